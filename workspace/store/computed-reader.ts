/**
 * Reads cells with what their formulas come to. A calculation is kept as long as the file and the clock stand still; a tab without formulas
 * is read as it is kept, and costs nothing more than the look whether it has one.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Calculation, calculation } from '../formulas/calculation.ts';
import { computedRows } from '../formulas/computed-rows.ts';
import { serialOfInstant } from '../google/serial-instant.ts';
import type { Tables } from './book.ts';
import type { Spreadsheets } from './spreadsheets.ts';

interface Reading extends Pick<Spreadsheets, 'get' | 'readCells' | 'now'> {
  /** Of a tab in its tables. */
  readonly key: (id: string, sheetId: number) => number;
}

export function computedReader(database: DatabaseSync, { rows }: Tables, reading: Reading): Spreadsheets['readComputed'] {
  const { get, readCells, now, key } = reading;
  const kept = new Map<string, { readonly version: number; readonly now: number; readonly made: Calculation }>();
  const looked = new Map<string, { readonly version: number; readonly found: boolean }>();

  const calculationOf = (id: string, version: number): Calculation => {
    const known = kept.get(id);
    // What a transaction sees may never come to be.
    if (known?.version === version && known.now === now() && !database.isTransaction) return known.made;
    const spreadsheet = get(id);
    const made = calculation({
      spreadsheet,
      rows: (sheetId) => readCells(id, sheetId),
      now: serialOfInstant(now(), spreadsheet.timeZone),
    });
    if (!database.isTransaction) kept.set(id, { version, now: now(), made });
    return made;
  };
  const hasFormulas = (id: string, sheetId: number, version: number): boolean => {
    const name = `${id} ${sheetId}`;
    const known = looked.get(name);
    if (known?.version === version && !database.isTransaction) return known.found;
    const found = rows.hasFormulas(key(id, sheetId));
    if (!database.isTransaction) looked.set(name, { version, found });
    return found;
  };

  return (id, sheetId, range = {}) => {
    const read = readCells(id, sheetId, range);
    const { version, sheets } = get(id);
    if (!hasFormulas(id, sheetId, version)) return read;
    const sheet = sheets.find((one) => one.sheetId === sheetId);
    const { startRow = 0, endRow = sheet?.rowCount ?? 0, startColumn = 0, endColumn = sheet?.columnCount ?? 0 } = range;
    return computedRows(calculationOf(id, version), read, { sheetId, startRow, endRow, startColumn, endColumn });
  };
}
