import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeList, changeSpan, type DimensionChange } from '../../../workspace/store/dimension-change.ts';

const SIZE = 12;
const place = fc.nat({ max: SIZE });
const span = fc.tuple(place, place).filter(([a, b]) => a < b);
const change: fc.Arbitrary<DimensionChange> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, count: fc.integer({ min: 1, max: 3 }) }),
  span.map(([start, end]) => ({ kind: 'delete' as const, start, end })),
  fc
    .tuple(span, place)
    .filter(([[start, end], to]) => to < start || to > end)
    .map(([[start, end], to]) => ({ kind: 'move' as const, start, end, to })),
);
const letters = Array.from({ length: SIZE }, (_, i) => String.fromCharCode(97 + i));

describe('rows and columns that are inserted, deleted and moved', () => {
  test('a moved block stands before what stood at its destination', () => {
    expect(changeList(letters.slice(0, 5), { kind: 'move', start: 0, end: 2, to: 4 }, '').join('')).toBe('cdabe');
    expect(changeList(letters.slice(0, 5), { kind: 'move', start: 3, end: 5, to: 1 }, '').join('')).toBe('adebc');
  });

  test('a short list is as if it ended in blanks', () => {
    fc.assert(
      fc.property(change, fc.nat({ max: SIZE }), (one, length) => {
        const trimmed = (list: string[]): string => list.join('|').replace(/[|]+$/, '');
        const full = [...letters.slice(0, length), ...Array.from({ length: SIZE - length }, () => '')];
        expect(trimmed(changeList(letters.slice(0, length), one, ''))).toBe(trimmed(changeList(full, one, '')));
      }),
    );
  });

  test('a span of one place goes where its place goes', () => {
    fc.assert(
      fc.property(change, fc.nat({ max: SIZE - 1 }), (one, index) => {
        const moved = changeList(letters, one, '').indexOf(letters[index] ?? '');
        expect(changeSpan(index, index + 1, one)).toEqual(moved < 0 ? undefined : [moved, moved + 1]);
      }),
    );
  });

  test('moving there and back changes nothing', () => {
    const move = change.filter((one) => one.kind === 'move');
    fc.assert(
      fc.property(move, ({ start, end, to }) => {
        const there = changeList(letters, { kind: 'move', start, end, to }, '');
        const count = end - start;
        const back = to > end ? { start: to - count, end: to, to: start } : { start: to, end: to + count, to: end };
        expect(changeList(there, { kind: 'move', ...back }, '')).toEqual(letters);
      }),
    );
  });
});
