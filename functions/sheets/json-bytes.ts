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

/** Four bytes at a time to the first quote that no backslash makes a letter. */
function readText(bytes: Uint8Array, view: DataView, from: number, value: Value): void {
  let at = from + 1;
  let hash = SEED;
  for (;;) {
    const four = at + 4 <= bytes.length ? view.getInt32(at, true) : lastOf(bytes, at);
    const quotes = quotesIn(four);
    if (quotes === 0) {
      if (at + 4 > bytes.length) break;
      hash = mixed(hash, four);
      at += 4;
      continue;
    }
    // The first byte is the lowest: what stands before the quote, and nothing behind it.
    const before = (31 - Math.clz32(quotes & -quotes)) >> 3;
    hash = mixed(hash, four & ((1 << (8 * before)) - 1));
    at += before;
    if (!isLetter(bytes, at)) {
      value.end = at + 1;
      value.hash = hash;
      return;
    }
    hash = mixed(hash, QUOTE);
    at += 1;
  }
  value.end = -1;
}

/** The last bytes, fewer than four, and zeros for those that are still to come. */
function lastOf(bytes: Uint8Array, at: number): number {
  let last = 0;
  for (let i = 0; at + i < bytes.length; i++) last |= (bytes[at + i] ?? 0) << (8 * i);
  return last;
}

/** 1 in each of four bytes. */
const EACH = 0x01010101;

/**
 * The highest bit of each byte that is a quote, up to the first of them at least; 0 where none is. A byte of 0 is the only one that borrows
 * from the bit above it when 1 is taken off.
 */
function quotesIn(four: number): number {
  const differing = four ^ (QUOTE * EACH);
  return (differing - EACH) & ~differing & (0x80 * EACH);
}

/** An odd number of backslashes before it: the quote belongs to the text. */
function isLetter(bytes: Uint8Array, quote: number): boolean {
  let first = quote;
  while (bytes[first - 1] === BACKSLASH) first -= 1;
  return (quote - first) % 2 === 1;
}

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
