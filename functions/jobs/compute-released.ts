/**
 * The period as it is now, and as it was released. Released figures come from what was stored then; of a report that was released when
 * nothing was stored yet, they are the same function of the rows with its own instant (docs/decisions/0003, 0016). A review is that function
 * over the plan's span.
 */
import { type Period, periodByCode, previousPeriod } from '../calendar/periods.ts';
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { ClaimUnreadable, type Release, releaseName } from '../delivery/claims.ts';
import { type Deliveries, latestRelease } from '../delivery/deliveries.ts';
import { type HeldRelease, readRelease } from '../delivery/release.ts';
import type { Plan } from '../plans/plan.ts';
import type { RawTable } from '../records/table.ts';
import { computeMonth } from '../reports/compute-month.ts';
import type { Month } from '../reports/month.ts';
import type { ReleasedReport } from '../reports/released-report.ts';
import { reviewOf } from '../reports/review.ts';
import { readStoredReport } from '../reports/stored-report.ts';
import { factsAt } from './load-facts.ts';

/** What a run has read, and where the released reports lie. */
export interface Reading {
  readonly plan: Plan;
  readonly tables: readonly RawTable[];
  readonly deliveries: Pick<Deliveries, 'releases'>;
  readonly claims: ClaimStore;
  readonly budget: Budget;
}

/** The period before, as it was last released; null when it never was ("chưa có kỳ trước để so sánh"). Throws `ClaimUnreadable`. */
export async function previousReleased(reading: Reading, period: Period): Promise<Month | null> {
  const before = latestRelease(reading.deliveries, previousPeriod(period, reading.plan.periods));
  if (before === undefined) return null;
  return before.inputHash === undefined ? monthAgain(reading, before) : (await releasedReport(reading, before)).month;
}

/** What a release said. Throws `ClaimUnreadable` where what was stored is not there, or is not what was stored. */
export async function releasedReport(reading: Reading, release: Release): Promise<ReleasedReport> {
  return saidBy(reading, release.inputHash === undefined ? { release, text: undefined } : await readRelease(release, reading));
}

/** The same of a release whose body was read. */
export async function saidBy(reading: Reading, { release, text }: Omit<HeldRelease, 'created'>): Promise<ReleasedReport> {
  if (text === undefined) {
    const previous = await previousReleased(reading, periodOf(reading.plan, release));
    return { month: monthAgain(reading, release), previous, earlier: [] };
  }
  try {
    return readStoredReport(text);
  } catch (error) {
    throw new ClaimUnreadable(`${releaseName(release)}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** Of a release that kept no figures nothing is known but its instant. */
const monthAgain = ({ plan, tables }: Reading, release: Release): Month =>
  computeAt(plan, tables, periodOf(plan, release), release.cutoff);

/** Of what was released. Throws `ClaimUnreadable` on a code that names none. */
export function periodOf(plan: Plan, release: Release): Period {
  const period = periodByCode(release.period, plan.periods);
  if (period === undefined) throw new ClaimUnreadable(`${releaseName(release)} names no period`);
  return period;
}

/** The period from the rows submitted up to `cutoff` (epoch ms), or from every row there is. */
export function computeAt(plan: Plan, tables: readonly RawTable[], period: Period, cutoff?: number): Month {
  const { facts, problems } = factsAt(plan, tables, cutoff);
  return computeMonth(plan, period, facts, problems, cutoff === undefined ? {} : { cutoff });
}

/** The plan since its first day as of the end of a year, "sơ kết" or "tổng kết"; `year` is one (`readIndicatorsRequest`). */
export function computeReview(plan: Plan, tables: readonly RawTable[], year: Period, cutoff?: number): Month {
  const asked = reviewOf(plan, year);
  if (asked === undefined) throw new RangeError(`A review is of a year, not of ${year.code}`);
  return { ...computeAt(plan, tables, asked.period, cutoff), review: asked.review };
}
