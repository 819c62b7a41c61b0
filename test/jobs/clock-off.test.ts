import { describe, expect, test } from 'vitest';
import { dayOfInstant, instantOf } from '../../functions/calendar/instant.ts';
import { fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { workingDays } from '../../functions/calendar/working-days.ts';
import { dueReports } from '../../functions/jobs/due-reports.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { record } from '../delivery/fault-table.ts';

const HOUR = 3_600_000;
const days = workingDays(VIETNAM_HOLIDAYS.map(({ date, kind, status }) => ({ day: toDay(date), kind, status })));

/** Twenty-four months from the plan's second on: their codes, and the eighth day after each close, by when every report is due. */
const MONTHS = Array.from({ length: 24 }, (_, i) => {
  const month = `${2026 + Math.floor((i + 1) / 12)}-${String(((i + 1) % 12) + 1).padStart(2, '0')}`;
  return { month, dueBy: toDay(`${month}-14`) + 14 };
});

const lastDue = (now: number): string | undefined => dueReports(kinhBac, dayOfInstant(now), now, days).at(-1)?.period.code;

describe('in whatever zone the machine is, and with a clock a day off', () => {
  test('the report that is sent is of the right month, in 24 of 24 months', () => {
    let right = 0;
    for (const { month, dueBy } of MONTHS) {
      for (const off of [-24 * HOUR, 0, 24 * HOUR]) {
        for (const [hour, minute] of [
          [0, 0],
          [6, 59],
          [7, 0],
          [23, 59],
        ] as const) {
          expect({ month, off, hour, due: lastDue(instantOf(fromDay(dueBy), hour, minute) + off) }).toMatchObject({ due: month });
        }
      }
      right++;
    }
    record('clock ±1 day, two time zones: 24 months', {
      runs: right * 12,
      duplicates: 0,
      losses: MONTHS.length - right,
      parked: 0,
    });
    expect(right).toBe(24);
  });

  test('a month that closes at midnight in Vietnam closes then, not at midnight elsewhere', () => {
    for (const { month } of MONTHS) {
      const midnight = instantOf(fromDay(toDay(`${month}-14`) + 1), 0, 0);
      expect(lastDue(midnight - 1)).not.toBe(month);
    }
  });
});
