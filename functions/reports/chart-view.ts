/**
 * The chart of a month as data: one row an indicator, in the plan's order, from what this reader may see. A row without a rate stays,
 * and says why: a bar that is missing without a word would read as nothing achieved.
 */
import { periodByCode, periodName } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import { figureOf } from './chart-figure.ts';
import type { ChartFigure } from './chart-without-bar.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { isNotComputed } from './judged-measure.ts';
import { oneLine } from './one-line.ts';
import { type SeenIndicator, seenIndicators } from './seen-indicators.ts';
import { isCeiling, targetText } from './target-words.ts';
import { verdictInTable, type verdictWords } from './verdict-words.ts';

export interface ChartView {
  readonly title: string;
  /** Whatever is judged is judged as it stood at the end of this day (domain.md §2, "Time"). */
  readonly asOf: string;
  readonly rows: readonly ChartRow[];
}

export interface ChartRow extends ChartFigure {
  readonly code: string;
  readonly shortTitle: string;
  readonly verdict: { readonly kind: VerdictKind; readonly word: string };
  readonly goal: ChartGoal;
}

export type VerdictKind = Parameters<typeof verdictWords>[0];

export interface ChartGoal {
  /** "từ 90% trở lên". */
  readonly text: string;
  /** Percent where it stands; null where the plan names no number. */
  readonly at: number | null;
  /** Which side of it is the good one. */
  readonly better: 'more' | 'less';
}

export function chartView(plan: Plan, month: DisclosedMonth): ChartView {
  const { code, to } = month.period;
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(`Not a period code: ${JSON.stringify(code)}`);
  return {
    title: `Kết quả so với mục tiêu, ${periodName(period)}`,
    asOf: `tính đến hết ${formatDate(to)}`,
    rows: seenIndicators(plan, month).map((indicator) => rowOf(indicator, Number(to.slice(0, 4)))),
  };
}

function rowOf(indicator: SeenIndicator, year: number): ChartRow {
  const { promised, seen } = indicator;
  const { target } = seen;
  const kind = isNotComputed(seen) ? 'not-computed' : seen.verdict;
  return {
    code: oneLine(promised.code),
    shortTitle: oneLine(promised.shortTitle),
    verdict: { kind, word: verdictInTable(kind, target?.by, year).word },
    ...figureOf(indicator),
    goal: {
      text: target === null ? 'không nêu mức' : targetText(target),
      at: target?.percent ?? null,
      better: isCeiling(target) ? 'less' : 'more',
    },
  };
}
