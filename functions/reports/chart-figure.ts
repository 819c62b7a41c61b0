/** What one row of the chart shows of its measure: the band from low to high, or why there is none. */
import { isRatio } from '../indicators/measure.ts';
import { bandedFigure } from './chart-banded-figure.ts';
import { scaleOf } from './chart-scale.ts';
import { type ChartFigure, withoutBar } from './chart-without-bar.ts';
import type { ExactIndicator } from './disclosure.ts';
import { percentBeside, rateText } from './figure-text.ts';
import { isNotComputed, judgedMeasure } from './judged-measure.ts';
import type { SeenIndicator } from './seen-indicators.ts';

export function figureOf({ seen, unread }: SeenIndicator): ChartFigure {
  if (isNotComputed(seen)) return withoutBar('not-computed');
  if (unread.leavesNothing) return NOTHING_CERTAIN;
  if (seen.shown === 'banded') return bandedFigure(seen);
  return unread.tables.length > 0 ? leastFigure(seen) : exactFigure(seen);
}

const NOTHING_CERTAIN: ChartFigure = { figure: 'chưa tính được', bar: null };

function exactFigure(indicator: ExactIndicator): ChartFigure {
  const judged = judgedMeasure(indicator);
  if (!isRatio(judged)) return withoutBar(judged.reason);
  const { target } = indicator;
  const [low, high] = [percentOf(judged.low, judged.of), percentOf(judged.high, judged.of)];
  return { figure: rateText(judged, target), bar: { low, high, scale: scaleOf(target, high) } };
}

/** A tab of sessions was not read: its rows can only add, and nobody knows up to where (unread-tables.ts). */
function leastFigure(indicator: ExactIndicator): ChartFigure {
  const judged = judgedMeasure(indicator);
  if (!isRatio(judged)) return withoutBar(judged.reason);
  const { low, of } = judged;
  if (low === 0) return NOTHING_CERTAIN;
  const { target } = indicator;
  const least = percentOf(low, of);
  const figure = `ít nhất ${percentBeside(low, of, target)}`;
  return { figure, bar: { low: least, high: Math.max(least, 100), scale: 100 } };
}

const percentOf = (part: number, of: number): number => (100 * part) / of;
