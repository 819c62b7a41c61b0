/** Reads the rows of tabs; one that was read whole is kept until its file changes. */
import type { DatabaseSync } from 'node:sqlite';
import type { StoredRow } from './cell.ts';
import type { RowStore } from './row-store.ts';
import type { SheetRecord } from './sheet-store.ts';

/** As the end of a range: whatever there is. */
export const BEYOND = Number.MAX_SAFE_INTEGER;

interface TabPlace {
  /** Names the tab among those of all files. */
  readonly name: string;
  /** Of its file: every change is a new one. */
  readonly version: number;
  readonly sheet: () => Pick<SheetRecord, 'key' | 'rowCount'>;
}

/** Rows [start, end), those between that hold nothing empty; rows that are alike may be one array. */
export type TabReader = (tab: TabPlace, start: number, end: number) => readonly StoredRow[];

export function createTabReader(database: DatabaseSync, store: RowStore): TabReader {
  const whole = new Map<string, { readonly version: number; readonly rows: readonly StoredRow[] }>();
  return ({ name, version, sheet }, start, end) => {
    const known = whole.get(name);
    // What a transaction sees may never come to be.
    const keeps = !database.isTransaction;
    if (keeps && known?.version === version) return withoutBlankEnd(known.rows.slice(start, end));
    const { key, rowCount } = sheet();
    const rows: StoredRow[] = [];
    for (const { index, cells } of store.read(key, start, end)) {
      while (rows.length < index - start) rows.push([]);
      rows.push(cells);
    }
    if (keeps && start === 0 && end >= rowCount) whole.set(name, { version, rows });
    return rows;
  };
}

export function withoutBlankEnd<R extends readonly unknown[]>(rows: R[]): R[] {
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
