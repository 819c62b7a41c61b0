/**
 * Interim and final reviews (sơ kết, tổng kết): the plan since its first day, as of the end of a reporting year. No kind of period of
 * Decree 09/2019 spans years and no plan names a day, so a review is no duty: somebody asks for the year's, and its figures in the period
 * are those since the plan began.
 */
import { type Period, reportingYear } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';

export type Review = 'interim' | 'final';

/** Undefined for a period that is no year: a review is of whole years. */
export function reviewOf(plan: Plan, { code, kind, to }: Period): { review: Review; period: Period } | undefined {
  if (kind !== 'year') return undefined;
  // A review waits for the reporting year's end, also where the annual report can't. Days after the last one belong to no year of the plan.
  const { to: until } = reportingYear(toDay(to), plan.periods);
  const review = plan.reviews.finalYears.includes(Number(code)) ? 'final' : 'interim';
  return { review, period: { code, kind, from: plan.start, to: until } };
}

/** "giai đoạn 2026-2028"; of the plan's first year "năm 2026". */
export function reviewedSpan({ start }: Plan, year: string): string {
  const first = start.slice(0, 4);
  return year === first ? `năm ${year}` : `giai đoạn ${first}-${year}`;
}

const WORDS: Readonly<Record<Review, string>> = { interim: 'sơ kết', final: 'tổng kết' };

/** "sơ kết giai đoạn 2026-2028". */
export const reviewName = (plan: Plan, review: Review, year: string): string => `${WORDS[review]} ${reviewedSpan(plan, year)}`;
