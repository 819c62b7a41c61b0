/**
 * Units that have not confirmed the month that closed last: reminded in the morning of the last day of their limit, and once more when it
 * is over. The month is named with its days, never "this month".
 */
import { dayOfInstant, endOfDay, startOfDay } from '../calendar/instant.ts';
import { monthHolding, previousPeriod } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { reportingDiscipline } from '../indicators/reporting.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import { returnMail } from '../reports/return-mail.ts';
import type { Telling } from './telling.ts';

/** Offices open by then; a mail at midnight would be read last. */
export const MORNING_MS = 8 * 3_600_000;

/** `now`: epoch ms. */
export function returnTellings(plan: Plan, facts: Facts, now: number): readonly Telling[] {
  const month = previousPeriod(monthHolding(dayOfInstant(now), plan.periods), plan.periods);
  if (month.to < plan.start || month.to > plan.end) return [];
  const { missingUnits, sendBy } = reportingDiscipline(facts, month, { ...plan.periods, planStart: plan.start });
  const limit = endOfDay(toDay(sendBy));
  const morning = startOfDay(toDay(sendBy)) + MORNING_MS;
  if (now < morning) return [];
  const isOverdue = now >= limit;
  const missing = new Set(missingUnits.map(({ id }) => id));
  return facts.units.flatMap((unit, position): Telling[] =>
    missing.has(unit.id)
      ? [
          {
            kind: isOverdue ? 'return-overdue' : 'return-due',
            about: month.code,
            alias: [],
            occasion: 0,
            unit: position,
            since: isOverdue ? limit : morning,
            form: 'monthly-return',
            write: (link) => returnMail({ month, sendBy, isOverdue, link }),
          },
        ]
      : [],
  );
}
