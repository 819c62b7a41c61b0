import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText, hideSmallCells, smallCell } from '../../functions/reports/small-cells.ts';

const words = (counts: Readonly<Record<string, number>>, told?: readonly (readonly string[])[]) =>
  Object.fromEntries(Object.entries(hideSmallCells(counts, told)).map(([key, cell]) => [key, cellText(cell)]));

describe('a table beside its total', () => {
  it.each([
    ['nothing is small', { a: 5, b: 12 }, { a: '5', b: '12' }],
    ['two are small: the total gives neither away', { a: 1, b: 2, c: 9 }, { a: 'dưới 5', b: 'dưới 5', c: '9' }],
    ['one alone is hidden with the next smallest', { a: 3, b: 14, c: 7 }, { a: 'dưới 5', b: '14', c: 'dưới 10' }],
    ['nobody is small too', { a: 0, b: 8, c: 21 }, { a: 'dưới 5', b: 'dưới 10', c: '21' }],
    // 17 − 17 would say that all the others are 0.
    [
      'several of nobody are hidden with the next smallest',
      { a: 0, b: 0, c: 17 },
      { a: 'dưới 5', b: 'dưới 5', c: 'từ 10 đến 19' },
    ],
    ['several at their most', { a: 4, b: 4, c: 11, d: 30 }, { a: 'dưới 5', b: 'dưới 5', c: 'từ 10 đến 19', d: '30' }],
    // 30 in all, of bands from 10 and from 20 on: nothing is left for the others.
    [
      'a band that tells too much is not stated',
      { a: 0, b: 0, c: 10, d: 20 },
      { a: 'dưới 5', b: 'dưới 5', c: 'không nêu', d: '20' },
    ],
    // 0 and 5: 5 in all, one below 5 and one not. Any range would tell.
    ['no range is wide enough', { a: 0, b: 5 }, { a: 'không nêu', b: 'không nêu' }],
    ['one cell is its total', { a: 3 }, { a: '3' }],
    ['there is no cell', {}, {}],
  ])('%s', (_, counts, shown) => {
    expect(words(counts)).toEqual(shown);
  });

  it('is parted where another figure tells a sum', () => {
    // 31 of them are a or b: b would give a away, and a the zeros.
    expect(words({ a: 6, b: 25, c: 81, d: 0, e: 0, f: 28 }, [['a', 'b'], ['c']])).toEqual({
      a: '6',
      b: '25',
      c: '81',
      d: 'dưới 5',
      e: 'dưới 5',
      f: 'từ 20 đến 29',
    });
  });

  it('keeps the order of its keys', () => {
    expect(Object.keys(hideSmallCells({ b: 9, a: 1, c: 2 }))).toEqual(['b', 'a', 'c']);
  });
});

it('a figure that is in no table is hidden below 5', () => {
  expect([0, 4, 5].map((n) => cellText(smallCell(n)))).toEqual(['dưới 5', 'dưới 5', '5']);
});

/** What a reader may think a cell is, who knows that "dưới 10" isn't "dưới 5". */
function possible(cell: Cell, total: number, isAllUnstated = false): readonly number[] {
  if (typeof cell === 'number') return [cell];
  const all = Array.from({ length: total + 1 }, (_, n) => n);
  // Beside small cells it is none of them; where all are unstated, nothing at all is known.
  if (cell === 'unstated') return isAllUnstated ? all : all.filter((n) => n > 4);
  return all.filter((n) => n >= cell.from && n <= cell.to && (cell.to === 4 || n > 4));
}

/** Every way to fill the cells that adds up to the total. */
function ways(cells: readonly (readonly number[])[], total: number): number[][] {
  const [first, ...others] = cells;
  if (first === undefined) return total === 0 ? [[]] : [];
  return first.filter((n) => n <= total).flatMap((n) => ways(others, total - n).map((rest) => [n, ...rest]));
}

describe('from the shown cells and their total', () => {
  const table = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 5 }) }, { weight: 1, arbitrary: fc.nat({ max: 23 }) }), {
      minLength: 2,
      maxLength: 5,
    })
    .filter((counts) => counts.some((n) => n > 0));
  const shownIn = (counts: readonly number[]) =>
    Object.values(hideSmallCells(Object.fromEntries(counts.map((n, i) => [`k${i}`, n]))));

  it('nobody can compute a hidden cell', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const shown = shownIn(counts);
        const total = counts.reduce((sum, n) => sum + n, 0);
        const isAllUnstated = shown.every((cell) => cell === 'unstated');
        const found = ways(
          shown.map((cell) => possible(cell, total, isAllUnstated)),
          total,
        );
        shown.forEach((cell, place) => {
          if (typeof cell !== 'number') expect(new Set(found.map((way) => way[place])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('every cell below 5 is hidden, and what is shown is true', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const total = counts.reduce((sum, n) => sum + n, 0);
        shownIn(counts).forEach((cell, place) => {
          const count = counts[place] ?? 0;
          expect(possible(cell, total, true)).toContain(count);
          if (count < 5) expect(typeof cell).not.toBe('number');
        });
      }),
    );
  });
});
