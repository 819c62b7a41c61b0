/** A target in words, and how many are missing to it. */
import type { Ratio } from '../indicators/measure.ts';
import type { MonthIndicator } from './month.ts';
import { compareToPercent } from './rate.ts';

type Target = NonNullable<MonthIndicator['target']>;

const WORDS: Readonly<Record<Target['op'], (percent: string) => string>> = {
  '<': (percent) => `dưới ${percent}`,
  '>': (percent) => `trên ${percent}`,
  '>=': (percent) => `từ ${percent} trở lên`,
  '=': (percent) => percent,
};

/** "từ 90% trở lên", "dưới 3,5%", "100%". */
export const targetText = ({ op, percent }: Target): string => WORDS[op](`${String(percent).replace('.', ',')}%`);

/** A rate that should fall: progress is a decrease. */
export const isCeiling = (target: Target | null): boolean => target?.op === '<';

/**
 * How many more are certainly needed (for a ceiling: how many too many there certainly are), from the end of [low, high] nearest
 * to the target. Whole people or bodies; 0 when that end meets it.
 */
export function shortfall(target: Target, { low, high, of }: Ratio): number {
  const meets = (count: number) => meetsTarget(target, count, of);
  if (!isCeiling(target)) return smallest((k) => meets(high + k), of);
  return smallest((k) => meets(low - k), low);
}

/** How many of `of` the target asks for: the least whole number that meets it, `of` where none does. */
export const needed = (target: Target, of: number): number => shortfall(target, { low: 0, high: 0, of });

/** At least: "=" is 100 % in the plans, which nothing exceeds. */
function meetsTarget({ op, percent }: Target, part: number, of: number): boolean {
  const side = compareToPercent({ part, of }, percent);
  if (op === '<') return side < 0;
  return op === '>' ? side > 0 : side >= 0;
}

/** The smallest k in [0, most] that does; `does` never turns false again. */
function smallest(does: (k: number) => boolean, most: number): number {
  let [below, enough] = [-1, most];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (does(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
