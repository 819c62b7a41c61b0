import { describe, expect, test } from 'vitest';
import { dayOfInstant, instantOf } from '../../functions/calendar/instant.ts';
import type { PeriodKind } from '../../functions/calendar/periods.ts';
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
/** The plan with the duties of these kinds alone. */
const reporting = (plan: Plan, ...kinds: readonly PeriodKind[]): Plan => ({
  ...plan,
  duties: plan.duties.filter(({ kind }) => kinds.includes(kind)),
});
const monthly = reporting(kinhBac, 'month');

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
    expect(due(monthly, '2026-10-20')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(due(monthly, '2026-11-14')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(due(monthly, '2026-11-18')).toEqual(['2026-09', '2026-10', '2026-11']);
  });

  test('of a month that ended before the plan began is never due', () => {
    expect(due(kinhBac, '2026-02-20')).toEqual(['2026-01', '2026-02']);
    expect(due(kinhBac, '2026-01-05')).toEqual([]);
  });
});

describe('the longer reports of Kinh Bắc', () => {
  // 14/09/2026 is a Monday: the third working day after it is Thursday the 17th.
  test('are each due on the third working day after their own close', () => {
    for (const code of ['2026-Q3', '2026-9M']) {
      expect(due(kinhBac, '2026-09-16', 23)).not.toContain(code);
      expect(due(kinhBac, '2026-09-17', 0)).toContain(code);
    }
    expect(due(reporting(kinhBac, 'half-year'), '2026-06-16', 23)).toEqual([]);
    expect(due(reporting(kinhBac, 'half-year'), '2026-06-17', 0)).toEqual(['2026-H1']);
    expect(due(reporting(kinhBac, 'year'), '2026-12-16', 23)).toEqual([]);
    expect(due(reporting(kinhBac, 'year'), '2026-12-17', 0)).toEqual(['2026']);
  });

  test('that close on one day are reports of their own: the longest leaves first, the month last', () => {
    expect(due(kinhBac, '2027-12-17').slice(-4)).toEqual(['2027', '2027-H2', '2027-Q4', '2027-12']);
    expect(due(kinhBac, '2026-09-17').slice(-3)).toEqual(['2026-9M', '2026-Q3', '2026-09']);
  });

  test('go back three periods of each kind, in the order in which they fell due', () => {
    expect(due(kinhBac, '2028-12-20')).toEqual([
      ...['2026-9M', '2026', '2027-9M', '2027', '2027-H2', '2028-H1', '2028-Q2', '2028-9M', '2028-Q3'],
      ...['2028-10', '2028-11', '2028', '2028-H2', '2028-Q4', '2028-12'],
    ]);
  });

  test('never reach before the plan or past its end', () => {
    expect(due(reporting(kinhBac, 'quarter', 'year'), '2026-03-20')).toEqual(['2026-Q1']);
    // December 2030 is the last: what begins on the 15th ends after the plan.
    expect(due(kinhBac, '2031-01-31').at(-1)).toBe('2030-12');
    expect(due(kinhBac, '2031-06-30').filter((code) => code.startsWith('2031'))).toEqual([]);
  });
});

describe('a plan by the calendar', () => {
  const byCalendar: Plan = { ...kinhBac, periods: { mode: 'calendar', sendByWorkingDays: 2 } };

  // October 2026 ends on a Saturday; Monday the 2nd, Tuesday the 3rd, Wednesday the 4th.
  test('reports a month on the third working day of the next one', () => {
    expect(due(byCalendar, '2026-11-03', 23)).not.toContain('2026-10');
    expect(due(byCalendar, '2026-11-04', 0)).toContain('2026-10');
  });

  test('reports all that closes on 31 December in the new year', () => {
    expect(due(byCalendar, '2028-01-05').slice(-4)).toEqual(['2027', '2027-H2', '2027-Q4', '2027-12']);
    expect(due(byCalendar, '2027-12-31')).not.toContain('2027-12');
  });

  test('reports its last month: the plan ends where the month does', () => {
    expect(due(byCalendar, '2031-01-31').slice(-4)).toEqual(['2030', '2030-H2', '2030-Q4', '2030-12']);
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

  test('is due on the last working day before 25/11 where holidays push the third one past it', () => {
    // Thursday 20/11/2025 is the only day worked before Tuesday the 25th.
    const off = [15, 16, 17, 18, 19, 21, 24].map(
      (day): Holiday => ({ day: toDay(`2025-11-${day}`), kind: 'off', status: 'official' }),
    );
    expect(due(ninhBinh, '2025-11-19', 23, off)).not.toContain('2025');
    expect(due(ninhBinh, '2025-11-20', 0, off)).toContain('2025');
  });

  test('is the only one the province owes, and goes back three years', () => {
    expect(due(ninhBinh, '2025-12-31')).toEqual(['2023', '2024', '2025']);
    expect(due(ninhBinh, '2022-11-30')).toEqual(['2021', '2022']);
  });
});
