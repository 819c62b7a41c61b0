/** What would be reported differently now, and what of it a reader may know. */
import type { Period } from '../calendar/periods.ts';
import type { Release } from '../delivery/claims.ts';
import { lateRecords } from '../indicators/late-records.ts';
import type { Plan } from '../plans/plan.ts';
import type { Clearance } from '../reports/disclosure.ts';
import { disclosedReport } from '../reports/nested-windows.ts';
import type { ReleasedReport, Replaced } from '../reports/released-report.ts';
import { type Change, revisionChanges } from '../reports/revision-changes.ts';
import { unreadTables } from '../reports/unread-tables.ts';
import { unreadTabs } from '../reports/unread-words.ts';
import { BadRequest } from './bad-request.ts';
import { type Reading, releasedReport } from './compute-released.ts';
import { makeReport } from './make-report.ts';

export type RevisedReport = ReleasedReport & { readonly replaces: Replaced };

/**
 * The report of the period from the rows of now, beside `last`, the last word on it. Throws `BadRequest` where a tab that was read then
 * can't be read now: to take its figures back is no revision.
 */
export async function makeRevision(reading: Reading, period: Period, last: Release, cutoff: number): Promise<RevisedReport> {
  const was = await releasedReport(reading, last);
  const { report, facts } = await makeReport(reading, period, cutoff);
  const unreadThen = unreadTables(was.month.problems);
  const lost = [...unreadTables(report.month.problems).keys()].filter((table) => !unreadThen.has(table));
  if (lost.length > 0) throw new BadRequest([`Chưa điều chỉnh được: ${unreadTabs(lost)}.`]);
  const late = lateRecords(facts, period, reading.plan.periods, last.cutoff);
  return { ...report, replaces: { month: was.month, closedAt: last.cutoff, late } };
}

export interface ToldChanges {
  readonly changes: readonly Change[];
  /** There are more, which only the competent authority is told. */
  readonly hasMore: boolean;
}

/** What changes for nobody, not even for the authority, is no change. */
export function toldChanges(plan: Plan, { month, replaces }: ReleasedReport, cutoff: number, clearance: Clearance): ToldChanges {
  if (replaces === undefined) return { changes: [], hasMore: false };
  const seenBy = (reader: Clearance) =>
    revisionChanges(
      plan,
      { month: disclosedReport(plan, replaces.month, reader), closedAt: replaces.closedAt },
      { month: disclosedReport(plan, month, reader), closedAt: cutoff },
    );
  const changes = seenBy(clearance);
  const told = new Set(changes.map(({ code }) => code));
  return { changes, hasMore: seenBy('authority').some(({ code }) => !told.has(code)) };
}
