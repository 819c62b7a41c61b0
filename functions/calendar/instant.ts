/**
 * Instants are epoch milliseconds; days and clocks are those of Asia/Ho_Chi_Minh. That zone has been UTC+7 without daylight
 * saving since 1975 (IANA tz database), longer than any record here, so one fixed offset is the whole rule.
 */
import { type Day, fromDay, isPlainDate, type PlainDate, toDay } from './plain-date.ts';

const MS_PER_DAY = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
/** Sheets counts days from 1899-12-30; this is 1970-01-01 (SERIAL_NUMBER of the Sheets API). */
const SERIAL_OF_EPOCH = 25_569;

export interface WallClock {
  readonly date: PlainDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const dayOfInstant = (ms: number): Day => Math.floor((ms + OFFSET_MS) / MS_PER_DAY);

export const startOfDay = (day: Day): number => day * MS_PER_DAY - OFFSET_MS;

/** 24:00 of the day: an event at that instant belongs to the next day, a deadline there is still met (domain.md §2, Time). */
export const endOfDay = (day: Day): number => startOfDay(day + 1);

export function wallClock(ms: number): WallClock {
  const day = dayOfInstant(ms);
  const seconds = Math.floor((ms - startOfDay(day)) / 1000);
  return { date: fromDay(day), hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

export function instantOf(date: PlainDate, hour: number, minute: number, second = 0): number {
  return startOfDay(toDay(date)) + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** What a date or date-time cell of a spreadsheet means: a wall clock in Vietnam, to the millisecond. */
export function fromSerial(serial: number): { readonly day: Day; readonly ms: number } {
  // Rounded first: 46310.9999999999 is midnight, not the day before it.
  const ms = Math.round((serial - SERIAL_OF_EPOCH) * MS_PER_DAY) - OFFSET_MS;
  return { day: dayOfInstant(ms), ms };
}

export const toSerial = (ms: number): number => (ms + OFFSET_MS) / MS_PER_DAY + SERIAL_OF_EPOCH;

export const dayToSerial = (day: Day): number => day + SERIAL_OF_EPOCH;

const INSTANT = /^([1-9]\d{3}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/**
 * An ISO 8601 instant, with Z or an offset: without one a text names a wall clock, not an instant, and is refused. 24:00 is the
 * start of the next day, as in the standard. Below a millisecond digits are cut.
 */
export function parseInstant(text: string): number | undefined {
  const found = INSTANT.exec(text.trim());
  const date = found?.[1];
  if (!found || date === undefined || !isPlainDate(date)) return undefined;
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4] ?? 0)];
  const milliseconds = Number((found[5] ?? '').padEnd(3, '0').slice(0, 3));
  const [offsetHour, offsetMinute] = [Number(found[7] ?? 0), Number(found[8] ?? 0)];
  const timeOfDay = ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  if (timeOfDay > MS_PER_DAY || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const offset = (found[6] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute) * 60_000;
  return toDay(date) * MS_PER_DAY + timeOfDay - offset;
}
