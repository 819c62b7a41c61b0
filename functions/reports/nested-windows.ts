/**
 * Bands of one window each give nobody away; bands of windows inside each other do: nine months of "dưới 10" beside nine months of "từ 80
 * đến 89" leave 8 or 9 for every month. So everyone reads what happened to children within a period in the shortest report the plan owes,
 * whose periods don't overlap, and in no other (privacy.md, 4): children back at school, incidents, and indicator 3, which counts "closed
 * within P". What stands at a day is the same in every report that ends on it.
 */
import { PERIOD_KINDS, type PeriodKind } from '../calendar/periods.ts';
import type { Plan } from '../plans/plan.ts';
import { type Clearance, type DisclosedMonth, disclose } from './disclosure.ts';
import type { Month } from './month.ts';

/** The kind in whose reports everyone reads of children. */
export const shortestReported = ({ duties }: Plan): PeriodKind =>
  PERIOD_KINDS.find((kind) => duties.some((duty) => duty.kind === kind)) ?? 'month';

/** What a reader may see of a month beside the plan's other reports: the only way from a month to a mail, a letter or a workbook. */
export function disclosedReport(plan: Plan, month: Month, clearance: Clearance): DisclosedMonth {
  const disclosed = disclose(month, clearance);
  const toldIn = shortestReported(plan);
  const isTheOne = month.review === undefined && month.period.kind === toldIn;
  if (disclosed.clearance === 'authority' || isTheOne) return disclosed;
  const within = new Set(plan.indicators.flatMap(({ code, measure }) => (measure.kind === 'in-education' ? [code] : [])));
  const indicators = disclosed.indicators.map((indicator) =>
    within.has(indicator.code) && indicator.shown === 'banded' && indicator.statement.kind !== 'not-computed'
      ? ({ ...indicator, verdict: 'withheld', statement: { kind: 'told-in', period: toldIn } } as const)
      : indicator,
  );
  return { ...disclosed, indicators, children: { toldIn } };
}
