/** What a search for mails compares: words without case, accents and marks between them, so that "thang 10" finds "Tháng 10/2026". */
import { fold } from '../../functions/forms/fold.ts';

/** A mail longer than this is found by its beginning. */
const LONGEST_INDEXED = 100_000;
const LONGEST_SEARCHED = 200;

const bare = (text: string): string => fold(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Each word with one space before it: " thang 10 2026". */
const spaced = (text: string): string =>
  bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('');

/** All that a mail is found by, as it is kept. A mark between its parts keeps a phrase from running over from one to the next. */
export const indexedWords = (parts: readonly string[]): string =>
  parts.map((part) => spaced(part.slice(0, LONGEST_INDEXED))).join(' |');

/**
 * What must all stand in a mail's words: the beginnings of words; the words of an address, or of what stands in quotation marks, one
 * after the other. Empty: everything; null: there is nothing in it that a mail could hold.
 */
export function searchedWords(text: string): readonly string[] | null {
  const asked = text.slice(0, LONGEST_SEARCHED).match(/["“][^"“”]+["”]|\S+/g) ?? [];
  const words = asked.map(spaced).filter((word) => word !== '');
  return asked.length > 0 && words.length === 0 ? null : words;
}
