import { describe, expect, test } from 'vitest';
import {
  boardFigures,
  boardGroups,
  boardGuide,
  boardOverview,
  boardPlan,
  boardProblems,
  boardUnits,
} from '../../functions/forms/board-tabs.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { aCaseReport, aMonthlyReturn, anOtherActivity, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld } from '../builders/world.ts';
import { october, september } from '../reports/believable.ts';
import { aBoard, asText, boardFacts, releasedAs, tabOf } from './a-board.ts';

const twoSessions = [
  aTraining().at('thcs-kinh-bac').on('2026-10-02').with({ educators: 20 }).row(),
  aTraining().at('thcs-kinh-bac').on('2026-10-03').with({ educators: 25 }).row(),
  aTraining().at('th-suoi-hoa').on('2026-09-01').with({ educators: 30 }).row(),
];

describe('Tổng quan', () => {
  test('reads as leaders read it', async () => {
    const mail = { lastReport: { title: 'Báo cáo tháng 09/2026', sent: 4, all: 5 }, parked: 1, reported: { month: 5 } };
    const board = aBoard({ live: october, released: releasedAs(september), previous: september, mail, isOverdue: true });
    await expect(asText(tabOf(boardOverview, board))).toMatchFileSnapshot('__snapshots__/overview.txt');
  });

  test('has a line for each of the eleven indicators, whatever is known', () => {
    for (const plan of [kinhBac, ninhBinh])
      for (const code of ['2026-10', '2025-11']) {
        const { named } = tabOf(boardOverview, aBoard({ plan, code }));
        const lines = named.filter(({ notes }) => String(notes?.['subject'] ?? '').startsWith('“'));
        expect(lines.map(({ subject }) => String(subject).split('.')[0])).toEqual(plan.indicators.map(({ code: own }) => own));
      }
  });

  test('points at nothing that stands in the mail alone', () => {
    expect(JSON.stringify(tabOf(boardOverview, aBoard()).rows)).not.toContain('xem mục');
  });

  test('tells nothing about children before a report was sent', () => {
    const { named } = tabOf(boardOverview, aBoard({ live: october }));
    const children = named.filter(({ subject }) => /^(1|2|3)\. /.test(String(subject)));
    expect(children.map(({ verdict, value }) => [verdict, value])).toEqual(
      Array.from({ length: 3 }, () => ['– Chưa gửi báo cáo nào', '']),
    );
    expect(named.some(({ subject }) => String(subject).startsWith('Trẻ em'))).toBe(false);
  });

  test('a road from nothing to the target is drawn from whole numbers alone', () => {
    const { named } = tabOf(boardOverview, aBoard({ rows: twoSessions }));
    expect(named.find(({ subject }) => String(subject).startsWith('4a.'))?.road).toEqual({
      formula: '=SPARKLINE({550\\200};{"charttype"\\"bar";"max"\\900;"color1"\\"#1f4e79";"color2"\\"#9dc3e6"})',
    });
  });

  test('stays on one screen of a laptop: what must be seen is above the work that was done', () => {
    const board = aBoard({ live: october, released: releasedAs(september), previous: september });
    const { named } = tabOf(boardOverview, board);
    expect(named.findIndex(({ subject }) => subject === 'Việc đã làm trong kỳ')).toBeLessThanOrEqual(21);
    const width = boardOverview.columns.slice(0, -1).reduce((sum, column) => sum + ('width' in column ? column.width : 100), 0);
    // A window of 1280 without its edges and the row numbers.
    expect(width).toBeLessThanOrEqual(1210);
  });
});

