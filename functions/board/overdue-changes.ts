/** How long the answer of `overdueNow` stands if nobody writes anything. */
import { workingDays } from '../calendar/working-days.ts';
import { casesAt } from '../cases/case-of-rows.ts';
import { caseRows } from '../cases/case-rows.ts';
import { CASE_SETTINGS } from '../cases/case-settings.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';

/**
 * The first instant after `now` (epoch ms) at which it may be another: a deadline of these cases passes, or a row that is dated ahead
 * begins to count. Infinity: never by itself. Deadlines that were met or are of closed cases are among them: too early is harmless.
 */
export function overdueChangesAt({ settings: { followUpDays } }: Plan, facts: Facts, now: number): number {
  const { rows } = caseRows(facts);
  const cases = casesAt(rows, now, workingDays(holidaysOf(facts.holidays)), { ...CASE_SETTINGS, followUpDays });
  // A deadline has passed at its own instant; a row counts from the instant after its own.
  const deadlines = cases.flatMap(({ steps }) => steps.map(({ due }) => due));
  const begins = [...rows.reports.map(({ receivedAt }) => receivedAt), ...rows.updates.map(({ doneAt }) => doneAt)];
  return Math.min(...[...deadlines, ...begins.map((at) => at + 1)].filter((at) => at > now));
}
