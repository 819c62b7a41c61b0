import { describe, expect, it } from 'vitest';
import { monthsOf, previousPeriod } from '../../functions/calendar/periods.ts';
import { judgedByYear } from '../../functions/plans/assumptions.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { composeMail, type MailInput } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { NO_WORDS } from '../../functions/reports/returned-words.ts';
import { docxOf, xlsxOf } from './a-letter.ts';
import { afterClose, periodOf, worked } from './a-working-year.ts';
import { render } from './mail-templates.ts';

const byCalendar: Plan = {
  ...kinhBac,
  periods: { mode: 'calendar', sendByWorkingDays: 2 },
  indicators: kinhBac.indicators.map((indicator) => ({
    ...indicator,
    assumptions: indicator.assumptions.map((text) => (text === judgedByYear('decree') ? judgedByYear('calendar') : text)),
  })),
  duties: kinhBac.duties.map(({ kind, to, quote, dueAfterWorkingDays }) => ({ kind, to, quote, dueAfterWorkingDays })),
};

const mailOf = (plan: Plan, month: Month, previous: Month | null, more: Partial<MailInput> = {}) =>
  composeMail({
    ...{ plan, month, previous, clearance: 'authority', recipientName: '', closedAt: afterClose(month), render },
    ...more,
  });

/** With the period before of its kind to compare with, unless it is the plan's first. */
function report(plan: Plan, code: string, more: Partial<MailInput> = {}) {
  const before = previousPeriod(periodOf(plan, code), plan.periods);
  return mailOf(plan, worked(plan, code), before.to < plan.start ? null : worked(plan, before.code), more);
}
const review = (plan: Plan, code: string, more: Partial<MailInput> = {}) =>
  mailOf(plan, worked(plan, code, { review: true }), null, more);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the mail of each kind of period (each snapshot was read by a person)', () => {
  it.each([
    ['kinh-bac-month', report(kinhBac, '2027-03')],
    ['kinh-bac-quarter', report(kinhBac, '2027-Q1')],
    ['kinh-bac-quarter-shared', report(kinhBac, '2027-Q1', { clearance: 'shared' })],
    ['kinh-bac-half-year', report(kinhBac, '2027-H2')],
    ['kinh-bac-first-nine-months', report(kinhBac, '2026-9M')],
    ['kinh-bac-year', report(kinhBac, '2027')],
    ['kinh-bac-by-calendar-quarter', report(byCalendar, '2027-Q1')],
    ['kinh-bac-interim-review', review(kinhBac, '2027')],
    ['ninh-binh-year', report(ninhBinh, '2027')],
    ['ninh-binh-year-shared', report(ninhBinh, '2027', { clearance: 'shared' })],
    ['ninh-binh-final-review', review(ninhBinh, '2030')],
  ])('%s', async (name, { subject, text }) => {
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`__snapshots__/periods/${name}.txt`);
  });
});

describe.each([
  ['Kinh Bắc', kinhBac],
  ['Kinh Bắc by the calendar', byCalendar],
  ['Ninh Bình', ninhBinh],
])('a longer period of %s', (_, plan) => {
  const longer = ['2026-Q1', '2027-Q3', '2026-H1', '2027-H2', '2027-9M', '2026', '2027'];
  const sum = <K extends string>(parts: readonly Readonly<Record<K, number>>[], key: K) =>
    parts.reduce((total, part) => total + part[key], 0);

  it.each(longer)('%s did what its months did, and asked for what they asked', (code) => {
    const whole = worked(plan, code);
    const months = monthsOf(whole.period, plan.periods).map((month) => worked(plan, month.code));
    for (const key of Object.keys(whole.activity) as (keyof Month['activity'])[])
      expect([key, whole.activity[key]]).toEqual([
        key,
        sum(
          months.map(({ activity }) => activity),
          key,
        ),
      ]);
    expect(whole.activity.trainings).toBe(months.length);
    for (const key of ['expected', 'onTime', 'late', 'missing'] as const)
      expect([key, whole.reporting[key]]).toEqual([
        key,
        sum(
          months.map(({ reporting }) => reporting),
          key,
        ),
      ]);
    expect(whole.reporting.expected).toBe(9 * months.length);
    expect(whole.reporting.sendBy).toBe(months.at(-1)?.reporting.sendBy);
  });

  it.each(longer)('%s stands where its last month stands: coverage has no kind of period', (code) => {
    const whole = worked(plan, code);
    const last = monthsOf(whole.period, plan.periods).at(-1);
    const month = worked(plan, last?.code ?? '');
    expect(whole.indicators.map(({ cumulative }) => cumulative)).toEqual(month.indicators.map(({ cumulative }) => cumulative));
  });
});

