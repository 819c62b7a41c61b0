/** When a rule of domain.md §3 decides the class: it holds, and the graver ones it has to wait for are known to be false. */
import { CASE_CLASSES } from '../forms/questions/case-class.ts';
import type { CaseFacts, ClassKey } from './case-facts.ts';
import { conditionsOf } from './conditions.ts';
import { GRAVE_RULES } from './grave-rules.ts';
import type { Sector } from './legal-limits.ts';
import { MILDER_RULES } from './milder-rules.ts';
import type { Rule } from './rule.ts';
import { all, not, type Truth } from './truth.ts';

const order: readonly ClassKey[] = CASE_CLASSES.map(({ key }) => key);

/** "Graver follows the order of the keys." */
export const isGraver = (one: ClassKey, other: ClassKey): boolean => order.indexOf(one) < order.indexOf(other);

const milderByClass = order.map((group) => MILDER_RULES.filter((rule) => rule.class === group));

export interface Decision {
  readonly rule: Rule;
  readonly decides: Truth;
}

/**
 * Whether each of the rules decides, gravest class first. R1-R8 do as soon as they hold. "A milder class (R9-R12, household, R14) needs
 * every graver rule known to be false", and what is unsettled settled; rules of one class don't wait for each other.
 */
export function decisions(facts: CaseFacts, exceptedTrades: readonly Sector[]): readonly Decision[] {
  const asked = conditionsOf(facts, exceptedTrades);
  const decided = GRAVE_RULES.map((rule) => ({ rule, decides: rule.holds(asked) }));
  let nothingGraver = all(asked.settled, ...decided.map(({ decides }) => not(decides)));
  for (const rules of milderByClass) {
    const held = rules.map((rule) => nothingGraver && rule.holds(asked));
    rules.forEach((rule, position) => {
      decided.push({ rule, decides: all(held[position] ?? false, nothingGraver) });
    });
    nothingGraver = all(nothingGraver, ...held.map(not));
  }
  return decided;
}
