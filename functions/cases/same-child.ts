/** Which codes are one child: a person decides, the last decision on each pair holds, and pairs chain (domain.md §2, Cases). */
import type { CaseRows } from './case-rows.ts';
import type { CaseUpdate } from './case-updates.ts';

/** A code → the code that stands for its group; itself where nobody joined it to another. `updates` in their order. */
export function sameChild(
  { reports, repeated }: Pick<CaseRows, 'reports' | 'repeated'>,
  updates: readonly CaseUpdate[],
): (code: string) => string {
  const pairs = new Map<string, { readonly a: string; readonly b: string; readonly same: boolean }>();
  for (const { code, duplicateOf, sameChild: answer } of updates) {
    if (duplicateOf === undefined || answer === undefined) continue;
    const [a, b] = code < duplicateOf ? [code, duplicateOf] : [duplicateOf, code];
    pairs.set(`${a} ${b}`, { a, b, same: answer === 'yes' });
  }
  const above = new Map<string, string>();
  const top = (code: string): string => {
    let reached = code;
    for (let next = above.get(reached); next !== undefined; next = above.get(reached)) reached = next;
    return reached;
  };
  const join = (one: string, other: string): void => {
    const [a, b] = [top(one), top(other)];
    // The lesser code stands for both, so the order of the pairs doesn't matter.
    if (a !== b) above.set(a < b ? b : a, a < b ? a : b);
  };
  for (const { a, b, same } of pairs.values()) if (same) join(a, b);
  // A report that completes another one after it was given a code of its own: what was sent under that code is the case's as well.
  for (const { code, completes } of reports) if (code !== undefined && completes !== undefined) join(code, completes);
  for (const [code, first] of repeated) join(code, first);
  return top;
}
