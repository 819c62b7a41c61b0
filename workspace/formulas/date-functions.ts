/** Functions of dates: a date is its serial (days since 1899-12-30), so that nothing here knows a time zone but TODAY and NOW. */
import { asNumber } from './coercion.ts';
import { lazy, single, whole } from './define-function.ts';
import type { FormulaFunction } from './formula-context.ts';
import { failed, firstOf, isError, matrixOf, type Scalar } from './formula-value.ts';

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const dateOf = (serial: number): Date => new Date(DAY_ZERO + Math.floor(serial) * DAY);
/** Months and days beyond their ends run on; years before 1900 are counted from there. */
const serialOf = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year < 1900 ? year + 1900 : year, month, day) - DAY_ZERO) / DAY);
const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

/** The same day of another month, or its last one. */
function monthsLater(serial: number, months: number): number {
  const date = dateOf(serial);
  const last = endOfMonth(serial, months);
  const day = dateOf(last).getUTCDate();
  return last - day + Math.min(date.getUTCDate(), day);
}
const endOfMonth = (serial: number, months: number): number => {
  const date = dateOf(serial);
  return serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months) + 1, 0);
};

/** 1: Sunday is 1; 2: Monday is 1; 3: Monday is 0. */
function weekday(serial: number, type = 1): Scalar {
  const sunday = dateOf(serial).getUTCDay();
  if (type === 1) return sunday + 1;
  if (type === 2) return ((sunday + 6) % 7) + 1;
  return type === 3
    ? (sunday + 6) % 7
    : failed('NUM', `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3 inclusive.`);
}

function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  const thursday = day - ((dateOf(day).getUTCDay() + 6) % 7) + 3;
  return 1 + Math.floor((thursday - serialOf(dateOf(thursday).getUTCFullYear(), 0, 1)) / 7);
}

/** Week 1 has 1 January in it; `type` 2 begins weeks on Monday. */
function weekNumber(serial: number, type = 1): number {
  if (type === 21) return isoWeek(serial);
  const first = serialOf(dateOf(serial).getUTCFullYear(), 0, 1);
  const offset = (dateOf(first).getUTCDay() + (type === 2 ? 6 : 0)) % 7;
  return Math.floor((Math.floor(serial) - first + offset) / 7) + 1;
}

/** Completed units between two days; MD, YM and YD leave years or months out. */
function difference(start: number, end: number, unit: string): Scalar {
  if (end < start)
    return failed('NUM', `Function DATEDIF parameter 1 (${start}) should be on or before Function DATEDIF parameter 2 (${end}).`);
  const [from, to] = [dateOf(start), dateOf(end)];
  const beforeDay = to.getUTCDate() < from.getUTCDate() ? 1 : 0;
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - beforeDay;
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(end) - Math.floor(start);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return Math.floor(end) - monthsLater(start, months);
    case 'YD':
      return Math.floor(end) - monthsLater(start, Math.floor(months / 12) * 12);
    default:
      return failed(
        'NUM',
        `Function DATEDIF parameter 3 value is ${unit}. It should be one of: "Y", "M", "D", "MD", "YM", "YD".`,
      );
  }
}

const isWorkday = (serial: number, holidays: ReadonlySet<number>): boolean => {
  const day = dateOf(serial).getUTCDay();
  return day !== 0 && day !== 6 && !holidays.has(serial);
};
/** No calendar is longer; without an end a wrong number would never stop. */
const MOST_DAYS = 200_000;

const workdays = (work: (start: number, end: number, holidays: ReadonlySet<number>) => Scalar): FormulaFunction =>
  whole(2, 3, ([start = null, end = null, off = null], { name, context }) => {
    const [from, to] = [asNumber(firstOf(start), context, name, 1), asNumber(firstOf(end), context, name, 2)];
    if (isError(from)) return from;
    if (isError(to)) return to;
    const holidays = matrixOf(off)
      .flat()
      .filter((one) => typeof one === 'number')
      .map(Math.floor);
    return work(Math.floor(from), Math.trunc(to), new Set(holidays));
  });

function workdaysBetween(start: number, end: number, holidays: ReadonlySet<number>): Scalar {
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  if (to - from > MOST_DAYS) return failed('NUM');
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkday(day, holidays)) count++;
  return start > end ? -count : count;
}

function workdayAfter(start: number, days: number, holidays: ReadonlySet<number>): Scalar {
  if (Math.abs(days) > MOST_DAYS) return failed('NUM');
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (isWorkday(day, holidays)) left--;
  }
  return day;
}

export const DATE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TODAY: lazy(0, 0, ({ context }) => Math.floor(context.now)),
  NOW: lazy(0, 0, ({ context }) => context.now),
  DATE: single('nnn', (year: number, month: number, day: number) =>
    serialOf(Math.trunc(year), Math.trunc(month) - 1, Math.trunc(day)),
  ),
  TIME: single('nnn', (hours: number, minutes: number, seconds: number) => {
    const total = (Math.trunc(hours) * 3_600 + Math.trunc(minutes) * 60 + Math.trunc(seconds)) / 86_400;
    return total - Math.floor(total);
  }),
  DATEVALUE: single('n', (serial: number) => Math.floor(serial)),
  TIMEVALUE: single('n', (serial: number) => serial - Math.floor(serial)),
  YEAR: single('n', (serial: number) => dateOf(serial).getUTCFullYear()),
  MONTH: single('n', (serial: number) => dateOf(serial).getUTCMonth() + 1),
  DAY: single('n', (serial: number) => dateOf(serial).getUTCDate()),
  HOUR: single('n', (serial: number) => Math.floor(secondsOf(serial) / 3_600)),
  MINUTE: single('n', (serial: number) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: single('n', (serial: number) => secondsOf(serial) % 60),
  WEEKDAY: single('n?n', weekday as (...values: never[]) => Scalar),
  WEEKNUM: single('n?n', weekNumber as (...values: never[]) => Scalar),
  ISOWEEKNUM: single('n', isoWeek as (...values: never[]) => Scalar),
  DAYS: single('nn', (end: number, start: number) => Math.floor(end) - Math.floor(start)),
  EDATE: single('nn', (start: number, months: number) => monthsLater(Math.floor(start), Math.trunc(months))),
  EOMONTH: single('nn', (start: number, months: number) => endOfMonth(start, months)),
  DATEDIF: single('nnt', difference as (...values: never[]) => Scalar),
  NETWORKDAYS: workdays(workdaysBetween),
  WORKDAY: workdays(workdayAfter),
};
