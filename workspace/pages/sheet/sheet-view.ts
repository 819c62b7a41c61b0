/**
 * Rows of a tab as the template writes them: the same markup stands in the page and comes later by itself when one scrolls or edits. Rows
 * stand in blocks of fifty, each a `<tbody>`; whoever scrolls has only the blocks around them in the page.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type A1Area, columnLetters } from '../../google/a1.ts';
import { localeRules } from '../../google/locale-rules.ts';
import { cellValue, hasContent, richCell, type StoredCell, type StoredRow } from '../../store/cell.ts';
import type { Sheet, Spreadsheet, Spreadsheets } from '../../store/spreadsheets.ts';
import { cellLink } from './cell-link.ts';
import { colorIn, painter } from './conditional-format.ts';
import { drawnOver } from './drawn-over.ts';
import { isLocked, isProtected } from './protection.ts';
import { sparkline } from './sparkline.ts';
import { shownText, typedText } from './typed-text.ts';

export const ROWS_A_BLOCK = 50;
/** A tab with less shows this much of its empty grid, so that it looks like a sheet. */
const FEWEST_ROWS = 12;

/** `marked`: the cells that a link points at. */
export interface Marked {
  readonly marked: A1Area | undefined;
}

export interface SheetView {
  /** Rows there are to see, the frozen ones and one blank line to write on among them. */
  readonly total: number;
  readonly frozen: number;
  readonly columns: readonly object[];
  /** Rows [start, end). */
  rows(start: number, end: number): readonly object[];
  /** The same, by blocks. */
  blocks(start: number, end: number): readonly { readonly from: number; readonly rows: readonly object[] }[];
}

export function sheetView(spreadsheets: Spreadsheets, spreadsheet: Spreadsheet, sheet: Sheet, { marked }: Marked): SheetView {
  const { id, locale } = spreadsheet;
  const cells = spreadsheets.readComputed(id, sheet.sheetId);
  const widths = spreadsheets.dimensionProperties(id, sheet.sheetId, 'COLUMNS');
  const { conditionalFormats, merges } = drawnOver(sheet);
  const frozen = sheet.frozenRowCount;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const shownColumns = range(0, width).filter((column) => widths.get(column)?.hiddenByUser !== true);
  const locked = isLocked(sheet);
  // Below the last value lie hundreds of rows that set-up gave a look and a rule: they are as good as blank.
  const filled = cells.findLastIndex((row) => row.some(hasContent)) + 1;
  const total = Math.max(locked ? filled : filled + 1, Math.min(sheet.rowCount, FEWEST_ROWS), frozen);
  const view = cellViewer({ cells, locale, sheet, path: `/spreadsheets/d/${id}/edit`, locked, conditionalFormats });

  const rowView = (row: number): object => {
    const wraps = wrapsIn(cells[row] ?? [], shownColumns);
    return {
      number: row + 1,
      index: row + 2,
      frozen: row < frozen,
      cells: shownColumns.flatMap((column, i) => {
        const merge = mergeAt(merges, { row, column }, blockOf(row, frozen), shownColumns);
        if (merge === 'covered') return [];
        return [{ ...view(row, column, wraps[i] ?? ''), ...merge, ...markOf(row, column, marked) }];
      }),
    };
  };
  const rows = (start: number, end: number): readonly object[] => range(start, Math.min(end, total)).map(rowView);
  return {
    total,
    frozen,
    columns: shownColumns.map((column) => ({
      letters: columnLetters(column),
      index: column + 2,
      width: widths.get(column)?.pixelSize ?? 0,
      held: column < sheet.frozenColumnCount,
    })),
    rows,
    blocks: (start, end) => {
      const firsts = range(0, Math.ceil((Math.min(end, total) - start) / ROWS_A_BLOCK)).map((n) => start + n * ROWS_A_BLOCK);
      return firsts.map((from) => ({ from, rows: rows(from, Math.min(from + ROWS_A_BLOCK, end)) }));
    },
  };
}

interface Viewed {
  readonly cells: readonly StoredRow[];
  readonly locale: string;
  readonly sheet: Sheet;
  readonly path: string;
  readonly locked: boolean;
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
}

function cellViewer({ cells, locale, sheet, path, locked, conditionalFormats }: Viewed) {
  const rules = localeRules(locale);
  const numbersIn = ({ startRow = 0, endRow, startColumn = 0, endColumn }: A1Area): readonly number[] =>
    cells
      .slice(startRow, endRow)
      .flatMap((row) => row.slice(startColumn, endColumn))
      .map(cellValue)
      .filter((value) => typeof value === 'number');
  const paint = painter(conditionalFormats, locale, (ranges) => ranges.flatMap((one) => numbersIn(areaOf(one))));

  return (row: number, column: number, wraps: Wrap): object => {
    const cell = cells[row]?.[column];
    const { format, note = '', formula, validation } = richCell(cell);
    const shown = shownText(cell, locale);
    const drawn = formula === undefined ? undefined : sparkline(formula, rules, numbersIn);
    const link = drawn ? undefined : cellLink(cell, shown, locale, path);
    const painted = conditionalFormats.length > 0 ? paint(row, column, { value: cellValue(cell), text: shown }) : undefined;
    const text = { ...format?.textFormat, ...painted?.textFormat };
    const typed = typedText(cell, locale);
    return {
      index: column + 2,
      text: drawn ? '' : shown,
      long: wraps === '' && isLong(shown),
      runsOn: wraps === 'runs-on',
      drawn: drawn ?? false,
      link: link ?? false,
      note,
      /** Where a reader can't guess from the text what was typed. */
      typed: typed === shown ? '' : typed,
      list: validation?.condition?.type === 'ONE_OF_LIST',
      locked: !locked && isProtected(sheet, row, column),
      background: colorIn(painted?.backgroundColorStyle, '#ffffff') || colorIn(format?.backgroundColorStyle, '#ffffff'),
      ink:
        colorIn(painted?.textFormat?.foregroundColorStyle, '#000000') ||
        colorIn(format?.textFormat?.foregroundColorStyle, '#000000'),
      look: [
        wraps,
        typeof cellValue(cell) === 'number' ? 'number' : '',
        text.bold ? 'bold' : '',
        text.italic ? 'italic' : '',
        text.strikethrough ? 'struck' : '',
        (text.fontSize ?? 10) >= 13 ? 'large' : '',
        ALIGNED[format?.horizontalAlignment ?? ''] ?? '',
        note === '' ? '' : 'noted',
      ]
        .filter(Boolean)
        .join(' '),
    };
  };
}

