/** Days without a clock or a zone: as text for people and plans, as a whole number for arithmetic. */
import { completedYears, dayOfIso, isoOfDay } from './date-fns-day.ts';

/** 'YYYY-MM-DD', a day that exists, year 1000 to 9999. */
export type PlainDate = string;
/** Whole days since 1970-01-01. */
export type Day = number;

const ISO = /^[1-9]\d{3}-\d\d-\d\d$/;
// One separator throughout: "19/5-2026" is a slip, not a date.
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2([1-9]\d{3})$/;

export function isPlainDate(text: string): text is PlainDate {
  return ISO.test(text) && dayOfIso(text) !== undefined;
}

/** Throws on a text that is no plain date: what people typed goes through `parseDate` first. */
export function toDay(date: PlainDate): Day {
  const day = ISO.test(date) ? dayOfIso(date) : undefined;
  if (day === undefined) throw new RangeError(`Not a plain date (YYYY-MM-DD): ${JSON.stringify(date)}`);
  return day;
}

export function fromDay(day: Day): PlainDate {
  return isoOfDay(day);
}

/**
 * A date as people here type it: 19/5/2026, 19-5-2026, 19.5.2026, or ISO (domain.md §7). The day always comes first, so
 * 05/19/2026 is refused rather than guessed, and a two-digit year is refused because 10/11/12 could be any of six days.
 */
export function parseDate(text: string): PlainDate | undefined {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  const iso = dayFirst ? `${dayFirst[4]}-${dayFirst[3]?.padStart(2, '0')}-${dayFirst[1]?.padStart(2, '0')}` : trimmed;
  return isPlainDate(iso) ? iso : undefined;
}

/** dd/MM/yyyy, always padded (ICU's default for vi-VN is not). */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Completed years on a day; negative before the birth. */
export function ageInYears(birth: PlainDate, on: PlainDate): number {
  return completedYears(toDay(birth), toDay(on));
}
