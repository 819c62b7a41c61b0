/** appendDimension, insertDimension, deleteDimension, moveDimension, updateDimensionProperties. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, type DimensionSpan, dimensionOf, dimensionSpanOf, gridOf, type RequestHandler } from '../book.ts';
import { compactCell, richCell, type StoredCell } from '../cell.ts';
import { changePlaces, type Dimension, type DimensionChange } from '../dimension-change.ts';
import { changeProtectedRanges } from '../protected-ranges.ts';
import { changeFeatures } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

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
  if (span.start > span.count) throw invalidArgument(`range.startIndex is larger than current grid size (${span.count})`);
  if (before && span.start === 0)
    throw invalidArgument('inheritFromBefore cannot be true when inserting before the first row or column.');
  if (!before && span.start === span.count) {
    throw invalidArgument('range.startIndex must be less than the grid size if inheritFromBefore is false.');
  }
  const count = span.end - span.start;
  resizeBy(book, span.sheet, span.dimension, count);
  applyChange(book, span, { kind: 'insert', at: span.start, count });
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
  applyChange(book, span, { kind: 'delete', start, end });
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
  if (to < start || to > end) applyChange(book, span, { kind: 'move', start, end, to });
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
  const select = book.database.prepare(
    'SELECT properties FROM dimension_properties WHERE sheet_key = ? AND dimension = ? AND idx = ?',
  );
  const upsert = book.database.prepare(
    `INSERT INTO dimension_properties (sheet_key, dimension, idx, properties) VALUES (?, ?, ?, ?)
     ON CONFLICT (sheet_key, dimension, idx) DO UPDATE SET properties = excluded.properties`,
  );
  for (let index = start; index < end; index++) {
    const stored: sheets_v4.Schema$DimensionProperties = JSON.parse(
      String(select.get(sheet.key, dimension, index)?.['properties'] ?? '{}'),
    );
    upsert.run(sheet.key, dimension, index, JSON.stringify(mergePaths(stored, properties ?? {}, paths)));
  }
  return {};
};

function resizeBy(book: Book, sheet: SheetRecord, dimension: Dimension, count: number, frozen?: number): void {
  const { gridProperties = {} } = sheet.properties;
  const changed =
    dimension === 'ROWS'
      ? { rowCount: sheet.rowCount + count, ...(frozen !== undefined && { frozenRowCount: frozen }) }
      : { columnCount: sheet.columnCount + count, ...(frozen !== undefined && { frozenColumnCount: frozen }) };
  book.sheets.replace(book.id, sheet, { ...sheet.properties, gridProperties: { ...gridProperties, ...changed } });
}

/** Cells, metadata, widths, protected ranges and what is drawn over them, all by one rule. */
function applyChange(book: Book, { sheet, dimension }: DimensionSpan, change: DimensionChange): void {
  if (dimension === 'ROWS') book.rows.changeRows(sheet.key, change);
  else book.rows.changeColumns(sheet.key, change);
  for (const table of ['developer_metadata', 'dimension_properties'] as const) {
    changePlaces(book.database, { table, where: 'sheet_key = ? AND dimension = ?', of: [sheet.key, dimension] }, change);
  }
  changeProtectedRanges(book, sheet, dimension, change);
  changeFeatures(book, sheet, dimension, change);
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
