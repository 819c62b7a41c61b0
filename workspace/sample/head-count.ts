import type { Dice } from './dice.ts';

export interface HeadCount {
  readonly educators?: number | undefined;
  readonly carers?: number | undefined;
  readonly children?: number | undefined;
  readonly minors?: number | undefined;
  readonly collaborators?: number | undefined;
  readonly residents?: number | undefined;
}

/** The people who came, and how many of them are women: known in two reports of three, and more of them come. */
export function headCount(dice: Dice, people: HeadCount): HeadCount & { readonly women: number | undefined } {
  const all = Object.values(people).reduce((sum: number, n) => sum + (n ?? 0), 0);
  return { ...people, women: dice.chance(0.66) ? Math.round((all * dice.whole(45, 75)) / 100) : undefined };
}

/** A part of a number, from `least` to `most` percent of it. */
export const part = (dice: Dice, of: number | undefined, least: number, most: number): number =>
  Math.floor(((of ?? 0) * dice.whole(least, most)) / 100);
