/**
 * What `values.batchGet` answers, read while it arrives: bytes go straight into columns of different cells, and no row is ever an array of
 * strings (docs/decisions/0025). JSON in any layout, cut anywhere; members that we don't know are passed over.
 *
 *     {"spreadsheetId": "…", "valueRanges": [{"range": "…", "majorDimension": "ROWS", "values": [["a", 1], ["b"]]}]}
 */
import { NO_CELLS } from '../records/cells.ts';
import { ArrivingRange } from './arriving-range.ts';
import { COLON, COMMA, isSpace, LIST, LIST_END, OBJECT, OBJECT_END, readValue, type Value } from './json-bytes.ts';

export type ValueRange = ReturnType<ArrivingRange['read']>;

export const NO_VALUES: ValueRange = { header: [], cells: NO_CELLS };

export class ValueRangesReader {
  readonly #ranges: ArrivingRange[] = [];
  /** The lists and objects that are open, outermost first: what closes them, and of an object the name that came last. */
  readonly #open: { readonly end: number; name: string }[] = [];
  #isNameNext = false;
  /** The start of a value whose end is still to come. */
  #rest: Uint8Array = new Uint8Array(0);
  #isOver = false;

  /** Throws a SyntaxError where this can be no such answer. */
  push(chunk: Uint8Array): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    for (let before = -1; before < at && at < bytes.length; ) {
      before = at;
      const range = this.#ranges.at(-1);
      at = range?.isOpen ? range.readRows(bytes, view, at) : this.#readMark(bytes, view, at);
    }
    this.#rest = bytes.slice(at);
  }

  /** One for each range that was asked for, in that order. Throws when the answer was cut off, by the name that Node has for it. */
  end(): ValueRange[] {
    if (!this.#isOver) throw Object.assign(new Error('The values were cut off'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
    return this.#ranges.map((range) => range.read());
  }

  /** Where the next one begins; the same place again where the end of this one is still to come. */
  #readMark(bytes: Uint8Array, view: DataView, at: number): number {
    const byte = bytes[at];
    const inside = this.#open.at(-1);
    if (isSpace(byte)) return at + 1;
    if (this.#isOver) throw new SyntaxError('The values go on after their end');
    switch (byte) {
      case LIST: {
        const range = this.#isPath('valueRanges', '', 'values') ? this.#ranges.at(-1) : undefined;
        if (range === undefined) this.#open.push({ end: LIST_END, name: '' });
        else range.isOpen = true;
        return at + 1;
      }
      case OBJECT:
        if (this.#isPath('valueRanges', '')) this.#ranges.push(new ArrivingRange());
        this.#open.push({ end: OBJECT_END, name: '' });
        this.#isNameNext = true;
        return at + 1;
      case LIST_END:
      case OBJECT_END:
        if (inside?.end !== byte) throw new SyntaxError('A bracket of the values closes nothing');
        this.#open.pop();
        this.#isNameNext = false;
        this.#isOver = this.#open.length === 0;
        return at + 1;
      case COMMA:
        this.#isNameNext = inside?.end === OBJECT_END;
        return at + 1;
      case COLON:
        return at + 1;
    }
    if (inside === undefined) throw new SyntaxError('The values are no object');
    const value: Value = { end: 0, hash: 0 };
    readValue(bytes, view, at, value);
    if (value.end < 0) return at;
    if (this.#isNameNext) inside.name = JSON.parse(Buffer.from(bytes.subarray(at, value.end)).toString());
    this.#isNameNext = false;
    return value.end;
  }

  #isPath(...names: readonly string[]): boolean {
    return this.#open.length === names.length && this.#open.every(({ name }, depth) => name === names[depth]);
  }
}

/** Of a body that arrives. Throws what the stream throws, and what the reader does. */
export async function readValueRanges(body: AsyncIterable<Uint8Array>): Promise<ValueRange[]> {
  const reader = new ValueRangesReader();
  for await (const chunk of body) reader.push(chunk);
  return reader.end();
}
