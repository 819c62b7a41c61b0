/**
 * A typed date, time or both, in the order of the spreadsheet's locale: "19/5/2026", "19/5/26", "19/5", "2026-05-19", "Mar 1 2016",
 * "14:30", "2:30 PM", "19/5/2026 14:30", and a length of time from 24 hours on.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import type { LocaleRules } from './locale-rules.ts';

interface EnteredDate {
  readonly value: number;
  readonly numberFormat: sheets_v4.Schema$NumberFormat;
}

interface Dated {
  readonly serial: number;
  readonly pattern: string;
}

export function enteredDate(text: string, rules: LocaleRules, year: number | undefined): EnteredDate | undefined {
  const [, day = '', clock] = WITH_CLOCK.exec(text) ?? [text, text];
  const time = clock === undefined ? undefined : enteredTime(clock, rules);
  if (clock !== undefined && !time) return undefined;
  if (day === '') return time && { value: time.serial, numberFormat: { type: 'TIME', pattern: time.pattern } };
  const date = numericDate(day, rules, year) ?? isoDate(day) ?? namedDate(day, rules, year);
  if (!date || (time && time.serial >= 1)) return undefined;
  if (!time) return { value: date.serial, numberFormat: { type: 'DATE', pattern: date.pattern } };
  const pattern = date.pattern === rules.date ? rules.dateTime : `${date.pattern} hh:mm:ss`;
  return { value: date.serial + time.serial, numberFormat: { type: 'DATE_TIME', pattern } };
}

/** A clock, alone or behind a day. */
const WITH_CLOCK = /^(?:(.+?)[ T]+)?(\d{1,4}:.*)$/;
const CLOCK = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s?(am|pm)?$/i;

function enteredTime(text: string, rules: LocaleRules): Dated | undefined {
  const [, hours, minutes, seconds = '0', thousandths = '', half] = CLOCK.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  if (m > 59 || s > 59 || (half && (h < 1 || h > 12))) return undefined;
  const hour = half ? (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : h;
  const serial = (hour * 3_600 + m * 60 + s + Number(thousandths.padEnd(3, '0')) / 1_000) / 86_400;
  return { serial, pattern: hour >= 24 ? '[h]:mm:ss' : rules.time };
}

const NUMERIC = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;

function numericDate(text: string, { order, date }: LocaleRules, thisYear: number | undefined): Dated | undefined {
  const [, first, mark = '', second, year] = NUMERIC.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const short = order === 'dmy' ? `d${mark}m` : `m${mark}d`;
  const pattern = year === undefined ? short : year.length === 2 ? `${short}${mark}yy` : date;
  return dated(fullYear(year, thisYear), month, day, pattern);
}

/** Of this century up to 29, of the last from 30 on; nothing that Google publishes says where the line is. */
const fullYear = (year: string | undefined, thisYear: number | undefined): number | undefined =>
  year === undefined ? thisYear : year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);

function isoDate(text: string): Dated | undefined {
  const [, year, mark = '', month, day] = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : dated(Number(year), month, day, `yyyy${mark}mm${mark}dd`);
}

const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i;
const DAY_FIRST = /^(\d{1,2})([ -])([a-z]{3,9})(?:\2(\d{4}))?$/i;

function namedDate(text: string, { months }: LocaleRules, thisYear: number | undefined): Dated | undefined {
  const [, first, day, year] = MONTH_FIRST.exec(text) ?? [];
  if (first !== undefined && day !== undefined) {
    return dated(fullYear(year, thisYear), monthNumber(first, months), day, year === undefined ? 'mmm d' : 'mmm d, yyyy');
  }
  const [, behind, mark = '', second, last] = DAY_FIRST.exec(text) ?? [];
  if (behind === undefined || second === undefined) return undefined;
  const pattern = last === undefined ? `d${mark}mmm` : `d${mark}mmm${mark}yyyy`;
  return dated(fullYear(last, thisYear), monthNumber(second, months), behind, pattern);
}

/** By its name or the name's first three letters; '0' is no month. */
const monthNumber = (name: string, months: readonly string[]): string => {
  const typed = name.toLowerCase();
  return String(months.findIndex((month) => month === typed || month.slice(0, 3) === typed) + 1);
};

function dated(year: number | undefined, month: string, day: string, pattern: string): Dated | undefined {
  if (year === undefined || year < 1000) return undefined;
  const at = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  // 30 February is no day, and the engine would roll it over into March.
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? { serial: dayToSerial(at.getTime() / 86_400_000), pattern } : undefined;
}
