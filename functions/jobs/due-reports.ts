/** Which reports are due on a day, by the plan's reporting duties. Pure: the days, the holidays and the clock are arguments. */
import { startOfDay } from '../calendar/instant.ts';
import { type Period, type PeriodRules, periodHolding, previousPeriod } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { compareDue, dueDay, isReported } from '../plans/due-day.ts';
import type { Plan, ReportingDuty } from '../plans/plan.ts';

export interface DueReport {
  readonly duty: ReportingDuty;
  readonly period: Period;
  /** 00:00 of the working day the duty names (epoch ms). */
  readonly dueAt: number;
}

/** How many closed periods of a kind a run looks back, so that a silent scheduler heals itself (delivery.md). */
const LOOK_BACK = 3;

/** Reports due at `now` (epoch ms), in the order in which they leave; whether one was sent already is for the sent list to say. */
export function dueReports(plan: Plan, today: number, now: number, workingDays: WorkingDays): DueReport[] {
  return plan.duties
    .flatMap((duty) =>
      closedPeriods(duty, today, plan.periods)
        .filter((period) => isReported(period, plan))
        .map((period) => ({ duty, period, day: dueDay(duty, period, workingDays) })),
    )
    .sort(compareDue)
    .map(({ duty, period, day }) => ({ duty, period, dueAt: startOfDay(day) }))
    .filter(({ dueAt }) => dueAt <= now);
}

/** The last closed periods of the duty's kind. An annual report may close before its reporting year does. */
function closedPeriods(duty: ReportingDuty, today: number, rules: PeriodRules): Period[] {
  const closed: Period[] = [];
  let period = periodHolding(duty.kind, today, rules);
  if (toDay(period.to) >= today) period = previousPeriod(period, rules);
  while (closed.length < LOOK_BACK) {
    closed.push(period);
    period = previousPeriod(period, rules);
  }
  return closed;
}
