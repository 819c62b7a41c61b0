/** mergeCells, unmergeCells. */
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, type GridSpan, messageOf, placeOf, type RequestHandler, spanOf } from '../book.ts';
import { compactCell, richCell, type StoredRow } from '../cell.ts';
import { onceEach } from '../once-each.ts';
import { contains, overlap } from '../place.ts';
import { featuresOn, putFeatures } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';

/** A merge keeps the value of its first cell; those of the others go. */
export const mergeCells: RequestHandler = (book, { mergeCells }) => {
  const span = spanOf(book, mergeCells?.range);
  refuseFrozenEdge(span);
  const others = mergesOutside(book, span);
  const blocks = blocksOf(span, mergeCells?.mergeType ?? 'MERGE_ALL').filter(isBlock);
  putFeatures(book, span.sheet, 'merge', [...others, ...blocks].map(messageOf));
  for (const block of blocks) emptyButFirst(book, block);
  return {};
};

/** "If the range spans multiple merges, all will be unmerged. The range must not partially span any merge." */
export const unmergeCells: RequestHandler = (book, { unmergeCells }) => {
  const span = spanOf(book, unmergeCells?.range);
  putFeatures(book, span.sheet, 'merge', mergesOutside(book, span).map(messageOf));
  return {};
};

export const mergesOn = (book: Book, sheet: SheetRecord): GridSpan[] =>
  featuresOn(book, sheet, 'merge').map((merge) => ({
    sheet,
    startRow: merge.startRowIndex ?? 0,
    endRow: merge.endRowIndex ?? sheet.rowCount,
    startColumn: merge.startColumnIndex ?? 0,
    endColumn: merge.endColumnIndex ?? sheet.columnCount,
  }));

/** Those of the tab that lie beside the span; one that lies in it in part is refused. */
export function mergesOutside(book: Book, span: GridSpan): GridSpan[] {
  const merges = mergesOn(book, span.sheet);
  const touching = merges.filter((merge) => overlap(placeOf(merge), placeOf(span)));
  if (touching.some((merge) => !contains(placeOf(span), placeOf(merge)))) {
    throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
  }
  return merges.filter((merge) => !touching.includes(merge));
}

function blocksOf(span: GridSpan, mergeType: string): GridSpan[] {
  const { startRow, endRow, startColumn, endColumn } = span;
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: endRow - startRow }, (_, row) => ({
      ...span,
      startRow: startRow + row,
      endRow: startRow + row + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumn - startColumn }, (_, column) => ({
      ...span,
      startColumn: startColumn + column,
      endColumn: startColumn + column + 1,
    }));
  }
  return [span];
}

const isBlock = ({ startRow, endRow, startColumn, endColumn }: GridSpan): boolean =>
  endRow - startRow > 1 || endColumn - startColumn > 1;

function refuseFrozenEdge({ sheet, startRow, endRow, startColumn, endColumn }: GridSpan): void {
  const { frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties ?? {};
  const crosses = (frozen: number | null | undefined, start: number, end: number): boolean =>
    start < (frozen ?? 0) && end > (frozen ?? 0);
  if (crosses(frozenRowCount, startRow, endRow)) throw invalidArgument("You can't merge frozen and non-frozen rows.");
  if (crosses(frozenColumnCount, startColumn, endColumn)) throw invalidArgument("You can't merge frozen and non-frozen columns.");
}

function emptyButFirst(book: Book, { sheet, startRow, endRow, startColumn, endColumn }: GridSpan): void {
  const emptied = (from: number): ((cells: StoredRow) => StoredRow) =>
    onceEach((cells) =>
      cells.map((cell, column) => {
        if (column < from || column >= endColumn) return cell;
        const { value: _, formula: __, ...look } = richCell(cell);
        return compactCell(look);
      }),
    );
  const [first, others] = [emptied(startColumn + 1), emptied(startColumn)];
  book.rows.update(sheet.key, startRow, endRow, (cells, index) => (index === startRow ? first(cells) : others(cells)));
}
