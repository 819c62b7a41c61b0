/**
 * How a case code is spelt: ten letters of Crockford's base 32 and a check letter of the same 32 (privacy.md, 1). Crockford's own
 * check signs `*~$=U` can't be typed or read out (forms.md). It stands among the forms since all who write or read a code must spell
 * it alike: cases, the script, the workspace's sample.
 *
 * The check is a sum over the field GF(32) = GF(2)[x]/(x⁵ + x² + 1), where x has order 31: the eleven places weigh x¹⁰, x⁹, … 1, all
 * different and none 0. A letter that is wrong by d moves the sum by d·xⁱ, two letters a ≠ b that changed places move it by
 * (a − b)(xⁱ − xʲ); a field has no divisors of 0, so neither is ever 0. Every single substitution and every transposition is caught,
 * of neighbours or not. (A sum modulo 31 takes Z for 0, and one modulo 32 has divisors of 0.)
 */

/** Crockford's alphabet: no I, L, O, U. The place of a letter is its value. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code as it is compared: eleven letters, nothing between them. */
const SPELT = /^[0-9A-HJKMNP-TV-Z]{11}$/;

/** Any sum to begin with but 0, so that eleven zeros, typed to get past the box, are no code; 23 makes 0123456789A one, for examples. */
const START = 23;

const timesX = (value: number): number => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => timesX(sum) ^ value, START);

const valuesOf = (letters: string): number[] => [...letters].map((letter) => CODE_LETTERS.indexOf(letter));

/** Ten values from 0 to 31 as a code, its check letter last. */
export function spellCode(values: readonly number[]): string {
  return [...values, timesX(sumOf(values))].map((value) => CODE_LETTERS.charAt(value)).join('');
}

/** The code that a text means, as it is compared; undefined when it is none: a wrong length, a U, a check letter that doesn't fit. */
export function readCode(text: string): string | undefined {
  const code = codeLetters(text);
  return SPELT.test(code) && sumOf(valuesOf(code)) === 0 ? code : undefined;
}

/** In three groups, as people copy it: 0123-4567-89A. A sheet would take a code of digits alone for a number; never one with hyphens. */
export const printCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

const SEPARATORS = /[\s\p{Cf}\p{Pd}]+/gu;
/** Far longer than any code with its separators; a longer text isn't searched. */
const LONGEST = 100;
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What was typed, right or wrong, without separators, in capitals, O read as 0, I and L as 1 (forms.md). U stays, and is refused. */
export function codeLetters(text: string): string {
  if (text.length > LONGEST) return '';
  return text
    .replace(SEPARATORS, '')
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => MEANT[letter] ?? letter);
}