describe('Chỉ tiêu', () => {
  const board = aBoard({ rows: twoSessions });
  const { named, charts } = tabOf(boardFigures, board);

  test('by month, quarter, year and since the plan began', () => {
    const of4a = named.filter(({ code }) => code === '4a');
    const shown = (kind: string, period: string) =>
      of4a.filter((row) => row.kind === kind && row.period === period).map(({ low, high, of }) => [low, high, of]);
    expect(shown('lũy kế', 'Tháng 09/2026')).toEqual([[30, 30, 100]]);
    expect(shown('lũy kế', 'Tháng 10/2026')).toEqual([[55, 75, 100]]);
    expect(shown('tháng', 'Tháng 10/2026')).toEqual([[25, 45, 100]]);
    expect(shown('quý', 'Quý III/2026')).toEqual([[30, 30, 100]]);
    expect(shown('năm', 'Năm 2026')).toEqual([[55, 75, 100]]);
  });

  test('each trend draws the months of its own indicator, in their order, with the target', () => {
    const { key, rows: [from, end] = [0, 0], series } = charts[0] ?? { key: '', series: [] };
    expect([key, series.map(({ column }) => column)]).toEqual(['4a', ['lowRate', 'highRate', 'target']]);
    const drawn = named.slice(from, end);
    expect(new Set(drawn.map(({ code, kind }) => `${code} ${kind}`))).toEqual(new Set(['4a lũy kế']));
    expect(drawn.map(({ period }) => period)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Tháng ${String(i + 1).padStart(2, '0')}/2026`),
    );
  });

  test('everything is marked as counted so far, but what the last report told of children', () => {
    const { named: rows } = tabOf(boardFigures, aBoard({ live: october, released: releasedAs(september) }));
    const sources = Map.groupBy(rows, ({ code }) => String(code));
    for (const [code, own] of sources) {
      const isOfChildren = ['1', '2', '3'].includes(code);
      expect(new Set(own.map(({ source }) => source))).toEqual(new Set([isOfChildren ? 'số liệu đã gửi' : 'tạm tính']));
      if (isOfChildren) expect(own.map(({ low, high, of, lowRate }) => [low, high, of, lowRate])).toEqual([['', '', '', '']]);
    }
  });
});

describe('Theo nhóm', () => {
  test('whose list of names settles most stands first, and is the one that the month names', () => {
    const sessions: readonly (readonly [group: string, educators: number])[] = [
      ['thcs-kinh-bac', 30],
      ['thcs-kinh-bac', 40],
      ['th-suoi-hoa', 30],
      ['th-suoi-hoa', 25],
      ['mn-hoa-sen', 15],
    ];
    const rows = sessions.map(([group, educators], i) =>
      aTraining()
        .at(group)
        .on(`2026-10-0${i + 1}`)
        .with({ educators })
        .row(),
    );
    const narrowed = boardFacts({ rows }).live.indicators.find(({ code }) => code === '4a')?.narrowedBy;
    expect(narrowed?.gain).toBe(10);
    const { named } = tabOf(boardGroups, aBoard({ rows }));
    expect(named[0]).toMatchObject({ code: '4a', group: narrowed?.name, gain: narrowed?.gain, low: 40, high: 50, of: 50 });
  });

  test('a group without a denominator says so, and has no rate', () => {
    const world = aWorld().withGroup({ id: 'tdp-3', name: 'Tổ dân phố số 3', kind: 'residential', unit: 'tdp-1' });
    const { named } = tabOf(boardGroups, aBoard({ world }));
    const row = named.find(({ code, group }) => code === '4b' && group === 'Tổ dân phố số 3');
    expect(row).toMatchObject({ of: '', lowRate: '', note: 'Chưa có mẫu số của nhóm: bổ sung ở trang “Mẫu số” của Sổ dữ liệu.' });
  });
});

describe('Đơn vị', () => {
  const rows = [
    aMonthlyReturn().by('thcs-kinh-bac').on('2026-10').submitted('2026-10-15T08:00').row(),
    aMonthlyReturn().by('tdp-1').on('2026-10').submitted('2026-10-19T08:00').row(),
    aMonthlyReturn().by('tdp-2').on('2026-09').submitted('2026-09-15T08:00').row(),
  ];

  test('in time, late and missing add up, by unit and by period, to what was to be sent', () => {
    const { named } = tabOf(boardUnits, aBoard({ rows }));
    for (const { onTime, late, missing, expected } of named)
      expect(Number(onTime) + Number(late) + Number(missing)).toBe(expected);
    const sums = (by: string) => {
      const own = named.filter((row) => row.by === by);
      const sum = (count: (row: (typeof own)[number]) => unknown) => own.reduce((total, row) => total + Number(count(row)), 0);
      return [sum(({ onTime }) => onTime), sum(({ late }) => late), sum(({ missing }) => missing)];
    };
    expect(sums('kỳ')).toEqual(sums('tất cả'));
    expect(sums('đơn vị')).toEqual(sums('tất cả'));
    expect(sums('tất cả').slice(0, 2)).toEqual([2, 1]);
  });

  test('agrees with the month', () => {
    const { live } = boardFacts({ rows });
    const { named } = tabOf(boardUnits, aBoard({ rows }));
    const { onTime, late, missing, expected } = live.reporting;
    expect(named.find(({ name }) => name === 'Tháng 10/2026')).toMatchObject({ onTime, late, missing, expected });
  });

  test('while units may still send nobody is behind', () => {
    const { named } = tabOf(boardUnits, aBoard({ code: '2026-11', rows }));
    expect(new Set(named.filter(({ by }) => by === 'đơn vị').map(({ now }) => now))).toEqual(new Set(['– Chưa hết hạn']));
    expect(named.some(({ name }) => name === 'Tháng 11/2026')).toBe(false);
  });
});

describe('Số liệu cần sửa', () => {
  test('each problem in plain words, with a link to its cell', () => {
    const wrong = aTraining().at('thcs-kinh-bac').on('2026-10-02').with({ educators: 20, unitKey: 'khac' }).row();
    const { named } = tabOf(boardProblems, aBoard({ rows: [wrong] }));
    expect(named[0]).toMatchObject({
      problem: expect.stringContaining('Mã đơn vị không đúng với đơn vị đã chọn.'),
      effect: 'Dòng này chưa được tính',
    });
    expect(named[0]?.links?.['where']).toMatch(/#gid=training&range=[A-Z]+2$/);
  });

  test('of twelve hundred the thousand that cost most, and how many are left', () => {
    const flawed = Array.from({ length: 1200 }, (_, i) =>
      aTraining()
        .at('thcs-kinh-bac')
        .on('2026-10-02')
        .with({ educators: 20, hours: 900 + i, ...(i === 1199 && { unitKey: 'khac' }) })
        .row(),
    );
    const { named } = tabOf(boardProblems, aBoard({ rows: flawed }));
    expect(named).toHaveLength(1002);
    expect(named[0]?.effect).toBe('Dòng này chưa được tính');
    expect(named.at(-2)?.where).toMatch(/^Còn 201 chỗ chưa nêu ở đây/);
  });

  test('how many rows about cases are wrong is not told', () => {
    const wrong = aCaseReport().with({ unitKey: 'khac' }).row();
    const without = tabOf(boardProblems, aBoard()).rows;
    expect(tabOf(boardProblems, aBoard({ rows: [wrong, wrong] })).rows).toEqual(without);
  });
});

describe('Kế hoạch', () => {
  const taskRow = (code: string, rows: readonly FormRow[] = twoSessions) =>
    tabOf(boardPlan, aBoard({ rows })).named.find((row) => row.code === code);

  test('every part and every task of the plan, once, in its own words and order', () => {
    for (const plan of [kinhBac, ninhBinh]) {
      const { named } = tabOf(boardPlan, aBoard({ plan }));
      expect(named.filter(({ line }) => line === 'title').map(({ code }) => code)).toEqual(plan.parts.map(({ code }) => code));
      expect(named.filter(({ line }) => line === undefined).map(({ task }) => task)).toEqual(
        plan.tasks.map(({ quote }) => quote),
      );
    }
  });

  test('a task says what was reported for it in the period and since the plan began', () => {
    const raised = (day: string) => anOtherActivity().on(day).with({ duty: 'resources', amount: 5_000_000 }).row();
    expect(taskRow('II.6.a', [])).toMatchObject({ inPeriod: 0, sinceStart: 0, standing: '○ Chưa có minh chứng' });
    const [earlier, now] = [raised('2026-09-01'), raised('2026-10-01')];
    expect(taskRow('II.6.a', [earlier])).toMatchObject({ inPeriod: 0, sinceStart: 1, standing: '◊ Trong kỳ chưa có' });
    expect(taskRow('II.6.a', [earlier, now])).toMatchObject({ inPeriod: 1, sinceStart: 2, standing: '● Trong kỳ có kết quả' });
  });

  test('a row that is evidence twice for one task is counted once', () => {
    const both = kinhBac.tasks.find(({ code }) => code === 'IV.1.d');
    expect(both?.evidence?.length).toBeGreaterThan(1);
    expect(taskRow('IV.1.d')).toMatchObject({ inPeriod: 2, sinceStart: 3 });
  });

  test('whether a number of children was given is not told: a row for which it was asked counts without it', () => {
    const review = (children: number | null) =>
      anOtherActivity()
        .on('2026-10-01')
        .with({ duty: 'review-dropout', reviewed: children, atRisk: children, droppedOut: children, returned: children })
        .row();
    const [none, zero, some] = [null, 0, 4].map((n) => tabOf(boardPlan, aBoard({ rows: [review(n)] })).rows);
    expect(none).toEqual(some);
    expect(zero).toEqual(some);
    expect(taskRow('II.4.a', [review(null)])).toMatchObject({ inPeriod: 1, standing: '● Trong kỳ có kết quả' });
  });

  test('how often cases were reported or helped is told nowhere', () => {
    const cases = [aCaseReport().row(), aCaseReport().on('2026-10-03T09:00').row()];
    expect(tabOf(boardPlan, aBoard({ rows: cases })).rows).toEqual(tabOf(boardPlan, aBoard()).rows);
  });

  test('what no figures can measure says why', () => {
    const unmeasured = kinhBac.tasks.find(({ notMeasured }) => notMeasured !== undefined);
    expect(taskRow(unmeasured?.code ?? '')).toMatchObject({ standing: '– Không đo bằng số liệu', inPeriod: '', sinceStart: '' });
  });
});

describe('Giải thích', () => {
  test('has every indicator, and every question of every form and register with what it serves', () => {
    const { named } = tabOf(boardGuide, aBoard());
    const questions = [...FORMS, ...REGISTERS].flatMap((one) => columnsOf(one).map(({ title }) => `“${one.tab}” ${title}`));
    const shown = named.filter(({ kind }) => String(kind).startsWith('“'));
    expect(shown.map(({ kind, name }) => `${kind} ${name}`)).toEqual(questions);
    expect(shown.filter(({ source, readers }) => source === 'Phục vụ: ' || readers === '')).toEqual([]);
    const kept = Map.groupBy(shown, ({ kept: until }) => until);
    expect([...kept].map(([until, rows]) => [until, new Set(rows.map(({ kind }) => kind)).size])).toEqual([
      ['24 tháng sau khi hết Kế hoạch (31/12/2030)', FORMS.length + REGISTERS.length - 2],
      ['24 tháng sau khi đóng hồ sơ', 2],
    ]);
    expect(named.filter(({ kind }) => kind === 'Chỉ số')).toHaveLength(kinhBac.indicators.length);
  });
});

test('a text of ours or of others never becomes a formula', () => {
  const name = '=HYPERLINK("https://xau.example";"bấm")';
  const world = aWorld().withGroup({ id: 'xau', name, kind: 'residential' });
  const formulas = aBoard({ world }).flatMap(({ tab, rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell, i) => (typeof cell === 'object' ? [tab.columns[i]?.key] : []))),
  );
  expect(new Set(formulas)).toEqual(new Set(['road']));
  expect(tabOf(boardGroups, aBoard({ world })).named.some(({ group }) => group === name)).toBe(true);
});
