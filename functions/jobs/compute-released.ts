/** A released report is the same function of the rows with its own instant (design, decision 4); a review is it over the plan's span. */
import { type Period, previousPeriod } from '../calendar/periods.ts';
import { type Deliveries, releasedCutoff } from '../delivery/deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import type { RawTable } from '../records/table.ts';
import { computeMonth } from '../reports/compute-month.ts';
import type { Month } from '../reports/month.ts';
import { reviewOf } from '../reports/review.ts';
import { factsAt } from './load-facts.ts';

/** The period before, as it was released; null when none was ("chưa có kỳ trước để so sánh"). */
export function previousReleased(
  plan: Plan,
  tables: readonly RawTable[],
  deliveries: Pick<Deliveries, 'releases'>,
  period: Period,
): Month | null {
  const previous = previousPeriod(period, plan.periods);
  const cutoff = releasedCutoff(deliveries, previous);
  return cutoff === undefined ? null : computeAt(plan, tables, previous, cutoff);
}

/** The period from the rows submitted up to `cutoff` (epoch ms), or from every row there is. */
export function computeAt(plan: Plan, tables: readonly RawTable[], period: Period, cutoff?: number): Month {
  const { facts, problems } = factsAt(plan, tables, cutoff);
  return computeMonth(plan, period, facts, problems, cutoff === undefined ? {} : { cutoff });
}

/** The plan since its first day as of the end of a year, "sơ kết" or "tổng kết"; `year` is one (`readIndicatorsRequest`). */
export function computeReview(plan: Plan, tables: readonly RawTable[], year: Period, cutoff?: number): Month {
  const asked = reviewOf(plan, year);
  if (asked === undefined) throw new RangeError(`A review is of a year, not of ${year.code}`);
  return { ...computeAt(plan, tables, asked.period, cutoff), review: asked.review };
}
