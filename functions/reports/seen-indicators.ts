/** What the plan promised beside what the reader sees of it, in the plan's order. */
import type { Indicator, Plan } from '../plans/plan.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import type { DisclosedMonth, ExactIndicator } from './disclosure.ts';
import { type UnreadInputs, unreadInputs, unreadTables } from './unread-tables.ts';

export interface SeenIndicator {
  readonly promised: Indicator;
  readonly seen: ExactIndicator | BandedIndicator;
  readonly unread: UnreadInputs;
}

export function seenIndicators({ indicators }: Plan, month: DisclosedMonth): SeenIndicator[] {
  const byCode = new Map(month.indicators.map((indicator) => [indicator.code, indicator]));
  const unread = unreadTables(month.problems);
  return indicators.flatMap((promised) => {
    const seen = byCode.get(promised.code);
    return seen === undefined ? [] : [{ promised, seen, unread: unreadInputs(promised.measure, unread) }];
  });
}

/**
 * To compare one period with another: with its numbers, when this reader has them and every tab behind them was read; undefined also
 * where there was no earlier month.
 */
export function comparableIndicator(month: DisclosedMonth | null, { code, measure }: Indicator): ExactIndicator | undefined {
  const indicator = month?.indicators.find((candidate) => candidate.code === code);
  if (month === null || indicator?.shown !== 'exact') return undefined;
  return unreadInputs(measure, unreadTables(month.problems)).tables.length === 0 ? indicator : undefined;
}
