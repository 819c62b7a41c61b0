/**
 * Small cells of a table in one dimension whose total stands beside it, as the competent authority reads them (privacy.md, 4): "cells
 * under 5 as dưới 5 (zero inside; if one cell alone would be hidden, the next smallest too)". One alone is the total less the rest; so
 * are several when their sum is the least or the most that they can be. Both are undone by hiding the next smallest.
 */
import { type Band, bandOf, bandText } from './child-band.ts';
import { integer } from './vi-format.ts';

/** A count, the range it lies in, or nothing at all ('unstated'). */
export type Cell = number | Band | 'unstated';

const FEW: Band = { from: 0, to: 4 };

const isSmall = (count: number): boolean => count <= FEW.to;

/** A figure that is no part of a table. */
export const smallCell = (count: number): Cell => (isSmall(count) ? FEW : count);

/**
 * `told`: cells whose sum another figure gives away; each such part, and the rest, is a table of its own. Equal counts are hidden in the
 * order of the keys. The keys must be all that there are, those of nobody too: a key that is left out says zero. What a sum alone tells
 * (nobody at all, or one cell) no cell can hide.
 */
export function hideSmallCells<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  told: readonly (readonly NoInfer<Key>[])[] = [],
): Readonly<Record<Key, Cell>> {
  const keys = Object.keys(counts) as Key[];
  const rest = keys.filter((key) => !told.some((part) => part.includes(key)));
  const cells = new Map([...told, rest].flatMap((part) => hideInTable(part, counts)));
  return Object.fromEntries(keys.map((key) => [key, cells.get(key)])) as Readonly<Record<Key, Cell>>;
}

function hideInTable<Key extends string>(keys: readonly Key[], counts: Readonly<Record<Key, number>>): (readonly [Key, Cell])[] {
  const [only, another] = keys;
  if (only !== undefined && another === undefined) return [[only, counts[only]]];
  const smallestFirst = keys.toSorted((a, b) => counts[a] - counts[b]);
  const sizes = smallestFirst.map((key) => counts[key]);
  const cells = safeCells(sizes);
  return smallestFirst.map((key, place) => [key, cells[place] ?? 'unstated']);
}

const unstated = (): Cell => 'unstated';

/** As little hidden as is safe: first fewer cells, then a band rather than nothing. `sizes`: smallest first. */
function safeCells(sizes: readonly number[]): readonly Cell[] {
  const small = sizes.filter(isSmall).length;
  for (let hidden = small; hidden <= sizes.length; hidden++) {
    for (const instead of [bandOf, unstated]) {
      const cells = sizes.slice(0, hidden).map((count): Cell => (isSmall(count) ? FEW : instead(count)));
      if (isSafe(cells, total(sizes.slice(0, hidden)))) return [...cells, ...sizes.slice(hidden)];
    }
  }
  return sizes.map(() => 'unstated');
}

/**
 * The reader knows the sum of the hidden cells, and what each may be. A cell whose range is more than one count can be told exactly
 * only when all of them are at their least, or all at their most.
 */
function isSafe(hidden: readonly Cell[], sum: number): boolean {
  const ranges = hidden.map(knownRange);
  const [least, most] = [total(ranges.map(({ from }) => from)), total(ranges.map(({ to }) => to))];
  return hidden.length === 0 || (hidden.length > 1 && least < sum && sum < most);
}

/** Of a cell that is hidden, but not as "dưới 5", the reader knows that it isn't. */
function knownRange(cell: Cell): Band {
  if (typeof cell === 'number') return { from: cell, to: cell };
  if (cell === FEW) return FEW;
  const { from, to } = cell === 'unstated' ? { from: 0, to: Number.POSITIVE_INFINITY } : cell;
  return { from: Math.max(from, FEW.to + 1), to };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** "7", "dưới 5", "dưới 10", "từ 10 đến 19", "không nêu". `count`: how a number is written there. */
export function cellText(cell: Cell, count: (n: number) => string = integer): string {
  if (typeof cell === 'number') return count(cell);
  if (cell === 'unstated') return 'không nêu';
  return cell.to === FEW.to ? `dưới ${FEW.to + 1}` : bandText(cell, '').trim();
}
