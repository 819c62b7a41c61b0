/** appendDimension, insertDimension, deleteDimension, moveDimension, updateDimensionProperties. */
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type DimensionSpan, dimensionOf, dimensionSpanOf, gridOf, type RequestHandler } from '../book.ts';
import { compactCell, richCell, type StoredCell } from '../cell.ts';
import type { Dimension } from '../dimension-change.ts';
import { changeProperties } from '../dimension-properties.ts';
import { changeDimension } from '../grid-change.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';
import { mergesOn } from './merge-requests.ts';

export const appendDimension: RequestHandler = (book, { appendDimension }) => {
  const { sheetId, dimension, length = 0 } = appendDimension ?? {};
  const sheet = gridOf(book, sheetId);
  if (length === null || length < 1) throw invalidArgument('appendDimension.length must be greater than 0.');
  resizeBy(book, sheet, dimensionOf(dimension), length);
  return {};
};

export const insertDimension: RequestHandler = (book, { insertDimension }) => {
  const span = dimensionSpanOf(book, insertDimension?.range);
  const before = insertDimension?.inheritFromBefore ?? false;
  if (typeof insertDimension?.range?.endIndex !== 'number')
    throw invalidArgument('range: both the start and end must be bounded.');
  if (span.start > span.count) throw invalidArgument(`range.startIndex is larger than current grid size (${span.count})`);
  if (before && span.start === 0)
    throw invalidArgument('inheritFromBefore cannot be true when inserting before the first row or column.');
  if (!before && span.start === span.count) {
    throw invalidArgument('range.startIndex must be less than the grid size if inheritFromBefore is false.');
  }
  const count = span.end - span.start;
  resizeBy(book, span.sheet, span.dimension, count);
  changeDimension(book, span.sheet, span.dimension, { kind: 'insert', at: span.start, count });
  inheritFormats(book, span, before ? span.start - 1 : span.end);
  return {};
};

export const deleteDimension: RequestHandler = (book, { deleteDimension }) => {
  const span = dimensionSpanOf(book, deleteDimension?.range);
  const { sheet, dimension, start, end, count } = span;
  const what = dimension === 'ROWS' ? 'row' : 'column';
  if (end > count) {
    const missing = Math.max(start, count);
    throw invalidArgument(
      `Cannot delete a ${what} that doesn't exist. Tried to delete ${what} index ${missing} but there are only ${count} ${what}s.`,
    );
  }
  const grid = sheet.properties.gridProperties ?? {};
  const frozen = (dimension === 'ROWS' ? grid.frozenRowCount : grid.frozenColumnCount) ?? 0;
  if (end - start === count) throw invalidArgument(`You can't delete all the ${what}s on the sheet.`);
  if (start <= frozen && end === count) throw invalidArgument(`Sorry, it is not possible to delete all non-frozen ${what}s.`);
  changeDimension(book, sheet, dimension, { kind: 'delete', start, end });
  const unfrozen = Math.max(0, Math.min(frozen, end) - start);
  resizeBy(book, sheet, dimension, start - end, unfrozen > 0 ? frozen - unfrozen : undefined);
  return {};
};

export const moveDimension: RequestHandler = (book, { moveDimension }) => {
  const span = dimensionSpanOf(book, moveDimension?.source);
  const to = moveDimension?.destinationIndex ?? 0;
  const { start, end, count } = span;
  if (end > count)
    throw invalidArgument(
      `source.endIndex[${end}] is after the last ${span.dimension === 'ROWS' ? 'row' : 'column'} in grid[${count - 1}]`,
    );
  if (to < 0 || to > count) throw invalidArgument(`destinationIndex[${to}] is outside the grid.`);
  refuseMerges(book, span, to);
  if (to < start || to > end) changeDimension(book, span.sheet, span.dimension, { kind: 'move', start, end, to });
  return {};
};

const SERVED_PROPERTIES = ['pixelSize', 'hiddenByUser'];

export const updateDimensionProperties: RequestHandler = (book, { updateDimensionProperties }) => {
  const { range, properties = {}, fields, dataSourceSheetRange } = updateDimensionProperties ?? {};
  if (dataSourceSheetRange) throw notServed('updateDimensionProperties.dataSourceSheetRange');
  const paths = updatePaths(fields, 'DimensionProperties', SERVED_PROPERTIES);
  for (const [name = ''] of paths) if (!SERVED_PROPERTIES.includes(name)) throw notServed(`DimensionProperties.${name}`);
  const { sheet, dimension, start, end, count } = dimensionSpanOf(book, range);
  if (end > count) throw invalidArgument(`range.endIndex[${end}] is after the end of the grid[${count}]`);
  changeProperties(book, { sheet, dimension, start, end }, (stored) => mergePaths(stored, properties ?? {}, paths));
  return {};
};

/** A merge goes with its rows as a whole, and nothing is put into the middle of one. */
function refuseMerges(book: Book, { sheet, dimension, start, end }: DimensionSpan, to: number): void {
  const what = dimension === 'ROWS' ? 'row' : 'column';
  for (const merge of mergesOn(book, sheet)) {
    const [from, until] = dimension === 'ROWS' ? [merge.startRow, merge.endRow] : [merge.startColumn, merge.endColumn];
    const isTorn = from < end && until > start && !(from >= start && until <= end);
    if (isTorn || (to > from && to < until && !(from >= start && until <= end))) {
      throw invalidArgument(
        `Sorry, it is not possible to move a ${what} to a position that crosses a merged cell. Please unmerge and try again.`,
      );
    }
  }
}

function resizeBy(book: Book, sheet: SheetRecord, dimension: Dimension, count: number, frozen?: number): void {
  const { gridProperties = {} } = sheet.properties;
  const changed =
    dimension === 'ROWS'
      ? { rowCount: sheet.rowCount + count, ...(frozen !== undefined && { frozenRowCount: frozen }) }
      : { columnCount: sheet.columnCount + count, ...(frozen !== undefined && { frozenColumnCount: frozen }) };
  book.sheets.replace(book.id, sheet, { ...sheet.properties, gridProperties: { ...gridProperties, ...changed } });
}

/** New rows and columns look like their neighbour; they take its formats and rules, not its values. */
function inheritFormats(book: Book, { sheet, dimension, start, end }: DimensionSpan, neighbour: number): void {
  const look = (cell: StoredCell | undefined): StoredCell => {
    const { format, validation } = richCell(cell);
    return compactCell({ ...(format && { format }), ...(validation && { validation }) });
  };
  if (dimension === 'ROWS') {
    const [row] = book.rows.read(sheet.key, neighbour, neighbour + 1);
    if (row) book.rows.update(sheet.key, start, end, () => row.cells.map(look));
    return;
  }
  for (const { index, cells } of [...book.rows.read(sheet.key, 0, Number.MAX_SAFE_INTEGER)]) {
    const inherited = look(cells[neighbour]);
    if (inherited !== null) {
      const row = [...cells];
      for (let column = start; column < end; column++) row[column] = inherited;
      book.rows.write(
        sheet.key,
        index,
        Array.from(row, (cell) => cell ?? null),
      );
    }
  }
}
