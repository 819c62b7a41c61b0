import { describe, expect, test } from 'vitest';
import { dayOfInstant, instantOf } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { type Holiday, workingDays } from '../../functions/calendar/working-days.ts';
import { dueReports } from '../../functions/jobs/due-reports.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';

const due = (plan: Plan, date: string, hour = 8, holidays: readonly Holiday[] = []): string[] => {
  const now = instantOf(date, hour, 0);
  return dueReports(plan, dayOfInstant(now), now, workingDays(holidays)).map((report) => report.period.code);
};

describe('a monthly report of Kinh Bắc', () => {
  // October 2026 closes on Wednesday the 14th: working days 1, 2, 3 after it are Thursday 15, Friday 16, Monday 19.
  test('is due from midnight of the third working day after the close, and not a minute before', () => {
    expect(due(kinhBac, '2026-10-18', 23)).not.toContain('2026-10');
    expect(due(kinhBac, '2026-10-19', 0)).toContain('2026-10');
  });

  test('waits for a holiday in between', () => {
    const holiday: Holiday = { day: toDay('2026-10-16'), kind: 'off', status: 'official' };
    expect(due(kinhBac, '2026-10-19', 8, [holiday])).not.toContain('2026-10');
    expect(due(kinhBac, '2026-10-20', 8, [holiday])).toContain('2026-10');
  });

  test('stays due for the next two months, oldest first, so that a silent schedule heals itself', () => {
    expect(due(kinhBac, '2026-10-20')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(due(kinhBac, '2026-11-14')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(due(kinhBac, '2026-11-18')).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  test('of a month that ended before the plan began is never due', () => {
    expect(due(kinhBac, '2026-02-20')).toEqual(['2026-01', '2026-02']);
    expect(due(kinhBac, '2026-01-05')).toEqual([]);
  });
});

describe('the annual report of Ninh Bình', () => {
  test('closes on 14/11 and is due the third working day after, long before 25/11', () => {
    expect(due(ninhBinh, '2025-11-18')).not.toContain('2025');
    expect(due(ninhBinh, '2025-11-19')).toContain('2025');
  });

  test('is due by 24/11 even when holidays fill the days between', () => {
    const holidays = Array.from(
      { length: 14 },
      (_, i): Holiday => ({ day: toDay('2025-11-15') + i, kind: 'off', status: 'official' }),
    );
    expect(due(ninhBinh, '2025-11-23', 8, holidays)).not.toContain('2025');
    expect(due(ninhBinh, '2025-11-24', 8, holidays)).toContain('2025');
  });
});
