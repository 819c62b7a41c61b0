import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonthlyReturn, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { NOTHING_DONE } from '../builders/nothing-done.ts';
import { aWorld, factsOf, type World } from '../builders/world.ts';
import { NO_CASES } from './case-counts.ts';

interface Asked {
  readonly plan?: Plan;
  readonly period?: string;
  readonly world?: World;
  readonly cutoff?: number;
}

function monthOf(
  rows: readonly FormRow[],
  { plan = kinhBac, period: code = '2026-10', world = aWorld(), cutoff }: Asked = {},
): Month {
  const seen = cutoff === undefined ? {} : { cutoff };
  const { facts, problems } = factsOf(world, rows, { planStart: toDay(plan.start), ...seen });
  return computeMonth(plan, periodByCode(code, plan.periods) ?? expect.unreachable(code), facts, problems, seen);
}

/**
 * October 2026 in a small ward (15/09 to 14/10). Educators: 50 in the secondary school, 35 in the primary school, 15 in the
 * kindergarten. Carers: 120 and 80 in two residential groups; children there: 600 and 400, in the two schools 400 and 300.
 * Two enterprises, a co-operative, a co-operative group, a household. Three officials in the division. Four related agencies.
 * Nine units report.
 */
const ward = aWorld().withSurvey({
  asOf: '2026-06-30',
  population: 17_360,
  reviewed: 16_000,
  found: 160,
  definitionId: 'TT09',
  source: 'Trạm Y tế',
});

const october: readonly FormRow[] = [
  // Trainings: one in spring, one in the month, one the day after it, one whose sender can't be told.
  aTraining()
    .by('vh-xh')
    .on('2026-03-10')
    .at('thcs-kinh-bac')
    .with({ educators: 30, officials: ['CB-01'], establishments: ['CS-01'] }),
  aTraining()
    .by('vh-xh')
    .on('2026-09-20')
    .at('several')
    .with({
      educators: 40,
      carers: 10,
      officials: ['CB-01', 'CB-02'],
      agencies: ['tram-y-te', 'cong-an'],
      establishments: ['CS-02', 'HTX Giấy Phong Khê', 'Xưởng mộc An'],
      establishmentCount: 1,
    }),
  aTraining().by('vh-xh').on('2026-10-15').at('several').with({ educators: 100 }),
  aTraining().by('vh-xh').on('2026-10-01').at('several').with({ educators: 100, unitKey: 'sai' }),
  // Outreach: two lessons, a talk, home visits, a broadcast. The primary school has 300 children, not 310.
  anOutreach()
    .by('thcs-kinh-bac')
    .on('2026-10-05')
    .at('thcs-kinh-bac')
    .with({ channel: 'lesson', children: 300, educators: 20, materials: 100 }),
  anOutreach().by('th-suoi-hoa').on('2026-10-09').at('th-suoi-hoa').with({ channel: 'lesson', children: 310 }),
  anOutreach().by('tdp-1').on('2026-10-07').at('tdp-1').with({ channel: 'conference', carers: 90, residents: 12 }),
  anOutreach().by('tdp-1').on('2026-10-12').at('tdp-1').with({ channel: 'home-visit', carers: 50 }),
  anOutreach().by('tdp-2').on('2026-10-08').with({ channel: 'loudspeaker', indirectReach: 3000 }),
  // Returns, up to 16/10: three in time, one of them denying its own lesson, and one on 20/10.
  aMonthlyReturn().by('thcs-kinh-bac').submitted('2026-10-15T09:00'),
  aMonthlyReturn().by('th-suoi-hoa').submitted('2026-10-15T10:00').with({ content: 'nothing' }),
  aMonthlyReturn().by('mn-hoa-sen').submitted('2026-10-16T17:00').with({ content: 'nothing' }),
  aMonthlyReturn().by('tdp-1').submitted('2026-10-20T08:00'),
];

const month = monthOf(october, { world: ward });
const indicator = (code: string, of: Month = month) =>
  of.indicators.find((each) => each.code === code) ?? expect.unreachable(code);

