/**
 * valueInputOption USER_ENTERED: text is read "as if the user typed it into the UI", in the spreadsheet's locale. Numbers, percents, amounts,
 * dates, times, booleans and formulas become what they look like; an apostrophe in front, or a cell formatted as plain text, keeps text.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellValue } from '../store/cell.ts';
import { enteredDate } from './entered-date.ts';
import { enteredNumber } from './entered-number.ts';
import type { LocaleRules } from './locale-rules.ts';

type NumberFormat = sheets_v4.Schema$NumberFormat;

export interface Entered {
  readonly value?: CellValue;
  readonly formula?: string;
  /** The format that such an entry gives a cell that has none. */
  readonly numberFormat?: NumberFormat;
}

/** What a number, a date or a truth can begin with: most texts are told apart by it. */
const BEGINS_VALUE = /^[\d+\-.,$₫]|^(?:true|false)$/i;

/**
 * `format` is the number format the cell already has; `year` the running one, which a date without a year is in (without it such a date stays text). '' gives {}: an empty
 * cell.
 */
export function userEntered(text: string, format: NumberFormat | null | undefined, rules: LocaleRules, year?: number): Entered {
  if (text === '') return {};
  if (text.startsWith("'")) return text === "'" ? {} : { value: text.slice(1) };
  if (format?.type === 'TEXT') return { value: text };
  if (/^=./s.test(text)) return { formula: text };
  const typed = text.trim();
  if (!BEGINS_VALUE.test(typed) && !beginsWithMonth(typed, rules)) return { value: text };
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  const read = enteredNumber(typed, rules) ?? enteredDate(typed, rules, year);
  if (read) return read;
  // A sign in front of anything but a number opens a formula, as in the page.
  return /^[+-]./s.test(text) ? { formula: `=${text}` } : { value: text };
}

const beginsWithMonth = (text: string, { months }: LocaleRules): boolean => {
  const three = text.slice(0, 3).toLowerCase();
  return months.some((month) => month.startsWith(three));
};
