/** An office's file beneath its APIs: what a person's hand in Drive's version history does, and what lies there to the last byte. */
import { join } from 'node:path';
import { DATABASE_FILE, openDatabase } from '../../workspace/store/database.ts';
import { inTransaction } from '../../workspace/store/transaction.ts';

export interface OfficeStore {
  /** The spreadsheets, byte for byte as stored: cells, formats, tags, protections. */
  bytes(...ids: readonly string[]): string;
  /** Puts the spreadsheets back as they were made, those that were changed. */
  restore(...ids: readonly string[]): void;
  /** Every bucket as it was made. */
  restoreClaims(): void;
  /** Writes the file as it is now to a path where none is. */
  copyTo(file: string): void;
  close(): void;
}

/** Of a spreadsheet, and of each of its tabs. */
const OF_FILE = ['sheet', 'developer_metadata', 'protected_range', 'sheet_feature'] as const;
const OF_TAB = ['sheet_row', 'dimension_properties'] as const;

/** `dir`: a copy of the folder `made`. */
export function officeStore(dir: string, made: string): OfficeStore {
  const database = openDatabase(dir, []);
  database.prepare('ATTACH ? AS made').run(join(made, DATABASE_FILE));
  const tabs = (from: string): string => `SELECT key FROM ${from}sheet WHERE spreadsheet_id = ?`;
  const bytesOf = (id: string): unknown[] => [
    database.prepare('SELECT * FROM spreadsheet WHERE id = ?').all(id),
    ...OF_FILE.map((table) => database.prepare(`SELECT * FROM ${table} WHERE spreadsheet_id = ?`).all(id)),
    ...OF_TAB.map((table) => database.prepare(`SELECT * FROM ${table} WHERE sheet_key IN (${tabs('')})`).all(id)),
  ];
  const version = (from: string, id: string) => database.prepare(`SELECT version FROM ${from}spreadsheet WHERE id = ?`).get(id);
  const restoreOne = (id: string): void => {
    if (version('', id)?.['version'] === version('made.', id)?.['version']) return;
    // What hangs on a tab goes with it.
    database.prepare('DELETE FROM sheet WHERE spreadsheet_id = ?').run(id);
    database.prepare('DELETE FROM developer_metadata WHERE spreadsheet_id = ?').run(id);
    for (const table of OF_FILE)
      database.prepare(`INSERT INTO ${table} SELECT * FROM made.${table} WHERE spreadsheet_id = ?`).run(id);
    for (const table of OF_TAB)
      database.prepare(`INSERT INTO ${table} SELECT * FROM made.${table} WHERE sheet_key IN (${tabs('made.')})`).run(id);
    // A change like any other: a version never comes again.
    database.prepare('UPDATE spreadsheet SET version = version + 1 WHERE id = ?').run(id);
  };
  return {
    bytes: (...ids) => JSON.stringify(ids.map(bytesOf)),
    restore: (...ids) => inTransaction(database, () => ids.forEach(restoreOne)),
    restoreClaims: () =>
      inTransaction(database, () => {
        database.exec('DELETE FROM stored_object');
        database.exec('INSERT INTO stored_object SELECT * FROM made.stored_object');
      }),
    copyTo: (file) => void database.prepare('VACUUM main INTO ?').run(file),
    close: () => database.close(),
  };
}
