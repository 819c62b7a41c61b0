import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import type { BandedIndicator } from '../../functions/reports/banded-indicator.ts';
import { bandOf, bandText } from '../../functions/reports/child-band.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';
import { october } from './believable.ts';
import { NO_CASES } from './case-counts.ts';

const shared = (month: Month, code: string): BandedIndicator => {
  const indicator = disclose(month, 'shared').indicators.find((candidate) => candidate.code === code);
  if (indicator?.shown !== 'banded') throw new Error(`${code} is not banded`);
  return indicator;
};
const cases = (judged: Measure) => shared(aMonth(kinhBac, '2026-10').measuring('2', judged, { inYear: judged }).build(), '2');
const survey = (found: number, reviewed: number) =>
  shared(
    aMonth(kinhBac, '2026-10')
      .measuring('1', { low: found, high: found, of: reviewed }, { denominator: { asOf: '2026-06-30', source: 'x' } })
      .build(),
    '1',
  );

describe('bands of children', () => {
  it.each([
    [0, 'dưới 10 trẻ'],
    [9, 'dưới 10 trẻ'],
    [10, 'từ 10 đến 19 trẻ'],
    [19, 'từ 10 đến 19 trẻ'],
    [20, 'từ 20 đến 29 trẻ'],
    [1234, 'từ 1.230 đến 1.239 trẻ'],
  ])('%i is %s', (n, text) => {
    expect(bandText(bandOf(n), 'trẻ')).toBe(text);
  });

  it('hold their count, and ten counts each', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const { from, to } = bandOf(n);
        expect(from <= n && n <= to && to - from === 9 && from % 10 === 0).toBe(true);
      }),
    );
  });
});

describe('the competent authority', () => {
  it('sees the month as it is', () => {
    const disclosed = disclose(october, 'authority');
    expect(disclosed.indicators.map(({ shown, ...indicator }) => indicator)).toEqual(october.indicators);
    expect(disclosed.children).toEqual({ returnedToSchool: 2, incidents: 0 });
    expect(disclosed.cases).toMatchObject({ notified: 4, open: 17, overdue: 3 });
    expect(disclosed.problems).toEqual(october.problems);
    expect(disclosed.reporting).toMatchObject({ missing: 7, unconfirmed: 2 });
  });
});

