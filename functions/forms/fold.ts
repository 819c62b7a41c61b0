/** Text for storing and for matching. "Hoà" and "Hòa" are one place; đ has no decomposition; people paste NFD, NBSP and zero widths. */

const EDGE = /[\s\p{Cf}]/u;
const FORMAT_CHARACTERS = /\p{Cf}+/gu;
const SPACES = /\s+/g;

/** The two schools of tone marks differ on an open oa, oe, uy only: hòa/hoà, khỏe/khoẻ, thủy/thuỷ. */
const TONE_ON_FIRST_VOWEL = /[òóỏõọ][ae]|[ùúủũụ]y/g;
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
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).normalize('NFC');
}

/**
 * As matched, never as stored or shown: NFC, no format characters (zero width, bidi), lower case, one space, one tone style.
 * Format characters go first: one between a letter and its accent would keep them from composing.
 */
export function fold(text: string): string {
  return text
    .replace(FORMAT_CHARACTERS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim()
    .replace(TONE_ON_FIRST_VOWEL, moved);
}

/** Of lower-case text in NFC: one tone style, every letter where it was. */
export const oneToneStyle = (text: string): string => text.replace(TONE_ON_FIRST_VOWEL, moved);

const moved = (pair: string): string => MOVED.get(pair) ?? pair;
