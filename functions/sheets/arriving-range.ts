/** One range of an answer while it arrives, cell by cell: the hot loop of reading (docs/decisions/0025). */
import type { CellColumn, Cells } from '../records/cells.ts';
import type { Cell } from '../records/table.ts';
import { DistinctCells, doubled } from './distinct-cells.ts';
import { COMMA, isSpace, LIST_END, QUOTE, readValue, type Value } from './json-bytes.ts';

/** Bytes of "": a cell where nothing stands. */
const NO_TEXT = 2;

interface ArrivingColumn {
  codes: Int32Array;
  readonly distinct: DistinctCells;
}

export class ArrivingRange {
  readonly #columns: ArrivingColumn[] = [];
  #row = -1;
  #column = 0;
  isInRow = false;

  /** The bracket of the next row was opened. */
  beginRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.isInRow = true;
  }

  /** How far it could be read: behind the row's bracket, or to a cell whose end is still to come. */
  readRow(bytes: Uint8Array, view: DataView, from: number): number {
    const value: Value = { end: 0, hash: 0 };
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === COMMA) {
        this.#column += 1;
        at += 1;
      } else if (byte === LIST_END) {
        this.isInRow = false;
        return at + 1;
      } else if (isSpace(byte)) {
        at += 1;
      } else {
        readValue(bytes, view, at, value);
        if (value.end < 0) return at;
        if (byte !== QUOTE || value.end - at > NO_TEXT) this.#put(this.#columnHere(), bytes, view, at, value);
        at = value.end;
      }
    }
    return at;
  }

  #columnHere(): ArrivingColumn {
    for (;;) {
      const column = this.#columns[this.#column];
      if (column !== undefined) return column;
      this.#columns.push({ codes: new Int32Array(1024), distinct: new DistinctCells() });
    }
  }

  #put(column: ArrivingColumn, bytes: Uint8Array, view: DataView, from: number, { end, hash }: Value): void {
    while (this.#row >= column.codes.length) column.codes = doubled(column.codes);
    column.codes[this.#row] = column.distinct.codeOf(bytes, view, from, end, hash);
  }

  /** The first row, and the rows below it. */
  read(): { readonly header: readonly Cell[]; readonly cells: Cells } {
    const count = Math.max(0, this.#row);
    const whole = this.#columns.map(({ codes, distinct }): CellColumn => {
      let all = codes;
      while (all.length <= count) all = doubled(all);
      return { codes: all, distinct: distinct.cells() };
    });
    return {
      header: whole.map(({ codes, distinct }) => distinct[codes[0] ?? 0] ?? null),
      cells: { count, columns: whole.map(({ codes, distinct }) => ({ codes: codes.subarray(1, 1 + count), distinct })) },
    };
  }
}