describe('the period before', () => {
  it('is the one of the same kind, and is named where several kinds end on one day', () => {
    expect(flat(report(kinhBac, '2027-Q1').text)).toContain('Tiến bộ nhất so với quý IV/2026: chỉ số');
    expect(flat(report(kinhBac, '2027-9M').text)).toContain('so với 9 tháng đầu năm 2026: chỉ số');
    expect(flat(report(kinhBac, '2027').text)).toContain('so với năm 2026: chỉ số');
    expect(flat(report(kinhBac, '2027-03').text)).toContain('Tiến bộ nhất: chỉ số');
  });

  it('is none for the first of its kind, whatever shorter ones went before', () => {
    expect(flat(report(kinhBac, '2026-9M').text)).toContain('Đây là lần đầu có báo cáo 9 tháng.');
    expect(flat(report(kinhBac, '2026-01').text)).toContain('Đây là kỳ báo cáo đầu tiên.');
  });
});

describe('a plan by the calendar', () => {
  it('says its own days', () => {
    expect(flat(report(byCalendar, '2027-02').text)).toContain('trong tháng 02/2027 (từ 01/02/2027 đến hết 28/02/2027;');
    const half = flat(report(byCalendar, '2026-H2').text);
    expect(half).toContain('(từ 01/07/2026 đến hết 31/12/2026;');
    expect(half).toContain('nhận tin trong năm báo cáo (từ 01/01 đến 31/12).');
    expect(half).not.toMatch(/1[45]\/12/);
  });

  it('has no day outside a period: each year is whole', () => {
    expect(worked(byCalendar, '2026').activity.trainings + worked(byCalendar, '2027').activity.trainings).toBe(24);
  });
});

describe('what happened to children, as everyone reads it', () => {
  const children = (mail: { readonly text: string }) => /Trẻ trở lại học[^-]*?\./.exec(flat(mail.text))?.[0];
  // It counts who was closed within the period too.
  const inEducation = (mail: { readonly text: string }) => /Chỉ số 3\. [^–]*– (.*?) - Mục tiêu/.exec(flat(mail.text))?.[1];
  const shared = { clearance: 'shared' } as const;

  it('stands in the shortest report that the plan owes, and in no other: windows in windows would give counts away', () => {
    expect(children(report(kinhBac, '2027-03', shared))).toBe('Trẻ trở lại học qua rà soát: dưới 10 trẻ.');
    expect(inEducation(report(kinhBac, '2027-03', shared))).toBe('Không công bố. Dưới 10 trường hợp; tỷ lệ không công bố.');
    for (const code of ['2027-Q1', '2027-H1', '2027-9M', '2027']) {
      const mail = report(kinhBac, code, shared);
      expect(children(mail)).toBe('Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở báo cáo tháng.');
      expect(inEducation(mail)).toBe('Không công bố. Nêu ở báo cáo tháng.');
    }
  });

  it('is no more in a letter or a workbook than in the mail they come with', async () => {
    const input = {
      plan: kinhBac,
      month: worked(kinhBac, '2027-Q1'),
      previous: null,
      clearance: 'shared',
      returned: NO_WORDS,
    } as const;
    const files = { ...input, closedAt: afterClose(input.month) };
    const said = `${(await docxOf(files)).text} ${JSON.stringify((await xlsxOf(files)).sheets[0]?.rows.find(([code]) => code?.value === '3'))}`;
    expect(said.match(/Nêu ở báo cáo tháng/g)).toHaveLength(3);
    expect(said).toContain('Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở báo cáo tháng.');
  });

  it('stands in the year’s where that is the only one, not in a month or a review that somebody looks at', () => {
    expect(children(report(ninhBinh, '2027', shared))).toBe('Trẻ trở lại học qua rà soát: dưới 10 trẻ.');
    for (const mail of [report(ninhBinh, '2027-03', shared), review(ninhBinh, '2027', shared)])
      expect(children(mail)).toBe('Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở báo cáo năm.');
  });
});
