/** Revisions that were issued and may not have reached everybody: each is due from the instant it was issued on. */
import { toDay } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Release } from '../delivery/claims.ts';
import type { Plan } from '../plans/plan.ts';
import { periodOf } from './compute-released.ts';
import { type DueReport, dueReports } from './due-reports.ts';

export interface DueRevision {
  readonly revision: number;
  /** The report it revises; `dueAt`: when that was due, which decides who gets it. */
  readonly report: DueReport;
  /** Epoch ms. */
  readonly issuedAt: number;
}

/** As long as a report that nobody could be sent is tried: three months and a day. */
const LOOK_BACK = 93 * 24 * 3_600_000;

/** In the order in which they were issued, whichever period they are of. `now`: epoch ms. */
export function dueRevisions(plan: Plan, releases: readonly Release[], now: number, workingDays: WorkingDays): DueRevision[] {
  return releases
    .filter(({ revision, cutoff }) => revision > 0 && now - cutoff < LOOK_BACK)
    .toSorted((a, b) => a.cutoff - b.cutoff || a.revision - b.revision)
    .flatMap((release) => {
      const { code, to } = periodOf(plan, release);
      // As on the day after its close: a revision may be of a period that reports are not sent of any more.
      const reports = dueReports(plan, toDay(to) + 1, Number.POSITIVE_INFINITY, workingDays);
      const report = reports.find(({ period }) => period.code === code && period.kind === release.kind);
      return report === undefined ? [] : [{ revision: release.revision, report, issuedAt: release.cutoff }];
    });
}
