import type { PlainDate } from '../calendar/plain-date.ts';

/**
 * The target that judges a period ending on `at`: the one with the earliest year whose 31 December is not before that day, else the
 * last ([P2]: below 3.5 % by 2025, then below 3 % by 2030; domain.md §2, "Verdict"). Null where the plan names no number.
 */
export function targetInForce<T extends { readonly by: number }>(targets: readonly T[], at: PlainDate): T | null {
  const byYear = targets.toSorted((a, b) => a.by - b.by);
  return byYear.find((target) => `${target.by}-12-31` >= at) ?? byYear.at(-1) ?? null;
}
