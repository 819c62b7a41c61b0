import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
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
import { changing, renamed, rewritten, untagged } from '../builders/tabs.ts';
import { aWorld, factsOf } from '../builders/world.ts';

/** State and problems of one training class. */
function training(row: FormRow, world = aWorld()) {
  const { facts, problems } = factsOf(world, [row]);
  return {
    counted: facts.training.state[0] === 0,
    problems: problems.map(({ code, question, effect, cell }) => ({ code, question, effect, cell })),
  };
}
const counted = { counted: true, problems: [] };
const aside = (code: string, question: string, cell: string) => ({
  counted: false,
  problems: [{ code, question, effect: 'set-aside', cell }],
});
const class5 = aTraining().with({ children: 5 });

test('one row of every form counts, and is no problem', () => {
  const rows = [
    class5,
    anOutreach().with({ carers: 3 }),
    aCaseReport(),
    aCaseUpdate(),
    aMonthlyReturn(),
    anInspection(),
    anOtherActivity(),
  ];
  const { facts, problems } = factsOf(aWorld(), rows);
  expect(problems).toEqual([]);
  const tables = [
    facts.training,
    facts.outreach,
    facts.caseReport,
    facts.caseUpdate,
    facts.monthlyReturn,
    facts.inspection,
    facts.otherActivity,
  ];
  expect(tables.map((table) => [...table.state])).toEqual(new Array(7).fill([0]));
});

describe('a row whose sender can’t be told is set aside (unit-key)', () => {
  test('when the key is another unit’s, or none', () => {
    expect(training(class5.with({ unitKey: 'kb-tyt-02' }))).toEqual(aside('unit-key', 'unitKey', 'Tập huấn!C2'));
    expect(training(class5.with({ unitKey: '' }))).toEqual(aside('unit-key', 'unitKey', 'Tập huấn!C2'));
    expect(training(class5.with({ unitKey: 'k'.repeat(50_000) }))).toEqual(aside('unit-key', 'unitKey', 'Tập huấn!C2'));
    expect(training(class5.with({ unitKey: 'kb-vhxh-01x' }))).toEqual(aside('unit-key', 'unitKey', 'Tập huấn!C2'));
  });

  test('but not for a key in capitals or among spaces', () => {
    expect(training(class5.with({ unitKey: '  KB-VHXH-01 ' }))).toEqual(counted);
  });

  test('when a unit has no key at all: a blank answer doesn’t open it', () => {
    const world = aWorld().changing('units', 'vh-xh', { key: '' });
    expect(training(class5.with({ unitKey: '' }), world)).toEqual(aside('unit-key', 'unitKey', 'Tập huấn!C2'));
  });

  test('when the unit is missing or unknown, which is said once', () => {
    expect(training(class5.with({ unit: '' }))).toEqual(aside('unit-key', 'unit', 'Tập huấn!B2'));
    expect(training(class5.by('Sở Thú'))).toEqual(aside('unit-key', 'unit', 'Tập huấn!B2'));
  });

  test('when the unit had expired on the day of the submission, whatever the day of the event', () => {
    const world = aWorld().changing('units', 'vh-xh', { validTo: '2026-10-05' });
    expect(training(class5.on('2026-10-05').submitted('2026-10-05T23:59'), world)).toEqual(counted);
    expect(training(class5.on('2026-10-05').submitted('2026-10-06T00:00'), world)).toEqual(
      aside('unit-key', 'unit', 'Tập huấn!B2'),
    );
  });

  test('and each reason has its own words', () => {
    const twin = { name: 'Trạm lưu động', key: 'k', role: 'health' } as const;
    const world = aWorld()
      .changing('units', 'tdp-1', { validTo: '2026-02-01' })
      .withUnit({ id: 'luu-dong-1', ...twin })
      .withUnit({ id: 'luu-dong-2', ...twin });
    const rows = [
      class5.with({ unitKey: 'x' }),
      class5.with({ unit: '' }),
      class5.by('Sở Thú'),
      class5.by('tdp-1'),
      class5.by('Trạm lưu động'),
    ];
    expect(new Set(factsOf(world, rows).problems.map((problem) => problem.message)).size).toBe(5);
  });

  test('and without a readable register of units nothing counts, which is said once, not in every row', () => {
    const tables = changing(aWorld().tables([class5, class5.on('2026-10-04')]), 'units', (tab) =>
      renamed(untagged(tab), 'Mã', 'Số'),
    );
    const { facts, problems } = readFacts(tables, { planStart: toDay('2026-01-01') });
    expect([...facts.training.state]).toEqual([1, 1]);
    expect(problems.map((problem) => problem.code)).toEqual(['header-missing']);
  });
});

