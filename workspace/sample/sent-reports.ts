/**
 * Reports that stand as released and sent before now: every one that fell due but the last, which the first run of the monthly job
 * sends. Each was sent at eight on its day, from the rows there were.
 */
import { dayOfInstant, startOfDay } from '../../functions/calendar/instant.ts';
import { nextPeriod, type Period, type PeriodKind, periodHolding } from '../../functions/calendar/periods.ts';
import { type Day, toDay } from '../../functions/calendar/plain-date.ts';
import type { Plan, ReportingDuty } from '../../functions/plans/plan.ts';
import { officeDays } from './pace.ts';
import type { RecipientEntry } from './recipients.ts';

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

interface Due {
  readonly period: Period;
  readonly day: Day;
}

const EIGHT_O_CLOCK = 8 * 3_600_000;

export function sentReports(plan: Plan, recipients: readonly RecipientEntry[], now: number): SentReport[] {
  // Of reports due on one day the month's is the last: it is the one a start is to send.
  const due = plan.duties.flatMap((duty) => dueUpTo(plan, duty, now)).sort((a, b) => a.day - b.day || rank(a) - rank(b));
  return due.slice(0, -1).flatMap(({ period, day }) => {
    const sentAt = Math.min(startOfDay(day) + EIGHT_O_CLOCK, now);
    return recipients
      .filter((recipient) => recipient.mailed === 'Có' && inForce(recipient, day))
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

/** As the job counts (functions/jobs/due-reports.ts, which the workspace doesn't import): a test holds the two together. */
function dueUpTo(plan: Plan, duty: ReportingDuty, now: number): Due[] {
  const due: Due[] = [];
  for (
    let period = periodHolding(duty.kind, toDay(plan.start), plan.periods);
    period.to <= plan.end;
    period = nextPeriod(period, plan.periods)
  ) {
    const usual = officeDays.add(toDay(period.to), duty.dueAfterWorkingDays);
    const day = duty.before === undefined ? usual : Math.min(usual, toDay(`${period.to.slice(0, 4)}-${duty.before}`) - 1);
    if (day > dayOfInstant(now)) break;
    due.push({ period, day });
  }
  return due;
}

const rank = ({ period }: Due): number => (period.kind === 'month' ? 1 : 0);

function inForce({ validFrom, validTo }: RecipientEntry, day: Day): boolean {
  const bound = (answer: RecipientEntry['validFrom'], open: Day): Day => (typeof answer === 'object' ? answer.day : open);
  return bound(validFrom, day) <= day && day <= bound(validTo, day);
}
