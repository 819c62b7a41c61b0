import { nfc } from '../forms/fold.ts';
import type { Cell } from './table.ts';

/** A cell as text; a number without a decimal point stays without one, a tick is as Sheets shows it. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

/** A1 letters of a column by position: 0 is A, 26 is AA. */
export function columnLetters(position: number): string {
  let letters = '';
  for (let left = position + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/**
 * Printable ASCII, and the blocks of Unicode that Vietnamese letters stand in (À to ɏ, Ḁ to ỿ): neither a space nor invisible, so nothing
 * is to be trimmed there.
 */
const isPlain = (unit: number): boolean =>
  (unit > 0x20 && unit < 0x7f) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff);

/** `nfc` for every answer of a table: most neither begin nor end with anything to trim, and then looking for it costs more than the rest. */
export const storedText = (text: string): string =>
  isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text.normalize('NFC') : nfc(text);

/** Nothing to be read: also a cell of spaces and invisible characters alone. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && !isPlain(cell.charCodeAt(0)) && nfc(cell) === '');

/** Stored text of an answer that is a word or a number; undefined for a tick box, and for what is too long to be searched by a pattern. */
export function shortText(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' && cell.length <= LONGEST_SHORT ? storedText(cell) : undefined;
}

const LONGEST_SHORT = 40;
