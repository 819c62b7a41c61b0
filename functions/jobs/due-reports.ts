/** Which reports are due on a day, by the plan's reporting duties. Pure: the days, the holidays and the clock are arguments. */
import { startOfDay } from '../calendar/instant.ts';
import { type Period, type PeriodRules, periodHolding, previousPeriod } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Plan, ReportingDuty } from '../plans/plan.ts';

export interface DueReport {
  readonly duty: ReportingDuty;
  readonly period: Period;
  /** 00:00 of the working day the duty names (epoch ms). */
  readonly dueAt: number;
}

/** How many closed periods a run looks back, so that a silent scheduler heals itself (delivery.md). */
const LOOK_BACK = 3;

/** Reports due at `now` (epoch ms), oldest first; whether one was sent already is for the sent list to say. */
export function dueReports(plan: Plan, today: number, now: number, workingDays: WorkingDays): DueReport[] {
  const rules: PeriodRules = plan.periods;
  return plan.duties.flatMap((duty) =>
    closedPeriods(duty, today, rules)
      .filter((period) => period.to >= plan.start && period.to <= plan.end)
      .map((period) => ({ duty, period, dueAt: startOfDay(dueDay(duty, period, workingDays)) }))
      .filter((report) => report.dueAt <= now),
  );
}

/** The last closed periods of the duty's kind, oldest first. An annual report may close before its reporting year does. */
function closedPeriods(duty: ReportingDuty, today: number, rules: PeriodRules): Period[] {
  const closed: Period[] = [];
  let period = periodHolding(duty.kind, today, rules);
  if (toDay(period.to) >= today) period = previousPeriod(period, rules);
  while (closed.length < LOOK_BACK) {
    closed.unshift(period);
    period = previousPeriod(period, rules);
  }
  return closed;
}

/** The n-th working day after the close, and never on or after the date the plan names ("trước ngày 25/11"). */
function dueDay(duty: ReportingDuty, period: Period, workingDays: WorkingDays): number {
  const usual = workingDays.add(toDay(period.to), duty.dueAfterWorkingDays);
  if (duty.before === undefined) return usual;
  return Math.min(usual, toDay(`${period.to.slice(0, 4)}-${duty.before}`) - 1);
}
