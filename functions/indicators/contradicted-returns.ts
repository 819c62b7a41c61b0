import { monthsOf, type Period, type PeriodRules } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { problem } from '../records/problem-catalogue.ts';
import { keyAt, placeOf } from '../records/read-table.ts';
import { returnsFor } from './monthly-returns.ts';
import { recordsByUnit } from './unit-records.ts';

/**
 * Units whose last word on a month of the period is "Không phát sinh" although they sent records of it (`contradicts-return`,
 * domain.md §2). The records are kept and counted.
 */
export function contradictedReturns(facts: Facts, period: Period, rules: PeriodRules): Problem[] {
  return monthsOf(period, rules).flatMap((month) => {
    const records = recordsByUnit(facts, { from: toDay(month.from), to: toDay(month.to) });
    const lastReturns = new Map(returnsFor(facts, month.code).map(({ unit, row }) => [unit, row]));
    return [...lastReturns].flatMap(([unit, row]) => {
      const n = records.get(unit) ?? 0;
      if (n === 0 || keyAt(facts.monthlyReturn, 'content', row) !== 'nothing') return [];
      return [problem('contradicts-return', placeOf(facts.monthlyReturn, 'content', row), { n })];
    });
  });
}
