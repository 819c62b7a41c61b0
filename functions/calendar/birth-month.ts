/** Birth is told by month, never by day (privacy.md): the day that never overstates an age is taken. */
import { ageInYears, type Day, fromDay, toDay } from './plain-date.ts';

/** `month`: year × 12 + month − 1. "Born on its last day" (domain.md §3). */
export function ageFromBirthMonth(month: number, on: Day): number {
  const next = month + 1;
  const firstOfNext = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
  return ageInYears(fromDay(toDay(firstOfNext) - 1), fromDay(on));
}
