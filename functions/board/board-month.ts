/**
 * The month as the board may show it: the live one in the `shared` form, with everything on children put back to what was last released
 * (privacy.md, 5): a live band would give the exact count away on the day it flips. Whether a case is past a deadline is a yes or no, not a
 * count, and stays live: told a month late it would help no child.
 */

import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from '../reports/disclosure.ts';
import { disclosedReport, shortestReported } from '../reports/nested-windows.ts';
import type { BoardFacts } from './board-facts.ts';

export type SharedMonth = Extract<DisclosedMonth, { clearance: 'shared' }>;

export interface BoardMonth {
  /** Where nothing was released yet, indicators on children are not in it. */
  readonly month: SharedMonth;
  /** What everybody was told last; null: nothing yet. */
  readonly told: SharedMonth | null;
}

export function boardMonth({ plan, live, released, isOverdue }: BoardFacts): BoardMonth {
  const now = shared(disclosedReport(plan, live, 'shared'));
  const told = released && shared(disclosedReport(plan, released.month, 'shared'));
  return { month: withToldChildren(plan, now, told, isOverdue), told };
}

function withToldChildren(plan: Plan, now: SharedMonth, then: SharedMonth | null, isOverdue: boolean | null): SharedMonth {
  const told = new Map((then?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
  return {
    ...now,
    indicators: now.indicators.flatMap((indicator): SharedMonth['indicators'] => {
      if (indicator.shown === 'exact') return [indicator];
      const before = told.get(indicator.code);
      return before?.shown === 'banded' ? [before] : [];
    }),
    // Of another period: said by itself, not among what was done in this one.
    children: { toldIn: shortestReported(plan) },
    cases: isOverdue === null ? null : { ...(then?.cases ?? NOTHING_TOLD), isOverdue },
  };
}

/** No report has told a count yet, and none is printed: only the yes or no beside it is. */
const NOTHING_TOLD = { open: { from: 0, to: 9 } } as const;

function shared(month: DisclosedMonth): SharedMonth {
  if (month.clearance !== 'shared') throw new RangeError('Not the shared form');
  return month;
}
