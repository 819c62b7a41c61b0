/** sortRange, randomizeRange, deleteDuplicates: the rows of a range in another order, or fewer. What lies beside the range stays. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { formatA1 } from '../../google/a1.ts';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, dimensionSpanOf, type GridSpan, placeOf, type RequestHandler, spanOf } from '../book.ts';
import { cellValue, richCell, type StoredCell } from '../cell.ts';
import { putBlock, readBlock } from '../cell-block.ts';
import { propertiesOf } from '../dimension-properties.ts';
import { copiedFormula } from '../formula-references.ts';
import { overlap } from '../place.ts';
import { type RowOrder, rowOrder } from '../row-order.ts';
import { mergesOn } from './merge-requests.ts';

export const sortRange: RequestHandler = (book, { sortRange }) => {
  const { range, sortSpecs = [] } = sortRange ?? {};
  const start = range?.startRowIndex ?? 0;
  const span = orderedSpan(book, range, start);
  const orders = sortSpecs.map((spec) => orderOf(book, span, spec));
  reorder(book, span, (rows) => rows.toSorted((a, b) => orders.reduce((result, order) => result || order(a.cells, b.cells), 0)));
  return {};
};

export const randomizeRange: RequestHandler = (book, { randomizeRange }) => {
  const span = orderedSpan(book, randomizeRange?.range, randomizeRange?.range?.startRowIndex ?? 0);
  reorder(book, span, (rows) => {
    const shuffled = [...rows];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = randomInt(last + 1);
      const [a, b] = [shuffled[last], shuffled[other]];
      if (a && b) [shuffled[last], shuffled[other]] = [b, a];
    }
    return shuffled;
  });
  return {};
};

/** "Rows with identical values but different letter cases, formatting, or formulas are considered to be duplicates." */
export const deleteDuplicates: RequestHandler = (book, { deleteDuplicates }) => {
  const span = spanOf(book, deleteDuplicates?.range);
  const columns = comparedColumns(book, span, deleteDuplicates?.comparisonColumns ?? []);
  const rows = readBlock(book, span);
  const seen = new Set<string>();
  const kept = rows.filter((cells) => {
    const key = JSON.stringify(columns.map((column) => comparable(cells[column] ?? null)));
    return seen.size < seen.add(key).size;
  });
  putBlock(book, span, kept);
  const removed = rows.length - kept.length;
  return { deleteDuplicates: removed > 0 ? { duplicatesRemovedCount: removed } : {} };
};

function comparable(cell: StoredCell): string {
  const value = richCell(cell).formula ?? cellValue(cell) ?? '';
  return `${typeof value} ${value}`.toLowerCase();
}

/** Counted from the range's first column. */
function comparedColumns(book: Book, span: GridSpan, asked: readonly sheets_v4.Schema$DimensionRange[]): number[] {
  const { startColumn, endColumn } = span;
  if (asked.length === 0) return Array.from({ length: endColumn - startColumn }, (_, column) => column);
  return asked.flatMap((range) => {
    const { dimension, start, end } = dimensionSpanOf(book, range);
    if (dimension !== 'COLUMNS' || start < startColumn || end > endColumn)
      throw invalidArgument('comparisonColumns: must be columns of the range.');
    return Array.from({ length: end - start }, (_, column) => start - startColumn + column);
  });
}

interface PlacedRow {
  readonly row: number;
  readonly cells: readonly StoredCell[];
}

function orderedSpan(book: Book, range: sheets_v4.Schema$GridRange | undefined, start: number): GridSpan {
  const rowCount = range && book.sheets.find(book.id, range.sheetId ?? 0)?.rowCount;
  if (rowCount !== undefined && start >= rowCount)
    throw invalidArgument(`range.startRowIndex is larger than current grid size (${rowCount})`);
  const span = spanOf(book, range);
  const tall = mergesOn(book, span.sheet).find(
    (merge) => merge.endRow - merge.startRow > 1 && overlap(placeOf(merge), placeOf(span)),
  );
  if (tall) {
    const { sheet, ...area } = tall;
    throw invalidArgument(
      `You can't sort a range containing vertical merges. There is a vertical merge at ${formatA1(sheet.title, area).split('!').at(-1)}`,
    );
  }
  return span;
}

/** Rows that are hidden stay where they are; the others take the places left. A formula goes with its row. */
function reorder(book: Book, span: GridSpan, order: (rows: readonly PlacedRow[]) => readonly PlacedRow[]): void {
  const hidden = propertiesOf(book.database, span.sheet.key, 'ROWS');
  const rows = readBlock(book, span).map((cells, index): PlacedRow => ({ row: span.startRow + index, cells }));
  const shown = rows.filter(({ row }) => !hidden.get(row)?.hiddenByUser);
  const ordered = order(shown);
  const block = rows.map(({ cells }) => cells);
  for (const [index, { row: to }] of shown.entries()) {
    const from = ordered[index];
    if (from && from.row !== to) block[to - span.startRow] = from.cells.map((cell) => withRow(cell, to - from.row));
  }
  putBlock(book, span, block);
}

function withRow(cell: StoredCell, down: number): StoredCell {
  const { formula } = richCell(cell);
  return formula === undefined ? cell : { ...richCell(cell), formula: copiedFormula(formula, down, 0) };
}

function orderOf(book: Book, { startColumn, endColumn }: GridSpan, spec: sheets_v4.Schema$SortSpec): RowOrder {
  if (spec.dataSourceColumnReference) throw notServed('SortSpec.dataSourceColumnReference');
  const column = spec.dimensionIndex ?? 0;
  if (column < startColumn || column >= endColumn)
    throw invalidArgument(`sortSpecs.dimensionIndex[${column}] is outside the range.`);
  const row = book.database.prepare('SELECT properties FROM spreadsheet WHERE id = ?').get(book.id);
  const { locale }: sheets_v4.Schema$SpreadsheetProperties = JSON.parse(String(row?.['properties']));
  return rowOrder(spec, column - startColumn, locale ?? 'en_US');
}
