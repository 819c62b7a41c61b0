import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSizes, compareToPercent, distanceToPercent, moveBetween, percentText } from '../../functions/reports/rate.ts';

const count = fc.integer({ min: 0, max: 20_000_000 });
const whole = fc.integer({ min: 1, max: 20_000_000 });
const percent = fc.constantFrom(3, 3.5, 4, 70, 90, 95, 100);

describe('a rate as it is printed', () => {
  it.each([
    [3, 8, '37,5%'],
    [412, 1100, '37,5%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [12, 12, '100,0%'],
    [0, 24, '0,0%'],
    [1087, 1000, '108,7%'],
    [20_000, 1, '2.000.000,0%'],
    [1, 2000, '0,1%'],
    // Not nothing, and not all.
    [1, 17_360, '0,01%'],
    [17_359, 17_360, '99,99%'],
  ])('%i of %i is %s', (part, of, text) => {
    expect(percentText({ part, of })).toBe(text);
  });

  it.each([
    [8996, 10_000, 90, '89,96%'],
    [89_996, 100_000, 90, '89,996%'],
    [9000, 10_000, 90, '90,0%'],
    [9004, 10_000, 90, '90,04%'],
    [140_001, 200_000, 70, '70,001%'],
    [3499, 100_000, 3.5, '3,499%'],
    [2250, 2500, 95, '90,0%'],
  ])('%i of %i beside a target of %d%% is %s, on its own side of the target', (part, of, target, text) => {
    expect(percentText({ part, of }, [target])).toBe(text);
  });

  it('never stands on another side of the target than the exact rate', () => {
    fc.assert(
      fc.property(count, whole, percent, (part, of, target) => {
        const printed = percentText({ part, of }, [target]).slice(0, -1);
        const [digits = '', decimals = ''] = printed.replaceAll('.', '').split(',');
        const scale = 10 ** decimals.length;
        const asRate = { part: Number(digits + decimals), of: 100 * scale };
        expect(compareToPercent(asRate, target)).toBe(compareToPercent({ part, of }, target));
      }),
    );
  });

  it('is never further than half a unit of its last decimal from the exact rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (part, of) => {
        const printed = Number(percentText({ part, of }).slice(0, -1).replaceAll('.', '').replace(',', '.'));
        expect(Math.abs(printed - (100 * part) / of)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe('the distance of a rate to a percent', () => {
  it('is exact, whichever way', () => {
    const distance = (part: number, of: number, percent: number) => ({ size: distanceToPercent({ part, of }, percent) });
    // 1/3 is 56,67 points below 90 %; 46/1000 is 1,1 above 3,5 %.
    expect(compareSizes(distance(1, 3, 90), distance(33, 100, 90))).toBe(-1);
    expect(compareSizes(distance(46, 1000, 3.5), distance(24, 1000, 3.5))).toBe(0);
    expect(compareSizes(distance(7, 200, 3.5), distance(0, 1, 0))).toBe(0);
  });
});

describe('a move between two rates', () => {
  it.each([
    [389, 1100, 412, 1100, 'up', '2,1'],
    [412, 1100, 389, 1100, 'down', '2,1'],
    [5, 10, 50, 100, 'none', ''],
    [1, 3, 2, 6, 'none', ''],
    [361, 4510, 360, 4510, 'down', 'dưới 0,1'],
    [0, 12, 12, 12, 'up', '100,0'],
    // Exactly half a tenth is said as a tenth, both ways alike.
    [0, 2000, 1, 2000, 'up', '0,1'],
    [1, 2000, 0, 2000, 'down', '0,1'],
  ] as const)('from %i/%i to %i/%i goes %s by %s', (p, q, r, s, direction, points) => {
    expect(moveBetween({ part: p, of: q }, { part: r, of: s })).toMatchObject({ direction, points });
  });

  it('is taken from the exact rates, not from the printed ones', () => {
    // 37,46 % prints as 37,5 % and 39,44 % as 39,4 %: the printed ones are 1,9 apart, the exact ones 2,0.
    expect(moveBetween({ part: 3746, of: 10_000 }, { part: 3944, of: 10_000 }).points).toBe('2,0');
  });

  it('is ordered by its exact size', () => {
    const small = moveBetween({ part: 0, of: 3 }, { part: 1, of: 3 });
    const large = moveBetween({ part: 0, of: 3 }, { part: 3334, of: 10_000 });
    expect(compareSizes(small, large)).toBe(-1);
    expect(compareSizes(large, small)).toBe(1);
    expect(compareSizes(small, small)).toBe(0);
  });
});
