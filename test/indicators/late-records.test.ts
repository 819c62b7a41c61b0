import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { lateRecords } from '../../functions/indicators/late-records.ts';
import {
  aCaseReport,
  aCaseUpdate,
  aMonthlyReturn,
  anInspection,
  anOtherActivity,
  anOutreach,
  aTraining,
  type FormRow,
} from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const RULES = { mode: 'decree' } as const;
const RELEASED = instantOf('2026-10-20', 8, 0);

const lateIn = (code: string, ...rows: readonly FormRow[]) => {
  const period = periodByCode(code, RULES);
  if (period === undefined) throw new RangeError(code);
  return lateRecords(factsOf(aWorld(), rows).facts, period, RULES, RELEASED);
};

const AFTER = '2026-10-21T09:00';
const dated = [aTraining(), anOutreach(), anInspection(), anOtherActivity()].map((row) => row.on('2026-10-05'));
const ofCases = [aCaseReport(), aCaseUpdate()].map((row) => row.on('2026-10-05T09:00'));
const ofMonth = aMonthlyReturn().on('2026-10');

describe('records that came after a report was released', () => {
  test('are counted in every form, those of cases apart', () => {
    const rows = [...dated, ...ofCases, ofMonth].map((row) => row.submitted(AFTER).row());
    expect(new Set(rows.map(({ definition }) => definition.id)).size).toBe(FORMS.length);
    expect(lateIn('2026-10', ...rows)).toEqual({ all: 7, aboutCases: 2 });
  });

  test('are not those that were in it, nor those of other days', () => {
    const inTime = [...dated, ofMonth].map((row) => row.submitted('2026-10-20T08:00').row());
    const ofOther = [
      aTraining().on('2026-09-14').submitted(AFTER).row(),
      aTraining().on('2026-10-15').submitted(AFTER).row(),
      aMonthlyReturn().on('2026-09').submitted(AFTER).row(),
    ];
    expect(lateIn('2026-10', ...inTime, ...ofOther)).toEqual({ all: 0, aboutCases: 0 });
    expect(lateIn('2026-09', ...ofOther)).toEqual({ all: 2, aboutCases: 0 });
  });

  test('of a quarter are those of its months', () => {
    expect(lateIn('2026-Q4', ofMonth.submitted(AFTER).row(), aTraining().on('2026-09-20').submitted(AFTER).row())).toEqual({
      all: 2,
      aboutCases: 0,
    });
  });

  test('count nowhere while they are set aside', () => {
    expect(lateIn('2026-10', aTraining().on('2026-10-05').submitted(AFTER).with({ unitKey: 'sai' }).row())).toEqual({
      all: 0,
      aboutCases: 0,
    });
  });
});
