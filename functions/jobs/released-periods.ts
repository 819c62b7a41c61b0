/** What was released so far, as a person chooses among it. */
import { periodByCode, periodName } from '../calendar/periods.ts';
import type { Release } from '../delivery/claims.ts';
import { latestRelease } from '../delivery/deliveries.ts';
import type { Plan } from '../plans/plan.ts';

/** `revision` 0: the report itself is the last word. `cutoff`: an ISO instant. */
export interface LastWord {
  readonly revision: number;
  readonly cutoff: string;
}

export interface ReleasedPeriod extends LastWord {
  readonly period: string;
  /** "Báo cáo tháng 10/2026". */
  readonly title: string;
}

/** The last word on each, the newest period first. */
export function releasedPeriods(plan: Plan, releases: readonly Release[]): ReleasedPeriod[] {
  const reports = releases.filter(({ revision }) => revision === 0);
  return reports
    .flatMap(({ kind, period: code }) => {
      const period = periodByCode(code, plan.periods);
      const last = latestRelease({ releases }, { kind, code });
      if (period === undefined || last === undefined) return [];
      return [{ to: period.to, entry: { period: code, title: `Báo cáo ${periodName(period)}`, ...wordOf(last) } }];
    })
    .toSorted((a, b) => (a.to === b.to ? (a.entry.period < b.entry.period ? 1 : -1) : a.to < b.to ? 1 : -1))
    .map(({ entry }) => entry);
}

export const wordOf = ({ revision, cutoff }: Release): LastWord => ({ revision, cutoff: new Date(cutoff).toISOString() });
