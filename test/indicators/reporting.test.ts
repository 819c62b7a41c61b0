import { describe, expect, test } from 'vitest';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { contradictedReturns } from '../../functions/indicators/contradicted-returns.ts';
import { type ReportingRules, reportingDiscipline } from '../../functions/indicators/reporting.ts';
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
import { aWorld, factsOf, type World } from '../builders/world.ts';

const rules: ReportingRules = { mode: 'decree', sendByWorkingDays: 2, planStart: '2026-01-01' };
const periodOf = (code: string) => periodByCode(code, rules) ?? expect.unreachable(code);

/** Nine units report. October is 15/09 to 14/10/2026, a Wednesday; the limit is Friday, 16/10. */
function discipline(rows: readonly FormRow[], { code = '2026-10', world = aWorld() }: { code?: string; world?: World } = {}) {
  return reportingDiscipline(factsOf(world, rows).facts, periodOf(code), rules);
}

const theReturn = (unit: string, submitted: string) => aMonthlyReturn().by(unit).on('2026-10').submitted(submitted);
const counts = (rows: readonly FormRow[]) => {
  const { expected, onTime, late, missing } = discipline(rows);
  expect(onTime + late + missing).toBe(expected);
  return { onTime, late, missing };
};

test('without a return every unit that must report is missing, by name', () => {
  const { expected, missing, missingUnits, lateUnits, sendBy } = discipline([]);
  expect({ expected, missing, lateUnits, sendBy }).toEqual({ expected: 9, missing: 9, lateUnits: [], sendBy: '2026-10-16' });
  expect(missingUnits).toHaveLength(9);
  expect(missingUnits[0]).toEqual({ id: 'vh-xh', name: 'Phòng Văn hóa - Xã hội', hasRecords: false });
});

describe('a return is', () => {
  test.each([
    ['too early a second before the last day: kept, and asked again', '2026-10-13T23:59:59', { onTime: 0, late: 0, missing: 9 }],
    ['on time from 00:00 of the last day', '2026-10-14T00:00', { onTime: 1, late: 0, missing: 8 }],
    ['on time up to 24:00 of the limit', '2026-10-17T00:00', { onTime: 1, late: 0, missing: 8 }],
    ['late a second after', '2026-10-17T00:00:01', { onTime: 0, late: 1, missing: 8 }],
  ])('%s', (_, submitted, standing) => {
    expect(counts([theReturn('tdp-1', submitted)])).toEqual(standing);
  });

  test('on time when one of several is', () => {
    const rows = ['2026-10-02T09:00', '2026-10-15T09:00', '2026-10-20T09:00'].map((submitted) => theReturn('tdp-1', submitted));
    expect(counts(rows)).toEqual({ onTime: 1, late: 0, missing: 8 });
  });

  test('nothing for another month', () => {
    expect(counts([aMonthlyReturn().by('tdp-1').on('2026-09').submitted('2026-10-15T09:00')])).toMatchObject({ missing: 9 });
  });

  test('nothing when it is set aside', () => {
    expect(counts([theReturn('tdp-1', '2026-10-15T09:00').with({ unitKey: 'sai' })])).toMatchObject({ missing: 9 });
  });
});

test('a late unit is named', () => {
  expect(discipline([theReturn('tdp-1', '2026-10-20T09:00')]).lateUnits).toEqual([{ id: 'tdp-1', name: 'Tổ dân phố số 1' }]);
});

test('only units that must report on the last day of the month are expected', () => {
  const world = aWorld()
    .changing('units', 'tdp-1', { reports: 'no' })
    .changing('units', 'tdp-2', { validTo: '2026-10-13' })
    .withUnit({ id: 'tdp-3', name: 'Tổ dân phố số 3', key: 'k3', reports: 'yes', validFrom: '2026-10-14' })
    .withUnit({ id: 'tdp-4', name: 'Tổ dân phố số 4', key: 'k4', reports: 'yes', validFrom: '2026-10-15' });
  expect(discipline([theReturn('tdp-1', '2026-10-15T09:00')], { world })).toMatchObject({ expected: 8, onTime: 0, missing: 8 });
});

test('a holiday moves the limit', () => {
  const world = aWorld().withHoliday({ date: '2026-10-15', kind: 'off', status: 'official', name: 'Nghỉ' });
  // 15/10 is off, 16/10 the first working day, Monday 19/10 the second.
  expect(discipline([theReturn('tdp-1', '2026-10-19T16:00')], { world })).toMatchObject({ onTime: 1, sendBy: '2026-10-19' });
});

