/**
 * Bands of one window each give nobody away; bands of windows inside each other do: nine months of "dưới 10" beside nine months of "từ 80
 * đến 89" leave 8 or 9 for every month. So everyone reads what happened to children within a period in the shortest report the plan owes,
 * whose periods don't overlap, and in no other (privacy.md, 4). What stands at a day is the same in every report that ends on it.
 */
import { PERIOD_KINDS, type PeriodKind } from '../calendar/periods.ts';
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';

/** The kind in whose reports everyone reads of children. */
export const shortestReported = ({ duties }: Plan): PeriodKind =>
  PERIOD_KINDS.find((kind) => duties.some((duty) => duty.kind === kind)) ?? 'month';

export function withoutNestedCounts(plan: Plan, month: DisclosedMonth): DisclosedMonth {
  const toldIn = shortestReported(plan);
  const isTheOne = month.review === undefined && month.period.kind === toldIn;
  if (month.clearance === 'authority' || isTheOne) return month;
  return { ...month, children: { toldIn }, cases: month.cases && { ...month.cases, notified: { toldIn } } };
}
