/** Text for storing and for matching. "Hoà" and "Hòa" are one place; đ has no decomposition; people paste NFD, NBSP and zero widths. */

const EDGE = /[\s\p{Cf}]/u;
const FORMAT_CHARACTERS = /\p{Cf}+/gu;
/** Any but a single U+0020. */
const SPACES = /[^\S ]\s*| \s+/g;
/** Anything but ASCII and composed Latin letters with single spaces between: of nearly every text there is nothing to mend. */
const UNUSUAL = /[^ -~À-ɏḀ-ỿ]|^ | {2}| $/;

/** The two schools of tone marks differ on an open oa, oe, uy only: hòa/hoà, khỏe/khoẻ, thủy/thuỷ. */
const TONE_ON_FIRST_VOWEL = /[òóỏõọùúủũụ][aey]/g;
const MOVED: ReadonlyMap<string, string> = new Map(
  [
    'òa oà',
    'óa oá',
    'ỏa oả',
    'õa oã',
    'ọa oạ',
    'òe oè',
    'óe oé',
    'ỏe oẻ',
    'õe oẽ',
    'ọe oẹ',
    'ùy uỳ',
    'úy uý',
    'ủy uỷ',
    'ũy uỹ',
    'ụy uỵ',
  ].map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** As stored: NFC, without spaces and invisible characters at the ends (`trim` alone keeps U+200B). */
export function nfc(text: string): string {
  let from = 0;
  let to = text.length;
  // By index, not by /…+$/: that is quadratic on a long run of spaces inside.
  for (let next = after(text, from); next > from && EDGE.test(text.slice(from, next)); next = after(text, from)) from = next;
  for (let last = before(text, to); to > from && EDGE.test(text.slice(last, to)); last = before(text, to)) to = last;
  return text.slice(from, to).normalize('NFC');
}

/** Where the character at `index` ends. Some invisible ones (U+E0020, a tag) are two units long, and half of one is no format character. */
const after = (text: string, index: number): number =>
  Math.min(text.length, index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1));
/** Where the character before `index` begins. */
const before = (text: string, index: number): number => ((text.codePointAt(index - 2) ?? 0) > 0xffff ? index - 2 : index - 1);

/**
 * As matched, never as stored or shown: NFC, no format characters (zero width, bidi), lower case, one space, one tone style.
 * Format characters go first: one between a letter and its accent would keep them from composing.
 */
export function fold(text: string): string {
  return oneToneStyle(UNUSUAL.test(text) ? mended(text) : text.toLowerCase());
}

const mended = (text: string): string =>
  text.replace(FORMAT_CHARACTERS, '').toLowerCase().normalize('NFC').replace(SPACES, ' ').trim();

/** Of lower-case text in NFC: one tone style, every letter where it was. */
export const oneToneStyle = (text: string): string => text.replace(TONE_ON_FIRST_VOWEL, moved);

const moved = (pair: string): string => MOVED.get(pair) ?? pair;
