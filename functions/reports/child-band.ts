/**
 * Counts of children as everyone but the competent authority sees them: below 10 (zero among them), 10-19, 20-29 … Bands with
 * zero inside were the only form that leaked no count when months and cumulative figures are both out (privacy.md, 4).
 */
import { integer } from './vi-format.ts';

export interface Band {
  readonly from: number;
  readonly to: number;
}

const WIDTH = 10;

export const bandOf = (n: number): Band => {
  const from = Math.floor(n / WIDTH) * WIDTH;
  return { from, to: from + WIDTH - 1 };
};

/** True for the first band, in which nothing but the band itself may be said. */
export const isFew = (band: Band): boolean => band.from === 0;

/** "dưới 10 trẻ", "từ 10 đến 19 trẻ". */
export function bandText(band: Band, unit: string): string {
  return isFew(band) ? `dưới ${WIDTH} ${unit}` : `từ ${integer(band.from)} đến ${integer(band.to)} ${unit}`;
}
