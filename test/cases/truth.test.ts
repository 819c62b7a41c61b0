import { expect, test } from 'vitest';
import { all, any, isUnknown, not, type Truth, unknown } from '../../functions/cases/truth.ts';

const [night, papers] = [unknown('night'), unknown('papers')];
const VALUES = [true, false, night, papers];

test('one known false makes "all" false, whatever else is unknown', () => {
  expect(all(night, false, papers)).toBe(false);
});

test('one known true makes "any" true, whatever else is unknown', () => {
  expect(any(night, true, papers)).toBe(true);
});

test('else an unknown waits for every fact that is missing, and for no other', () => {
  expect(all(true, night, papers)).toEqual({ missing: ['night', 'papers'] });
  expect(any(false, night, false)).toEqual({ missing: ['night'] });
  expect(not(night)).toEqual(night);
});

test('"all" of nothing is true, "any" of nothing is false', () => {
  expect([all(), any()]).toEqual([true, false]);
});

const asNumber = (truth: Truth): number => (isUnknown(truth) ? 0.5 : Number(truth));

test.each(VALUES.flatMap((one) => VALUES.map((other) => [one, other] as const)))('Kleene: %j and %j', (one, other) => {
  expect(asNumber(all(one, other))).toBe(Math.min(asNumber(one), asNumber(other)));
  expect(asNumber(any(one, other))).toBe(Math.max(asNumber(one), asNumber(other)));
});
