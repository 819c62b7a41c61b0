/**
 * valueInputOption USER_ENTERED: text is read as if typed into the page, in the spreadsheet's locale. Numbers, percents, dates,
 * times, booleans and formulas become what they look like; an apostrophe in front, or a cell formatted as plain text, keeps text.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { isPlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import type { CellValue } from '../store/cell.ts';
import type { LocaleRules } from './locale-rules.ts';

type NumberFormat = sheets_v4.Schema$NumberFormat;

export interface Entered {
  readonly value?: CellValue;
  readonly formula?: string;
  /** The format that such an entry gives a cell that has none. */
  readonly numberFormat?: NumberFormat;
}

/** `format` is the number format the cell already has. '' gives {}: an empty cell. */
export function userEntered(text: string, format: NumberFormat | null | undefined, rules: LocaleRules): Entered {
  if (text === '') return {};
  if (text.startsWith("'")) return text === "'" ? {} : { value: text.slice(1) };
  if (format?.type === 'TEXT') return { value: text };
  if (/^=./s.test(text)) return { formula: text };
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  const read = enteredNumber(typed, rules) ?? enteredDate(typed, rules);
  if (read) return read;
  // A sign in front of anything but a number opens a formula, as in the page.
  return /^[+-]./s.test(text) ? { formula: `=${text}` } : { value: text };
}

function enteredNumber(text: string, { decimal, group }: LocaleRules): Entered | undefined {
  const digits = `(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${decimal}\\d*)?|\\${decimal}\\d+`;
  const [, sign, number, exponent = '', percent] =
    new RegExp(`^([+-]?)(${digits})(E[+-]?\\d{1,3})?\\s?(%?)$`, 'i').exec(text) ?? [];
  if (number === undefined) return undefined;
  const size = Number(`${number.replaceAll(group, '').replace(decimal, '.')}${exponent}`);
  const value = Math.abs(size) * (sign === '-' ? -1 : 1);
  if (!Number.isFinite(value)) return undefined;
  if (!percent) return { value };
  return { value: value / 100, numberFormat: { type: 'PERCENT', pattern: number.includes(decimal) ? '0.00%' : '0%' } };
}

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const DATED = new RegExp(String.raw`^(?:(\d{1,2})([/-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?:[ T]${TIME})?$`);
const TIMED = new RegExp(`^${TIME}$`);

function enteredDate(text: string, rules: LocaleRules): Entered | undefined {
  const dated = DATED.exec(text);
  if (!dated) {
    const fraction = fractionOfDay(TIMED.exec(text)?.slice(1) ?? []);
    return fraction === undefined ? undefined : { value: fraction, numberFormat: { type: 'TIME', pattern: rules.time } };
  }
  const [, first = '', , second = '', lastYear, isoYear = '', isoMonth = '', isoDay = '', ...time] = dated;
  const [day, month] = rules.order === 'dmy' ? [first, second] : [second, first];
  const date = lastYear ? plainDate(lastYear, month, day) : plainDate(isoYear, isoMonth, isoDay);
  const fraction = fractionOfDay(time);
  if (date === undefined || (time[0] !== undefined && fraction === undefined)) return undefined;
  const pattern = lastYear ? rules.date : 'yyyy-mm-dd';
  return fraction === undefined
    ? { value: dayToSerial(toDay(date)), numberFormat: { type: 'DATE', pattern } }
    : {
        value: dayToSerial(toDay(date)) + fraction,
        numberFormat: { type: 'DATE_TIME', pattern: lastYear ? rules.dateTime : 'yyyy-mm-dd hh:mm:ss' },
      };
}

function plainDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : undefined;
}

function fractionOfDay([hour, minute, second = '0']: readonly (string | undefined)[]): number | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h < 24 && m < 60 && s < 60 ? (h * 3_600 + m * 60 + s) / 86_400 : undefined;
}
