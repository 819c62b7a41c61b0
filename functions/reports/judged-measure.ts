import { isRatio, type Measure } from '../indicators/measure.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import type { ExactIndicator } from './disclosure.ts';

/** The measure that the verdict judges (indicator 2: the reporting year; domain.md §2, "Verdict"). */
export const judgedMeasure = ({ inYear, cumulative }: ExactIndicator): Measure => inYear ?? cumulative;

/** Nothing was measured yet, which is neither zero nor undecided for want of data. */
export function isNotComputed(indicator: ExactIndicator | BandedIndicator): boolean {
  if (indicator.shown === 'banded') return indicator.statement.kind === 'not-computed';
  const judged = judgedMeasure(indicator);
  return !isRatio(judged) && judged.reason === 'not-computed';
}
