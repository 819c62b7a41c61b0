/**
 * Reports that stand as released and sent before now: every one that fell due but the last, which the first run of the monthly job
 * sends. Each was sent at eight on its day, from the rows there were.
 */
import { dayOfInstant, startOfDay } from '../../functions/calendar/instant.ts';
import { nextPeriod, type Period, type PeriodKind, periodHolding } from '../../functions/calendar/periods.ts';
import { type Day, toDay } from '../../functions/calendar/plain-date.ts';
import { compareDue, dueDay, isReported } from '../../functions/plans/due-day.ts';
import type { Plan, ReportingDuty } from '../../functions/plans/plan.ts';
import { officeDays } from './pace.ts';
import { REPORT_LABEL, type RecipientEntry } from './recipients.ts';

export interface SentReport {
  readonly kind: PeriodKind;
  readonly period: string;
  /** The mailbox. */
  readonly recipient: string;
  /** Epoch ms; rows submitted up to then made the report. */
  readonly cutoff: number;
  readonly sentAt: number;
  /** 00:00 of the day on which it was due. */
  readonly dueAt: number;
}

const EIGHT_O_CLOCK = 8 * 3_600_000;

export function sentReports(plan: Plan, recipients: readonly RecipientEntry[], now: number): SentReport[] {
  const due = plan.duties.flatMap((duty) => dueUpTo(plan, duty, now)).sort(compareDue);
  return due.slice(0, -1).flatMap(({ period, day }) => {
    const sentAt = Math.min(startOfDay(day) + EIGHT_O_CLOCK, now);
    return recipients
      .filter((recipient) => isAsked(recipient, period.kind) && inForce(recipient, day))
      .map(({ email = '' }) => ({
        kind: period.kind,
        period: period.code,
        recipient: email,
        cutoff: sentAt,
        sentAt,
        dueAt: startOfDay(day),
      }));
  });
}

/** Every period of the duty's kind since the plan began whose report fell due, oldest first. */
function dueUpTo(plan: Plan, duty: ReportingDuty, now: number): { period: Period; day: Day }[] {
  const due: { period: Period; day: Day }[] = [];
  for (
    let period = periodHolding(duty.kind, toDay(plan.start), plan.periods);
    period.to <= plan.end;
    period = nextPeriod(period, plan.periods)
  ) {
    const day = dueDay(duty, period, officeDays);
    if (day > dayOfInstant(now)) break;
    if (isReported(period, plan)) due.push({ period, day });
  }
  return due;
}

const isAsked = ({ mailed, reports = [] }: RecipientEntry, kind: PeriodKind): boolean =>
  mailed === 'Có' && reports.includes(REPORT_LABEL[kind]);

function inForce({ validFrom, validTo }: RecipientEntry, day: Day): boolean {
  const bound = (answer: RecipientEntry['validFrom'], open: Day): Day => (typeof answer === 'object' ? answer.day : open);
  return bound(validFrom, day) <= day && day <= bound(validTo, day);
}
