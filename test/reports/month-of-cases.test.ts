/** The whole month against a slow, obvious reading of domain.md: from the tabs to the figures, with children told at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aCaseUpdate, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf, type World } from '../builders/world.ts';
import { aCase, codeNo } from '../cases/a-case.ts';
import {
  obviousCounts,
  obviousHazardousShare,
  obviousInEducation,
  obviousOnFile,
  obviousSupportedInTime,
} from '../cases/obvious-measures.ts';
import { formsOf, someCases } from '../cases/random-cases.ts';

/** 15/02 to 14/03/2026, as days since 1 January: most of Tết lies in it. */
const MARCH = '2026-03';
const [FROM, TO] = [45, 72];

const indicator = (month: Month, code: string) => month.indicators.find((one) => one.code === code) ?? expect.unreachable(code);

function monthOf(rows: readonly FormRow[], plan: Plan = kinhBac, code = MARCH, world: World = aWorld()): Month {
  const { facts, problems } = factsOf(world, rows);
  return computeMonth(plan, periodByCode(code, plan.periods) ?? expect.unreachable(), facts, problems);
}

describe('a month of children at random', () => {
  it('has 1b, 2 and 3 as domain.md says them, sentence by sentence', () => {
    fc.assert(
      fc.property(someCases, (told) => {
        const month = monthOf(formsOf(told));
        // The reporting year began on 15/12/2025, and nothing is before the plan: both windows are [1 January, P.to].
        const sinceJanuary = obviousSupportedInTime(told, 0, TO);
        expect(indicator(month, '2')).toMatchObject({
          inPeriod: obviousSupportedInTime(told, FROM, TO),
          inYear: sinceJanuary,
          cumulative: sinceJanuary,
        });
        const education = obviousInEducation(told, FROM, TO, kinhBac.settings.schoolingMaxAgeDays);
        expect(indicator(month, '3')).toMatchObject({ inPeriod: education, cumulative: education });
        expect(indicator(month, '1').onFile?.children).toBe(obviousOnFile(told, TO));
        expect(month.cases).toMatchObject(obviousCounts(told, FROM, TO));
        const share = obviousHazardousShare(told, TO);
        expect(indicator(monthOf(formsOf(told), ninhBinh), '1b')).toMatchObject({
          inPeriod: share,
          cumulative: share,
          verdict: 'no-verdict',
        });
      }),
      { numRuns: 60 },
    );
  });

  it('adds up: classes, every breakdown and the waits are parts of their total', () => {
    const sum = (counts: object): number => Object.values(counts).reduce((total: number, n: number) => total + n, 0);
    fc.assert(
      fc.property(someCases, (told) => {
        const { cases } = monthOf(formsOf(told));
        if ('reason' in cases) return expect.unreachable();
        const { open, notified, byClass, breakdown, firstResponse, overdue, overdueSteps, policyAge } = cases;
        for (const counts of [byClass, ...Object.values(breakdown)]) expect(sum(counts)).toBe(open);
        for (const counts of Object.values(breakdown)) expect(counts).toHaveProperty('unknown');
        const { medianHours, ...waits } = firstResponse;
        expect(sum(waits)).toBeLessThanOrEqual(notified);
        expect(medianHours === null).toBe(sum(waits) === firstResponse.notYet);
        expect(Math.max(...Object.values(overdueSteps))).toBeLessThanOrEqual(overdue);
        expect(sum(overdueSteps)).toBeGreaterThanOrEqual(overdue);
        expect(policyAge).toBeLessThanOrEqual(breakdown.ageBand['15-17'] ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in any order of the rows, and whatever was sent twice', () => {
    const figures = ({ problems: _, ...month }: Month) => month;
    const sent = someCases.chain((told) => {
      const forms = formsOf(told);
      return fc.record({
        forms: fc.constant(forms),
        again: fc.subarray(forms),
        mixed: fc.shuffledSubarray(forms, { minLength: forms.length }),
      });
    });
    fc.assert(
      fc.property(sent, ({ forms, again, mixed }) => {
        expect(JSON.stringify(figures(monthOf([...mixed, ...again])).indicators)).toBe(
          JSON.stringify(figures(monthOf(forms)).indicators),
        );
        expect(figures(monthOf([...mixed, ...again]))).toEqual(figures(monthOf(forms)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the counts of a month', () => {
  const counted = (...told: readonly { readonly rows: readonly FormRow[] }[]) => {
    const { cases } = monthOf(
      told.flatMap(({ rows }) => rows),
      kinhBac,
      '2026-10',
    );
    return 'reason' in cases ? expect.unreachable() : cases;
  };

  it('name the form’s options, age bands, and who does not work apart from what nobody knows', () => {
    const { breakdown, policyAge } = counted(
      aCase(1).with({ age: 4, sex: 'male' }),
      aCase(2).with({ age: 11, sex: 'female', sector: 'trade' }),
      aCase(3).with({ age: 15, schooling: 'never' }).did('visit', '2026-10-12T09:00', { schooling: 'unknown' }),
      aCase(4).with({ age: 16, works: 'no', sector: null, risks: ['poor'] }),
      aCase(5).with({ age: null, sex: 'unknown', sector: 'unknown' }),
      aCase(6).with({ age: 18 }),
    );
    expect(breakdown).toEqual({
      sex: { female: 1, male: 4, unknown: 1 },
      ageBand: { 'under-5': 1, '5-11': 1, '15-17': 2, 'from-18': 1, unknown: 1 },
      sector: { crafts: 3, none: 1, trade: 1, unknown: 1 },
      schooling: { general: 5, unknown: 1 },
    });
    expect(policyAge).toBe(1);
  });

  it('take the age at the period’s end: born in October 2010, 16 on the 31st', () => {
    const child = aCase().received('2026-08-20T09:00').with({ age: 15, birthMonth: '10/2010' });
    const at = (code: string) => {
      const { cases } = monthOf(child.rows, kinhBac, code);
      return 'reason' in cases ? expect.unreachable() : cases.policyAge;
    };
    expect([at('2026-10'), at('2026-11')]).toEqual([0, 1]);
  });

  it('count an overdue case once, and each of its steps', () => {
    const forgotten = aCase(1).received('2026-09-20T09:00').with({ emergency: 'yes' });
    const planned = aCase(2).received('2026-09-01T09:00').did('plan-approval', '2026-09-03T09:00');
    const closed = aCase(3).received('2026-09-01T09:00').did('close', '2026-10-01T09:00', { closingReason: 'safe' });
    expect(counted(forgotten, planned, closed)).toMatchObject({
      open: 2,
      overdue: 2,
      overdueSteps: { emergency: 1, plan: 1, 'follow-up': 1 },
    });
  });

  it('say that a clock hangs on a day off that is only expected: of an open case, or of this year’s', () => {
    const expected = aWorld().withHoliday({ date: '2026-10-07', kind: 'off', status: 'expected', name: 'Dự kiến' });
    const uses = (told: { readonly rows: readonly FormRow[] }, code = '2026-10') => {
      const { cases } = monthOf(told.rows, kinhBac, code, expected);
      return 'reason' in cases ? expect.unreachable() : cases.usesExpectedDay;
    };
    const close = (at: string) => aCase().did('close', at, { closingReason: 'safe' });
    expect(uses(aCase())).toBe(true);
    expect(uses(aCase().received('2026-09-15T09:00'))).toBe(false);
    expect(uses(close('2026-10-09T09:00'))).toBe(true);
    expect(uses(close('2026-10-09T09:00'), '2027-01')).toBe(false);
    expect(uses(aCase(), '2027-01')).toBe(true);
    expect(uses(aCase().with({ age: 19 }))).toBe(false);
  });
});

describe('the windows of indicator 2', () => {
  it('are the period, the reporting year and the plan so far', () => {
    const good = (n: number, received: string, planned: string) =>
      aCase(n).received(received).did('no-plan-needed', planned).rows;
    const rows = [
      ...good(1, '2026-06-01T09:00', '2026-06-02T09:00'),
      ...good(2, '2026-12-20T09:00', '2026-12-21T09:00'),
      ...aCase(3).received('2027-01-20T09:00').rows,
    ];
    const exactly = (low: number, of: number) => ({ low, high: low, of });
    expect(indicator(monthOf(rows, kinhBac, '2027-02'), '2')).toMatchObject({
      inPeriod: exactly(0, 1),
      inYear: exactly(1, 2),
      cumulative: exactly(2, 3),
      verdict: 'not-met',
      denominator: { asOf: '2027-02-14', source: 'Sổ hồ sơ' },
    });
  });
});

describe('child labour on file', () => {
  const filed = (world: World, ...told: readonly { readonly rows: readonly FormRow[] }[]) =>
    indicator(
      monthOf(
        told.flatMap(({ rows }) => rows),
        kinhBac,
        '2026-10',
        world,
      ),
      '1',
    ).onFile;
  const five = aWorld().withPopulation({
    group: 'Toàn địa bàn',
    audience: 'children-5-17',
    count: 17_360,
    asOf: '2026-01-01',
    source: 'Công an',
  });

  it('are the open ones of 5 to 17 who live here, as far as anybody knows', () => {
    const children = [
      aCase(1),
      aCase(2).with({ group: 'outside' }),
      aCase(3).with({ group: 'unknown' }),
      aCase(4).with({ age: null, hazards: ['chemicals'] }),
      aCase(5).with({ age: 19 }),
      aCase(6).with({ works: 'no', risks: ['poor'] }),
      aCase(7).did('close', '2026-10-09T09:00', { closingReason: 'safe' }),
      aCase(8).did('confirm-class', '2026-10-09T09:00', { confirmedClass: 'not-a-case' }),
    ];
    expect(filed(five, ...children)).toEqual({ children: 3, population: 17_360 });
  });

  it('are of the children that the survey was taken in, where Mẫu số has none', () => {
    const surveyed = aWorld().withSurvey({
      asOf: '2026-06-30',
      population: 16_900,
      reviewed: 900,
      found: 9,
      source: 'Trạm Y tế',
    });
    expect(filed(surveyed, aCase())).toEqual({ children: 1, population: 16_900 });
    expect(filed(aWorld(), aCase())).toEqual({ children: 1, population: null });
  });
});

describe('what only shows when rows of cases meet', () => {
  const rows = [
    ...aCase(1).did('visit', '2026-10-08T09:00').rows,
    aCaseUpdate().with({ caseCode: codeNo(30), doneAt: '2026-10-09T09:00' }),
    ...aCase(2).did('close', '2026-10-10T09:00', { unit: 'cong-an', closingReason: 'safe' }).rows,
  ];
  const month = monthOf(rows, kinhBac, '2026-10');
  const told = month.problems.map(({ form, row, code, effect }) => [form, row, code, effect].join(' '));

  it('is a problem of the month, once, in the order of tabs and rows', () => {
    expect(told).toEqual(['case-update 3 case-code-unknown set-aside', 'case-update 4 needs-standing-office void']);
    expect(indicator(month, '3').cumulative).toEqual({ low: 2, high: 2, of: 2 });
  });

  it('never reaches everyone', () => {
    expect(disclose(month, 'shared').problems).toEqual([]);
    expect(disclose(month, 'authority').problems).toHaveLength(2);
  });
});
