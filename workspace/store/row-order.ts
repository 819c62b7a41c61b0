/** How two rows of a range stand to each other by one of Google's SortSpecs. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { cellValue, richCell, type StoredCell } from './cell.ts';
import { hexOf } from './color.ts';
import { colorStyles } from './color-styles.ts';

export type RowOrder = (a: readonly StoredCell[], b: readonly StoredCell[]) => number;

/** `column` is counted from the range's first. Numbers come before text, text before TRUE and FALSE; blanks are last either way. */
export function rowOrder(given: sheets_v4.Schema$SortSpec, column: number, locale: string): RowOrder {
  const { sortOrder, backgroundColorStyle, foregroundColorStyle } = colorStyles(given);
  const collator = new Intl.Collator(locale.replace('_', '-'));
  const sign = sortOrder === 'DESCENDING' ? -1 : 1;
  const at = (cells: readonly StoredCell[]): StoredCell => cells[column] ?? null;
  if (backgroundColorStyle || foregroundColorStyle) {
    const wanted = hexOf((backgroundColorStyle ?? foregroundColorStyle)?.rgbColor ?? {});
    // "Cells with this fill color are sorted to the top."
    const rank = (cell: StoredCell): number => {
      const { format } = richCell(cell);
      const style = backgroundColorStyle ? format?.backgroundColorStyle : format?.textFormat?.foregroundColorStyle;
      return style?.rgbColor && hexOf(style.rgbColor) === wanted ? 0 : 1;
    };
    return (a, b) => rank(at(a)) - rank(at(b));
  }
  return (a, b) => {
    const [one, other] = [at(a), at(b)];
    const [kind, otherKind] = [kindOf(one), kindOf(other)];
    if (kind !== otherKind) return kind === BLANK || otherKind === BLANK ? kind - otherKind : sign * (kind - otherKind);
    const [value, otherValue] = [cellValue(one), cellValue(other)];
    if (typeof value === 'string' && typeof otherValue === 'string') return sign * collator.compare(value, otherValue);
    return sign * (Number(value ?? 0) - Number(otherValue ?? 0));
  };
}

const BLANK = 4;

/** A formula that is not computed stands with the errors, behind every value. */
function kindOf(cell: StoredCell): number {
  const { value, formula } = richCell(cell);
  if (formula !== undefined) return 3;
  if (value === undefined) return BLANK;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
