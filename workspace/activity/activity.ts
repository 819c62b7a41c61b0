/**
 * What happened in this workspace, for the list on its home page: that a form came in, a mail, that a function ran, the clock moved, cells
 * were edited. Kept are kinds, places and counts; nothing of what anybody wrote, and no code of a case.
 */
import type { DatabaseSync } from 'node:sqlite';

export const activitySchema = `
  CREATE TABLE IF NOT EXISTS activity (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,               -- epoch ms, by the workspace's clock
    happening TEXT NOT NULL            -- Happening
  ) STRICT;`;

export type Happening =
  /** `row` from 1; 0: the form has no tab. */
  | {
      readonly kind: 'submission';
      readonly form: string;
      readonly spreadsheetId: string;
      readonly sheetId: number;
      readonly row: number;
    }
  /** `mail`: its number in the inbox. */
  | { readonly kind: 'mail'; readonly mail: number }
  /** `counts`: the numbers of the function's answer, and how long its lists are. */
  | { readonly kind: 'run'; readonly name: string; readonly ok: boolean; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'clock'; readonly to: number }
  | {
      readonly kind: 'edit';
      readonly spreadsheetId: string;
      readonly sheetId: number;
      readonly tab: string;
      readonly cells: number;
    };

export type Happened = Happening & {
  /** Grows with each. */
  readonly number: number;
  readonly at: number;
};

export interface Activity {
  /** Its number. Edits of one tab, one after the other, are one happening. */
  add(happening: Happening): number;
  /** The last ones, newest first. */
  list(limit: number): readonly Happened[];
  read(number: number): Happened | undefined;
}

/** A list that people read; older ones say nothing to anybody. */
const KEPT = 500;

/** The database must have `activitySchema`. */
export function createActivity(database: DatabaseSync, clock: { latest(): number }): Activity {
  const insert = database.prepare('INSERT INTO activity (at, happening) VALUES (?, ?)');
  const update = database.prepare('UPDATE activity SET at = ?, happening = ? WHERE number = ?');
  const forget = database.prepare('DELETE FROM activity WHERE number <= ?');
  const last = database.prepare('SELECT * FROM activity ORDER BY number DESC LIMIT ?');
  const one = database.prepare('SELECT * FROM activity WHERE number = ?');
  return {
    add(happening) {
      const [newest] = last.all(1).map(happened);
      if (happening.kind === 'edit' && newest?.kind === 'edit' && newest.sheetId === happening.sheetId) {
        update.run(clock.latest(), JSON.stringify({ ...happening, cells: newest.cells + happening.cells }), newest.number);
        return newest.number;
      }
      const number = Number(insert.run(clock.latest(), JSON.stringify(happening)).lastInsertRowid);
      forget.run(number - KEPT);
      return number;
    },
    list: (limit) => last.all(limit).map(happened),
    read(number) {
      const row = one.get(number);
      return row && happened(row);
    },
  };
}

const happened = (row: Record<string, unknown>): Happened => ({
  ...(JSON.parse(String(row['happening'])) as Happening),
  number: Number(row['number']),
  at: Number(row['at']),
});

/** Of a function's answer what may be kept: its numbers, and the lengths of its lists. */
export function countsOf(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]) => {
      if (Array.isArray(value)) return [[name, value.length]];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}