describe('records without a return: "có số liệu, chưa xác nhận"', () => {
  const hasRecords = (...rows: FormRow[]) =>
    discipline(rows)
      .missingUnits.filter((unit) => unit.hasRecords)
      .map((unit) => unit.id);

  test('of every form', () => {
    const forms = [
      aTraining().by('vh-xh'),
      anOutreach().by('tram-y-te'),
      aCaseReport().by('cong-an'),
      aCaseUpdate().by('thcs-kinh-bac'),
      anInspection().by('th-suoi-hoa'),
      anOtherActivity().by('tdp-1'),
    ];
    expect(hasRecords(...forms)).toEqual(['vh-xh', 'tram-y-te', 'cong-an', 'thcs-kinh-bac', 'th-suoi-hoa', 'tdp-1']);
  });

  test('of this month, by the day of the event', () => {
    expect(hasRecords(aTraining().by('tdp-1').on('2026-09-14'), aCaseReport().by('tdp-2').on('2026-10-15T00:00'))).toEqual([]);
    expect(hasRecords(aTraining().by('tdp-1').on('2026-09-15'), aCaseReport().by('tdp-2').on('2026-10-14T23:00'))).toEqual([
      'tdp-1',
      'tdp-2',
    ]);
  });

  test('of the unit itself', () => {
    expect(hasRecords(anOutreach().by('vh-xh').at('tdp-1'))).toEqual(['vh-xh']);
  });
});

describe('a longer period', () => {
  const rows = [
    theReturn('tdp-1', '2026-10-15T09:00'),
    theReturn('tdp-2', '2026-10-20T09:00'),
    aMonthlyReturn().by('tdp-2').on('2026-11').submitted('2026-11-20T09:00'),
    aTraining().by('cong-an').on('2026-11-20'),
  ];

  test('sums unit-months', () => {
    expect(discipline(rows, { code: '2026-Q4' })).toMatchObject({
      expected: 27,
      onTime: 1,
      late: 2,
      missing: 24,
      sendBy: '2026-12-16',
    });
  });

  test('names each unit once', () => {
    const { lateUnits, missingUnits } = discipline(rows, { code: '2026-Q4' });
    expect(lateUnits).toEqual([{ id: 'tdp-2', name: 'Tổ dân phố số 2' }]);
    expect(missingUnits).toHaveLength(9);
    expect(missingUnits.filter((unit) => unit.hasRecords).map((unit) => unit.id)).toEqual(['cong-an']);
  });

  test('asks nothing of the months that closed before the plan began', () => {
    // A plan from 15/10/2026 on: of the last quarter only November and December.
    const begunLate = { ...rules, planStart: '2026-10-15' };
    expect(reportingDiscipline(factsOf(aWorld()).facts, periodOf('2026-Q4'), begunLate)).toMatchObject({
      expected: 18,
      missing: 18,
    });
  });
});

describe('"Không phát sinh" beside records of the month', () => {
  const contradictions = (...rows: FormRow[]) => contradictedReturns(factsOf(aWorld(), rows).facts, periodOf('2026-10'), rules);
  const nothing = theReturn('tdp-1', '2026-10-15T09:00').with({ content: 'nothing' });
  const records = [anOutreach().by('tdp-1').on('2026-10-01'), aCaseReport().by('tdp-1').on('2026-10-02T10:00')];

  test('is a problem of the return, and says how many records there are', () => {
    expect(contradictions(...records, nothing)).toEqual([
      {
        form: 'monthly-return',
        row: 2,
        question: 'content',
        code: 'contradicts-return',
        effect: 'flag',
        message: 'Đơn vị xác nhận không phát sinh nhưng đã có 2 báo cáo trong kỳ. Cán bộ phường xem lại.',
        cell: expect.stringMatching(/^Xác nhận tháng![A-Z]+2$/),
      },
    ]);
  });

  test('is none when the records are another month’s, another unit’s, or confirmed', () => {
    expect(contradictions(nothing, anOutreach().by('tdp-1').on('2026-09-01'), anOutreach().by('tdp-2'))).toEqual([]);
    expect(contradictions(...records, theReturn('tdp-1', '2026-10-15T09:00'))).toEqual([]);
  });

  test('is settled by a later return that confirms them', () => {
    expect(contradictions(...records, theReturn('tdp-1', '2026-10-16T09:00'), nothing)).toEqual([]);
    expect(contradictions(...records, theReturn('tdp-1', '2026-10-14T09:00'), nothing)).toHaveLength(1);
  });

  test('leaves the records counted and the return on time', () => {
    expect(discipline([...records, nothing])).toMatchObject({ onTime: 1 });
  });
});