describe('October 2026, by hand', () => {
  test('says what it is of, and every indicator of the plan once, in the plan’s order', () => {
    expect(month).toMatchObject({
      plan: 'kinh-bac-2026-2030',
      period: { code: '2026-10', kind: 'month', from: '2026-09-15', to: '2026-10-14' },
      cutoff: null,
      cases: NO_CASES,
    });
    expect(month.indicators.map(({ code }) => code)).toEqual(['1', '2', '3', '4a', '4b', '5', '6', '7a', '7b', '8a', '8b']);
  });

  test('1: the survey found 160 of 16,000 children, 1 %: met, though none was taken in the month', () => {
    expect(indicator('1')).toMatchObject({
      target: { op: '<', percent: 4, by: 2030 },
      cumulative: { low: 160, high: 160, of: 16_000 },
      inPeriod: { reason: 'no-survey' },
      verdict: 'met',
      denominator: { asOf: '2026-06-30', source: 'Trạm Y tế' },
      reviewed: { population: 17_360, reviewed: 16_000, found: 160, asOf: '2026-06-30' },
    });
  });

  test('2 and 3: nobody was notified, which is neither 0 % nor 100 %', () => {
    const nobody = { reason: 'nothing-notified' };
    expect(indicator('2')).toMatchObject({
      cumulative: nobody,
      inPeriod: nobody,
      inYear: nobody,
      verdict: 'undecided',
      denominator: null,
    });
    expect(indicator('3')).toMatchObject({ cumulative: nobody, inPeriod: nobody, verdict: 'undecided', narrowedBy: null });
  });

  test('4a: educators', () => {
    // The secondary school saw 30 and 20 of its 50: at least 30, at most 50. The session for several groups saw 40, perhaps the
    // same people. Low = max(30, 40) = 40; High = 50 + 40 = 90; D = 50 + 35 + 15. 90 % would just do: undecided.
    // In the month: 20 at the school and 40 at the session: 40 to 60.
    expect(indicator('4a')).toMatchObject({
      target: { op: '>=', percent: 90, by: 2030 },
      cumulative: { low: 40, high: 90, of: 100 },
      inPeriod: { low: 40, high: 60, of: 100 },
      verdict: 'undecided',
      narrowedBy: { group: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', gain: 20 },
      evidence: 'headcount',
      denominator: { asOf: '2026-01-01', source: 'Báo cáo đầu năm' },
    });
  });

  test('4b: carers', () => {
    // The residential group saw 90 and 50 of its 120: 90 to 120; the session for several groups saw 10. Low = max(90, 10);
    // High = 120 + 10 of 200. 70 % are 140: not met, so no list of names would help.
    expect(indicator('4b')).toMatchObject({ cumulative: { low: 90, high: 130, of: 200 }, verdict: 'not-met', narrowedBy: null });
  });

  test('5: children', () => {
    // 300 of 400 in one school, 310 reported of 300 in the other: 300 + 300, different children, of the 600 + 400 who live here.
    const exactly = { low: 600, high: 600, of: 1000 };
    expect(indicator('5')).toMatchObject({ cumulative: exactly, inPeriod: exactly, verdict: 'not-met' });
  });

  test('6: establishments informed', () => {
    // Since the plan began CS-01, CS-02 and CS-03 (by its name): 3. One name nobody knows and one only counted: up to 5 of 5.
    // 90 % are 4.5: undecided. In the month without CS-01.
    expect(indicator('6')).toMatchObject({
      cumulative: { low: 3, high: 5, of: 5 },
      inPeriod: { low: 2, high: 4, of: 5 },
      verdict: 'undecided',
      narrowedBy: null,
      ofWhich: {
        sme: { low: 1, of: 1 },
        craftVillage: { low: 2, of: 3 },
        crafts: { 'sắt thép': { low: 1, of: 1 }, giấy: { low: 1, of: 1 }, tranh: { low: 0, of: 1 } },
      },
      denominator: { asOf: '2026-10-14', source: 'Sổ dữ liệu, trang “Cơ sở”' },
    });
  });

  test('7a: two of three officials, 7b: two of four agencies', () => {
    expect(indicator('7a')).toMatchObject({ cumulative: { low: 2, high: 2, of: 3 }, verdict: 'not-met', evidence: 'register' });
    expect(indicator('7b')).toMatchObject({ cumulative: { low: 2, high: 2, of: 4 }, verdict: 'not-met' });
  });

  test('8a: both enterprises trained, and with co-operatives 3 to 4 of 4 in the other reading', () => {
    expect(indicator('8a')).toMatchObject({
      cumulative: { low: 2, high: 2, of: 2 },
      // CS-02; the unknown name or the count may be CS-01.
      inPeriod: { low: 1, high: 2, of: 2 },
      otherReading: { low: 3, high: 4, of: 4 },
      verdict: 'met',
    });
  });

  test('8b: one co-operative; the unknown name and the count may be the other two', () => {
    // 70 % of 3 are 2.1.
    expect(indicator('8b')).toMatchObject({ cumulative: { low: 1, high: 3, of: 3 }, verdict: 'undecided' });
    expect(indicator('8b')).not.toHaveProperty('otherReading');
  });

  test('what was done', () => {
    expect(month.activity).toEqual({
      ...NOTHING_DONE,
      trainings: 1,
      outreach: 5,
      outreachDirect: 4,
      outreachIndirect: 1,
      attendances: 834,
      trainingAttendances: 52, // 40 + 10, and two officials
      outreachAttendances: 782, // 300 + 20, 310, 90 + 12, 50
      indirectReach: 3000,
      materials: 100,
    });
  });

  test('who reported', () => {
    expect(month.reporting).toEqual({
      expected: 9,
      onTime: 3,
      late: 1,
      missing: 5,
      lateUnits: [{ id: 'tdp-1', name: 'Tổ dân phố số 1' }],
      missingUnits: [
        { id: 'vh-xh', name: 'Phòng Văn hóa - Xã hội', hasRecords: true },
        { id: 'tram-y-te', name: 'Trạm Y tế', hasRecords: false },
        { id: 'cong-an', name: 'Công an phường', hasRecords: false },
        { id: 'tdp-2', name: 'Tổ dân phố số 2', hasRecords: true },
        { id: 'hoi-phu-nu', name: 'Hội Liên hiệp Phụ nữ', hasRecords: false },
      ],
      sendBy: '2026-10-16',
    });
  });

  test('what a person must look at, tab by tab and row by row, each with what it does', () => {
    expect(month.problems.map(({ form, row, question, code, effect }) => [form, row, question, code, effect])).toEqual([
      ['training', 3, 'establishments', 'unmatched-establishment', 'flag'],
      ['training', 5, 'unitKey', 'unit-key', 'set-aside'],
      ['outreach', 3, 'children', 'over-attendance', 'flag'],
      ['monthly-return', 3, 'content', 'contradicts-return', 'flag'],
    ]);
  });

  test('every figure survives the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(month))).toEqual(month);
  });
});

