/**
 * A name that people typed, made safe to stand inside our sentence: one line, no invisible steering of the text around it.
 * HTML is not this file's business: the templates escape everything (threats.md).
 */

/** Longer than any body's name here; a pasted essay ends in "…". */
const LONGEST = 160;

/** Bidirectional controls can make a line read backwards; they are shown, not obeyed. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const INVISIBLE = /\p{Cf}+/gu;
const SPACES = /[\s\p{Cc}\p{Z}]+/gu;

export const oneLine = (text: string): string => lineOf(text, LONGEST);

/** At most `longest` letters, the "…" among them. */
export function lineOf(text: string, longest: number): string {
  const shown = text
    .slice(0, longest * 4)
    // Half a character, typed or left by the cut, is no text: it would end as other bytes in every program.
    .toWellFormed()
    .normalize('NFC')
    .replace(BIDI, (control) => `[U+${control.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
  const letters = [...shown];
  return letters.length <= longest ? shown : `${letters.slice(0, longest - 1).join('')}…`;
}
