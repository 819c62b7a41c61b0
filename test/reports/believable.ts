/** A believable month of Kinh Bắc and a believable year of Ninh Bình (domain.md §8), with the month before to compare with. */
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Problem } from '../../functions/records/problem.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';
import { NO_CASES } from './case-counts.ts';

const census = { asOf: '2026-01-01', source: 'Báo cáo thống kê trường học năm học 2025-2026' };
const residents = { asOf: '2025-06-30', source: 'Công an phường' };
const files = { asOf: '2026-10-14', source: 'Sổ hồ sơ' };
const wrongKey = (row: number): Problem => problem('unit-key', { form: 'training', row, question: 'unitKey' }, { fault: 'key' });

export const october: Month = aMonth(kinhBac, '2026-10')
  .measuring(
    '1',
    { low: 104, high: 104, of: 17_360 },
    {
      inPeriod: { reason: 'no-survey' },
      denominator: { asOf: '2026-06-30', source: 'Rà soát toàn phường của Trạm Y tế' },
      reviewed: { population: 17_400, reviewed: 17_360, found: 104, asOf: '2026-06-30' },
      onFile: { children: 9, population: 17_400 },
    },
  )
  .measuring(
    '2',
    { low: 27, high: 29, of: 31 },
    { inYear: { low: 27, high: 29, of: 31 }, inPeriod: { low: 2, high: 4, of: 4 }, denominator: files },
  )
  .measuring('3', { low: 13, high: 14, of: 15 }, { denominator: files, outdated: { children: 1, days: 120 } })
  .holding({
    notified: 4,
    open: 17,
    byClass: { 'worst-form': 1, hazardous: 2, 'child-labour': 7, 'at-risk': 5, undetermined: 2 },
    trafficked: 1,
    overdue: 3,
    overdueSteps: { emergency: 1, plan: 2, 'follow-up': 1 },
    firstResponse: { medianHours: 5.25, within12Hours: 2, within24Hours: 1, within5WorkingDays: 0, later: 0, notYet: 1 },
    twoCleanVisits: 2,
    policyAge: 3,
    usesExpectedDay: true,
  })
  .measuring(
    '4a',
    { low: 412, high: 655, of: 1100 },
    {
      inPeriod: { low: 80, high: 95, of: 1100 },
      narrowedBy: { group: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', gain: 61 },
      denominator: census,
    },
  )
  .measuring(
    '4b',
    { low: 8210, high: 11_940, of: 20_000 },
    { inPeriod: { low: 950, high: 1240, of: 20_000 }, denominator: residents },
  )
  .measuring(
    '5',
    { reason: 'no-denominator', low: 5630, high: 7210 },
    {
      inPeriod: { reason: 'no-denominator', low: 640, high: 702 },
      missingGroups: ['Tổ dân phố số 3', 'Tổ dân phố số 7', 'Tổ dân phố số 12', 'Tổ dân phố số 21', 'Tổ dân phố số 30'],
    },
  )
  .measuring(
    '6',
    { low: 1402, high: 1490, of: 5710 },
    {
      inPeriod: { low: 110, high: 131, of: 5710 },
      ofWhich: { sme: { low: 520, of: 1120 }, craftVillage: { low: 61, of: 240 } },
      denominator: { asOf: '2026-01-01', source: 'Danh sách cơ sở' },
    },
  )
  .measuring(
    '7a',
    { low: 12, high: 12, of: 12 },
    { inPeriod: { low: 2, high: 2, of: 12 }, denominator: { asOf: null, source: 'Danh sách cán bộ' } },
  )
  .measuring(
    '7b',
    { low: 15, high: 15, of: 24 },
    { inPeriod: { low: 0, high: 0, of: 24 }, denominator: { asOf: null, source: 'Danh sách đơn vị' } },
  )
  .measuring(
    '8a',
    { low: 1079, high: 1079, of: 1200 },
    {
      inPeriod: { low: 44, high: 44, of: 1200 },
      otherReading: { low: 1087, high: 1087, of: 1210 },
      ofWhich: { sme: { low: 1001, of: 1120 }, craftVillage: { low: 12, of: 30 } },
      denominator: { asOf: '2026-01-01', source: 'Danh sách cơ sở' },
    },
  )
  .measuring(
    '8b',
    { low: 360, high: 420, of: 4510 },
    {
      inPeriod: { low: 31, high: 40, of: 4510 },
      ofWhich: { craftVillage: { low: 49, of: 210 } },
      denominator: { asOf: '2026-01-01', source: 'Danh sách cơ sở' },
    },
  )
  .doing({
    trainings: 3,
    trainingAttendances: 85,
    outreach: 9,
    outreachDirect: 7,
    outreachAttendances: 1555,
    outreachIndirect: 2,
    indirectReach: 12_000,
    attendances: 1640,
    materials: 900,
    inspections: 2,
    violations: 1,
    legalAid: 1,
    resources: 15_000_000,
    reviews: 1,
    returnedToSchool: 2,
    directives: 1,
  })
  .reporting({
    expected: 58,
    onTime: 46,
    late: 5,
    missing: 7,
    missingUnits: [
      'Tổ dân phố số 3',
      'Tổ dân phố số 7',
      'Trường Mầm non Sao Mai',
      'Hội Nông dân',
      'Tổ dân phố số 12',
      'Tổ dân phố số 21',
      'Tổ dân phố số 30',
    ].map((name, i) => ({ id: `u${i}`, name, hasRecords: i < 2 })),
    lateUnits: ['Trường THPT Kinh Bắc', 'Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 5', 'Công an phường'].map(
      (name, i) => ({ id: `l${i}`, name }),
    ),
    sendBy: '2026-10-16',
  })
  .troubledBy(
    wrongKey(14),
    wrongKey(19),
    problem('value-unreadable', { form: 'outreach', row: 8, question: 'carers' }, { expected: 'integer' }),
    problem('repeated', { form: 'outreach', row: 31, question: null }, { row: 30 }),
    problem(
      'over-attendance',
      { form: 'training', row: 22, question: 'educators' },
      { n: 61, group: 'Trường Tiểu học Kinh Bắc', size: 44 },
    ),
    problem('option-unknown', { form: 'case-report', row: 5, question: 'sex' }, { title: 'Giới tính' }),
  )
  .build();

export const september: Month = aMonth(kinhBac, '2026-09')
  .measuring('1', { low: 104, high: 104, of: 17_360 }, { inPeriod: { reason: 'no-survey' } })
  .measuring('2', { low: 24, high: 25, of: 27 }, { inYear: { low: 24, high: 25, of: 27 } })
  .measuring('3', { low: 12, high: 14, of: 15 })
  .holding({ notified: 3, open: 15, byClass: { 'child-labour': 9, 'at-risk': 6 } })
  .measuring('4a', { low: 389, high: 610, of: 1100 })
  .measuring('4b', { low: 7520, high: 10_900, of: 20_000 })
  .measuring('6', { low: 1330, high: 1402, of: 5710 })
  .measuring('7a', { low: 10, high: 10, of: 12 })
  .measuring('7b', { low: 15, high: 15, of: 24 })
  .measuring('8a', { low: 1035, high: 1035, of: 1200 })
  .measuring('8b', { low: 361, high: 410, of: 4510 })
  .build();

export const yearOfNinhBinh: Month = aMonth(ninhBinh, '2026')
  .measuring(
    '1',
    { reason: 'stale', low: 2210, high: 2210, of: 184_000 },
    {
      inPeriod: { reason: 'no-survey' },
      denominator: { asOf: '2023-12-31', source: 'Điều tra lao động trẻ em' },
    },
  )
  .measuring('1b', { low: 31, high: 31, of: 112 })
  .measuring(
    '2',
    { low: 140, high: 140, of: 140 },
    { inYear: { low: 61, high: 61, of: 61 }, inPeriod: { low: 58, high: 58, of: 58 } },
  )
  .measuring('3', { low: 120, high: 131, of: 140 })
  .holding({
    notified: 58,
    open: 148,
    byClass: { 'worst-form': 6, hazardous: 25, 'child-labour': 81, 'at-risk': 28, household: 8 },
    policyAge: 40,
    firstResponse: { ...NO_CASES.firstResponse, medianHours: 8, within12Hours: 58 },
  })
  .measuring('4a', { low: 15_100, high: 17_900, of: 18_500 }, { denominator: census })
  .measuring('4b', { low: 166_000, high: 240_000, of: 410_000 }, { denominator: census })
  .measuring('5', { low: 140_001, high: 171_000, of: 200_000 }, { denominator: census })
  .measuring(
    '6',
    { low: 9000, high: 9400, of: 31_000 },
    {
      ofWhich: {
        sme: { low: 4000, of: 6100 },
        craftVillage: { low: 700, of: 2400 },
        crafts: {
          'đá mỹ nghệ': { low: 210, of: 600 },
          cói: { low: 160, of: 700 },
          thêu: { low: 230, of: 800 },
          mộc: { low: 100, of: 300 },
        },
      },
    },
  )
  .measuring('7a', { low: 211, high: 211, of: 230 })
  .measuring('7b', { low: 126, high: 126, of: 180 })
  .measuring('7c', { low: 21, high: 21, of: 40 })
  .measuring('8a', { low: 3100, high: 3150, of: 6800 })
  .measuring('8b', { reason: 'no-denominator', low: 1900, high: 2050 })
  .doing({
    trainings: 41,
    trainingAttendances: 2380,
    outreach: 212,
    outreachDirect: 180,
    outreachAttendances: 96_400,
    outreachIndirect: 32,
    indirectReach: 1_250_000,
    attendances: 98_780,
    inspections: 14,
    models: 4,
    finalReviews: 1,
    budget: 1_250_000_000,
  })
  .reporting({ expected: 1716, onTime: 1650, late: 40, missing: 26, missingUnits: [], lateUnits: [], sendBy: '2026-11-18' })
  .build();
