/** What stands in a machine tab, held against what the system is about to write. */
import type { Cell } from '../records/table.ts';
import { isBlank, markOf } from './row-mark.ts';
import type { Formula, MachineRow, MachineTab } from './sheets-port.ts';

/** A row with its mark, one cell for each column of the tab. */
export interface MarkedRow extends Omit<MachineRow, 'alert'> {
  readonly alert: boolean;
}

/** A row as read, one cell for each column of the tab; undefined where the column is gone. */
export interface SeenRow {
  /** As people count: 1 is the header. */
  readonly sheetRow: number;
  readonly cells: readonly (Cell | undefined)[];
}

export interface Comparison {
  /** Nobody touched it: the same rows, in the same order, and nothing below. */
  readonly same: boolean;
  /** Rows that hold what a person wrote. Rows that were only sorted, moved or deleted are none. */
  readonly edited: readonly SeenRow[];
}

export function markRows({ columns }: MachineTab, rows: readonly MachineRow[]): MarkedRow[] {
  const keys = contentKeys(columns);
  return rows.map(({ cells, alert = false, ...look }) => ({
    ...look,
    cells: [...keys.map((_, i) => cells[i] ?? ''), markOf(keys, readable(columns, cells))],
    alert,
  }));
}

/** Without what a formula shows: that never comes back as it was written. */
const readable = (columns: MachineTab['columns'], cells: readonly (Cell | Formula | undefined)[]): (Cell | undefined)[] =>
  cells.map((cell, i) => (columns[i]?.format === 'formula' || typeof cell === 'object' ? null : cell));

export function compareRows({ columns }: MachineTab, seen: readonly SeenRow[], wanted: readonly MarkedRow[]): Comparison {
  const keys = contentKeys(columns);
  const isOurs = ({ cells }: SeenRow): boolean => cells.at(-1) === markOf(keys, readable(columns, cells));
  const count = seen.findLastIndex(({ cells }) => !readable(columns, cells).every(isBlank)) + 1;
  const stands = (row: SeenRow, i: number): boolean => row.cells.at(-1) === wanted[i]?.cells.at(-1) && isOurs(row);
  if (count === wanted.length && seen.slice(0, count).every(stands)) return { same: true, edited: [] };
  // Nothing is lost with a row that is about to be said again, even where its mark or a whole column was deleted.
  const isGone = keys.map((_, i) => seen[0]?.cells[i] === undefined);
  const said = new Set(
    wanted.map(({ cells }) =>
      markOf(
        keys,
        readable(columns, cells).map((cell, i) => (isGone[i] ? null : cell)),
      ),
    ),
  );
  const isEdited = (row: SeenRow): boolean =>
    !readable(columns, row.cells).slice(0, -1).every(isBlank) &&
    !isOurs(row) &&
    !said.has(markOf(keys, readable(columns, row.cells)));
  return { same: false, edited: seen.filter(isEdited) };
}

const contentKeys = (columns: MachineTab['columns']): string[] => columns.slice(0, -1).map(({ key }) => key);
