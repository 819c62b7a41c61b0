/** The cases behind a month's figures, told once: every window ends on P.to, so the cases at its 24:00 serve them all. */
import { endOfDay } from '../calendar/instant.ts';
import { reportingYear } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { workingDays } from '../calendar/working-days.ts';
import { caseCounts } from '../cases/case-counts.ts';
import { casesAt } from '../cases/case-of-rows.ts';
import { caseRows } from '../cases/case-rows.ts';
import { CASE_SETTINGS } from '../cases/case-settings.ts';
import type { CasesHeld } from '../indicators/case-shares.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Windows } from '../indicators/measure.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import type { MonthCases } from './month.ts';
import type { UnreadTables } from './unread-tables.ts';

export interface CasesOfMonth {
  readonly held: CasesHeld;
  /** The days off were read, so that working days can be counted. */
  readonly hasDeadlines: boolean;
  /** What only shows when the rows of both tabs meet each other and the register. */
  readonly problems: readonly Problem[];
}

/** Undefined when a tab that says who there is, or who may decide, could not be read: no count of cases would be true. */
export function casesOfMonth(plan: Plan, facts: Facts, windows: Windows, unread: UnreadTables): CasesOfMonth | undefined {
  if (unread.has('case-report') || unread.has('case-update') || unread.has('units')) return undefined;
  const { rows, problems } = caseRows(facts);
  const { to } = windows.cumulative;
  const { followUpDays, schoolingMaxAgeDays } = plan.settings;
  const settings = { ...CASE_SETTINGS, followUpDays, schoolingDays: schoolingMaxAgeDays };
  const cases = casesAt(rows, endOfDay(to), workingDays(holidaysOf(facts.holidays)), settings);
  const yearFrom = toDay(reportingYear(to, plan.periods).from);
  const inYear = { from: Math.max(yearFrom, toDay(plan.start)), to };
  return { held: { cases, ...windows, inYear, settings }, hasDeadlines: !unread.has('holidays'), problems };
}

/** All or nothing: a part of the counts beside gaps would read as zeros. */
export function monthCases(onCases: CasesOfMonth | undefined): MonthCases {
  if (onCases === undefined || !onCases.hasDeadlines) return { reason: 'not-computed' };
  const { cases, inPeriod, inYear } = onCases.held;
  return caseCounts(cases, inPeriod, inYear);
}
