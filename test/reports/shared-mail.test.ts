/** The promise of privacy.md, 4, on the bytes that leave: two months whose counts of children lie in the same bands are one mail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import type { CaseCounts } from '../../functions/cases/case-counts.ts';
import type { Measure } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth, type MonthBuilder } from './a-month.ts';
import { NO_CASES } from './case-counts.ts';
import { render } from './mail-templates.ts';
import { type MeasureBands, measureBands, measureIn, within } from './measures-in-bands.ts';

/** Everything in a month that is about children, or says how many of them there are. */
interface Secret {
  readonly found: number;
  readonly reviewed: number;
  readonly judged: Measure;
  readonly education: Measure;
  readonly returnedToSchool: number;
  readonly incidents: number;
  readonly caseProblems: number;
  readonly silentUnitHasRecords: boolean;
  readonly onFile: number;
  readonly cases: CaseCounts;
}

/** Which bands the counts lie in, and whether a case is overdue: all that a shared mail is a function of. */
interface Bands {
  readonly found: number;
  readonly reviewed: number;
  readonly returned: number;
  readonly incidents: number;
  readonly onFile: number;
  readonly judged: MeasureBands;
  readonly education: MeasureBands;
  readonly notified: number;
  readonly open: number;
  readonly isOverdue: boolean;
}

const countsIn = ({ notified, open, isOverdue }: Bands): fc.Arbitrary<CaseCounts> =>
  fc.record({
    ...Object.fromEntries(Object.entries(NO_CASES).map(([figure, value]) => [figure, fc.constant(value)])),
    notified: within(notified),
    open: within(open),
    overdue: isOverdue ? fc.integer({ min: 1, max: 30 }) : fc.constant(0),
    overdueSteps: fc.record({ emergency: fc.nat(9), plan: fc.nat(9), 'follow-up': fc.nat(9) }),
    byClass: fc.dictionary(fc.constantFrom('worst-form', 'child-labour', 'at-risk'), fc.nat(30)),
    trafficked: fc.nat(9),
    removed: fc.record({ duplicate: fc.nat(9), 'not-a-case': fc.nat(9) }),
    firstResponse: fc.record({
      medianHours: fc.oneof(fc.constant(null), fc.nat(99)),
      within12Hours: fc.nat(9),
      within24Hours: fc.nat(9),
      within5WorkingDays: fc.nat(9),
      later: fc.nat(9),
      notYet: fc.nat(9),
    }),
    twoCleanVisits: fc.nat(9),
    policyAge: fc.nat(9),
    usesExpectedDay: fc.boolean(),
  }) as fc.Arbitrary<CaseCounts>;

const secretIn = (bands: Bands): fc.Arbitrary<Secret> =>
  fc.record({
    found: within(bands.found),
    reviewed: within(bands.reviewed),
    judged: measureIn(bands.judged),
    education: measureIn(bands.education),
    returnedToSchool: within(bands.returned),
    incidents: within(bands.incidents),
    caseProblems: fc.nat({ max: 20 }),
    silentUnitHasRecords: fc.boolean(),
    onFile: within(bands.onFile),
    cases: countsIn(bands),
  });

const twoAlikeWith = (measures: fc.Arbitrary<MeasureBands>) =>
  fc
    .record({
      found: fc.nat({ max: 120 }),
      reviewed: fc.integer({ min: 0, max: 3000 }),
      returned: fc.nat({ max: 3 }),
      incidents: fc.nat({ max: 2 }),
      onFile: fc.nat({ max: 3 }),
      judged: measures,
      education: measures,
      notified: fc.nat({ max: 2 }),
      open: fc.nat({ max: 4 }),
      isOverdue: fc.boolean(),
    })
    .chain((bands) => fc.tuple(secretIn(bands), secretIn(bands), secretIn(bands), secretIn(bands)));
const twoAlike = twoAlikeWith(fc.oneof(measureBands(0, 0), measureBands(0, 12)));
const twoOfFew = twoAlikeWith(measureBands(0, 0));

