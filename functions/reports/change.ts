/** What moved since the period before: always the mark that is certain (Low), always from the exact rates. */
import { isRatio, type Measure } from '../indicators/measure.ts';
import type { ExactIndicator } from './disclosure.ts';
import { judgedMeasure } from './judged-measure.ts';
import { type Move, moveBetween } from './rate.ts';

/** Undefined where either period has no rate. */
export function moveOf(indicator: ExactIndicator, before: ExactIndicator | undefined): Move | undefined {
  if (before === undefined) return undefined;
  const [then, now] = [judgedMeasure(before), judgedMeasure(indicator)];
  if (!isRatio(then) || !isRatio(now)) return undefined;
  return moveBetween({ part: then.low, of: then.of }, { part: now.low, of: now.of });
}

const VERB = { up: 'tăng', down: 'giảm' } as const;

/** "tăng 2,1 điểm phần trăm". */
export const moveText = ({ direction, points }: Move): string =>
  direction === 'none' ? 'không thay đổi' : `${VERB[direction]} ${points} điểm phần trăm`;

/** The cell "So kỳ trước" of one indicator. `hasPrevious`: a report of the period before was released. */
export function changeText(indicator: ExactIndicator, before: ExactIndicator | undefined, hasPrevious: boolean): string {
  if (!hasPrevious) return 'chưa có kỳ trước để so sánh';
  const move = moveOf(indicator, before);
  if (move === undefined) return 'chưa so sánh được';
  const interval = [indicator, before].some((one) => one !== undefined && isInterval(judgedMeasure(one)));
  return interval && move.direction !== 'none' ? `mức thấp ${moveText(move)}` : moveText(move);
}

const isInterval = (measure: Measure): boolean => isRatio(measure) && measure.low !== measure.high;
