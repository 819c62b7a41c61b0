import type { Window } from './measure.ts';

interface Rows {
  readonly count: number;
  /** 0 counts; set aside and not yet seen do not (records/table.ts). */
  readonly state: Uint8Array;
}

/** Positions of the rows that enter a figure: counted, and their event lies in the window. A blank day is in none. */
export function countedRows(table: Rows, days: Int32Array | Float64Array, window: Window): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const day = days[row] ?? Number.NaN;
    if (table.state[row] === 0 && day >= window.from && day <= window.to) rows.push(row);
  }
  return rows;
}
