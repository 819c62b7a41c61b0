/** The month's receipt of each unit: due in the morning after the units' limit, about the month that closed last. */
import { dayOfInstant, startOfDay } from '../calendar/instant.ts';
import { monthHolding, previousPeriod } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { workingDays } from '../calendar/working-days.ts';
import { sha256 } from '../delivery/sha256.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import { mustReport, reportingDiscipline } from '../indicators/reporting.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { monthReceipt } from '../reports/month-receipt.ts';
import { type MonthToReceipt, unitMonth } from '../reports/month-receipt-facts.ts';
import { hasSent } from '../reports/month-receipt-rows.ts';
import { MORNING_MS } from './return-tellings.ts';
import type { Telling } from './telling.ts';

export interface ReceiptsDue extends MonthToReceipt {
  /** Epoch ms: eight in the morning of the first working day after the units' limit. */
  readonly since: number;
}

/** Undefined before that morning, and for a month that the plan doesn't know. `now`: epoch ms. */
export function receiptsDue(plan: Plan, facts: Facts, now: number): ReceiptsDue | undefined {
  const month = previousPeriod(monthHolding(dayOfInstant(now), plan.periods), plan.periods);
  if (month.to < plan.start || month.to > plan.end) return undefined;
  const { sendBy } = reportingDiscipline(facts, month, { ...plan.periods, planStart: plan.start });
  const nextWorkingDay = workingDays(holidaysOf(facts.holidays)).add(toDay(sendBy), 1);
  const since = startOfDay(nextWorkingDay) + MORNING_MS;
  return now < since ? undefined : { month, sendBy, since };
}

/** Receipts by name: enough to learn which are written. These can't write. */
export function namedReceipts(due: ReceiptsDue, facts: Facts, which: 'expected' | 'of-any-unit'): readonly Telling[] {
  const write = (): never => {
    throw new Error('A receipt is written from all tabs of answers');
  };
  return facts.units.flatMap((unit, position) =>
    which === 'of-any-unit' || mustReport(unit, due.month) ? [{ ...named(due, facts, position), write }] : [],
  );
}

/** Everything that receipts are written from, as read at `now` (epoch ms). */
export interface ReadForReceipts {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  readonly now: number;
}

/** Of each unit that must report, and of any other that sent something: these first, since nobody waits for them in a later run. */
export function receiptTellings(due: ReceiptsDue, { plan, facts, problems, now }: ReadForReceipts): readonly Telling[] {
  const positions = [...facts.units.keys()];
  const isExpected = (position: number): boolean => {
    const unit = facts.units[position];
    return unit !== undefined && mustReport(unit, due.month);
  };
  const others = positions.filter((position) => !isExpected(position) && hasSent(facts, position, due.month));
  return [...others, ...positions.filter(isExpected)].map((position) => ({
    ...named(due, facts, position),
    write: (link) => monthReceipt({ ...due, plan, unit: unitMonth(facts, problems, position, due), readAt: now, link }),
  }));
}

const named = ({ month, since }: ReceiptsDue, { units }: Facts, position: number): Omit<Telling, 'write'> => ({
  kind: 'month-receipt',
  about: month.code,
  alias: [],
  occasion: unitNumber(units[position]?.id ?? ''),
  unit: position,
  since,
  form: 'monthly-return',
});

/** Two units may share a mailbox, and each gets its own receipt: the same number for the same id, whichever row it stands in. */
const unitNumber = (id: string): number => Number.parseInt(sha256(id).slice(0, 8), 16);
