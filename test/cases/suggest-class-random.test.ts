/** The law of compare-with-worlds.ts, for children of whom this and that is known. */
import { expect, test } from 'vitest';
import { CASE_CLASSES } from '../../functions/forms/questions/case-class.ts';
import { childrenAtRandom } from './children-at-random.ts';
import { compareWithWorlds } from './compare-with-worlds.ts';

/** How many children fell into each class. */
function classesOf(count: number, how: { readonly seed: number; readonly mostWorlds: number }): ReadonlyMap<string, number> {
  const met = new Map<string, number>();
  for (const { facts, exceptedTrades } of childrenAtRandom(count, how)) {
    const group = compareWithWorlds(facts, exceptedTrades);
    met.set(group, (met.get(group) ?? 0) + 1);
  }
  return met;
}

test('twenty thousand children, some of every class, agree with the list of worlds', () => {
  const met = classesOf(19_000, { seed: 5, mostWorlds: 50 });
  expect(CASE_CLASSES.filter(({ key }) => !met.has(key))).toEqual([]);
  expect([...met.values()].reduce((sum, n) => sum + n, 0)).toBe(19_000);
  expect(classesOf(1_000, { seed: 6, mostWorlds: 500 }).size).toBeGreaterThan(5);
});

test('and thirty of whom hardly anything is known', () => {
  expect(classesOf(30, { seed: 7, mostWorlds: 50_000 }).get('undetermined')).toBeGreaterThan(10);
});
