/** Measures of children whose counts lie in given bands: everyone but the authority may not tell one from another. */
import fc from 'fast-check';
import type { Measure } from '../../functions/indicators/measure.ts';

/** 0: below ten; 1: from 10 to 19 … */
export type MeasureBands = Readonly<Record<'low' | 'high' | 'of', number>>;

export const within = (band: number): fc.Arbitrary<number> => fc.integer({ min: band * 10, max: band * 10 + 9 });

export const measureBands = (least: number, most: number): fc.Arbitrary<MeasureBands> =>
  fc
    .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: least, max: most })))
    .map((bands) => bands.toSorted((a, b) => a - b))
    .map(([low = 0, high = 0, of = 0]) => ({ low, high, of }));

/** Fewer than ten: nobody at all among them, whatever the other counts. */
export const measureIn = ({ low, high, of }: MeasureBands): fc.Arbitrary<Measure> => {
  const counts = fc.tuple(within(low), within(high), within(of)).map((some) => some.toSorted((a, b) => a - b));
  const ratio = counts.map(([a = 0, b = 0, c = 0]): Measure => ({ low: a, high: b, of: Math.max(1, c) }));
  return of === 0 ? fc.oneof(fc.constant<Measure>({ reason: 'nothing-notified' }), ratio) : ratio;
};
