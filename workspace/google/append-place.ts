/**
 * Where values.append puts its rows: below the last table that the given range touches, in that table's first column; where it
 * touches none, at the range's first cell. A table is a block of cells with blanks all around it (Google's guide, "Append values").
 */
import { hasContent, type StoredCell } from '../store/cell.ts';
import type { A1Area } from './a1.ts';

export interface AppendPlace {
  readonly row: number;
  readonly column: number;
  /** The table found. */
  readonly table?: Required<A1Area>;
}

/** `rows` are all the cells of the tab. */
export function appendPlace(rows: readonly (readonly StoredCell[])[], range: Required<A1Area>): AppendPlace {
  const filled = (row: number, column: number): boolean => hasContent(rows[row]?.[column]);
  const anyIn = (top: number, bottom: number, left: number, right: number): boolean => {
    for (let row = Math.max(0, top); row < Math.min(bottom, rows.length); row++) {
      for (let column = Math.max(0, left); column < right; column++) if (filled(row, column)) return true;
    }
    return false;
  };

  const seed = lastFilled(range, rows.length, filled);
  if (!seed) return { row: range.startRow, column: range.startColumn };
  let [top, bottom, left, right] = [seed.row, seed.row + 1, seed.column, seed.column + 1];
  for (let grown = true; grown; ) {
    grown = false;
    const grow = (one: boolean, widen: () => void): void => {
      if (!one) return;
      widen();
      grown = true;
    };
    grow(anyIn(top - 1, top, left - 1, right + 1), () => top--);
    grow(anyIn(bottom, bottom + 1, left - 1, right + 1), () => bottom++);
    grow(anyIn(top - 1, bottom + 1, left - 1, left), () => left--);
    grow(anyIn(top - 1, bottom + 1, right, right + 1), () => right++);
  }
  return { row: bottom, column: left, table: { startRow: top, endRow: bottom, startColumn: left, endColumn: right } };
}

function lastFilled(
  { startRow, endRow, startColumn, endColumn }: Required<A1Area>,
  rowCount: number,
  filled: (row: number, column: number) => boolean,
): { row: number; column: number } | undefined {
  for (let row = Math.min(endRow, rowCount) - 1; row >= startRow; row--) {
    for (let column = endColumn - 1; column >= startColumn; column--) if (filled(row, column)) return { row, column };
  }
  return undefined;
}
