/** Working days: Monday to Friday less the register of holidays, which a person edits (domain.md §4). */
import type { Day } from './plain-date.ts';

export interface Holiday {
  readonly day: Day;
  /** `make-up`: a day worked in exchange for another one; it beats `off` on the same day. */
  readonly kind: 'off' | 'make-up';
  /** `awaiting-law` rows are there to be seen and change nothing. */
  readonly status: 'official' | 'expected' | 'awaiting-law';
}

export interface WorkingDays {
  isWorkingDay(day: Day): boolean;
  /** The n-th working day after a day; the day itself is day 0, whether or not it is worked. */
  add(day: Day, n: number): Day;
  /** Whether the count from a day (not itself counted) to another one hangs on a day that is only expected so far. */
  usesExpected(fromDay: Day, toDay: Day): boolean;
}

/** 1970-01-01 was a Thursday. */
const isWeekday = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 < 5;

function rule(holidays: readonly Holiday[]): (day: Day) => boolean {
  const off = new Set(holidays.filter((holiday) => holiday.kind === 'off').map((holiday) => holiday.day));
  const worked = new Set(holidays.filter((holiday) => holiday.kind === 'make-up').map((holiday) => holiday.day));
  return (day) => worked.has(day) || (isWeekday(day) && !off.has(day));
}

export function workingDays(holidays: readonly Holiday[]): WorkingDays {
  const isWorkingDay = rule(holidays.filter((holiday) => holiday.status !== 'awaiting-law'));
  const isSurelyWorkingDay = rule(holidays.filter((holiday) => holiday.status === 'official'));
  return {
    isWorkingDay,
    add(day, n) {
      if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are counted forward by whole days, not by ${n}`);
      let reached = day;
      for (let left = n; left > 0; ) if (isWorkingDay(++reached)) left--;
      return reached;
    },
    usesExpected(fromDay, toDay) {
      for (let day = fromDay + 1; day <= toDay; day++) if (isWorkingDay(day) !== isSurelyWorkingDay(day)) return true;
      return false;
    },
  };
}