describe('a row that can’t be dated is set aside', () => {
  test('when the day is missing, or can’t be read', () => {
    expect(training(class5.on(''))).toEqual(aside('date-missing', 'heldOn', 'Tập huấn!D2'));
    expect(training(class5.on('05/19/2026'))).toEqual(aside('date-unreadable', 'heldOn', 'Tập huấn!D2'));
  });

  test('when the day was still to come at the submission', () => {
    expect(training(class5.on('2026-10-05').submitted('2026-10-05T00:00'))).toEqual(counted);
    expect(training(class5.on('2026-10-06').submitted('2026-10-05T23:59:59'))).toEqual(
      aside('date-future', 'heldOn', 'Tập huấn!D2'),
    );
  });

  test('when the minute was still to come at the submission', () => {
    const future = factsOf(aWorld(), [aCaseReport().on('2026-10-05T09:01').submitted('2026-10-05T09:00:59')]);
    expect(future.problems.map(({ code, cell }) => [code, cell])).toEqual([['date-future', 'Báo cáo trường hợp!D2']]);
    expect(factsOf(aWorld(), [aCaseReport().on('2026-10-05T09:00').submitted('2026-10-05T09:00')]).problems).toEqual([]);
  });

  test('when the plan had not begun', () => {
    expect(training(class5.on('2026-01-01'))).toEqual(counted);
    expect(training(class5.on('2025-12-31'))).toEqual({
      counted: false,
      problems: expect.arrayContaining([{ code: 'before-plan', question: 'heldOn', effect: 'set-aside', cell: 'Tập huấn!D2' }]),
    });
    const [problem] = factsOf(aWorld(), [aCaseUpdate().on('2025-12-31T23:59').submitted('2026-02-01T08:00')]).problems;
    expect(problem).toMatchObject({ code: 'before-plan', message: 'Ngày này trước khi Kế hoạch bắt đầu (01/01/2026).' });
  });

  test('a return may come before its month is over, but not for a month before the plan', () => {
    const codes = (month: string) =>
      factsOf(aWorld(), [aMonthlyReturn().on(month).submitted('2026-10-01T08:00')]).problems.map(({ code }) => code);
    expect(codes('2026-12')).toEqual([]);
    expect(codes('2026-01')).toEqual([]);
    expect(codes('2025-12')).toEqual(['before-plan']);
    expect(codes('')).toEqual(['date-missing']);
    expect(codes('kỳ này')).toEqual(['date-unreadable']);
  });
});

test('every reason is listed, in the order of the questions', () => {
  const { problems } = factsOf(aWorld(), [aTraining().on('').with({ unitKey: 'x', hours: 41, women: 3 })]);
  expect(problems.map(({ code }) => code)).toEqual(['unit-key', 'date-missing', 'out-of-limits']);
});

test('a row typed in by hand without a time stamp is set aside and pointed at', () => {
  const tables = changing(aWorld().tables([class5]), 'training', (tab) => rewritten(tab, 'Dấu thời gian', () => 'hôm qua'));
  const { facts, problems } = readFacts(tables, { planStart: toDay('2026-01-01') });
  expect([...facts.training.state]).toEqual([1]);
  expect(problems).toMatchObject([{ code: 'stamp-unreadable', row: 2, question: null, cell: 'Tập huấn!A2' }]);
});

describe('the cut-off', () => {
  const rows = [class5.submitted('2026-10-16T17:00'), class5.with({ unitKey: 'x', hours: 99 }).submitted('2026-10-16T17:00:01')];
  const cutoff = instantOf('2026-10-16', 17, 0);

  test('hides what was submitted after it, problems too', () => {
    const { facts, problems } = factsOf(aWorld(), rows, { cutoff });
    expect([...facts.training.state]).toEqual([0, 2]);
    expect(problems).toEqual([]);
    expect(factsOf(aWorld(), rows).problems).toHaveLength(2);
  });

  test('reads registers as they stand', () => {
    expect(factsOf(aWorld(), [], { cutoff: 0 }).facts.units).toHaveLength(9);
  });
});

test('a thousand junk rows change no figure', () => {
  const world = aWorld();
  const real = [class5.at('tdp-1'), aTraining().on('2026-09-01').with({ carers: 9 })];
  const junk = Array.from({ length: 1000 }, (_, i) =>
    aTraining().with({ unitKey: `đoán ${i}`, children: 9999, carers: i, note: '=IMPORTDATA("x")' }),
  );
  const { facts, problems } = factsOf(world, [...junk, ...real]);
  const figures = (state: Uint8Array, children: Float64Array) => [...children].filter((_, i) => state[i] === 0);
  const before = factsOf(world, real).facts.training;
  expect(figures(facts.training.state, facts.training.columns.children)).toEqual(figures(before.state, before.columns.children));
  expect(problems).toHaveLength(1000);
  expect(problems.every(({ code }) => code === 'unit-key')).toBe(true);
});
