/** How many of the plan's chỉ tiêu and chỉ số are met, as this reader may know it. */
import type { Verdict } from '../indicators/measure.ts';
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { isNotComputed } from './judged-measure.ts';
import { seenIndicators } from './seen-indicators.ts';

export interface Tally {
  /** chỉ tiêu: the plan's own eight. */
  readonly targets: { readonly met: number; readonly all: number };
  /** chỉ số: their parts. */
  readonly indicators: Readonly<Record<Verdict | 'withheld', number>> & { readonly all: number };
  /** Of the undecided: not computed yet. */
  readonly notComputed: number;
}

export function tallyOf(plan: Plan, month: DisclosedMonth): Tally {
  const judged = seenIndicators(plan, month);
  const count = (verdict: Verdict | 'withheld') => judged.filter(({ seen }) => seen.verdict === verdict).length;
  const targets = [...new Set(plan.indicators.map(({ partOf }) => partOf))];
  const isMet = (target: number) => {
    // A part without a number (1b) has nothing to meet, so it holds nothing up.
    const parts = judged.filter(({ promised, seen }) => promised.partOf === target && seen.verdict !== 'no-verdict');
    return parts.length > 0 && parts.every(({ seen }) => seen.verdict === 'met');
  };
  return {
    targets: { met: targets.filter(isMet).length, all: targets.length },
    indicators: {
      all: plan.indicators.length,
      met: count('met'),
      'not-met': count('not-met'),
      undecided: count('undecided'),
      'no-verdict': count('no-verdict'),
      withheld: count('withheld'),
    },
    notComputed: judged.filter(({ seen }) => seen.verdict === 'undecided' && isNotComputed(seen)).length,
  };
}

/** "đạt 2/8 chỉ tiêu": of the subject line too, so that the two can't disagree. */
export const metTargetsText = ({ targets }: Tally): string => `đạt ${targets.met}/${targets.all} chỉ tiêu`;
