/**
 * The month as data: what `indicators` answers and what every report is made from. Exact, for machines inside the office; what
 * leaves it goes through the disclosure rules first (disclosure.ts). Shape fixed by interfaces.md.
 */
import type { Period } from '../calendar/periods.ts';
import type { CaseCounts } from '../cases/case-counts.ts';
import type { Activity } from '../indicators/activity.ts';
import type { Evidence, Measured, Share, Verdict } from '../indicators/measure.ts';
import type { Reporting } from '../indicators/reporting.ts';
import type { Target } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { Review } from './review.ts';
import type { YearEstimate } from './year-estimate.ts';

export interface MonthIndicator extends Omit<Measured, 'narrowedBy' | 'denominator'> {
  readonly code: string;
  readonly title: string;
  readonly quote: string;
  readonly assumptions: readonly string[];
  /** Target in force at the period's end; null where the plan names no number. */
  readonly target: Omit<Target, 'quote'> | null;
  readonly verdict: Verdict;
  readonly narrowedBy: { readonly group: string; readonly name: string; readonly gain: number } | null;
  readonly evidence: Evidence;
  readonly denominator: { readonly asOf: string | null; readonly source: string } | null;
  /** Of a year that closes early: what its end holds at least; null where nothing can be said. */
  readonly estimate?: Share | null;
}

export type { Activity, Reporting };

/** `not-computed`: a tab that they hang on could not be read. */
export type MonthCases = { readonly reason: 'not-computed' } | CaseCounts;

export interface Month {
  readonly plan: string;
  readonly period: Period;
  /** Instant up to which rows were read (ISO), null when every row there is was read. */
  readonly cutoff: string | null;
  readonly indicators: readonly MonthIndicator[];
  readonly activity: Activity;
  readonly cases: MonthCases;
  readonly reporting: Reporting;
  readonly problems: readonly Problem[];
  /** Of a year that closes early (year-estimate.ts). */
  readonly estimate?: YearEstimate;
  /** It is a review since the plan began, not a report of one period (review.ts). */
  readonly review?: Review;
}
