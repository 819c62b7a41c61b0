import { expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { explainProblems } from '../../functions/records/explain-problems.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { anInspection, anOutreach, aTraining } from '../builders/form-rows.ts';
import { renamed, tabOf, untagged } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const context = { planStart: toDay('2026-01-01') };

test('a refused answer is explained by what its column accepts; every other problem stays as it is', async () => {
  const tables = aWorld().tables([
    aTraining().with({ hours: 41, topics: ['chuyện khác'], children: 'năm' }),
    anOutreach().on('2026-31-12').with({ women: 3 }),
    anInspection().with({ unitKey: 'x' }),
  ]);
  const { problems } = readFacts(tables, context);
  const explained = await explainProblems(problems, tables);
  expect(explained.map(({ detail: _, ...problem }) => problem)).toEqual(problems);
  expect(explained.map(({ question, detail }) => [question, detail])).toEqual([
    ['hours', 'Too big: expected number to be <=40'],
    ['topics', expect.stringContaining('Invalid option')],
    ['children', '1234, 1.234'],
    ['heldOn', 'Invalid ISO date'],
    ['unitKey', undefined],
  ]);
});

test('problems of tables that are not there, or quarantined, are left alone', async () => {
  const tables = aWorld().tables([aTraining().with({ hours: 41 })]);
  const { problems } = readFacts(tables, context);
  expect(await explainProblems(problems, [])).toEqual(problems);
  expect(await explainProblems(problems, [renamed(untagged(tabOf(tables, 'training')), 'Ghi chú', 'x')])).toEqual(problems);
  const quarantined = readFacts([], context).problems;
  expect(await explainProblems(quarantined, [])).toBe(quarantined);
});
