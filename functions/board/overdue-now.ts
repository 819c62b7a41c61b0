/** Whether any case is past a deadline at this moment: the yes or no that everybody may have (privacy.md, 4). */
import { workingDays } from '../calendar/working-days.ts';
import { casesAt } from '../cases/case-of-rows.ts';
import { caseRows } from '../cases/case-rows.ts';
import { CASE_SETTINGS } from '../cases/case-settings.ts';
import { tasksAt } from '../cases/tasks-at.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { unreadTables } from '../reports/unread-tables.ts';

/**
 * null where a tab that it hangs on could not be read. Not the month's own: that is taken at its last day, on which much is late that
 * today is in time. `now`: epoch ms.
 */
export function overdueNow(
  { settings: { followUpDays } }: Plan,
  facts: Facts,
  problems: readonly Problem[],
  now: number,
): boolean | null {
  const unread = unreadTables(problems);
  if ((['case-report', 'case-update', 'units', 'holidays'] as const).some((table) => unread.has(table))) return null;
  const calendar = workingDays(holidaysOf(facts.holidays));
  const cases = casesAt(caseRows(facts).rows, now, calendar, { ...CASE_SETTINGS, followUpDays });
  return tasksAt(cases, now).some(({ standing }) => standing === 'overdue');
}
