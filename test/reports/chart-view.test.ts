import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { bandedSentence } from '../../functions/reports/banded-sentence.ts';
import { chartAlt } from '../../functions/reports/chart-alt.ts';
import { scaleOf } from '../../functions/reports/chart-scale.ts';
import { type ChartRow, chartView } from '../../functions/reports/chart-view.ts';
import { type Clearance, disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';
import { october, yearOfNinhBinh } from './believable.ts';

const rowOf = (month: Month, code: string, clearance: Clearance = 'authority'): ChartRow => {
  const plan = month.plan === kinhBac.id ? kinhBac : ninhBinh;
  const row = chartView(plan, disclose(month, clearance)).rows.find((candidate) => candidate.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};
const measured = (code: string, measure: Measure, clearance: Clearance = 'authority') =>
  rowOf(
    aMonth(kinhBac, '2026-10')
      .measuring(code, measure, code === '2' ? { inYear: measure } : {})
      .build(),
    code,
    clearance,
  );

describe('the chart', () => {
  it('has every indicator of the plan, in its order', () => {
    for (const [plan, month] of [
      [kinhBac, october],
      [ninhBinh, yearOfNinhBinh],
    ] as const) {
      const { rows } = chartView(plan, disclose(month, 'shared'));
      expect(rows.map(({ code }) => code)).toEqual(plan.indicators.map(({ code }) => code));
    }
  });

  it('says of when it is', () => {
    expect(chartView(kinhBac, disclose(october, 'authority'))).toMatchObject({
      title: 'Kết quả so với mục tiêu, tháng 10/2026',
      asOf: 'tính đến hết 14/10/2026',
    });
  });

  it('refuses a month whose code is no period', () => {
    const month = disclose({ ...october, period: { ...october.period, code: '2026-13' } }, 'authority');
    expect(() => chartView(kinhBac, month)).toThrow(RangeError);
  });

  it('draws from low to high, with the verdict and the goal of the table', () => {
    expect(measured('4a', { low: 412, high: 655, of: 1000 })).toEqual({
      code: '4a',
      shortTitle: 'Cán bộ, giáo viên được thông tin',
      verdict: { kind: 'not-met', word: 'Chưa đạt (mục tiêu 2030)' },
      figure: 'từ 41,2% đến 65,5%',
      bar: { low: 41.2, high: 65.5, scale: 100 },
      goal: { text: 'từ 90% trở lên', at: 90, better: 'more' },
    });
  });

  it('gives a rate that should fall a scale of its own, and a goal to stay below', () => {
    expect(measured('1', { low: 6, high: 6, of: 1000 })).toMatchObject({
      figure: '0,6%',
      bar: { low: 0.6, high: 0.6, scale: 8 },
      goal: { text: 'dưới 4%', at: 4, better: 'less' },
    });
  });

  it('has no mark where the plan names no number', () => {
    const month = aMonth(ninhBinh, '2025').measuring('1b', { low: 1, high: 1, of: 4 }).build();
    expect(rowOf(month, '1b')).toMatchObject({
      verdict: { word: 'Theo dõi xu hướng' },
      bar: { low: 25, high: 25, scale: 100 },
      goal: { text: 'không nêu mức', at: null },
    });
  });

  it('keeps more than the whole as it is', () => {
    expect(measured('8a', { low: 1250, high: 1250, of: 1200 })).toMatchObject({ figure: '104,2%', bar: { scale: 100 } });
    expect(measured('8a', { low: 1250, high: 1250, of: 1000 }).bar).toEqual({ low: 125, high: 125, scale: 100 });
  });

  it.each<[string, Measure, string]>([
    ['1', { reason: 'no-survey' }, 'chưa có khảo sát'],
    ['1', { reason: 'stale', low: 3, high: 3, of: 90 }, 'số liệu quá hạn'],
    ['2', { reason: 'nothing-notified' }, 'không phát sinh'],
    ['2', { reason: 'not-computed' }, ''],
    ['4a', { reason: 'no-denominator', low: 3, high: 5 }, 'chưa có mẫu số'],
  ])('has no bar for %s %j and says why: %s', (code, measure, figure) => {
    expect(measured(code, measure)).toMatchObject({ figure, bar: null });
  });

  it('says “ít nhất” where a tab of sessions was not read, and leaves the rest open', () => {
    const unread = problem('table-missing', { form: 'outreach', row: null, question: null }, { tab: 'Truyền thông' });
    const month = aMonth(kinhBac, '2026-10').measuring('4a', { low: 412, high: 500, of: 1000 }).troubledBy(unread);
    expect(rowOf(month.build(), '4a')).toMatchObject({ figure: 'ít nhất 41,2%', bar: { low: 41.2, high: 100, scale: 100 } });
    expect(rowOf(month.measuring('4a', { low: 0, high: 5, of: 10 }).build(), '4a')).toMatchObject({
      figure: 'chưa tính được',
      bar: null,
    });
    expect(rowOf(month.measuring('4a', { reason: 'no-denominator' }).build(), '4a')).toMatchObject({ figure: 'chưa có mẫu số' });
  });

  it('has nothing certain where the register that says who is counted was not read', () => {
    const unread = problem('table-missing', { form: 'population', row: null, question: null }, { tab: 'Mẫu số' });
    const month = aMonth(kinhBac, '2026-10').measuring('4a', { low: 1, high: 2, of: 10 }).troubledBy(unread);
    expect(rowOf(month.build(), '4a')).toMatchObject({ figure: 'chưa tính được', bar: null, verdict: { kind: 'undecided' } });
  });
});

describe('the scale of a rate that should fall', () => {
  const target = { op: '<', percent: 3.5, by: 2030 } as const;

  it.each([
    [0, 7],
    [4.8, 7],
    [5, 14],
    [20, 56],
    [60, 100],
    [100, 100],
  ])('of up to %s percent ends at %s', (high, scale) => {
    expect(scaleOf(target, high)).toBe(scale);
  });

  it('ends though the target is nothing', () => {
    expect(scaleOf({ ...target, percent: 0 }, 1)).toBe(100);
  });
});

describe('the chart for everyone', () => {
  it.each<[string, Measure, string, object | null]>([
    ['2', { reason: 'nothing-notified' }, 'dưới 10 trường hợp; tỷ lệ không công bố', null],
    ['2', { low: 9, high: 9, of: 9 }, 'dưới 10 trường hợp; tỷ lệ không công bố', null],
    ['2', { reason: 'not-computed' }, '', null],
    // As wide as counts of few children in their bands leave the rate.
    ['3', { low: 17, high: 17, of: 20 }, 'trên 30%', { low: 30, high: 100, scale: 100 }],
    ['3', { low: 20, high: 20, of: 20 }, 'trên 60%', { low: 60, high: 100, scale: 100 }],
    ['3', { low: 1, high: 1, of: 20 }, 'đến 50%', { low: 0, high: 50, scale: 100 }],
    ['3', { low: 855, high: 855, of: 1005 }, 'trên 80% đến 90%', { low: 80, high: 90, scale: 100 }],
    ['3', { low: 0, high: 20, of: 20 }, 'tỷ lệ không công bố', null],
    ['1', { low: 4, high: 4, of: 17_360 }, 'tỷ lệ không công bố', null],
    ['1', { low: 24, high: 24, of: 1204 }, 'từ 1,7% đến 2,4%', { low: 2000 / 1209, high: 2900 / 1200, scale: 8 }],
    ['1', { reason: 'no-survey' }, 'chưa có khảo sát', null],
    ['1', { reason: 'no-denominator' }, 'chưa có mẫu số', null],
    ['1', { reason: 'stale', low: 12, high: 12, of: 1000 }, 'số liệu quá hạn', null],
  ])('says of %s %j: %s', (code, measure, figure, bar) => {
    expect(measured(code, measure, 'shared')).toMatchObject({ figure, bar });
  });

  it('says nothing that the banded sentence doesn’t say', () => {
    const judged = fc
      .tuple(fc.constantFrom('1', '2', '3'), fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.integer({ min: 10, max: 60 }))
      .map(([code, a, b, of]) => ({
        code,
        low: Math.min(a, b, of),
        high: code === '1' ? Math.min(a, b, of) : Math.min(Math.max(a, b), of),
        of,
      }));
    fc.assert(
      fc.property(judged, ({ code, ...measure }) => {
        const month = aMonth(kinhBac, '2026-10').measuring(code, measure, { inYear: measure }).build();
        const banded = disclose(month, 'shared').indicators.find((indicator) => indicator.code === code);
        if (banded?.shown !== 'banded') throw new Error(`${code} is not banded`);
        expect(bandedSentence(banded).toLowerCase()).toContain(rowOf(month, code, 'shared').figure);
      }),
    );
  });
});

describe('the chart in words', () => {
  const alt = (clearance: Clearance) => chartAlt(chartView(kinhBac, disclose(october, clearance)));

  it('has a sentence an indicator, with the verdict, the figure and the goal', () => {
    expect(alt('authority')).toContain(
      'Kết quả so với mục tiêu, tháng 10/2026, tính đến hết 14/10/2026. Chỉ số 1 (Tỷ lệ lao động trẻ em): đạt, 0,6%, mục tiêu dưới 4%. Chỉ số 2 (Hỗ trợ, can thiệp kịp thời): chưa đạt (mục tiêu 2030), từ 87,1% đến 93,5%, mục tiêu 100%. ',
    );
    expect(alt('authority')).toContain(
      ' Chỉ số 4a (Cán bộ, giáo viên được thông tin): chưa đạt (mục tiêu 2030), từ 37,5% đến 59,5%, mục tiêu từ 90% trở lên. ',
    );
    expect(alt('authority').match(/Chỉ số /g)).toHaveLength(kinhBac.indicators.length);
  });

  it('has every figure of the picture', () => {
    const { rows } = chartView(kinhBac, disclose(october, 'shared'));
    for (const { figure, goal } of rows) {
      expect(alt('shared')).toContain(figure);
      expect(alt('shared')).toContain(goal.text);
    }
  });
});
