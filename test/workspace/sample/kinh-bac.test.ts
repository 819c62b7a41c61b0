import { describe, expect, it } from 'vitest';
import { dayOfInstant, parseInstant } from '../../../functions/calendar/instant.ts';
import { monthHolding } from '../../../functions/calendar/periods.ts';
import { fromDay, toDay } from '../../../functions/calendar/plain-date.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { FormId } from '../../../functions/forms/question.ts';
import { isRatio } from '../../../functions/indicators/measure.ts';
import { kinhBac } from '../../../functions/plans/kinh-bac-2026-2030.ts';
import { cellAt } from '../../../functions/records/cells.ts';
import type { RawTable } from '../../../functions/records/table.ts';
import type { Submission } from '../../../workspace/sample/answers.ts';
import { makeSample, type Sample } from '../../../workspace/sample/sample.ts';
import { monthOf, writtenAndRead } from './read-back.ts';

const NOW = parseInstant('2026-10-20T09:00:00+07:00') ?? Number.NaN;
const sample = made();
const { tables, sent } = await writtenAndRead(kinhBac, NOW);
const MONTHS = Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const months = MONTHS.map((code) => monthOf(kinhBac, tables, code));
const october = months.at(-1);

function made(): Sample {
  const found = makeSample(kinhBac, NOW);
  if (found === undefined) throw new Error('no sample');
  return found;
}

const rowsOf = (form: FormId): readonly Submission[] => sample.submissions.filter((submission) => submission.form === form);
const between = (low: number, n: number, high: number): void => {
  expect(n).toBeGreaterThanOrEqual(low);
  expect(n).toBeLessThanOrEqual(high);
};

describe('the registers of Kinh Bắc', () => {
  const { registers } = sample;
  const having = <T extends object>(rows: readonly T[], wanted: Partial<T>): readonly T[] =>
    rows.filter((row) => Object.entries(wanted).every(([key, value]) => Reflect.get(row, key) === value));

  it('have the ward of domain.md §8', () => {
    expect(having(registers.groups, { kind: 'Tổ dân phố' })).toHaveLength(40);
    expect(having(registers.groups, { kind: 'Trường' })).toHaveLength(26);
    expect(having(registers.groups, { kind: 'Cơ sở nuôi dưỡng trẻ em' })).toHaveLength(2);
    expect(having(registers.units, { reports: 'Có' })).toHaveLength(58);
    expect(having(registers.units, { related: 'Có' })).toHaveLength(24);
    expect(having(registers.establishments, { type: 'Doanh nghiệp' })).toHaveLength(1200);
    expect(having(registers.establishments, { type: 'Hợp tác xã' })).toHaveLength(10);
    expect(having(registers.establishments, { type: 'Hộ' })).toHaveLength(600);
    expect(
      having(registers.officials, { office: 'Phòng Văn hóa - Xã hội' }).filter(({ validTo }) => validTo === undefined),
    ).toHaveLength(12);
  });

  it('name thcs-kinh-bac, the standing body, the health station and the police by ids that a person can read', () => {
    for (const id of ['vh-xh', 'tram-y-te', 'cong-an', 'tdp-01', 'thcs-kinh-bac'])
      expect(registers.units.map((unit) => unit.id)).toContain(id);
    expect(registers.groups.map(({ id }) => id)).toContain('thcs-kinh-bac');
  });

  it('count 1,100 educators, 20,000 carers and 13,700 children of 6 to under 16', () => {
    const counted = (audience: string, kind: 'facility' | 'residential'): number =>
      registers.population
        .filter(({ asOf }) => typeof asOf === 'object' && asOf.day === toDay('2026-01-01'))
        .filter(
          (row) =>
            row.audience === audience &&
            row.group !== 'Toàn địa bàn' &&
            row.group?.startsWith('tdp') === (kind === 'residential'),
        )
        .reduce((sum, { count }) => sum + Number(count), 0);
    expect(counted('Cán bộ, giáo viên', 'facility')).toBe(1100);
    expect(counted('Cha mẹ, người chăm sóc', 'residential')).toBe(20_000);
    expect(counted('Trẻ em', 'residential')).toBe(13_700);
  });

  it('give every unit a key of its own, letters and digits, a letter first', () => {
    const keys = registers.units.map(({ key }) => key ?? '');
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9]{9}$/);
  });

  it('write to mailboxes under .example only, the authority first', () => {
    for (const { email } of registers.recipients) expect(email).toMatch(/@(kinhbac|bacninh)\.example$/);
    expect(registers.recipients.map(({ clearance }) => clearance)).toEqual([
      'Cơ quan có thẩm quyền',
      ...Array(8).fill('Dùng chung'),
    ]);
    expect(having(registers.recipients, { mailed: 'Có' })).toHaveLength(4);
  });
});

