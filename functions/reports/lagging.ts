/** What lags most: the indicator furthest from its target among those certainly not met. */
import { isRatio, type Ratio } from '../indicators/measure.ts';
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth, ExactIndicator } from './disclosure.ts';
import { percentBeside } from './figure-text.ts';
import { judgedMeasure } from './judged-measure.ts';
import { seenIndicators } from './seen-indicators.ts';
import { isCeiling, targetText } from './target-words.ts';
import { indicatorText } from './vi-format.ts';

/** One clause, or none when nothing is known to lag. */
export function lagging(plan: Plan, month: DisclosedMonth): string[] {
  const behind = seenIndicators(plan, month).flatMap(({ promised, seen }) => {
    if (seen.shown === 'banded' || seen.verdict !== 'not-met' || seen.target === null) return [];
    const measure = judgedMeasure(seen);
    return isRatio(measure) ? [{ promised, target: seen.target, measure, reached: reachedShare(seen.target, measure) }] : [];
  });
  const last = behind.toSorted((a, b) => a.reached - b.reached).at(0);
  if (last === undefined) return [];
  const { promised, target, measure } = last;
  const ceiling = isCeiling(target);
  const bound = measure.low === measure.high ? '' : ceiling ? 'thấp nhất ' : 'cao nhất ';
  const rate = percentBeside(ceiling ? measure.low : measure.high, measure.of, target);
  return [`${indicatorText(promised)} còn cách mục tiêu xa nhất, ${bound}${rate} so với mục tiêu ${targetText(target)}`];
}

/**
 * The share of the target reached at best. Shares and not points: 60 of 70 % is nearer than 75 of 90 %. A binary fraction is good
 * enough, for this only orders; what is printed and judged is exact.
 */
function reachedShare(target: NonNullable<ExactIndicator['target']>, { low, high, of }: Ratio): number {
  return isCeiling(target) ? (target.percent * of) / (100 * low) : (100 * high) / (target.percent * of);
}
