import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verdictOf } from '../../functions/indicators/verdict.ts';
import { bandOf } from '../../functions/reports/child-band.ts';
import { verdictOfBands } from '../../functions/reports/verdict-of-bands.ts';

const target = fc.record({
  op: fc.constantFrom('<', '>', '>=', '='),
  percent: fc.constantFrom(3.5, 4, 50, 70, 90, 100),
  by: fc.constant(2030),
} as const);
/** low ≤ high ≤ of. */
const measure = fc
  .tuple(fc.nat({ max: 130 }), fc.nat({ max: 130 }), fc.nat({ max: 130 }))
  .map((counts) => counts.toSorted((a, b) => a - b))
  .map(([low = 0, high = 0, of = 0]) => ({ low, high, of }));
const bandsOf = ({ low, high, of }: { low: number; high: number; of: number }) => ({
  low: bandOf(low),
  high: bandOf(high),
  of: bandOf(of),
});

it('what is said is the verdict of the true counts', () => {
  fc.assert(
    fc.property(measure, target, (counts, wanted) => {
      const said = verdictOfBands(bandsOf(counts), wanted);
      if (said !== 'withheld') expect(verdictOf(counts, wanted)).toBe(said);
    }),
    { numRuns: 500 },
  );
});

it('nothing is withheld that all counts in the bands agree on', () => {
  fc.assert(
    fc.property(measure, fc.constantFrom(90, 100), (counts, percent) => {
      const { low, high, of } = bandsOf(counts);
      const wanted = { op: '>=', percent, by: 2030 } as const;
      const worst = verdictOf({ low: low.from, high: Math.max(low.from, high.from), of: of.to }, wanted);
      const best = verdictOf({ low: Math.min(low.to, of.from), high: Math.min(high.to, of.from), of: of.from }, wanted);
      const settled = worst === 'met' ? 'met' : best === 'not-met' ? 'not-met' : 'withheld';
      expect(verdictOfBands({ low, high, of }, wanted)).toBe(settled);
    }),
    { numRuns: 200 },
  );
});

it('100 % is never “Đạt”: in no band of ten counts are all the same', () => {
  const all = { op: '=', percent: 100, by: 2030 } as const;
  fc.assert(
    fc.property(fc.nat({ max: 500 }), (n) => {
      expect(verdictOfBands(bandsOf({ low: n, high: n, of: n }), all)).toBe('withheld');
    }),
  );
});

it('without a number in the plan there is no verdict to withhold', () => {
  expect(verdictOfBands(bandsOf({ low: 10, high: 12, of: 14 }), null)).toBe('no-verdict');
});

it('is withheld of counts that can’t be, more found than looked at', () => {
  expect(verdictOfBands({ low: bandOf(40), high: bandOf(40), of: bandOf(12) }, { op: '<', percent: 4, by: 2030 })).toBe(
    'withheld',
  );
});
