/** Whose report leaves next: what the preview shows and the board follows. */
import { dayOfInstant } from '../calendar/instant.ts';
import { nextPeriod, type Period, periodHolding, previousPeriod } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { type Deliveries, latestRelease } from '../delivery/deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import { shortestReported } from '../reports/nested-windows.ts';

/** Of the shortest kind that the plan reports: the period that closed last, until its report is out; then the one after it. */
export function nextReport(plan: Plan, deliveries: Pick<Deliveries, 'releases'>, now: number): Period {
  const today = dayOfInstant(now);
  const held = periodHolding(shortestReported(plan), today, plan.periods);
  // A year that closes early is closed for the rest of its reporting year.
  const closed = toDay(held.to) < today ? held : previousPeriod(held, plan.periods);
  const isOut = closed.to < plan.start || latestRelease(deliveries, closed) !== undefined;
  return isOut ? nextPeriod(closed, plan.periods) : closed;
}
