import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { aCaseReport, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { changing, rowsIn, tabOf, withRows } from '../builders/tabs.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const states = (...rows: readonly FormRow[]) => [...factsOf(aWorld(), rows).facts.training.state];
const at = (time: string) => aTraining().with({ children: 30, note: 'Lớp sáng' }).submitted(`2026-10-05T${time}`);

describe('the same answers again within ten minutes', () => {
  test('count once: a hundred clicks are one class and ninety-nine pointed at', () => {
    const clicks = Array.from({ length: 100 }, (_, i) => at(`17:00:${String(i % 60).padStart(2, '0')}`));
    const { facts, problems } = factsOf(aWorld(), clicks);
    expect([...facts.training.state].filter((state) => state === 0)).toHaveLength(1);
    expect(problems).toHaveLength(99);
    expect(problems[0]).toMatchObject({ code: 'repeated', effect: 'set-aside', row: 3, cell: 'Tập huấn!A3' });
    expect(problems[0]?.message).toContain('dòng 2');
  });

  test('are measured from the first that counts, not from the last click', () => {
    expect(states(at('17:00'), at('17:06'), at('17:12'), at('17:20'))).toEqual([0, 1, 0, 1]);
    expect(states(at('17:00'), at('17:10'))).toEqual([0, 1]);
    expect(states(at('17:00'), at('17:10:01'))).toEqual([0, 0]);
  });

  test('count the earlier submission, though it stands lower in the sheet', () => {
    expect(states(at('17:05'), at('17:00'))).toEqual([1, 0]);
    expect(states(at('17:00'), at('17:00'))).toEqual([0, 1]);
  });

  test('are the same in NFD as in NFC', () => {
    expect(states(at('17:00'), at('17:01').with({ note: ' Lớp sáng'.normalize('NFD') }))).toEqual([0, 1]);
  });

  test('are others when a single answer differs, a word of the note or a decimal of the hours', () => {
    expect(
      states(at('17:00'), at('17:01').with({ note: 'Lớp chiều' }), at('17:02').with({ hours: 3.6 }), at('17:03').by('tdp-1')),
    ).toEqual([0, 0, 0, 0]);
  });

  test('are not repeated when the first does not count', () => {
    const wrongKey = at('17:00').with({ unitKey: 'x' });
    expect(factsOf(aWorld(), [wrongKey, wrongKey]).problems.map(({ code }) => code)).toEqual(['unit-key', 'unit-key']);
  });

  test('say what else is wrong once, in the row that counts', () => {
    const row = at('17:00').with({ hours: 41, women: 31 });
    expect(factsOf(aWorld(), [row, row]).problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'out-of-limits'],
      [2, 'women-over-people'],
      [3, 'repeated'],
    ]);
  });

  test('are the same whatever the system wrote beside them: a given code is no answer', () => {
    const tables = changing(aWorld().tables([aCaseReport(), aCaseReport()]), 'case-report', (tab) => {
      const code = tab.columnKeys.indexOf('givenCode');
      const coded = rowsIn(tab).map((row, i) => Object.assign([...row], { [code]: `CODE${i}` }));
      return withRows(tab, coded);
    });
    const { facts } = readFacts(tables, { planStart: toDay('2026-01-01') });
    expect(facts.caseReport.columns.givenCode).toEqual(['CODE0', 'CODE1']);
    expect([...facts.caseReport.state]).toEqual([0, 1]);
  });

  test('are none of another form’s business', () => {
    const { facts } = factsOf(aWorld(), [
      at('17:00'),
      anOutreach().with({ children: 30, note: 'Lớp sáng' }).submitted('2026-10-05T17:00'),
    ]);
    expect([facts.training.state[0], facts.outreach.state[0]]).toEqual([0, 0]);
  });
});

test('shuffling the rows changes no counted set', () => {
  const rows = [
    ...['17:00', '17:03', '17:03', '17:11', '17:30'].map(at),
    ...['08:00', '08:00', '08:09'].map((time) => at(time).with({ children: 12 })),
    at('09:00').with({ unitKey: 'x' }),
    at('09:00').on('2026-10-06'),
  ];
  const tables = aWorld().tables(rows);
  const tab = tabOf(tables, 'training');
  const countedOf = (order: readonly number[]) => {
    const shuffled = changing(tables, 'training', () =>
      withRows(
        tab,
        order.map((i) => rowsIn(tab)[i] ?? []),
      ),
    );
    const { training } = readFacts(shuffled, { planStart: toDay('2026-01-01') }).facts;
    const rowsCounted = [...training.state.keys()].filter((i) => training.state[i] === 0);
    return rowsCounted.map((i) => `${training.submittedAt[i]} ${training.columns.children[i]}`).sort();
  };
  const order = rowsIn(tab).map((_, i) => i);
  const plain = countedOf(order);
  expect(plain).toHaveLength(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (order) => {
      expect(countedOf(order)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});
