/** What the plan promised beside what the reader sees of it, in the plan's order. */
import type { Indicator, Plan } from '../plans/plan.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import type { DisclosedMonth, ExactIndicator } from './disclosure.ts';

export interface SeenIndicator {
  readonly promised: Indicator;
  readonly seen: ExactIndicator | BandedIndicator;
}

export function seenIndicators({ indicators }: Plan, month: DisclosedMonth): SeenIndicator[] {
  const byCode = new Map(month.indicators.map((indicator) => [indicator.code, indicator]));
  return indicators.flatMap((promised) => {
    const seen = byCode.get(promised.code);
    return seen === undefined ? [] : [{ promised, seen }];
  });
}

/** With its numbers, when this reader has them; undefined also where there was no earlier month. */
export function exactIndicator(month: DisclosedMonth | null, code: string): ExactIndicator | undefined {
  const indicator = month?.indicators.find((candidate) => candidate.code === code);
  return indicator?.shown === 'exact' ? indicator : undefined;
}
