import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { reviewName, reviewOf } from '../../functions/reports/review.ts';
import { periodOf, worked } from './a-working-year.ts';

const reviewed = (plan: Plan, code: string) => {
  const asked = reviewOf(plan, periodOf(plan, code));
  return asked && `${reviewName(plan, asked.review, code)}: ${asked.period.from}..${asked.period.to}`;
};

describe('a review of the plan', () => {
  it('runs from the plan’s first day to the end of the reporting year, also where the annual report closes before', () => {
    expect(reviewed(kinhBac, '2028')).toBe('sơ kết giai đoạn 2026-2028: 2026-01-01..2028-12-14');
    expect(reviewed(kinhBac, '2026')).toBe('sơ kết năm 2026: 2026-01-01..2026-12-14');
    expect(reviewed(ninhBinh, '2023')).toBe('sơ kết giai đoạn 2021-2023: 2021-01-01..2023-12-14');
    expect(reviewed({ ...kinhBac, periods: { mode: 'calendar', sendByWorkingDays: 2 } }, '2028')).toBe(
      'sơ kết giai đoạn 2026-2028: 2026-01-01..2028-12-31',
    );
  });

  it('is final in the years that the plan’s data name, and the last one ends as the last year does', () => {
    expect(reviewed(kinhBac, '2030')).toBe('tổng kết giai đoạn 2026-2030: 2026-01-01..2030-12-14');
    expect(reviewed(ninhBinh, '2025')).toBe('tổng kết giai đoạn 2021-2025: 2021-01-01..2025-12-14');
    expect(reviewed(ninhBinh, '2030')).toBe('tổng kết giai đoạn 2021-2030: 2021-01-01..2030-12-14');
  });

  it('is of a year and of nothing shorter', () => {
    for (const code of ['2028-12', '2028-Q4', '2028-H2', '2028-9M'])
      expect(reviewOf(kinhBac, periodOf(kinhBac, code))).toBeUndefined();
  });

  it('counts what was done, and what the units owed, since the plan began', () => {
    const [first, second, both] = [worked(kinhBac, '2026'), worked(kinhBac, '2027'), worked(kinhBac, '2027', { review: true })];
    for (const key of Object.keys(both.activity) as (keyof typeof both.activity)[])
      expect([key, both.activity[key]]).toEqual([key, first.activity[key] + second.activity[key]]);
    expect(both.reporting.expected).toBe(first.reporting.expected + second.reporting.expected);
    expect(both.indicators.map(({ inPeriod }) => inPeriod)).toEqual(second.indicators.map(({ cumulative }) => cumulative));
  });
});
