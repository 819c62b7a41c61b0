/** How far a bar reaches, and over which scale it is drawn. */
import type { MonthIndicator } from './month.ts';
import { isCeiling } from './target-words.ts';

/** Percents. `high` may lie beyond the scale (more counted than there are): it is drawn as running over, never clipped in silence. */
export interface ChartBar {
  readonly low: number;
  readonly high: number;
  /** Percent at the bar's right end; the left end is 0. */
  readonly scale: number;
}

/** The share of the scale that a bar may fill, so that the scale's own label has room behind it. */
const FILLED = 0.7;

/**
 * Rates that should rise are drawn from 0 to 100 %. "dưới 4%" would be a hair there: such a rate has a scale of twice its target,
 * doubled until the bar fits, and the chart names it.
 */
export function scaleOf(target: MonthIndicator['target'], high: number): number {
  if (target === null || !isCeiling(target) || target.percent <= 0) return 100;
  let scale = 2 * target.percent;
  while (scale < 100 && high > FILLED * scale) scale *= 2;
  return Math.min(scale, 100);
}
