/** Where values end in the bytes of JSON (RFC 8259). Marks, spaces and brackets are single bytes in UTF-8, and no letter holds one of them. */

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const LIST = 0x5b;
export const LIST_END = 0x5d;
export const OBJECT = 0x7b;
export const OBJECT_END = 0x7d;

export const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** A text, number, true, false or null among the bytes. */
export interface Value {
  /** Behind its last byte; -1 where that is still to come. */
  end: number;
  /** The same for the same bytes. */
  hash: number;
}

/** Nobody can send values that all get one hash: it is another each time the program starts. Nothing that comes out hangs on it. */
const SEED = Math.floor(Math.random() * 2 ** 31);
const mixed = (hash: number, bits: number): number => {
  const product = Math.imul(hash ^ bits, 0x9e3779b1);
  return product ^ (product >>> 15);
};

/** Fills in `value` of what begins at `from`. Throws a SyntaxError where none can begin. */
export function readValue(bytes: Uint8Array, view: DataView, from: number, value: Value): void {
  if (bytes[from] === QUOTE) readText(bytes, view, from, value);
  else readLiteral(bytes, from, value);
}

/** Four bytes at a time as long as no quote and no backslash is among them, then one by one. */
function readText(bytes: Uint8Array, view: DataView, from: number, value: Value): void {
  const last = bytes.length - 4;
  let at = from + 1;
  let hash = SEED;
  while (at <= last) {
    const four = view.getInt32(at, true);
    if (holds(four, QUOTE * EACH) || holds(four, BACKSLASH * EACH)) break;
    hash = mixed(hash, four);
    at += 4;
  }
  value.end = -1;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      value.end = at + 1;
      break;
    }
    hash = mixed(hash, byte);
    if (byte === BACKSLASH) at += 1;
  }
  value.hash = hash;
}

/** 1 in each of four bytes. */
const EACH = 0x01010101;
/** Whether one of the four bytes is that which `wanted` has in all four: only such a byte borrows from the bit above when 1 is taken off. */
const holds = (four: number, wanted: number): boolean => {
  const differing = four ^ wanted;
  return ((differing - EACH) & ~differing & (0x80 * EACH)) !== 0;
};

function readLiteral(bytes: Uint8Array, from: number, value: Value): void {
  let at = from;
  let hash = SEED;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (!isOfLiteral(byte)) break;
    hash = mixed(hash, byte);
  }
  if (at === from) throw new SyntaxError(`No JSON value begins with the byte ${bytes[from]}`);
  value.end = at < bytes.length ? at : -1;
  value.hash = hash;
}

/** Digits, small letters, "E", "+", "-", ".": whether they make a value, `JSON.parse` says. */
const isOfLiteral = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2e ||
  byte === 0x2d ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2b ||
  byte === 0x45;