describe('what the units of Kinh Bắc sent by October 2026', () => {
  it('is a few hundred activities and some thirty children', () => {
    between(60, rowsOf('training').length, 120);
    between(200, rowsOf('outreach').length, 400);
    between(15, rowsOf('inspection').length, 40);
    between(25, rowsOf('other-activity').length, 60);
    between(28, rowsOf('case-report').length, 40);
    between(100, rowsOf('case-update').length, 300);
    between(480, rowsOf('monthly-return').length, 580);
  });

  it('peaks in summer and before Tết', () => {
    const perMonth = new Map(MONTHS.map((code) => [code, 0]));
    for (const { answers } of rowsOf('case-report')) {
      const received = answers['receivedAt'];
      if (typeof received !== 'object' || !('instant' in received)) continue;
      const { code } = monthHolding(dayOfInstant(received.instant), kinhBac.periods);
      perMonth.set(code, (perMonth.get(code) ?? 0) + 1);
    }
    const notified = (code: string): number => perMonth.get(code) ?? 0;
    const quiet = Math.max(...['2026-04', '2026-05', '2026-09', '2026-10'].map(notified));
    for (const busy of ['2026-02', '2026-06', '2026-07', '2026-08']) expect(notified(busy)).toBeGreaterThan(quiet);
    for (const code of MONTHS) between(2, notified(code), 8);
  });

  it('tells of children as surveys do: hours heap, more boys, most of them 15 to 17', () => {
    const years = sampleOf2030().submissions.filter(({ form }) => form === 'case-report');
    const share = (holds: (answers: Submission['answers']) => boolean): number =>
      years.filter(({ answers }) => holds(answers)).length / years.length;
    between(
      0.5,
      share(({ sex }) => sex === 'Nam'),
      0.7,
    );
    between(
      0.5,
      share(({ age }) => Number(age) >= 15),
      0.65,
    );
    const hours = years.flatMap(({ answers }) =>
      answers['hoursPerWeek'] === undefined ? [] : [Number(answers['hoursPerWeek'])],
    );
    const heaped = hours.filter((n) => [20, 24, 30, 40, 48].includes(n));
    expect(heaped.length / hours.length).toBeGreaterThan(0.9);
  });

  it('comes late now and then, weeks after the day it tells of', () => {
    const late = rowsOf('outreach').filter(({ answers, submittedAt }) => {
      const held = answers['heldOn'];
      return typeof held === 'object' && 'day' in held && held.day < 30_000 && dayOfInstant(submittedAt) - held.day > 14;
    });
    between(3, late.length, 30);
  });
});

describe('read as the functions read it', () => {
  /** `form code submittedAt` of each problem, by the row it points at. */
  const stampOf = ({ form, row }: { form: string; row: number | null }): string => {
    const table: RawTable | undefined = tables.find(({ table }) => table === form);
    const serial = Number(table && cellAt(table.cells, (row ?? 0) - 2, 0));
    return String(Math.round((serial - 25_569) * 86_400) - 7 * 3600);
  };
  const isForm = (id: string): boolean => FORMS.some((form) => form.id === id);

  it('the sample shows exactly the slips that were planted, each under its code', () => {
    const found = new Set(
      months.flatMap(({ problems }) =>
        problems.map((problem) => `${problem.code} ${problem.form} ${isForm(problem.form) ? stampOf(problem) : problem.row}`),
      ),
    );
    const planted = sample.planted.map(({ code, form, submittedAt }) => `${code} ${form} ${submittedAt / 1000}`);
    expect([...found].sort()).toEqual(planted.sort());
    expect(new Set(sample.planted.map(({ code }) => code)).size).toBeGreaterThanOrEqual(16);
  });

  it('a header that a person changed is still its column', () => {
    const training = tables.find(({ table }) => table === 'training');
    expect(training?.header).toContain('Số tổ trưởng, CTV, TNV');
    expect(training?.columnKeys).toContain('collaborators');
  });

  it('every report before stands as sent to four mailboxes, each kind in its time, and October waits', () => {
    const mailboxes = new Map<string, number>();
    for (const { period } of sent) mailboxes.set(period, (mailboxes.get(period) ?? 0) + 1);
    const longer = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-H1', '2026-9M'];
    expect(mailboxes).toEqual(new Map([...MONTHS.slice(0, -1), ...longer].map((code) => [code, 4])));
  });

  it('coverage only grows, and the units report', () => {
    for (const code of ['4a', '4b', '5', '6', '7b', '8a', '8b']) {
      const lows = months.map((month) => month.indicators.find((indicator) => indicator.code === code)?.cumulative.low ?? 0);
      expect(lows).toEqual(lows.toSorted((a, b) => a - b));
      expect(lows.at(-1)).toBeGreaterThan(lows[0] ?? 0);
    }
    for (const { reporting } of months) {
      expect(reporting.expected).toBe(58);
      between(42, reporting.onTime, 56);
      between(1, reporting.missing, 12);
    }
  });

  it('by October some indicators are met, some are not, some cannot be told', () => {
    const verdicts = Object.fromEntries((october?.indicators ?? []).map(({ code, verdict }) => [code, verdict]));
    expect(verdicts).toMatchObject({ '1': 'met', '4a': 'undecided', '4b': 'not-met', '5': 'undecided', '6': 'not-met' });
    expect(verdicts).toMatchObject({ '7a': 'not-met', '7b': 'met', '8a': 'not-met', '8b': 'not-met' });
    for (const { cumulative } of october?.indicators ?? []) {
      if (isRatio(cumulative)) expect(cumulative.high).toBeLessThanOrEqual(cumulative.of);
    }
    expect(october?.activity.trainings).toBeGreaterThan(0);
    expect(october?.activity.outreachDirect).toBeGreaterThan(10);
  });

  it('an odd spelling is read like any other: a former name, decomposed letters, a typed date, a key in capitals', () => {
    const heldOn = (form: FormId, date: string): number =>
      rowsOf(form).findIndex(({ submittedAt }) => fromDay(dayOfInstant(submittedAt)) === date);
    for (const [form, date] of [
      ['outreach', '2026-02-06'],
      ['outreach', '2026-03-21'],
      ['training', '2026-05-20'],
    ] as const) {
      const at = heldOn(form, date);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(
        months.flatMap(({ problems }) => problems).filter((problem) => problem.form === form && problem.row === at + 2),
      ).toEqual([]);
    }
  });
});

function sampleOf2030(): Sample {
  const found = makeSample(kinhBac, parseInstant('2030-12-31T12:00:00+07:00') ?? Number.NaN);
  if (found === undefined) throw new Error('no sample');
  return found;
}
