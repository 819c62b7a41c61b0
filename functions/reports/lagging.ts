/** What lags most: among those certainly not met, the indicator with most percent points between its best end and the target. */
import { isRatio } from '../indicators/measure.ts';
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { percentBeside } from './figure-text.ts';
import { judgedMeasure } from './judged-measure.ts';
import { compareSizes, distanceToPercent } from './rate.ts';
import { seenIndicators } from './seen-indicators.ts';
import { isCeiling, targetText } from './target-words.ts';
import { indicatorText } from './vi-format.ts';

/** One clause, or none when nothing is known to lag; the code settles a tie. */
export function lagging(plan: Plan, month: DisclosedMonth): string[] {
  const behind = seenIndicators(plan, month).flatMap(({ promised, seen }) => {
    if (seen.shown === 'banded' || seen.verdict !== 'not-met' || seen.target === null) return [];
    const { target } = seen;
    const measure = judgedMeasure(seen);
    if (!isRatio(measure)) return [];
    const best = { part: isCeiling(target) ? measure.low : measure.high, of: measure.of };
    return [{ promised, target, best, isExact: measure.low === measure.high, size: distanceToPercent(best, target.percent) }];
  });
  const last = behind.toSorted((a, b) => compareSizes(b, a) || (a.promised.code < b.promised.code ? -1 : 1)).at(0);
  if (last === undefined) return [];
  const { promised, target, best, isExact } = last;
  const bound = isExact ? '' : isCeiling(target) ? 'thấp nhất ' : 'cao nhất ';
  const rate = percentBeside(best.part, best.of, target);
  return [`${indicatorText(promised)} còn cách mục tiêu xa nhất, ${bound}${rate} so với mục tiêu ${targetText(target)}`];
}
