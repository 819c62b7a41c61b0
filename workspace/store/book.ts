/** The tables of the spreadsheet store as the request handlers see them, for one spreadsheet. */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type A1Area, formatA1 } from '../google/a1.ts';
import { type GoogleError, invalidArgument } from '../google/google-error.ts';
import type { Dimension } from './dimension-change.ts';
import type { MetadataStore } from './metadata-store.ts';
import { gridRangeOf } from './moved-references.ts';
import type { Place } from './place.ts';
import type { RowStore } from './row-store.ts';
import type { SheetRecord, SheetStore } from './sheet-store.ts';

export interface Tables {
  readonly database: DatabaseSync;
  readonly sheets: SheetStore;
  readonly rows: RowStore;
  readonly metadata: MetadataStore;
}

export interface Book extends Tables {
  readonly id: string;
}

/** What a request handler is: it takes its own kind out of the request, changes the book, and gives its reply ({} for most). */
export type RequestHandler = (book: Book, request: sheets_v4.Schema$Request) => sheets_v4.Schema$Response;

export function sheetOf(book: Book, sheetId: number | null | undefined): SheetRecord {
  const sheet = book.sheets.find(book.id, sheetId ?? 0);
  if (!sheet) throw invalidArgument(`No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The same for requests on cells: Google calls the tab a grid there. */
export function gridOf(book: Book, sheetId: number | null | undefined): SheetRecord {
  const sheet = book.sheets.find(book.id, sheetId ?? 0);
  if (!sheet) throw invalidArgument(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** A span of a grid, closed: open ends run to its edge. */
export interface GridSpan {
  readonly sheet: SheetRecord;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function spanOf(book: Book, range: sheets_v4.Schema$GridRange | null | undefined): GridSpan {
  if (!range) throw invalidArgument('Must specify a range.');
  const sheet = gridOf(book, range.sheetId);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const [startRow, endRow] = bounds('Row', startRowIndex, endRowIndex, sheet.rowCount);
  const [startColumn, endColumn] = bounds('Column', startColumnIndex, endColumnIndex, sheet.columnCount);
  return { sheet, startRow, endRow, startColumn, endColumn };
}

type Bound = number | null | undefined;

/** Where a range begins and ends in a grid of `count` rows or columns. */
export function bounds(what: 'Row' | 'Column', from: Bound, to: Bound, count: number): [number, number] {
  const [start, end] = [from ?? 0, to ?? count];
  const last = `last ${what.toLowerCase()} in grid[${count - 1}]`;
  if (start < 0) throw invalidArgument(`GridRange.start${what}Index[${start}] must not be negative.`);
  if (start >= count) throw invalidArgument(`GridRange.start${what}Index[${start}] is after ${last}`);
  if (end > count) throw invalidArgument(`GridRange.end${what}Index[${end}] is after ${last}`);
  if (end <= start) throw invalidArgument(`GridRange.end${what}Index[${end}] must be after start${what}Index[${start}].`);
  return [start, end];
}

/** The span as a place. */
export const placeOf = ({ sheet, startRow, endRow, startColumn, endColumn }: GridSpan): Required<Place> => ({
  sheetId: sheet.sheetId,
  startRow,
  endRow,
  startColumn,
  endColumn,
});

/** The span as Google's message. */
export const messageOf = (span: GridSpan): sheets_v4.Schema$GridRange => gridRangeOf(placeOf(span));

/**
 * As `spanOf`, for the requests that cut a range that goes beyond the grid: "The range is constrained to the current sheet boundaries."
 * One that begins beyond it is refused.
 */
export function cutSpanOf(book: Book, range: sheets_v4.Schema$GridRange | null | undefined): GridSpan {
  const sheet = gridOf(book, range?.sheetId);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
  const [startRow, startColumn] = [startRowIndex ?? 0, startColumnIndex ?? 0];
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    const area = {
      startRow,
      startColumn,
      endRow: endRowIndex ?? sheet.rowCount,
      endColumn: endColumnIndex ?? sheet.columnCount,
    };
    throw exceeds(sheet, area);
  }
  return spanOf(book, {
    ...range,
    endRowIndex: Math.min(endRowIndex ?? sheet.rowCount, sheet.rowCount),
    endColumnIndex: Math.min(endColumnIndex ?? sheet.columnCount, sheet.columnCount),
  });
}

export const exceeds = (sheet: SheetRecord, area: Required<A1Area>): GoogleError =>
  invalidArgument(
    `Range (${formatA1(sheet.title, area)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );

export function growGrid(book: Book, sheet: SheetRecord, rowCount: number, columnCount: number): void {
  if (rowCount <= sheet.rowCount && columnCount <= sheet.columnCount) return;
  book.sheets.resize(book.id, sheet, {
    rowCount: Math.max(rowCount, sheet.rowCount),
    columnCount: Math.max(columnCount, sheet.columnCount),
  });
}

export interface DimensionSpan {
  readonly sheet: SheetRecord;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** Rows or columns there are. */
  readonly count: number;
}

/** Rows or columns of a tab; it says nothing yet of whether they lie in the grid. */
export function dimensionSpanOf(book: Book, range: sheets_v4.Schema$DimensionRange | null | undefined): DimensionSpan {
  if (!range) throw invalidArgument('Must specify a range.');
  const sheet = gridOf(book, range.sheetId);
  const dimension = dimensionOf(range.dimension);
  const count = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const [start, end] = [range.startIndex ?? 0, range.endIndex ?? count];
  if (start < 0 || end <= start) throw invalidArgument(`range.endIndex[${end}] must be greater than range.startIndex[${start}].`);
  return { sheet, dimension, start, end, count };
}

export function dimensionOf(dimension: string | null | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalidArgument('Must specify a dimension.');
}
