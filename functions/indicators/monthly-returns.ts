/** The monthly returns that units sent for one month. */
import type { Facts } from '../records/facts.ts';

export interface MonthlyReturn {
  readonly unit: string;
  /** Epoch ms. */
  readonly submittedAt: number;
  /** Position among the rows of the form. */
  readonly row: number;
}

/** Every counted return for the month of this period code, earliest first (by submission, then row; domain.md §2, "Time"). */
export function returnsFor({ monthlyReturn, units }: Facts, code: string): MonthlyReturn[] {
  const { columns, state, submittedAt } = monthlyReturn;
  const returns: MonthlyReturn[] = [];
  for (let row = 0; row < monthlyReturn.count; row++) {
    if (state[row] !== 0 || columns.period[row] !== code) continue;
    const unit = units[columns.unit[row] ?? -1]?.id;
    if (unit !== undefined) returns.push({ unit, submittedAt: submittedAt[row] ?? 0, row });
  }
  return returns.sort((a, b) => a.submittedAt - b.submittedAt || a.row - b.row);
}
