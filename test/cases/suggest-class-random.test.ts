/** The law of compare-with-worlds.ts, for children of whom this and that is known. */
import { test } from 'vitest';
import { childrenAtRandom } from './children-at-random.ts';
import { compareWithWorlds } from './compare-with-worlds.ts';

test('two hundred thousand children agree with the list of worlds', () => {
  for (const { facts, exceptedTrades } of childrenAtRandom(190_000, { seed: 5, mostWorlds: 50 }))
    compareWithWorlds(facts, exceptedTrades);
  for (const { facts, exceptedTrades } of childrenAtRandom(10_000, { seed: 6, mostWorlds: 500 }))
    compareWithWorlds(facts, exceptedTrades);
});

test('and thirty of whom hardly anything is known', () => {
  for (const { facts } of childrenAtRandom(30, { seed: 7, mostWorlds: 50_000 })) compareWithWorlds(facts);
});
