/**
 * The different cells of one column, known by their bytes in the JSON they came in. A cell that comes again is neither decoded nor made a
 * string again: that, and what the garbage collector does about it, is most of what reading a tab costs (docs/decisions/0025).
 */
import type { Cell } from '../records/table.ts';

/** Of each cell: its hash, and where its bytes begin and end. */
const WIDTH = 3;
/** Time stamps are all different: after so many cells of which at most one in a hundred came again, none is looked for any more. */
const ENOUGH_TO_TELL = 1024;

export class DistinctCells {
  /** Code by hash, 0 where there is none: open addressing, at most half full. */
  #places = new Int32Array(256);
  #known = new Int32Array(128 * WIDTH);
  #bytes = Buffer.allocUnsafeSlow(4096);
  #view = viewOf(this.#bytes);
  #used = 0;
  /** 0 is the cell that isn't there. */
  #count = 1;
  #asked = 0;
  #isAllDifferent = false;

  /** The code of the JSON value that stands in `bytes` from (inclusive) to (exclusive). */
  codeOf(bytes: Uint8Array, view: DataView, from: number, to: number, hash: number): number {
    if (this.#isAllDifferent) return this.#add(bytes, from, to, hash);
    this.#asked += 1;
    const [places, known] = [this.#places, this.#known];
    const last = places.length - 1;
    let place = hash & last;
    for (let code = places[place] ?? 0; code !== 0; code = places[place] ?? 0) {
      if (known[code * WIDTH] === hash && this.#isSame(code, bytes, view, from, to)) return code;
      place = (place + 1) & last;
    }
    const code = this.#add(bytes, from, to, hash);
    if (code === ENOUGH_TO_TELL) this.#isAllDifferent = this.#asked < 1.01 * code;
    places[place] = code;
    if (2 * this.#count > places.length) this.#spread();
    return code;
  }

  #isSame(code: number, bytes: Uint8Array, view: DataView, from: number, to: number): boolean {
    const mine = this.#view;
    let here = this.#known[code * WIDTH + 1] ?? 0;
    if ((this.#known[code * WIDTH + 2] ?? 0) - here !== to - from) return false;
    let at = from;
    for (; at + 4 <= to; at += 4, here += 4) if (view.getInt32(at, true) !== mine.getInt32(here, true)) return false;
    for (; at < to; at++, here++) if (bytes[at] !== this.#bytes[here]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const code = this.#count++;
    const end = this.#used + to - from;
    if (end > this.#bytes.length) {
      const more = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, end));
      this.#bytes.copy(more, 0, 0, this.#used);
      this.#bytes = more;
      this.#view = viewOf(more);
    }
    if ((code + 1) * WIDTH > this.#known.length) this.#known = doubled(this.#known);
    const [mine, known] = [this.#bytes, this.#known];
    for (let at = from, here = this.#used; at < to; at++, here++) mine[here] = bytes[at] ?? 0;
    known[code * WIDTH] = hash;
    known[code * WIDTH + 1] = this.#used;
    known[code * WIDTH + 2] = end;
    this.#used = end;
    return code;
  }

  /** Twice the places, and every code anew in its own. */
  #spread(): void {
    const places = new Int32Array(2 * this.#places.length);
    for (let code = 1; code < this.#count; code++) {
      let place = (this.#known[code * WIDTH] ?? 0) & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = code;
    }
    this.#places = places;
  }

  /** By code. Throws a SyntaxError where something is no JSON. */
  cells(): Cell[] {
    const cells: Cell[] = [null];
    for (let code = 1; code < this.#count; code++) {
      const from = this.#known[code * WIDTH + 1] ?? 0;
      cells.push(decoded(this.#bytes, from, this.#known[code * WIDTH + 2] ?? from));
    }
    return cells;
  }
}

const QUOTE = 0x22;
const NINE = 0x39;

function decoded(bytes: Buffer, from: number, to: number): Cell {
  const first = bytes[from] ?? 0;
  if (first === QUOTE) {
    const text = bytes.toString('utf8', from + 1, to - 1);
    return text.includes('\\') ? JSON.parse(`"${text}"`) : text;
  }
  const literal = bytes.toString('latin1', from, to);
  const number = first <= NINE ? Number(literal) : Number.NaN;
  return Number.isNaN(number) ? JSON.parse(literal) : number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
