/** The rows of one range while they arrive, cell by cell: the hot loop of reading (docs/decisions/0025). */
import type { CellColumn, Cells } from '../records/cells.ts';
import type { Cell } from '../records/table.ts';
import { DistinctCells, doubled } from './distinct-cells.ts';
import { COMMA, isSpace, LIST, LIST_END, QUOTE, readValue, type Value } from './json-bytes.ts';

/** Bytes of "": a cell where nothing stands. */
const NO_TEXT = 2;
const FIRST_ROWS = 1024;

interface ArrivingColumn {
  codes: Int32Array;
  readonly distinct: DistinctCells;
}

export class ArrivingRange {
  readonly #columns: ArrivingColumn[] = [];
  #row = -1;
  #position = 0;
  #isInRow = false;
  /** The list of rows is open. */
  isOpen = false;

  /** How far it could be read: behind the list of rows, or to a cell whose end is still to come. */
  readRows(bytes: Uint8Array, view: DataView, from: number): number {
    const columns = this.#columns;
    const value: Value = { end: 0, hash: 0 };
    let [row, position, isInRow, at] = [this.#row, this.#position, this.#isInRow, from];
    while (this.isOpen && at < bytes.length) {
      const byte = bytes[at];
      if (byte === COMMA) {
        position += 1;
        at += 1;
      } else if (byte === LIST_END) {
        this.isOpen = isInRow;
        isInRow = false;
        at += 1;
      } else if (byte === LIST && !isInRow) {
        isInRow = true;
        row += 1;
        position = 0;
        at += 1;
      } else if (isSpace(byte)) {
        at += 1;
      } else {
        readValue(bytes, view, at, value);
        if (value.end < 0) break;
        if (byte !== QUOTE || value.end - at > NO_TEXT) {
          const column = columns[position] ?? this.#columnAt(position);
          if (row >= column.codes.length) column.codes = grown(column.codes, row);
          column.codes[row] = column.distinct.codeOf(bytes, view, at, value.end, value.hash);
        }
        at = value.end;
      }
    }
    [this.#row, this.#position, this.#isInRow] = [row, position, isInRow];
    return at;
  }

  #columnAt(position: number): ArrivingColumn {
    const columns = this.#columns;
    while (columns.length <= position) columns.push({ codes: new Int32Array(FIRST_ROWS), distinct: new DistinctCells() });
    return columns[position] as ArrivingColumn;
  }

  /** The first row, and the rows below it. */
  read(): { readonly header: readonly Cell[]; readonly cells: Cells } {
    const count = Math.max(0, this.#row);
    const whole = this.#columns.map(
      ({ codes, distinct }): CellColumn => ({ codes: grown(codes, count), distinct: distinct.cells() }),
    );
    return {
      header: whole.map(({ codes, distinct }) => distinct[codes[0] ?? 0] ?? null),
      cells: { count, columns: whole.map(({ codes, distinct }) => ({ codes: codes.subarray(1, 1 + count), distinct })) },
    };
  }
}

/** Long enough to hold a row. */
function grown(codes: Int32Array, row: number): Int32Array {
  let more = codes;
  while (more.length <= row) more = doubled(more);
  return more;
}
