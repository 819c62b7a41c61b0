/** Protected ranges: kept and shown, and moved with their rows and columns. The local owner may edit everything, as at Google. */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { movedReferences } from './moved-references.ts';
import type { Mover } from './place.ts';
import { prepared } from './prepared.ts';
import type { SheetRecord } from './sheet-store.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

export function protectedRangesOf(book: Pick<Book, 'database' | 'id'>, sheet: SheetRecord): ProtectedRange[] {
  return prepared(book.database, 'SELECT body FROM protected_range WHERE sheet_key = ? ORDER BY protected_range_id')
    .all(sheet.key)
    .map((row) => JSON.parse(String(row['body'])));
}

/** Those of a whole file at once, by the key of their tab. */
export function protectedRangesReader(database: DatabaseSync): (spreadsheetId: string) => ReadonlyMap<number, ProtectedRange[]> {
  const select = database.prepare(
    'SELECT sheet_key, body FROM protected_range WHERE spreadsheet_id = ? ORDER BY protected_range_id',
  );
  return (spreadsheetId) => {
    const found = Map.groupBy(select.all(spreadsheetId), (row) => Number(row['sheet_key']));
    return new Map([...found].map(([sheet, rows]) => [sheet, rows.map((row) => JSON.parse(String(row['body'])))]));
  };
}

export function addProtectedRange(book: Book, sheet: SheetRecord, range: ProtectedRange): void {
  book.database
    .prepare('INSERT INTO protected_range (spreadsheet_id, protected_range_id, sheet_key, body) VALUES (?, ?, ?, ?)')
    .run(book.id, range.protectedRangeId ?? 0, sheet.key, JSON.stringify(range));
}

export function findProtectedRange(book: Book, id: number): ProtectedRange | undefined {
  const row = book.database
    .prepare('SELECT body FROM protected_range WHERE spreadsheet_id = ? AND protected_range_id = ?')
    .get(book.id, id);
  return row && JSON.parse(String(row['body']));
}

export function removeProtectedRange(book: Book, id: number): void {
  book.database.prepare('DELETE FROM protected_range WHERE spreadsheet_id = ? AND protected_range_id = ?').run(book.id, id);
}

/** One whose cells are gone goes with them. */
export function moveProtectedRanges(book: Book, sheet: SheetRecord, mover: Mover): void {
  for (const protection of protectedRangesOf(book, sheet)) {
    const moved = movedReferences(protection, mover);
    if (JSON.stringify(moved) === JSON.stringify(protection)) continue;
    removeProtectedRange(book, protection.protectedRangeId ?? 0);
    if (moved.range) addProtectedRange(book, sheet, moved);
  }
}
