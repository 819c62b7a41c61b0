/** Rows with an answer in a column we know: notes that people keep beside the table don't make a row, nor do cells of spaces. */
import { isBlank } from './cell.ts';
import type { CellColumn, Cells } from './cells.ts';

export interface Entries {
  readonly count: number;
  /** Sheet row (1-based) of each. */
  readonly sheetRow: Int32Array;
  /** A column of the tab entry by entry, its blank cells all 0; without a position, one where nothing stands. */
  readonly column: (position: number | undefined) => CellColumn;
}

/** `positions`: the columns we know. */
export function entriesOf(cells: Cells, positions: readonly number[]): Entries {
  const columns = new Map(positions.map((position) => [position, withoutBlanks(cells, position)]));
  const rows = rowsAnswered(cells.count, columns.values());
  const nothing: CellColumn = { codes: new Int32Array(rows.length), distinct: [null] };
  return {
    count: rows.length,
    sheetRow: rows.map((row) => row + 2),
    column(position) {
      const column = columns.get(position ?? -1);
      if (column === undefined) return nothing;
      // Mostly every row is one: then nothing is copied.
      return rows.length === cells.count ? column : { ...column, codes: rows.map((row) => Number(column.codes[row])) };
    },
  };
}

function withoutBlanks({ count, columns }: Cells, position: number): CellColumn {
  const { codes, distinct } = columns[position] ?? { codes: new Int32Array(count), distinct: [null] };
  const blank = new Set<number>();
  for (let code = 1; code < distinct.length; code++) if (isBlank(distinct[code])) blank.add(code);
  return { codes: blank.size === 0 ? codes : codes.map((code) => (blank.has(code) ? 0 : code)), distinct };
}

function rowsAnswered(count: number, columns: Iterable<CellColumn>): Int32Array {
  const answered = new Uint8Array(count);
  let left = count;
  for (const { codes } of columns) {
    for (let row = 0; left > 0 && row < count; row++) {
      if (answered[row] !== 0 || codes[row] === 0) continue;
      answered[row] = 1;
      left -= 1;
    }
  }
  const rows = new Int32Array(count - left);
  for (let row = 0, entry = 0; row < count; row++) if (answered[row] === 1) rows[entry++] = row;
  return rows;
}
