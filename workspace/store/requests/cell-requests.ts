/** appendCells, updateCells, repeatCell, setDataValidation. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, type GridSpan, gridOf, growGrid, type RequestHandler, spanOf } from '../book.ts';
import { compactCell, richCell, type StoredCell, type StoredRow } from '../cell.ts';
import { cellUpdate } from '../cell-data.ts';
import { copiedFormula } from '../formula-references.ts';
import { onceEach } from '../once-each.ts';

/** Below the last row that holds a value; the grid grows as far as it must. */
export const appendCells: RequestHandler = (book, { appendCells }) => {
  const { rows = [], fields, sheetId } = appendCells ?? {};
  const sheet = gridOf(book, sheetId);
  const update = cellUpdate(fields);
  const start = book.rows.filledRows(sheet.key);
  const width = rows.reduce((most, { values }) => Math.max(most, values?.length ?? 0), 0);
  growGrid(book, sheet, start + rows.length, width);
  book.rows.update(sheet.key, start, start + rows.length, (cells, index) =>
    updatedRow(cells, 0, rows[index - start]?.values ?? [], update),
  );
  return {};
};

/** From `start` on as far as its rows go, or over all of `range`: what the rows leave open is cleared there. */
export const updateCells: RequestHandler = (book, { updateCells }) => {
  const { rows = [], fields, start, range } = updateCells ?? {};
  if (Boolean(start) === Boolean(range)) throw invalidArgument('Must specify one of start or range.');
  const update = cellUpdate(fields);
  const span = start ? spanFrom(book, start, rows) : spanOf(book, range);
  refuseBeyond(rows, span);
  const width = span.endColumn - span.startColumn;
  const updated = (cells: StoredRow, values: readonly sheets_v4.Schema$CellData[]): StoredRow => {
    const given = range ? Array.from({ length: width }, (_, column) => values[column] ?? {}) : values;
    return updatedRow(cells, span.startColumn, given, update);
  };
  // Most of a tab that is written anew lies below its rows, and is alike.
  const left = onceEach((cells: StoredRow) => updated(cells, []));
  book.rows.update(span.sheet.key, span.startRow, span.endRow, (cells, index) => {
    const { values } = rows[index - span.startRow] ?? {};
    return values ? updated(cells, values) : left(cells);
  });
  return {};
};

function spanFrom(book: Book, start: sheets_v4.Schema$GridCoordinate, rows: readonly sheets_v4.Schema$RowData[]): GridSpan {
  const sheet = gridOf(book, start.sheetId);
  const [startRow, startColumn] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
  if (startRow < 0 || startRow >= sheet.rowCount) {
    throw invalidArgument(`GridCoordinate.rowIndex[${startRow}] is after last row in grid[${sheet.rowCount - 1}]`);
  }
  if (startColumn < 0 || startColumn >= sheet.columnCount) {
    throw invalidArgument(`GridCoordinate.columnIndex[${startColumn}] is after last column in grid[${sheet.columnCount - 1}]`);
  }
  return { sheet, startRow, startColumn, endRow: Math.min(startRow + rows.length, sheet.rowCount), endColumn: sheet.columnCount };
}

function refuseBeyond(rows: readonly sheets_v4.Schema$RowData[], { startRow, endRow, startColumn, endColumn }: GridSpan): void {
  if (startRow + rows.length > endRow) {
    throw invalidArgument(`Attempting to write row: ${endRow}, beyond the last requested row of: ${endRow - 1}`);
  }
  if (rows.some(({ values }) => startColumn + (values?.length ?? 0) > endColumn)) {
    throw invalidArgument(`Attempting to write column: ${endColumn}, beyond the last requested column of: ${endColumn - 1}`);
  }
}

export const repeatCell: RequestHandler = (book, { repeatCell }) => {
  const { cell = {}, fields, range } = repeatCell ?? {};
  const update = cellUpdate(fields);
  const { sheet, startRow, endRow, startColumn, endColumn } = spanOf(book, range);
  const width = endColumn - startColumn;
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula) {
    // "The formula's ranges will automatically increment for each field in the range."
    book.rows.update(sheet.key, startRow, endRow, (cells, index) => {
      const copies = Array.from({ length: width }, (_, column) => ({
        ...cell,
        userEnteredValue: { formulaValue: copiedFormula(formula, index - startRow, column) },
      }));
      return updatedRow(cells, startColumn, copies, update);
    });
    return {};
  }
  const repeated = Array.from({ length: width }, () => cell);
  const repeatedIn = onceEach((cells: StoredRow) => updatedRow(cells, startColumn, repeated, update));
  book.rows.update(sheet.key, startRow, endRow, repeatedIn);
  return {};
};

/** Without a rule, what rules there are go. */
export const setDataValidation: RequestHandler = (book, { setDataValidation }) => {
  const { range, rule } = setDataValidation ?? {};
  const { sheet, startRow, endRow, startColumn, endColumn } = spanOf(book, range);
  if (rule && !rule.condition?.type) throw invalidArgument('setDataValidation.rule.condition: type is required.');
  const ruled = onceEach((cells: StoredRow): StoredRow => {
    const row = [...cells];
    for (let column = startColumn; column < endColumn; column++) {
      const { validation: _, ...cell } = richCell(row[column]);
      row[column] = compactCell(rule ? { ...cell, validation: rule } : cell);
    }
    return Array.from(row, (cell) => cell ?? null);
  });
  book.rows.update(sheet.key, startRow, endRow, ruled);
  return {};
};

type CellUpdate = ReturnType<typeof cellUpdate>;

function updatedRow(
  cells: readonly StoredCell[],
  startColumn: number,
  data: readonly sheets_v4.Schema$CellData[],
  update: CellUpdate,
): StoredCell[] {
  const row = [...cells];
  for (const [offset, cell] of data.entries()) row[startColumn + offset] = update(row[startColumn + offset], cell);
  return Array.from(row, (cell) => cell ?? null);
}
