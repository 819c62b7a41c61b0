import { describe, expect, test } from 'vitest';
import { offeredPeriods } from '../../../apps-script/set-up/offered-periods.ts';
import { instantOf } from '../../../functions/calendar/instant.ts';
import { parseMonthLabel } from '../../../functions/calendar/periods.ts';

const offered = (mode: 'decree' | 'calendar', date: string, hour = 8) =>
  offeredPeriods(instantOf(date, hour, 0), '2026-01-01', { mode });

describe('the months that a return may be about', () => {
  test('are those of the plan’s mode, with their own days', () => {
    expect(offered('decree', '2026-10-20')).toEqual([
      'Tháng 10/2026 (15/09-14/10/2026)',
      'Tháng 09/2026 (15/08-14/09/2026)',
      'Tháng 08/2026 (15/07-14/08/2026)',
      'Tháng 11/2026 (15/10-14/11/2026)',
    ]);
    expect(offered('calendar', '2026-10-20')).toEqual([
      'Tháng 09/2026 (01/09-30/09/2026)',
      'Tháng 08/2026 (01/08-31/08/2026)',
      'Tháng 07/2026 (01/07-31/07/2026)',
      'Tháng 10/2026 (01/10-31/10/2026)',
    ]);
  });

  test('lead with the month that closes today', () => {
    expect(offered('decree', '2026-10-14')[0]).toBe('Tháng 10/2026 (15/09-14/10/2026)');
    expect(offered('calendar', '2026-10-31')[0]).toBe('Tháng 10/2026 (01/10-31/10/2026)');
    expect(offered('calendar', '2026-10-30')[0]).toBe('Tháng 09/2026 (01/09-30/09/2026)');
  });

  test('never lie before the plan', () => {
    expect(offered('calendar', '2026-02-10').map(parseMonthLabel)).toEqual(['2026-01', '2026-02']);
    expect(offered('decree', '2026-01-10').map(parseMonthLabel)).toEqual(['2026-01']);
  });
});
