/**
 * The rows of all sheets: one SQLite row per sheet row. Rows that hold nothing are not kept; neighbours that hold the same look and no
 * value (a format or a list put on a whole column) are kept as one run, since set-up makes a thousand of them in every tab.
 */
import type { DatabaseSync } from 'node:sqlite';
import { hasContent, type StoredCell, type StoredRow, storedRow } from './cell.ts';
import { changeList, changePlaces, type DimensionChange } from './dimension-change.ts';
import { onceEach } from './once-each.ts';

export interface RowStore {
  /** Rows [start, end) that hold something, in order; rows of one run are one and the same array. */
  read(sheetKey: number, start: number, end: number): Iterable<{ readonly index: number; readonly cells: StoredRow }>;
  write(sheetKey: number, index: number, cells: readonly (StoredCell | undefined)[]): void;
  /** Replaces each of the rows [start, end) by what `change` makes of it; empty ones are asked too. */
  update(sheetKey: number, start: number, end: number, change: (cells: StoredRow, index: number) => StoredRow): void;
  /** One more than the last row that holds a value; 0 when none does. */
  filledRows(sheetKey: number): number;
  /** Whether a cell of the tab is a formula. */
  hasFormulas(sheetKey: number): boolean;
  /** Whether anything lies at or below row `index`. */
  reaches(sheetKey: number, index: number): boolean;
  changeRows(sheetKey: number, change: DimensionChange): void;
  changeColumns(sheetKey: number, change: DimensionChange): void;
  /** Puts what `change` makes of a cell in its place, in the rows that hold a formula, or a rule with one. */
  rewriteFormulas(sheetKey: number, change: (cell: StoredCell) => StoredCell): void;
}

const BLANK: StoredRow = [];

/**
 * A stored row with a formula in it, or with a rule that has one. Without an index: to keep one up to date costs a move of rows more than to
 * look at ten thousand of them.
 */
const HOLDS_FORMULA = `instr(cells, '"formula":') > 0 OR instr(cells, '"userEnteredValue":"=') > 0`;

/** `count` rows from `index` on, all alike. */
interface Run {
  readonly index: number;
  readonly count: number;
  readonly text: string;
  readonly filled: boolean;
}

