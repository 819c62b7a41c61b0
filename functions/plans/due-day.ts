/** The working day on which a report is due, and in which order reports of one day leave. */
import { PERIOD_KINDS, type Period } from '../calendar/periods.ts';
import { type Day, toDay } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { ReportingDuty } from './plan.ts';

/** The n-th working day after the close; where the plan names a date ("trước ngày 25/11"), at the latest the last working day before it. */
export function dueDay({ dueAfterWorkingDays, before }: ReportingDuty, period: Period, workingDays: WorkingDays): Day {
  const close = toDay(period.to);
  const usual = workingDays.add(close, dueAfterWorkingDays);
  if (before === undefined) return usual;
  const eve = toDay(`${period.to.slice(0, 4)}-${before}`) - 1;
  return usual <= eve ? usual : lastWorkingDay(close, eve, workingDays);
}

/** The eve itself where every day since the close is off: the date stands in the plan, the holidays don't. */
function lastWorkingDay(close: Day, eve: Day, { isWorkingDay }: WorkingDays): Day {
  let day = eve;
  while (day > close && !isWorkingDay(day)) day--;
  return day > close ? day : eve;
}

interface Due {
  readonly period: Period;
  readonly day: Day;
}

/**
 * Negative where `a` leaves before `b`. Of one day the longest goes first: month 12, quarter IV, the second half and the year close
 * together, and the month's report is the last to leave.
 */
export const compareDue = (a: Due, b: Due): number => a.day - b.day || spanOf(b) - spanOf(a);

const spanOf = ({ period }: Due): number => PERIOD_KINDS.indexOf(period.kind);

/** A period closed within the plan's span is reported; one that ends after the plan has nobody to report to. */
export const isReported = ({ to }: Period, plan: { readonly start: string; readonly end: string }): boolean =>
  plan.start <= to && to <= plan.end;