describe('a released report', () => {
  const cutoff = instantOf('2026-10-16', 17, 0);

  test('is the same function with its instant: what came later is not in it', () => {
    const released = monthOf(october, { world: ward, cutoff });
    expect(released.cutoff).toBe('2026-10-16T17:00:00+07:00');
    expect(monthOf([], { cutoff: cutoff + 5 }).cutoff).toBe('2026-10-16T17:00:00.005+07:00');
    expect(released.reporting).toMatchObject({ onTime: 3, late: 0, missing: 6 });
    expect(released.reporting.missingUnits).toContainEqual({ id: 'tdp-1', name: 'Tổ dân phố số 1', hasRecords: true });
  });

  test('does not change when rows are added after its instant', () => {
    const late = anOutreach()
      .by('tdp-2')
      .at('tdp-2')
      .on('2026-10-10')
      .submitted('2026-10-16T17:00:01')
      .with({ carers: 70, establishments: ['?'] });
    expect(monthOf([...october, late], { world: ward, cutoff })).toEqual(monthOf(october, { world: ward, cutoff }));
  });
});

describe('the first month of a plan begins before the plan', () => {
  const rows = [
    aTraining().on('2025-12-20').at('thcs-kinh-bac').with({ educators: 10 }),
    aTraining().on('2026-01-05').at('thcs-kinh-bac').with({ educators: 20 }),
  ];
  const january = monthOf(rows, { period: '2026-01' });

  test('what was done before the plan enters no figure, and is a problem', () => {
    expect(january.period).toMatchObject({ from: '2025-12-15', to: '2026-01-14' });
    expect(indicator('4a', january)).toMatchObject({
      inPeriod: { low: 20, high: 20, of: 100 },
      cumulative: { low: 20, high: 20, of: 100 },
    });
    expect(january.activity.trainings).toBe(1);
    expect(january.problems.map(({ code, effect }) => [code, effect])).toContainEqual(['before-plan', 'set-aside']);
  });

  test('a baseline survey taken before the plan, but within the month, is the survey of the month', () => {
    const baseline = aWorld().withSurvey({ asOf: '2025-12-20', reviewed: 100, found: 3, source: 'Khảo sát đầu kỳ' });
    expect(indicator('1', monthOf([], { period: '2026-01', world: baseline }))).toMatchObject({
      inPeriod: { low: 3, high: 3, of: 100 },
      verdict: 'met',
    });
  });
});

test('90.0 % of the educators meets "90 % trở lên"; one fewer does not', () => {
  const reached = (people: number) => indicator('4a', monthOf([aTraining().at('several').with({ educators: people })]));
  expect(reached(90)).toMatchObject({ cumulative: { low: 90, high: 90, of: 100 }, verdict: 'met' });
  expect(reached(89)).toMatchObject({ verdict: 'not-met' });
});

