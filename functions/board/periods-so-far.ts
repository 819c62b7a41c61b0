import { monthHolding, monthsOf, type Period, type PeriodKind, periodHolding } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';

/** Months that have begun since the plan did, in order, up to the one that holds the last day of `until`. */
export function monthsSoFar({ start, end, periods }: Plan, until: Period): readonly Period[] {
  const first = monthHolding(toDay(start), periods);
  const last = until.to < end ? until.to : end;
  return monthsOf({ ...first, to: last }, periods);
}

/** The longer periods that these months lie in, in order. */
export function periodsHolding(months: readonly Period[], kind: PeriodKind, { periods }: Plan): readonly Period[] {
  const held = months.map((month) => periodHolding(kind, toDay(month.to), periods));
  return [...new Map(held.map((period) => [period.code, period])).values()];
}