function monthWith(plan: Plan, code: string, secret: Secret): Month {
  const { found, reviewed, judged, education, returnedToSchool, incidents, caseProblems, silentUnitHasRecords } = secret;
  const { onFile, cases } = secret;
  let month: MonthBuilder = aMonth(plan, code)
    .measuring(
      '1',
      { low: found, high: found, of: reviewed },
      {
        denominator: { asOf: '2026-06-30', source: 'Rà soát' },
        reviewed: { population: 20_000, reviewed, found, asOf: '2026-06-30' },
        onFile: { children: onFile, population: 20_000 },
      },
    )
    .measuring('2', judged, { inYear: judged, inPeriod: judged })
    .measuring('3', education, { outdated: { children: onFile, days: 120 } })
    .holding(cases)
    .measuring('4a', { low: 412, high: 655, of: 1100 })
    .doing({ trainings: 2, trainingAttendances: 40, reviews: 1, returnedToSchool, incidents })
    .reporting({ missing: 1, missingUnits: [{ id: 'a', name: 'Trường A', hasRecords: silentUnitHasRecords }] });
  if (plan.indicators.some((indicator) => indicator.code === '1b')) month = month.measuring('1b', education);
  for (let row = 2; row < 2 + caseProblems; row++) {
    month = month.troubledBy(problem('option-unknown', { form: 'case-report', row, question: 'sex' }, { title: 'Giới tính' }));
  }
  return month.build();
}

/** After the limit of every return. */
const closedAt = instantOf('2026-12-19', 17, 0);

const mail = (plan: Plan, month: Month, previous: Month | null) =>
  composeMail({ plan, month, previous, clearance: 'shared', recipientName: 'Các Tổ trưởng tổ dân phố', closedAt, render });

describe('the shared mail', () => {
  it.each([
    [kinhBac, '2026-10', '2026-09'],
    [ninhBinh, '2026', '2025'],
  ] as const)('of $id is the same, byte for byte, while counts of children stay in their bands', (plan, code, before) => {
    fc.assert(
      fc.property(twoAlike, ([a, b, c, d]) => {
        const one = mail(plan, monthWith(plan, code, a), monthWith(plan, before, c));
        const other = mail(plan, monthWith(plan, code, b), monthWith(plan, before, d));
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('never says that nothing was notified, and never gives a rate or a verdict on fewer than ten', () => {
    fc.assert(
      fc.property(twoOfFew, ([secret]) => {
        const { text, html, subject } = mail(kinhBac, monthWith(kinhBac, '2026-10', secret), null);
        const ofCases = text.slice(text.indexOf('Chỉ số 2.'), text.indexOf('Mục tiêu 2.'));
        for (const said of [text, html, subject]) expect(said.toLowerCase()).not.toContain('không phát sinh');
        expect(ofCases.match(/– Không công bố\. Dưới 10 trường hợp; tỷ lệ không công bố\./g)).toHaveLength(2);
        expect(ofCases.replaceAll(/Mục tiêu: .*/g, '')).not.toMatch(/%/);
      }),
      { numRuns: 30 },
    );
  });

  it('tells the authority what it keeps from everyone else', () => {
    const secret: Secret = {
      found: 7,
      reviewed: 1207,
      judged: { low: 3, high: 3, of: 4 },
      education: { low: 6, high: 8, of: 9 },
      returnedToSchool: 5,
      incidents: 1,
      caseProblems: 3,
      silentUnitHasRecords: true,
      onFile: 12,
      cases: {
        ...NO_CASES,
        ...{ notified: 3, open: 14, trafficked: 6, overdue: 2, twoCleanVisits: 1, policyAge: 8, usesExpectedDay: true },
        byClass: { 'child-labour': 8, 'worst-form': 6 },
        overdueSteps: { emergency: 0, plan: 2, 'follow-up': 0 },
        firstResponse: { ...NO_CASES.firstResponse, medianHours: 31.5 },
      },
    };
    const month = monthWith(kinhBac, '2026-10', secret);
    const exact = composeMail({
      plan: kinhBac,
      month,
      previous: null,
      clearance: 'authority',
      recipientName: '',
      closedAt,
      render,
    });
    for (const figure of [
      '7/1.207',
      '3/4 (75,0%)',
      'từ 6 đến 8/9',
      'Qua rà soát, 05 trẻ trở lại học.',
      'Phát hiện 01 vụ việc mua bán trẻ em.',
      '03 phiếu cần sửa',
      '01 đơn vị trong số đó có số liệu',
      '12/20.000 trẻ từ 5 đến 17 tuổi (0,1%)',
      'Tiếp nhận mới 03 trường hợp; đang quản lý 14.',
      'trong đó nghi bị mua bán 06',
      'trung vị 31,5 giờ',
      'Có 02 trường hợp quá hạn kế hoạch hỗ trợ, can thiệp.',
      '01 trẻ có hai lần thăm liền nhau không còn lao động trái quy định.',
      '(08 trường hợp)',
      'ngày nghỉ dự kiến',
    ]) {
      expect(exact.text.replaceAll(/\s+/g, ' ')).toContain(figure);
      expect(mail(kinhBac, month, null).text.replaceAll(/\s+/g, ' ')).not.toContain(figure);
    }
  });
});
