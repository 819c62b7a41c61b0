import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice } from '../../../workspace/sample/dice.ts';
import { PROPER_NAMES, properName } from '../../../workspace/sample/establishment-names.ts';

describe('dice', () => {
  it('of one name fall alike, of two names do not', () => {
    const thrown = (name: string): number[] => {
      const chance = dice(name);
      return Array.from({ length: 8 }, () => chance.whole(1, 1000));
    };
    expect(thrown('kinh-bac 2026-10')).toEqual(thrown('kinh-bac 2026-10'));
    expect(thrown('kinh-bac 2026-10')).not.toEqual(thrown('kinh-bac 2026-11'));
  });

  it('stay within their bounds and reach both of them', () => {
    const chance = dice('bounds');
    const thrown = Array.from({ length: 600 }, () => chance.whole(1, 6));
    expect(new Set(thrown)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('shuffle without losing or doubling an entry, and pick what is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer(), { minLength: 1 }), (name, list) => {
        const chance = dice(name);
        expect(chance.shuffled(list).toSorted()).toEqual(list.toSorted());
        expect(list).toContain(chance.pick(list));
      }),
    );
    expect(() => dice('nothing').pick([])).toThrow('Nothing to pick from');
  });
});

describe('invented names', () => {
  it('are given once each', () => {
    expect(new Set(Array.from({ length: PROPER_NAMES }, (_, n) => properName(n))).size).toBe(PROPER_NAMES);
  });
});
