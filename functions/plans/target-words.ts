/** What the plan's words say about a target: where its percent stands, and which comparison they ask for (domain.md §1). */
import type { Comparator } from './plan.ts';

/** 3.5 as the plans write it: "3,5%". */
export const percentText = (percent: number): string => `${String(percent).replace('.', ',')}%`;

/**
 * The comparator that the words around a percent ask for: "trên" is strict, "trở lên" and a bare percent are not, "dưới" is
 * strict, and 100 is everybody. Undefined where the percent doesn't stand in the words exactly once.
 */
export function comparatorInWords(quote: string, percent: number): Comparator | undefined {
  const places = [...quote.matchAll(new RegExp(`(?<![\\d.,])${percentText(percent)}`, 'g'))];
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  const before = quote.slice(0, place.index).trimEnd().toLowerCase();
  if (/(^|\s)trên$/u.test(before)) return '>';
  if (/(^|\s)dưới$/u.test(before)) return '<';
  return percent === 100 ? '=' : '>=';
}
