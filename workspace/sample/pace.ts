/** When things happen in an office, and when they are written down. */
import { instantOf, startOfDay } from '../../functions/calendar/instant.ts';
import { monthHolding, nextPeriod, type Period, type PeriodRules } from '../../functions/calendar/periods.ts';
import { type Day, fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { workingDays } from '../../functions/calendar/working-days.ts';
import type { Dice } from './dice.ts';

const SECOND = 1000;

export const officeDays = workingDays(VIETNAM_HOLIDAYS.map(({ date, kind, status }) => ({ day: toDay(date), kind, status })));

/** Every reporting month from the one that holds the start to the one that holds now, the last one still running. */
export function monthsUpTo(start: Day, now: Day, rules: PeriodRules): Period[] {
  const months: Period[] = [];
  for (let month = monthHolding(start, rules); toDay(month.from) <= now; month = nextPeriod(month, rules)) months.push(month);
  return months;
}

/** A day of the month on which an office works, never before the plan starts. */
export function officeDay(dice: Dice, month: Period, start: Day): Day {
  const first = Math.max(toDay(month.from), start);
  const day = dice.whole(first, toDay(month.to));
  return officeDays.isWorkingDay(day) ? day : Math.min(officeDays.add(day, 1), lastOfficeDay(month));
}

/** A free day or an evening: when residents meet. Tết is left to the families. */
export function residentsDay(dice: Dice, month: Period, start: Day): Day {
  const day = dice.whole(Math.max(toDay(month.from), start), toDay(month.to));
  const saturday = day + ((6 - weekday(day) + 7) % 7);
  return dice.chance(0.5) && saturday <= toDay(month.to) && !nearTet(saturday) ? saturday : officeDay(dice, month, start);
}

/** An hour of the day at which people fill a form: most in the office, some in the evening. */
export function clockOn(dice: Dice, day: Day): number {
  const hour = dice.chance(0.85) ? dice.whole(8, 16) : dice.whole(19, 21);
  return startOfDay(day) + ((hour * 60 + dice.whole(0, 59)) * 60 + dice.whole(0, 59)) * SECOND;
}

/** Most write it down the same day or the next, some within the week, a few only when somebody asks. */
export function writtenDown(dice: Dice, heldOn: Day): number {
  const days = dice.chance(0.55) ? 0 : dice.chance(0.6) ? 1 : dice.chance(0.9) ? dice.whole(2, 6) : dice.whole(15, 40);
  const evening = instantOf(fromDay(heldOn), 17, 0) + dice.whole(0, 4 * 3600) * SECOND;
  return days === 0 ? evening : clockOn(dice, heldOn + days);
}

/** 0 is Sunday. */
const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

const TET = VIETNAM_HOLIDAYS.filter((row) => row.name.startsWith('Tết Nguyên đán')).map((row) => toDay(row.date));
const nearTet = (day: Day): boolean => TET.some((holiday) => Math.abs(holiday - day) <= 3);

function lastOfficeDay(month: Period): Day {
  let day = toDay(month.to);
  while (!officeDays.isWorkingDay(day)) day--;
  return day;
}
