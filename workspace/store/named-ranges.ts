/**
 * Named ranges of a file, in Google's own JSON. One whose cells were deleted is shown by no method, and its name stays taken: so it is
 * at Google (burnash/gspread issue 1530, issuetracker.google.com/126262167).
 */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { movedReferences } from './moved-references.ts';
import type { Mover } from './place.ts';
import { prepared } from './prepared.ts';

type NamedRange = sheets_v4.Schema$NamedRange;

export const namedRangeSchema = `
  CREATE TABLE IF NOT EXISTS named_range (
    spreadsheet_id TEXT NOT NULL REFERENCES spreadsheet (id) ON DELETE CASCADE,
    named_range_id TEXT NOT NULL,
    body TEXT NOT NULL,                -- NamedRange; without a range its cells are gone
    PRIMARY KEY (spreadsheet_id, named_range_id)
  ) STRICT, WITHOUT ROWID;
`;

/** All of them, also those whose cells are gone. */
export function namedRangesOf(database: DatabaseSync, spreadsheetId: string): NamedRange[] {
  return prepared(database, 'SELECT body FROM named_range WHERE spreadsheet_id = ? ORDER BY named_range_id')
    .all(spreadsheetId)
    .map((row) => JSON.parse(String(row['body'])));
}

export function putNamedRange({ database, id }: Book, range: NamedRange): void {
  database
    .prepare(
      `INSERT INTO named_range (spreadsheet_id, named_range_id, body) VALUES (?, ?, ?)
       ON CONFLICT (spreadsheet_id, named_range_id) DO UPDATE SET body = excluded.body`,
    )
    .run(id, range.namedRangeId ?? '', JSON.stringify(range));
}

export function removeNamedRange({ database, id }: Book, namedRangeId: string): void {
  database.prepare('DELETE FROM named_range WHERE spreadsheet_id = ? AND named_range_id = ?').run(id, namedRangeId);
}

export function moveNamedRanges(book: Book, mover: Mover): void {
  for (const named of namedRangesOf(book.database, book.id)) {
    const moved = movedReferences(named, mover);
    if (JSON.stringify(moved) !== JSON.stringify(named)) putNamedRange(book, moved);
  }
}

/** Those on a tab lose their cells with it. */
export function dropNamedRangesOn(book: Book, sheetId: number): void {
  for (const { range, ...named } of namedRangesOf(book.database, book.id)) {
    if (range && (range.sheetId ?? 0) === sheetId) putNamedRange(book, named);
  }
}
