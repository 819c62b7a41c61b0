/** Records of a period that came when its report was out already: they change nothing that was sent (domain.md §5, "Late records"). */
import { monthsOf, type Period, type PeriodRules } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import { countedRows } from './counted-rows.ts';
import { datedRecords } from './dated-records.ts';
import { returnsFor } from './monthly-returns.ts';

export interface LateRecords {
  readonly all: number;
  /** Of them, rows of the case forms: how many there are is not everybody's to know (privacy.md, 4). */
  readonly aboutCases: number;
}

/** Submitted after `after` (epoch ms), of what `facts` have read: counted rows on a day of the period, and returns for its months. */
export function lateRecords(facts: Facts, period: Period, rules: PeriodRules, after: number): LateRecords {
  const window = { from: toDay(period.from), to: toDay(period.to) };
  const late = datedRecords(facts).map(({ table, days, aboutCases }) => {
    const rows = countedRows(table, days, window).filter((row) => (table.submittedAt[row] ?? 0) > after);
    return { count: rows.length, aboutCases };
  });
  const returns = monthsOf(period, rules).flatMap((month) => returnsFor(facts, month.code));
  const sum = (parts: typeof late) => parts.reduce((total, { count }) => total + count, 0);
  return {
    all: sum(late) + returns.filter(({ submittedAt }) => submittedAt > after).length,
    aboutCases: sum(late.filter(({ aboutCases }) => aboutCases)),
  };
}