type Wrap = 'runs-on' | 'clipped' | 'under' | '';

/**
 * How texts of a row lie, where their cells say so: over the blank cells right of them, or cut off at the next that is not. Cells that say
 * nothing wrap here, so that no answer hides behind its neighbour.
 */
function wrapsIn(row: StoredRow, columns: readonly number[]): readonly Wrap[] {
  let before: Wrap = '';
  return columns.map((column, i) => {
    if (!hasContent(row[column])) {
      before = before === 'runs-on' || before === 'under' ? 'under' : '';
      return before;
    }
    const { wrapStrategy } = richCell(row[column]).format ?? {};
    const isText = typeof cellValue(row[column]) === 'string';
    const next = columns[i + 1];
    const isFree = next !== undefined && !hasContent(row[next]);
    if (wrapStrategy === 'CLIP') before = 'clipped';
    else if (wrapStrategy === 'OVERFLOW_CELL' && isText) before = isFree ? 'runs-on' : 'clipped';
    else before = '';
    return before;
  });
}

const ALIGNED: Readonly<Record<string, string>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

/** A pasted list scrolls inside its cell: one answer may not push the others off the screen. */
const isLong = (text: string): boolean => text.length > 120 || text.split('\n', 4).length > 3;

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function areaOf(message: sheets_v4.Schema$GridRange): A1Area {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = message;
  return {
    ...(typeof startRowIndex === 'number' && { startRow: startRowIndex }),
    ...(typeof endRowIndex === 'number' && { endRow: endRowIndex }),
    ...(typeof startColumnIndex === 'number' && { startColumn: startColumnIndex }),
    ...(typeof endColumnIndex === 'number' && { endColumn: endColumnIndex }),
  };
}

/** The rows that stand together with this one: the frozen ones, or fifty. */
function blockOf(row: number, frozen: number): { readonly start: number; readonly end: number } {
  if (row < frozen) return { start: 0, end: frozen };
  const start = frozen + Math.floor((row - frozen) / ROWS_A_BLOCK) * ROWS_A_BLOCK;
  return { start, end: start + ROWS_A_BLOCK };
}

/** How far a merged cell reaches, or that another one covers this place. No row group is left by one: in the next it begins again. */
function mergeAt(
  merges: readonly sheets_v4.Schema$GridRange[],
  { row, column }: { readonly row: number; readonly column: number },
  block: { readonly start: number; readonly end: number },
  columns: readonly number[],
): { readonly across: number; readonly down: number } | 'covered' {
  const merge = merges.find(
    ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
      row >= (startRowIndex ?? 0) &&
      row < (endRowIndex ?? 0) &&
      column >= (startColumnIndex ?? 0) &&
      column < (endColumnIndex ?? 0),
  );
  if (!merge) return { across: 0, down: 0 };
  const [startRow, endRow] = [Math.max(merge.startRowIndex ?? 0, block.start), Math.min(merge.endRowIndex ?? 0, block.end)];
  const inside = columns.filter((one) => one >= (merge.startColumnIndex ?? 0) && one < (merge.endColumnIndex ?? 0));
  if (row !== startRow || column !== inside[0]) return 'covered';
  return { across: inside.length > 1 ? inside.length : 0, down: endRow - startRow > 1 ? endRow - startRow : 0 };
}

/** `anchor`: the address, on the first marked cell alone. */
function markOf(row: number, column: number, marked: A1Area | undefined): { anchor: string; isMarked: boolean } {
  const isMarked = within(row, marked?.startRow, marked?.endRow) && within(column, marked?.startColumn, marked?.endColumn);
  const first = row === (marked?.startRow ?? 0) && column === (marked?.startColumn ?? 0);
  return {
    anchor: marked && first ? `${columnLetters(column)}${row + 1}` : '',
    isMarked: marked !== undefined && isMarked,
  };
}

const within = (place: number, start = 0, end = Number.POSITIVE_INFINITY): boolean => place >= start && place < end;

/** A cell as its editor needs it: what one would have typed, and what its rule offers. */
export function editedCell(
  cell: StoredCell | undefined,
  locale: string,
): { typed: string; options: readonly string[]; strict: boolean } {
  const { validation } = richCell(cell);
  const isList = validation?.condition?.type === 'ONE_OF_LIST';
  return {
    typed: typedText(cell, locale),
    options: isList ? (validation?.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '') : [],
    strict: validation?.strict === true,
  };
}
