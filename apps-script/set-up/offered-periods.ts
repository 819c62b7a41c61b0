import { dayOfInstant, startOfDay } from '../../functions/calendar/instant.ts';
import { monthHolding, monthLabel, type Period, type PeriodRules, previousPeriod } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';

/** A month is asked for when it closes; those still late may be two behind. */
const OPEN_MONTHS = 3;

/**
 * Options of a period question at `now` (epoch ms), most likely first: the month that closed last (or closes today) and the two
 * before it, then the running one: who sends early is kept and asked again (domain.md §2). None lies before the plan.
 */
export function offeredPeriods(now: number, planStart: string, rules: PeriodRules): readonly string[] {
  const running = monthHolding(dayOfInstant(now), rules);
  const closes = now >= startOfDay(toDay(running.to));
  const closed: Period[] = [];
  for (
    let month = closes ? running : previousPeriod(running, rules);
    closed.length < OPEN_MONTHS;
    month = previousPeriod(month, rules)
  ) {
    closed.push(month);
  }
  const offered = closes ? closed : [...closed, running];
  return offered.filter((month) => month.to >= planStart).map(monthLabel);
}
