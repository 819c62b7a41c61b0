/** What a report would say if it were released now: the month, what it is compared with, and what happened to the periods before. */
import { type Period, previousPeriod } from '../calendar/periods.ts';
import { latestRelease, releasesOf } from '../delivery/deliveries.ts';
import { sha256 } from '../delivery/sha256.ts';
import { lateRecords } from '../indicators/late-records.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import { canonicalJson } from '../reports/canonical-json.ts';
import { computeMonth } from '../reports/compute-month.ts';
import { withoutHeldBack } from '../reports/held-back.ts';
import type { EarlierPeriod, ReleasedReport } from '../reports/released-report.ts';
import { periodOf, previousReleased, type Reading } from './compute-released.ts';
import { factsAt } from './load-facts.ts';

/** `facts`: what the report counts. */
export interface MadeReport {
  readonly report: ReleasedReport;
  readonly facts: Facts;
}

/** `cutoff`: epoch ms. Throws `ClaimUnreadable` where the month before can't be read as it was released. */
export async function makeReport(reading: Reading, period: Period, cutoff: number): Promise<MadeReport> {
  const { plan, tables } = reading;
  const { facts, problems } = factsAt(plan, tables, cutoff);
  const month = withoutHeldBack(computeMonth(plan, period, facts, problems, { cutoff }));
  const previous = await previousReleased(reading, period);
  return { report: { month, previous, earlier: earlierPeriods(reading, period, facts) }, facts };
}

/** Which wording of the plan: twelve hex digits. */
export const versionOf = (plan: Plan): string => sha256(canonicalJson(plan)).slice(0, 12);

/** The period before, where rows of it came late or it was revised; older ones that were revised since its report left. */
function earlierPeriods({ plan, deliveries }: Reading, period: Period, facts: Facts): EarlierPeriod[] {
  const before = previousPeriod(period, plan.periods);
  const lastReport = releasesOf(deliveries, before)[0]?.cutoff ?? Number.POSITIVE_INFINITY;
  const revised = deliveries.releases.filter(
    ({ kind, revision, cutoff }) => kind === period.kind && revision > 0 && cutoff > lastReport,
  );
  const older = revised.map((release) => periodOf(plan, release)).filter(({ to }) => to < before.from);
  const periods = new Map([...older, before].map((one) => [one.code, one]));
  return [...periods.values()]
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .flatMap((one): EarlierPeriod[] => {
      const [first, last] = [releasesOf(deliveries, one)[0], latestRelease(deliveries, one)];
      if (first === undefined || last === undefined) return [];
      const since = (cutoff: number) => lateRecords(facts, one, plan.periods, cutoff);
      const [late, open] = [since(first.cutoff), since(last.cutoff)];
      return last.revision === 0 && late.all === 0 ? [] : [{ code: one.code, revision: last.revision, late, open }];
    });
}
