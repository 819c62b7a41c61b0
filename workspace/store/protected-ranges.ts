/** Protected ranges: kept and shown, and moved with their rows and columns. The local owner may edit everything, as at Google. */
import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from './book.ts';
import { changeSpan, type Dimension, type DimensionChange } from './dimension-change.ts';
import type { SheetRecord } from './sheet-store.ts';

type ProtectedRange = sheets_v4.Schema$ProtectedRange;

export function protectedRangesOf(book: Pick<Book, 'database' | 'id'>, sheet: SheetRecord): ProtectedRange[] {
  return book.database
    .prepare('SELECT body FROM protected_range WHERE sheet_key = ? ORDER BY protected_range_id')
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

export function hasProtectedRange(book: Book, id: number): boolean {
  return (
    book.database
      .prepare('SELECT 1 FROM protected_range WHERE spreadsheet_id = ? AND protected_range_id = ?')
      .get(book.id, id) !== undefined
  );
}

export function removeProtectedRange(book: Book, id: number): void {
  book.database.prepare('DELETE FROM protected_range WHERE spreadsheet_id = ? AND protected_range_id = ?').run(book.id, id);
}

export function changeProtectedRanges(book: Book, sheet: SheetRecord, dimension: Dimension, change: DimensionChange): void {
  const what = dimension === 'ROWS' ? 'Row' : 'Column';
  const [startName, endName] = [`start${what}Index`, `end${what}Index`] as const;
  for (const protection of protectedRangesOf(book, sheet)) {
    const range = protection.range ?? {};
    const start = range[startName];
    const end = range[endName];
    if ((start ?? null) === null && (end ?? null) === null) continue;
    removeProtectedRange(book, protection.protectedRangeId ?? 0);
    const changed = changeSpan(start ?? 0, end ?? undefined, change);
    if (changed) {
      const [from, to] = changed;
      addProtectedRange(book, sheet, {
        ...protection,
        range: { ...range, [startName]: from, ...(to !== undefined && { [endName]: to }) },
      });
    }
  }
}
