/** A measure as it stands in a cell: counts and rate, or what there is without a rate. */
import { isRatio, type Measure, type NoRatio, type Ratio } from '../indicators/measure.ts';
import type { MonthIndicator } from './month.ts';
import { percentText } from './rate.ts';
import type { UnreadInputs } from './unread-tables.ts';
import { integer } from './vi-format.ts';

type Target = MonthIndicator['target'];

/** "412/1.100 (37,5%)", "từ 412 đến 655/1.100 (từ 37,5% đến 59,5%)", "chưa có khảo sát". */
export function figureText(measure: Measure, target: Target): string {
  if (!isRatio(measure)) return withoutRate(measure);
  return `${countText(measure)}/${integer(measure.of)} (${rateText(measure, target)})`;
}

/** "37,5%", "từ 37,5% đến 59,5%"; each end on its own side of the target. Ends that print alike are "khoảng 3,5%". */
export function rateText({ low, high, of }: Ratio, target: Target): string {
  const [least, most] = [percentBeside(low, of, target), percentBeside(high, of, target)];
  if (low === high) return least;
  return least === most ? `khoảng ${least}` : `từ ${least} đến ${most}`;
}

/** What is certain although a tab was not read: "ít nhất 412/1.100 (37,5%)", or nothing at all (unread-tables.ts). */
export function partialFigureText(measure: Measure, target: Target, { leavesNothing }: UnreadInputs): string {
  const { low = 0, of } = measure;
  if (leavesNothing || low === 0) return 'chưa tính được';
  const rate = of === undefined ? ' (chưa có mẫu số)' : `/${integer(of)} (${percentBeside(low, of, target)})`;
  return `ít nhất ${integer(low)}${rate}`;
}

export const percentBeside = (part: number, of: number, target: Target): string =>
  percentText({ part, of }, target === null ? [] : [target.percent]);

/** "412", "từ 412 đến 655"; a reason carries its counts as low and high too. */
export const countText = ({ low = 0, high = low }: { readonly low?: number; readonly high?: number }): string =>
  low === high ? integer(low) : `từ ${integer(low)} đến ${integer(high)}`;

function withoutRate(measure: NoRatio): string {
  switch (measure.reason) {
    case 'not-computed':
      return 'chưa tính';
    case 'no-survey':
      return 'chưa có khảo sát';
    case 'nothing-notified':
      return 'không phát sinh';
    case 'stale':
      return `${countText(measure)}/${integer(measure.of ?? 0)} (số liệu quá hạn)`;
    case 'no-denominator':
      return `${countText(measure)} (chưa có mẫu số)`;
  }
}