export function createRowStore(database: DatabaseSync): RowStore {
  const select = database.prepare(
    `SELECT idx, count, cells, has_content FROM sheet_row
     WHERE sheet_key = ?1 AND idx >= coalesce((SELECT max(idx) FROM sheet_row WHERE sheet_key = ?1 AND idx <= ?2), ?2) AND idx < ?3
     ORDER BY idx`,
  );
  const insert = database.prepare('INSERT INTO sheet_row (sheet_key, idx, count, cells, has_content) VALUES (?, ?, ?, ?, ?)');
  const before = database.prepare(
    'SELECT idx, count, cells, has_content FROM sheet_row WHERE sheet_key = ? AND idx < ? ORDER BY idx DESC LIMIT 1',
  );
  const shorten = database.prepare('UPDATE sheet_row SET count = ? WHERE sheet_key = ? AND idx = ?');
  const remove = database.prepare('DELETE FROM sheet_row WHERE sheet_key = ? AND idx >= ? AND idx < ?');
  const lastRun = database.prepare('SELECT idx, count FROM sheet_row WHERE sheet_key = ? ORDER BY idx DESC LIMIT 1');
  const withFormulas = database.prepare(`SELECT idx, cells FROM sheet_row WHERE sheet_key = ? AND (${HOLDS_FORMULA})`);
  const setCells = database.prepare('UPDATE sheet_row SET cells = ? WHERE sheet_key = ? AND idx = ?');
  const lastFilled = database.prepare(
    'SELECT idx FROM sheet_row WHERE sheet_key = ? AND has_content = 1 ORDER BY idx DESC LIMIT 1',
  );

  // A value that reads the same has its quotes escaped there.
  const firstFormula = database.prepare(`SELECT 1 FROM sheet_row WHERE sheet_key = ? AND instr(cells, '"formula":') > 0 LIMIT 1`);

  const readRun = (row: Record<string, unknown>): Run => ({
    index: Number(row['idx']),
    count: Number(row['count']),
    text: String(row['cells']),
    filled: Number(row['has_content']) === 1,
  });
  const runs = (sheetKey: number, start: number, end: number): Run[] =>
    select
      .all(sheetKey, start, end)
      .map(readRun)
      .filter(({ index, count }) => index + count > start);
  const insertRun = (sheetKey: number, { index, count, text, filled }: Run): void =>
    void insert.run(sheetKey, index, count, text, filled ? 1 : 0);

  function* read(sheetKey: number, start: number, end: number): Iterable<{ index: number; cells: StoredRow }> {
    for (const { index, count, text } of runs(sheetKey, start, end)) {
      const cells: StoredRow = JSON.parse(text);
      for (let row = Math.max(index, start); row < Math.min(index + count, end); row++) yield { index: row, cells };
    }
  }

  /** No run goes across the line above row `at`. */
  const split = (sheetKey: number, at: number): void => {
    const row = before.get(sheetKey, at);
    if (!row) return;
    const run = readRun(row);
    const end = run.index + run.count;
    if (end <= at) return;
    shorten.run(at - run.index, sheetKey, run.index);
    insertRun(sheetKey, { ...run, index: at, count: end - at });
  };

  /** Rows [start, end) become these and no others. */
  const replace = (sheetKey: number, start: number, end: number, made: readonly Run[]): void => {
    split(sheetKey, start);
    split(sheetKey, end);
    remove.run(sheetKey, start, end);
    for (const run of made) insertRun(sheetKey, run);
  };

  const runOf = (index: number, cells: readonly (StoredCell | undefined)[]): Run | undefined => {
    const row = storedRow(cells);
    return row.length === 0 ? undefined : { index, count: 1, text: JSON.stringify(row), filled: row.some(hasContent) };
  };

  return {
    read,
    write: (sheetKey, index, cells) => {
      const run = runOf(index, cells);
      replace(sheetKey, index, index + 1, run ? [run] : []);
    },
    update: (sheetKey, start, end, change) => {
      const rows = new Map([...read(sheetKey, start, end)].map(({ index, cells }) => [index, cells]));
      const made: Run[] = [];
      const alike = onceEach((cells: StoredRow) => runOf(start, cells));
      for (let index = start; index < end; index++) {
        const like = alike(change(rows.get(index) ?? BLANK, index));
        if (!like) continue;
        const run = { ...like, index };
        const last = made.at(-1);
        const joins = last && !run.filled && !last.filled && last.index + last.count === index && last.text === run.text;
        if (joins) made[made.length - 1] = { ...last, count: last.count + 1 };
        else made.push(run);
      }
      replace(sheetKey, start, end, made);
    },
    filledRows: (sheetKey) => {
      const row = lastFilled.get(sheetKey);
      return row === undefined ? 0 : Number(row['idx']) + 1;
    },
    hasFormulas: (sheetKey) => firstFormula.get(sheetKey) !== undefined,
    reaches: (sheetKey, index) => {
      const row = lastRun.get(sheetKey);
      return row !== undefined && Number(row['idx']) + Number(row['count']) > index;
    },
    changeRows: (sheetKey, change) => {
      const lines =
        change.kind === 'insert' ? [change.at] : [change.start, change.end, ...(change.kind === 'move' ? [change.to] : [])];
      for (const line of lines) split(sheetKey, line);
      changePlaces(database, { table: 'sheet_row', where: 'sheet_key = ?', of: [sheetKey] }, change);
    },
    changeColumns: (sheetKey, change) => {
      for (const { index, count, text } of runs(sheetKey, 0, Number.MAX_SAFE_INTEGER)) {
        const run = runOf(index, changeList<StoredCell>(JSON.parse(text), change, null));
        replace(sheetKey, index, index + count, run ? [{ ...run, count }] : []);
      }
    },
    rewriteFormulas: (sheetKey, change) => {
      for (const row of withFormulas.all(sheetKey)) {
        const before = String(row['cells']);
        const cells: StoredRow = JSON.parse(before);
        const after = JSON.stringify(storedRow(cells.map(change)));
        if (after !== before) setCells.run(after, sheetKey, Number(row['idx']));
      }
    },
  };
}
