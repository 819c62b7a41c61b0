import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Threshold, verdictOf } from '../../functions/indicators/verdict.ts';

const exactly = (count: number, of: number) => ({ low: count, high: count, of });

test('exactly 90.0 % passes "90 % trở lên" and fails "trên 90 %"', () => {
  expect(verdictOf(exactly(90, 100), { op: '>=', percent: 90 })).toBe('met');
  expect(verdictOf(exactly(90, 100), { op: '>', percent: 90 })).toBe('not-met');
  expect(verdictOf(exactly(9_000_000_000_000, 10_000_000_000_000), { op: '>', percent: 90 })).toBe('not-met');
});

test('one more than 90.0 % of many passes "trên 90 %", one fewer fails "90 % trở lên"', () => {
  expect(verdictOf(exactly(900_001, 1_000_000), { op: '>', percent: 90 })).toBe('met');
  expect(verdictOf(exactly(899_999, 1_000_000), { op: '>=', percent: 90 })).toBe('not-met');
});

test('"dưới 3,5 %" is strict, and 3.5 is the decimal that the plan wrote', () => {
  expect(verdictOf(exactly(35, 1000), { op: '<', percent: 3.5 })).toBe('not-met');
  expect(verdictOf(exactly(34, 1000), { op: '<', percent: 3.5 })).toBe('met');
});

test('an interval that reaches over the target leaves it undecided', () => {
  expect(verdictOf({ low: 80, high: 95, of: 100 }, { op: '>=', percent: 90 })).toBe('undecided');
  expect(verdictOf({ low: 90, high: 95, of: 100 }, { op: '>=', percent: 90 })).toBe('met');
  expect(verdictOf({ low: 80, high: 89, of: 100 }, { op: '>=', percent: 90 })).toBe('not-met');
});

test('"100 %" is met only when nobody at all can be missing', () => {
  expect(verdictOf(exactly(6, 6), { op: '=', percent: 100 })).toBe('met');
  expect(verdictOf({ low: 5, high: 6, of: 6 }, { op: '=', percent: 100 })).toBe('undecided');
  expect(verdictOf(exactly(5, 6), { op: '=', percent: 100 })).toBe('not-met');
});

test('half of five people is no number of people, so it is met by nobody', () => {
  expect(verdictOf({ low: 0, high: 5, of: 5 }, { op: '=', percent: 50 })).toBe('not-met');
});

test('more than all of them (over-denominator) still is what it is: past 90 %', () => {
  expect(verdictOf(exactly(12, 10), { op: '>=', percent: 90 })).toBe('met');
});

test('a reason instead of a ratio leaves it undecided, even when figures stand beside the reason', () => {
  expect(verdictOf({ reason: 'no-survey' }, { op: '<', percent: 4 })).toBe('undecided');
  expect(verdictOf({ reason: 'stale', low: 1, high: 1, of: 1000 }, { op: '<', percent: 4 })).toBe('undecided');
});

test('where the plan names no number there is no verdict, whatever was measured', () => {
  expect(verdictOf(exactly(1, 2), null)).toBe('no-verdict');
  expect(verdictOf({ reason: 'not-computed' }, null)).toBe('no-verdict');
});

const PASSES: Readonly<Record<Threshold['op'], (count: number, percentOfAll: number) => boolean>> = {
  '<': (count, wanted) => count < wanted,
  '>': (count, wanted) => count > wanted,
  '>=': (count, wanted) => count >= wanted,
  '=': (count, wanted) => count === wanted,
};

test('the verdict is what asking every whole count in the interval would say', () => {
  const anything = fc.record({
    of: fc.integer({ min: 1, max: 60 }),
    ends: fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 })),
    op: fc.constantFrom<Threshold['op']>('<', '>', '>=', '='),
    tenths: fc.integer({ min: 0, max: 1000 }),
  });
  fc.assert(
    fc.property(anything, ({ of, ends, op, tenths }) => {
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      // count / of against tenths / 1000, both sides times 1000 × of: whole numbers.
      const answers = Array.from({ length: high - low + 1 }, (_, i) => PASSES[op]((low + i) * 1000, tenths * of));
      const slow = answers.every(Boolean) ? 'met' : answers.some(Boolean) ? 'undecided' : 'not-met';
      expect(verdictOf({ low, high, of }, { op, percent: tenths / 10 })).toBe(slow);
    }),
  );
});
