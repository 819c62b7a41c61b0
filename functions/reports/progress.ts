/** The second sentence of TÓM TẮT: what moved most since the period before. */
import { periodByCode, periodName } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { sentList } from '../forms/sent-list.ts';
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
  if (month.review !== undefined) return `Số liệu tính từ ngày đầu của Kế hoạch (${formatDate(plan.start)}).`;
  if (previous === null) return holdsStart(plan, month) ? first(month) : 'Chưa có kỳ trước để so sánh.';
  const before = previousName(plan, previous);
  const moved = movesSince(plan, month, previous);
  if (moved.length === 0) return `Chưa có chỉ số nào so sánh được với ${before}.`;
  const visible = moved.filter(({ move }) => move.isVisible);
  const best = bestOf(visible, month.period.kind === 'month' ? '' : ` so với ${before}`);
  if (best !== undefined) return best;
  const worst = greatest(visible);
  return worst === undefined
    ? `So với ${before} không có thay đổi đáng kể.`
    : `So với ${before} chưa có chỉ số nào tiến bộ; ${said(worst)}.`;
}

/** The sentence on what improved most, undefined where nothing visibly did: what a letter may call a result. */
export function improvement(plan: Plan, month: DisclosedMonth, previous: DisclosedMonth | null): string | undefined {
  return previous === null
    ? undefined
    : bestOf(
        movesSince(plan, month, previous).filter(({ move }) => move.isVisible),
        '',
      );
}

function movesSince(plan: Plan, month: DisclosedMonth, previous: DisclosedMonth): Moved[] {
  return plan.indicators.flatMap((promised) => {
    const now = comparableIndicator(month, promised);
    const move = now && moveOf(now, comparableIndicator(previous, promised));
    if (now === undefined || move === undefined) return [];
    return [{ promised, move, better: move.direction === (isCeiling(now.target) ? 'down' : 'up') }];
  });
}

/** `since`: " so với …", where that has to be said. */
function bestOf(visible: readonly Moved[], since: string): string | undefined {
  const best = greatest(visible.filter(({ better }) => better));
  return best && `Tiến bộ nhất${since}: ${said(best)}.`;
}

/** Several kinds of report end on one day: "kỳ trước" of a longer one is named. */
function previousName(plan: Plan, { period: { code, kind } }: DisclosedMonth): string {
  const period = kind === 'month' ? undefined : periodByCode(code, plan.periods);
  return period === undefined ? 'kỳ trước' : periodName(period);
}

/** The first of its kind: shorter ones may have gone before. */
const first = ({ period: { kind } }: DisclosedMonth): string =>
  kind === 'month' ? 'Đây là kỳ báo cáo đầu tiên.' : `Đây là lần đầu có ${sentList.kinds[kind]}.`;

/** Nothing was reported before the plan; a later period may only have had none released before it. */
const holdsStart = ({ start }: Plan, { period }: DisclosedMonth): boolean => period.from <= start && start <= period.to;

const said = ({ promised, move }: Moved): string => `${indicatorText(promised)} ${moveText(move)}`;

/** The one that moved furthest either way; the plan's order settles a tie. */
const greatest = (moved: readonly Moved[]): Moved | undefined => moved.toSorted((a, b) => compareSizes(b.move, a.move)).at(0);
