/** The tab of case reports, read as far as codes hang on it, in as few calls to Google as can be. */
import { toSerial } from '../../functions/calendar/instant.ts';
import type { reportsToCode } from '../../functions/cases/reports-to-code.ts';
import { rowsToRead } from './rows-to-read.ts';

/** What reports-to-code.ts takes. */
export type RawReports = Parameters<typeof reportsToCode>[0];
type Cell = RawReports['rows'][number][number];

/** `sheet.getRange(…).getValues()`: row and column count from 1. */
export type ReadCells = (row: number, column: number, rows: number, columns: number) => readonly (readonly unknown[])[];

/**
 * `count` rows below the header: of each the cell at `given`, and all cells from the first to the last row that must be read whole: four
 * calls, three where nothing is to be given. Where a column lost its tag its place isn't known here: the whole tab, in one call.
 */
export function readReports(read: ReadCells, head: RawReports, given: number, count: number): RawReports['rows'] {
  const { columnKeys, header } = head;
  const whole = (first: number, rows: number): Cell[][] =>
    read(first + 2, 1, rows, Math.max(header.length, columnKeys.length)).map((row) => row.map(cellOf));
  const [stamp, completes] = [columnKeys.indexOf('submittedAt'), columnKeys.indexOf('caseCode')];
  if (stamp < 0 || completes < 0) return whole(0, count);
  const column = (position: number): unknown[] => read(2, position + 1, count, 1).map(([cell]) => cell);
  const givenCode = column(given);
  const places = rowsToRead({ submittedAt: column(stamp), caseCode: column(completes), givenCode });
  const rows = givenCode.map((cell): Cell[] => Object.assign([], { [given]: cellOf(cell) }));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return rows;
  return [...rows.slice(0, first), ...whole(first, last - first + 1), ...rows.slice(last + 1)];
}

/** As the Sheets API hands out the same cell to the cloud functions: a date is its serial number, a blank is null. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return toSerial(value.getTime());
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === '' || value === null || value === undefined ? null : String(value);
}
