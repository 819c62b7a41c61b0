/**
 * The law that ties three values to two. Take every way in which the unknown could turn out (a "world"):
 * - R1-R8 is suggested when one and the same rule holds in every world: the first such;
 * - a milder rule when it decides in every world, that is, holds where nothing graver holds;
 * - `couldBe` names exactly the graver rules that decide in some world;
 * - else undetermined: also where the worlds agree on the class by different rules (tested in suggest-class.test.ts).
 */
import { expect } from 'vitest';
import type { CaseFacts, ClassKey } from '../../functions/cases/case-facts.ts';
import type { Sector } from '../../functions/cases/legal-limits.ts';
import { suggestClass } from '../../functions/cases/suggest-class.ts';
import { expected } from './two-valued-rules.ts';

/** The class that both came to. */
export function compareWithWorlds(facts: CaseFacts, exceptedTrades: readonly Sector[] = []): ClassKey {
  const { class: group, rule, couldBe } = suggestClass(facts, exceptedTrades);
  const is = { class: group, rule, couldBe: couldBe.map((open) => `${open.class} ${open.rule}`) };
  const must = expected(facts, exceptedTrades);
  if (is.class !== must.class || is.rule !== must.rule || is.couldBe.join() !== must.couldBe.join()) {
    expect({ facts, exceptedTrades, ...is }).toEqual({ facts, exceptedTrades, ...must });
  }
  return group;
}
