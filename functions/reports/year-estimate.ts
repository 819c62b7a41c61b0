/**
 * "Ước cả năm" of an annual report that closes before its reporting year does (domain.md §5, decision 14). Two rules, and silence for the
 * rest: work that goes on all year is estimated at its pace, in two digits, where the pace promises at least one more; what was reached
 * stays reached, so a coverage is at least what it is. Nothing else is guessed: no child, no case, no money, no decision.
 */
import { endOfDay } from '../calendar/instant.ts';
import { type Period, reportingYear } from '../calendar/periods.ts';
import { type PlainDate, toDay } from '../calendar/plain-date.ts';
import type { Activity } from '../indicators/activity.ts';
import type { Measure, Share, Window } from '../indicators/measure.ts';
import type { MeasureSpec, Plan } from '../plans/plan.ts';

/** Work that goes on all year, and how many it reaches. The rest is found, decided or given, and has no pace. */
const PACED = [
  'trainings',
  'trainingAttendances',
  'outreachDirect',
  'outreachAttendances',
  'outreachIndirect',
  'indirectReach',
  'inspections',
] as const satisfies readonly (keyof Activity)[];

export type PacedWork = (typeof PACED)[number];

export interface YearEstimate {
  /** Last day of the reporting year. */
  readonly to: PlainDate;
  /** Days that were counted, and days of the year. */
  readonly days: { readonly counted: number; readonly of: number };
  /** Rounded to two digits; absent where the days left promise less than one more. */
  readonly activity: { readonly [Work in PacedWork]?: number };
}

/** Undefined for any period but a year that closes early, and while it still runs. `counted`: the days that its figures are from. */
export function yearEstimate(
  plan: Plan,
  period: Period,
  { activity, counted, cutoff }: { readonly activity: Activity; readonly counted: Window; readonly cutoff?: number | undefined },
): YearEstimate | undefined {
  const { to } = reportingYear(toDay(period.to), plan.periods);
  if (period.kind !== 'year' || period.to >= to) return undefined;
  if (cutoff !== undefined && cutoff < endOfDay(counted.to)) return undefined;
  const days = { counted: counted.to - counted.from + 1, of: toDay(to) - counted.from + 1 };
  const estimates = PACED.flatMap((work) => {
    const sofar = activity[work];
    return sofar * (days.of - days.counted) < days.counted ? [] : [[work, atPace(sofar, days)] as const];
  });
  return { to, days, activity: Object.fromEntries(estimates) };
}

/** Never under what was done already. */
function atPace(sofar: number, { counted, of }: YearEstimate['days']): number {
  const year = (sofar * of) / counted;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(year)) - 1);
  return Math.max(sofar, Math.round(year / unit) * unit);
}

/** Whether who is counted once stays counted, as long as lists and denominators stay as they are. */
const ONLY_GROWS: Readonly<Record<MeasureSpec['kind'], boolean>> = {
  'survey-rate': false,
  'hazardous-share': false,
  'supported-in-time': false,
  'in-education': false,
  'people-reached': true,
  establishments: true,
  'officials-trained': true,
  'agencies-trained': true,
};

/** What the year's end holds at least; null where that would be a guess, or nothing. */
export function atLeast({ kind }: MeasureSpec, { low = 0, of }: Measure): Share | null {
  return ONLY_GROWS[kind] && low > 0 && of !== undefined ? { low, of } : null;
}
