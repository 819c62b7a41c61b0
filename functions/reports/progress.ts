/** The second sentence of TÓM TẮT: what moved most since the period before. */
import type { Indicator, Plan } from '../plans/plan.ts';
import { moveOf, moveText } from './change.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { compareSizes, type Move } from './rate.ts';
import { comparableIndicator } from './seen-indicators.ts';
import { isCeiling } from './target-words.ts';
import { indicatorText } from './vi-format.ts';

interface Moved {
  readonly promised: Indicator;
  readonly move: Move;
  /** A rate that should fall improves by falling. */
  readonly better: boolean;
}

export function progress(plan: Plan, month: DisclosedMonth, previous: DisclosedMonth | null): string {
  if (previous === null) return holdsStart(plan, month) ? 'Đây là kỳ báo cáo đầu tiên.' : 'Chưa có kỳ trước để so sánh.';
  const moved = plan.indicators.flatMap((promised): Moved[] => {
    const now = comparableIndicator(month, promised);
    const move = now && moveOf(now, comparableIndicator(previous, promised));
    if (now === undefined || move === undefined) return [];
    return [{ promised, move, better: move.direction === (isCeiling(now.target) ? 'down' : 'up') }];
  });
  if (moved.length === 0) return 'Chưa có chỉ số nào so sánh được với kỳ trước.';
  const visible = moved.filter(({ move }) => move.isVisible);
  const best = greatest(visible.filter(({ better }) => better));
  if (best !== undefined) return `Tiến bộ nhất: ${said(best)}.`;
  const worst = greatest(visible);
  return worst === undefined
    ? 'So với kỳ trước không có thay đổi đáng kể.'
    : `So với kỳ trước chưa có chỉ số nào tiến bộ; ${said(worst)}.`;
}

/** Nothing was reported before the plan; a later period may only have had none released before it. */
const holdsStart = ({ start }: Plan, { period }: DisclosedMonth): boolean => period.from <= start && start <= period.to;

const said = ({ promised, move }: Moved): string => `${indicatorText(promised)} ${moveText(move)}`;

/** The one that moved furthest either way; the plan's order settles a tie. */
const greatest = (moved: readonly Moved[]): Moved | undefined => moved.toSorted((a, b) => compareSizes(b.move, a.move)).at(0);
