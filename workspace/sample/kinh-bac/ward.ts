import type { Period } from '../../../functions/calendar/periods.ts';
import type { Day } from '../../../functions/calendar/plain-date.ts';
import type { Roster } from '../roster.ts';

/** What every activity of the ward is told from. */
export interface Ward {
  readonly roster: Roster;
  /** First day of the plan. */
  readonly start: Day;
}

/** Months since January 2026, which is 0, and the month's own number from 1 to 12. */
export function placeInPlan(month: Period): { readonly turn: number; readonly number: number } {
  const number = Number(month.code.slice(5));
  return { turn: (Number(month.code.slice(0, 4)) - 2026) * 12 + number - 1, number };
}

/** The plan is signed on 19/5/2026: before it things begin slowly. June is the month of action for children. */
export function liveliness(month: Period): number {
  const { turn, number } = placeInPlan(month);
  if (number === 3) return 0.5; // 15/2-14/3: Tết and the weeks after
  if (turn < 5) return 0.7;
  return number === 6 || number === 7 || number === 8 ? 1.4 : 1;
}
