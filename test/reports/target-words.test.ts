import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../functions/indicators/verdict.ts';
import { isCeiling, shortfall, targetText } from '../../functions/reports/target-words.ts';

const by = 2030;

describe('a target in words', () => {
  it.each([
    ['<', 3.5, 'dưới 3,5%'],
    ['>', 90, 'trên 90%'],
    ['>=', 90, 'từ 90% trở lên'],
    ['=', 100, '100%'],
  ] as const)('%s %d is “%s”', (op, percent, words) => {
    expect(targetText({ op, percent, by })).toBe(words);
  });
});

describe('how many are missing', () => {
  it.each([
    ['>=', 90, 655, 655, 1100, 335],
    ['>=', 90, 412, 655, 1100, 335],
    ['>=', 95, 10, 10, 12, 2],
    ['>', 90, 90, 90, 100, 1],
    ['>=', 90, 90, 90, 100, 0],
    ['=', 100, 7, 9, 10, 1],
    ['<', 4, 50, 60, 1000, 11],
    ['<', 4, 40, 40, 1000, 1],
    ['<', 4, 39, 39, 1000, 0],
  ] as const)('to %s %d%% with %i to %i of %i: %i', (op, percent, low, high, of, missing) => {
    expect(shortfall({ op, percent, by }, { low, high, of })).toBe(missing);
  });

  it('is exactly what turns the verdict: with one less it is still not met', () => {
    const ops = fc.constantFrom('<' as const, '>' as const, '>=' as const);
    fc.assert(
      fc.property(ops, fc.constantFrom(3, 3.5, 70, 90, 95), fc.integer({ min: 1, max: 5000 }), fc.nat(), (op, percent, of, n) => {
        const target = { op, percent, by };
        const count = n % (of + 1);
        const missing = shortfall(target, { low: count, high: count, of });
        const at = (moved: number) => {
          const reached = isCeiling(target) ? count - moved : count + moved;
          return verdictOf({ low: reached, high: reached, of }, target);
        };
        expect(at(missing)).toBe('met');
        if (missing > 0) expect(at(missing - 1)).toBe('not-met');
      }),
    );
  });
});
