/**
 * The verdict as far as bands tell it. A verdict on the true counts beside their bands would give children away: of 10 to 19 cases
 * with a rate above 90 %, "Chưa đạt 100%" leaves out exactly one.
 */
import type { Verdict } from '../indicators/measure.ts';
import { verdictOf } from '../indicators/verdict.ts';
import type { Band } from './child-band.ts';
import type { MonthIndicator } from './month.ts';

/** Of a measure's three counts. Where the measure is exact, low and high are one band. */
export interface Bands {
  readonly low: Band;
  readonly high: Band;
  readonly of: Band;
}

/** The verdict that every count in the three bands gives; `withheld` where two of them differ, or none may say more than "open". */
export function verdictOfBands(bands: Bands, target: MonthIndicator['target']): Verdict | 'withheld' {
  let only: Verdict | undefined;
  for (const of of countsIn(bands.of)) {
    for (const low of countsIn(bands.low)) {
      for (const high of countsIn(bands.high)) {
        if (low > high || high > of) continue;
        const verdict = verdictOf({ low, high, of }, target);
        if (verdict === 'undecided' || (only !== undefined && verdict !== only)) return 'withheld';
        only = verdict;
      }
    }
  }
  return only ?? 'withheld';
}

const countsIn = ({ from, to }: Band): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