describe('everyone else', () => {
  it('sees exactly the indicators that are not about children', () => {
    for (const plan of [kinhBac, ninhBinh]) {
      const open = disclose(aMonth(plan, '2026').build(), 'shared').indicators.filter(({ shown }) => shown === 'exact');
      const expected = plan.indicators.map(({ code }) => code).filter((code) => !['1', '1b', '2', '3'].includes(code));
      expect(open.map(({ code }) => code)).toEqual(expected);
    }
  });

  it.each<[string, Measure]>([
    ['nothing was notified', { reason: 'nothing-notified' }],
    ['one case, supported', { low: 1, high: 1, of: 1 }],
    ['nine cases, none supported', { low: 0, high: 0, of: 9 }],
    ['nine cases, not settled yet', { low: 2, high: 7, of: 9 }],
  ])('can not tell that %s', (_, judged) => {
    expect(cases(judged)).toEqual(cases({ low: 5, high: 5, of: 5 }));
    expect(cases(judged)).toMatchObject({ verdict: 'withheld', statement: { kind: 'few-cases' } });
  });

  it.each<[string, Measure, object]>([
    // 17 of 17, 16 of 17 and 10 of 19 are one sentence: the step (90, 100] with “Chưa đạt 100%” would leave out exactly one child.
    ['all were', { low: 17, high: 17, of: 17 }, { verdict: 'withheld', statement: { rate: { above: 50, upTo: 100 } } }],
    ['all but one', { low: 16, high: 16, of: 17 }, { verdict: 'withheld', statement: { rate: { above: 50, upTo: 100 } } }],
    ['some may be', { low: 9, high: 10, of: 10 }, { verdict: 'withheld', statement: { rate: { above: 0, upTo: 100 } } }],
    // At most 19 of at least 20: whoever they are, somebody was left out.
    ['certainly not all', { low: 17, high: 19, of: 29 }, { verdict: 'not-met', statement: { rate: { above: 30, upTo: 100 } } }],
    [
      'nobody',
      { low: 0, high: 0, of: 30 },
      { verdict: 'not-met', statement: { n: { from: 30, to: 39 }, rate: { above: 0, upTo: 30 } } },
    ],
  ])('reads bands from ten cases on, and the verdict that follows from them: %s', (_, judged, said) => {
    expect(cases(judged)).toMatchObject(said);
  });

  it('reads “Đạt” only where every count in the bands gives it', () => {
    const third = (of: number, low: number) =>
      shared(aMonth(kinhBac, '2026-10').measuring('3', { low, high: low, of }).build(), '3').verdict;
    // 100 of 109 are 91,7 %; 90 of 99 are 90,9 %, and 90 of 100 just 90.
    expect([third(109, 109), third(99, 99), third(109, 99)]).toEqual(['met', 'met', 'withheld']);
  });

  it('is shown the window that is judged and no other', () => {
    const month = aMonth(kinhBac, '2026-10')
      .measuring('2', { low: 40, high: 40, of: 41 }, { inYear: { low: 3, high: 3, of: 4 }, inPeriod: { low: 1, high: 1, of: 1 } })
      .build();
    expect(shared(month, '2')).toEqual(cases({ reason: 'nothing-notified' }));
  });

  it('is told that an indicator was not computed, which is no count', () => {
    expect(cases({ reason: 'not-computed' })).toMatchObject({ verdict: 'undecided', statement: { kind: 'not-computed' } });
  });

  it.each([
    // Nine of 17.360 would still be far below 4 %, so the band alone says “met”.
    [0, 17_360, 'met'],
    [104, 17_360, 'met'],
    [900, 17_360, 'not-met'],
    // 690 to 699 of 17.360 to 17.369: 4 % lies inside.
    [695, 17_360, 'withheld'],
    // Seven of 200 would pass and eight would not.
    [0, 200, 'withheld'],
    [3, 9, 'withheld'],
    [0, 0, 'withheld'],
  ] as const)('has the verdict on %i found of %i reviewed only where both bands settle it: %s', (found, reviewed, verdict) => {
    expect(survey(found, reviewed).verdict).toBe(verdict);
  });

  it.each([
    [{ reason: 'no-survey' }, 'no-survey'],
    [{ reason: 'nothing-notified' }, 'no-survey'],
    [{ reason: 'no-denominator', low: 3, high: 3 }, 'no-denominator'],
    [{ reason: 'not-computed' }, 'not-computed'],
  ] as const)('is told of a survey with %j only that: %s', (cumulative, kind) => {
    const month = aMonth(kinhBac, '2026-10').measuring('1', cumulative).build();
    expect(shared(month, '1').statement).toEqual({ kind });
  });

  it('is told that a survey is out of date', () => {
    const month = aMonth(kinhBac, '2026-10').measuring('1', { reason: 'stale', low: 12, high: 12, of: 800 }).build();
    expect(shared(month, '1')).toMatchObject({
      verdict: 'undecided',
      statement: { kind: 'survey', found: { from: 10, to: 19 }, stale: true },
    });
  });

  it('does not learn of cases from problems or from units that sent records', () => {
    const { problems, reporting } = disclose(
      aMonth(kinhBac, '2026-10')
        .troubledBy(
          problem('option-unknown', { form: 'case-report', row: 5, question: 'sex' }, { title: 'Giới tính' }),
          problem('date-missing', { form: 'case-update', row: 6, question: 'doneAt' }, { title: 'Ngày giờ thực hiện' }),
          problem(
            'more-children-than-cases',
            { form: 'inspection', row: 7, question: 'childrenFound' },
            { children: 3, cases: 2 },
          ),
          problem('contradicts-return', { form: 'monthly-return', row: 8, question: 'content' }, { n: 1 }),
          problem('unit-key', { form: 'training', row: 9, question: 'unitKey' }, { fault: 'key' }),
        )
        .reporting({ missing: 1, missingUnits: [{ id: 'a', name: 'Trường A', hasRecords: true }] })
        .build(),
      'shared',
    );
    expect(problems.map(({ form, code }) => `${form} ${code}`)).toEqual(['training unit-key']);
    expect(reporting).toMatchObject({ missingUnits: ['Trường A'], unconfirmed: null });
  });

  it('has no exact count of children anywhere in the data it is shown', () => {
    const secret = 7_654_321;
    const month = aMonth(kinhBac, '2026-10')
      .measuring(
        '1',
        { low: secret, high: secret, of: secret * 3 },
        {
          reviewed: { population: secret, reviewed: secret, found: secret, asOf: '2026-06-30' },
          onFile: { children: secret, population: secret },
        },
      )
      .measuring('2', { low: secret, high: secret, of: secret }, { inYear: { low: secret, high: secret, of: secret } })
      .measuring('3', { low: secret, high: secret, of: secret }, { outdated: { children: secret, days: 120 } })
      .holding({
        ...{ notified: secret, open: secret, trafficked: secret, overdue: secret, twoCleanVisits: secret, policyAge: secret },
        byClass: { 'child-labour': secret },
        overdueSteps: { emergency: secret, plan: secret, 'follow-up': secret },
        firstResponse: { ...NO_CASES.firstResponse, medianHours: secret },
        breakdown: { ...NO_CASES.breakdown, sex: { male: secret, unknown: 0 } },
      })
      .doing({ returnedToSchool: secret, incidents: secret })
      .build();
    expect(JSON.stringify(disclose(month, 'shared'))).not.toContain(String(secret));
    expect(JSON.stringify(disclose(month, 'authority'))).toContain(String(secret));
  });
});
