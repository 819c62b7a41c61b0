/** The month as one reader may see it in a mail and in all that goes with it: figures, chart, letter and workbook can't differ. */
import { endOfDay } from '../calendar/instant.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import type { Clearance, DisclosedMonth } from './disclosure.ts';
import type { Month } from './month.ts';
import { disclosedReport } from './nested-windows.ts';

/** `closedAt`: instant of the data cut-off (epoch ms). */
export const seenMonth = (plan: Plan, month: Month, clearance: Clearance, closedAt: number): DisclosedMonth =>
  disclosedReport(plan, onceClosed(month, closedAt), clearance);

/** A year that still runs has no pace to estimate from. */
function onceClosed({ estimate, indicators, ...month }: Month, closedAt: number): Month {
  if (estimate !== undefined && closedAt >= endOfDay(toDay(month.period.to))) return { ...month, indicators, estimate };
  return { ...month, indicators: indicators.map(({ estimate: _, ...indicator }) => indicator) };
}
