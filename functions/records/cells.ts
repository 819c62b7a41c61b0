/**
 * The cells of a tab column by column, each different one kept once. Answers repeat: what a cell means is worked out once, and every row
 * that holds it looks the meaning up by a number (performance.md).
 */
import type { Cell } from './table.ts';

export interface CellColumn {
  /** Of each row, where its cell stands in `distinct`; 0 where it holds nothing. */
  readonly codes: Int32Array;
  /** The first is null, the cell that isn't there. Two of them may mean the same: 1 and 1.0, one text in two normal forms. */
  readonly distinct: readonly Cell[];
}

export interface Cells {
  /** Rows; each column has as many. */
  readonly count: number;
  /** By position; further right there is nothing. */
  readonly columns: readonly CellColumn[];
}

export const NO_CELLS: Cells = { count: 0, columns: [] };

export const cellIn = (column: CellColumn | undefined, row: number): Cell => column?.distinct[column.codes[row] ?? 0] ?? null;

export const cellAt = ({ columns }: Cells, row: number, position: number): Cell => cellIn(columns[position], row);

/** Row by row, ragged as the Sheets API hands them out. */
export function cellsOf(rows: readonly (readonly Cell[])[]): Cells {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { count: rows.length, columns: Array.from({ length: width }, (_, position) => columnOf(rows, position)) };
}

function columnOf(rows: readonly (readonly Cell[])[], position: number): CellColumn {
  const codes = new Int32Array(rows.length);
  const distinct: Cell[] = [null];
  const known = new Map<Cell, number>([['', 0]]);
  rows.forEach((row, at) => {
    const cell = row[position] ?? null;
    if (cell === null) return;
    const code = known.get(cell) ?? distinct.push(cell) - 1;
    known.set(cell, code);
    codes[at] = code;
  });
  return { codes, distinct };
}

/** Every row whole, for the few who go through a tab row by row. */
export const rowsOf = (cells: Cells): Cell[][] =>
  Array.from({ length: cells.count }, (_, row) => cells.columns.map((_, position) => cellAt(cells, row, position)));