test('70.0 % of the children fails "Trên 70%" of Ninh Bình and meets "70%" of Kinh Bắc', () => {
  const rows = [anOutreach().at('several').on('2026-02-02').with({ children: 700 })];
  expect(indicator('5', monthOf(rows, { period: '2026-03' }))).toMatchObject({
    cumulative: { low: 700, high: 700, of: 1000 },
    verdict: 'met',
  });
  expect(indicator('5', monthOf(rows, { period: '2026-03', plan: ninhBinh }))).toMatchObject({
    cumulative: { low: 700, high: 700, of: 1000 },
    verdict: 'not-met',
  });
});

test('a missing group leaves the ratio out, names the group, and the verdict open', () => {
  const world = aWorld().withGroup({ id: 'tdp-3', name: 'Tổ dân phố số 3', kind: 'residential' });
  expect(indicator('4b', monthOf(october, { world }))).toMatchObject({
    cumulative: { reason: 'no-denominator', low: 90, high: 130 },
    missingGroups: ['Tổ dân phố số 3'],
    verdict: 'undecided',
    narrowedBy: null,
    denominator: null,
  });
});

test('more establishments named than a class holds is told with the indicator', () => {
  const world = aWorld().withPopulation({
    group: 'Toàn địa bàn',
    audience: 'enterprises',
    count: 1,
    asOf: '2026-06-30',
    source: 'Thuế',
  });
  const told = monthOf(october, { world }).problems.filter(({ code }) => code === 'over-denominator');
  expect(told.map(({ form, row, message }) => [form, row, message.slice(0, 11)])).toEqual([['population', null, 'Chỉ số 8a: ']]);
});

describe('the province', () => {
  const province = aWorld()
    .withOfficial({ id: 'T-1', name: 'Hồ Văn H', office: 'province' })
    .withOfficial({ id: 'H-1', name: 'Ngô Thị K', office: 'district' })
    .withOfficial({ id: 'X-1', name: 'Dương Văn L', office: 'commune' })
    .withSurvey({ asOf: '2024-11-01', reviewed: 1000, found: 32, source: 'Khảo sát tỉnh' });
  const rows = [
    aTraining()
      .on('2025-03-03')
      .submitted('2025-03-03T17:00')
      .by('so')
      .with({ officials: ['T-1', 'X-1'], agencies: ['cong-an'] }),
  ];
  // The units of the ward stand from 2026 on: the sender and the agency of 2025 are older.
  const world = province
    .withUnit({ id: 'so', name: 'Sở Lao động - Thương binh và Xã hội', key: 's1', role: 'standing', reports: 'yes' })
    .changing('units', 'cong-an', { validFrom: '2021-01-01' });
  const year = monthOf(rows, { plan: ninhBinh, period: '2025', world });

  test('closes its year on 14/11', () => {
    expect(year.period).toEqual({ code: '2025', kind: 'year', from: '2024-12-15', to: '2025-11-14' });
    // Eleven months of the two units that stood in 2025.
    expect(year.reporting).toMatchObject({ expected: 22, missing: 22 });
  });

  test('has no verdict on 1b, where its plan names no number', () => {
    expect(indicator('1b', year)).toMatchObject({
      target: null,
      verdict: 'no-verdict',
      cumulative: { reason: 'nothing-notified' },
    });
  });

  test('counts officials by level, and agencies of the same sentence', () => {
    expect(indicator('7a', year)).toMatchObject({ cumulative: { low: 1, high: 1, of: 2 }, verdict: 'not-met' });
    expect(indicator('7b', year)).toMatchObject({ cumulative: { low: 1, high: 1, of: 1 }, verdict: 'met' });
    expect(indicator('7c', year)).toMatchObject({ cumulative: { low: 1, high: 1, of: 1 }, verdict: 'met' });
  });

  test('is judged by "dưới 3,5%" up to the end of 2025, by "dưới 3%" after, and not at all by a stale survey', () => {
    expect(indicator('1', year)).toMatchObject({ target: { op: '<', percent: 3.5, by: 2025 }, verdict: 'met' });
    const later = (period: string) => indicator('1', monthOf([], { plan: ninhBinh, period, world }));
    expect(later('2026-01')).toMatchObject({ target: { op: '<', percent: 3, by: 2030 }, verdict: 'not-met' });
    expect(later('2026-12')).toMatchObject({
      cumulative: { reason: 'stale', low: 32, high: 32, of: 1000 },
      verdict: 'undecided',
    });
  });
});
