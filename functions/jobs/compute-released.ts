/** A released report is the same function of the rows with its own instant (design, decision 4). */
import { type Period, previousPeriod } from '../calendar/periods.ts';
import { type Deliveries, releasedCutoff } from '../delivery/deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import type { RawTable } from '../records/table.ts';
import { computeMonth } from '../reports/compute-month.ts';
import type { Month } from '../reports/month.ts';
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
