/** The rows of all sheets: one SQLite row per sheet row. Rows that hold nothing are not kept. */
import type { DatabaseSync } from 'node:sqlite';
import { hasContent, type StoredCell, storedRow } from './cell.ts';
import { changeList, changePlaces, type DimensionChange } from './dimension-change.ts';

export interface RowStore {
  /** Rows [start, end) that hold something, in order. */
  read(sheetKey: number, start: number, end: number): Iterable<{ readonly index: number; readonly cells: StoredCell[] }>;
  write(sheetKey: number, index: number, cells: readonly (StoredCell | undefined)[]): void;
  /** Replaces each of the rows [start, end) by what `change` makes of it; empty ones are asked too. */
  update(
    sheetKey: number,
    start: number,
    end: number,
    change: (cells: StoredCell[], index: number) => readonly StoredCell[],
  ): void;
  /** One more than the last row that holds a value; 0 when none does. */
  filledRows(sheetKey: number): number;
  /** Whether anything lies at or below row `index`. */
  reaches(sheetKey: number, index: number): boolean;
  changeRows(sheetKey: number, change: DimensionChange): void;
  changeColumns(sheetKey: number, change: DimensionChange): void;
}

export function createRowStore(database: DatabaseSync): RowStore {
  const select = database.prepare('SELECT idx, cells FROM sheet_row WHERE sheet_key = ? AND idx >= ? AND idx < ? ORDER BY idx');
  const upsert = database.prepare(
    `INSERT INTO sheet_row (sheet_key, idx, cells, has_content) VALUES (?, ?, ?, ?)
     ON CONFLICT (sheet_key, idx) DO UPDATE SET cells = excluded.cells, has_content = excluded.has_content`,
  );
  const remove = database.prepare('DELETE FROM sheet_row WHERE sheet_key = ? AND idx = ?');
  const below = database.prepare('SELECT 1 FROM sheet_row WHERE sheet_key = ? AND idx >= ? LIMIT 1');
  const last = database.prepare('SELECT idx FROM sheet_row WHERE sheet_key = ? AND has_content = 1 ORDER BY idx DESC LIMIT 1');

  function* read(sheetKey: number, start: number, end: number): Iterable<{ index: number; cells: StoredCell[] }> {
    for (const row of select.all(sheetKey, start, end))
      yield { index: Number(row['idx']), cells: JSON.parse(String(row['cells'])) };
  }

  const write: RowStore['write'] = (sheetKey, index, cells) => {
    const row = storedRow(cells);
    if (row.length === 0) remove.run(sheetKey, index);
    else upsert.run(sheetKey, index, JSON.stringify(row), row.some(hasContent) ? 1 : 0);
  };

  return {
    read,
    write,
    update: (sheetKey, start, end, change) => {
      const rows = new Map([...read(sheetKey, start, end)].map(({ index, cells }) => [index, cells]));
      for (let index = start; index < end; index++) write(sheetKey, index, change(rows.get(index) ?? [], index));
    },
    filledRows: (sheetKey) => {
      const row = last.get(sheetKey);
      return row === undefined ? 0 : Number(row['idx']) + 1;
    },
    reaches: (sheetKey, index) => below.get(sheetKey, index) !== undefined,
    changeRows: (sheetKey, change) => {
      changePlaces(database, { table: 'sheet_row', where: 'sheet_key = ?', of: [sheetKey] }, change);
    },
    changeColumns: (sheetKey, change) => {
      for (const { index, cells } of [...read(sheetKey, 0, Number.MAX_SAFE_INTEGER)]) {
        write(sheetKey, index, changeList<StoredCell>(cells, change, null));
      }
    },
  };
}
