/**
 * Rules that missing facts leave open. Three-valued logic alone says "unknown" too often: of a child under 13 with 50 hours a week in a
 * sector nobody knows it would say that the work may still be lawful, though every sector makes it child labour. So the facts that
 * several rules ask are tried one by one until the logic knows.
 */
import type { CaseFacts, ClassKey, FactKey } from './case-facts.ts';
import { type Decision, decisions } from './decide.ts';
import { inFormOrder } from './labels.ts';
import { AGE, type Sector } from './legal-limits.ts';
import type { Rule, RuleId } from './rule.ts';
import { isUnknown } from './truth.ts';

export interface LeftOpen {
  readonly class: ClassKey;
  readonly rule: RuleId;
  /** Question keys. An answered one is among them when its answer decides nothing ("Việc hoặc nơi nguy hại khác"). */
  readonly missing: readonly FactKey[];
}

/** Of the given decisions on these facts those that wait for more facts. */
export function leftOpen(decided: readonly Decision[], facts: CaseFacts, exceptedTrades: readonly Sector[]): readonly LeftOpen[] {
  const unknown = decided.filter(({ decides }) => isUnknown(decides));
  const possible = canDecide(unknown, facts, exceptedTrades);
  return unknown.flatMap(({ rule, decides }) =>
    isUnknown(decides) && possible.has(rule) ? [{ class: rule.class, rule: rule.id, missing: inFormOrder(decides.missing) }] : [],
  );
}

/** One answer of each sort that several rules tell apart. Every other fact stands in one condition only, where the logic is exact. */
const ANSWERS: { readonly [Key in FactKey]?: readonly NonNullable<CaseFacts[Key]>[] } = {
  works: ['yes', 'no'],
  age: [AGE.anyLawfulWork, AGE.notChild, AGE.lightWork, AGE.programme],
  workFor: ['others', 'own-family'],
  sector: ['crafts', 'arts-and-sports', 'household-chores', 'agriculture'],
  hazards: [[], ['other-hazard'], ['chemicals']],
  harmsChild: ['no', 'yes'],
  clashesWithSchool: ['no', 'yes'],
  night: ['no', 'yes'],
};
const tried = Object.keys(ANSWERS) as readonly FactKey[];

/** The rules that decide for some answers to what is unknown. */
function canDecide(decided: readonly Decision[], facts: CaseFacts, exceptedTrades: readonly Sector[]): ReadonlySet<Rule> {
  const mayDecide = decided.filter(({ decides }) => decides !== false);
  const found = new Set(mayDecide.filter((decision) => !factToTry(decision, facts)).map(({ rule }) => rule));
  let open = mayDecide.filter(({ rule }) => !found.has(rule));
  const next = open[0] && factToTry(open[0], facts);
  if (!next) return found;
  for (const answer of [...(ANSWERS[next] ?? []), ...(next === 'sector' ? exceptedTrades : [])]) {
    const supposed = { ...facts, [next]: answer };
    const again = decisions(supposed, exceptedTrades).filter(({ rule }) => open.some((decision) => decision.rule === rule));
    for (const rule of canDecide(again, supposed, exceptedTrades)) found.add(rule);
    open = open.filter(({ rule }) => !found.has(rule));
    if (open.length === 0) break;
  }
  return found;
}

function factToTry({ decides }: Decision, facts: CaseFacts): FactKey | undefined {
  if (!isUnknown(decides)) return undefined;
  return tried.find((key) => facts[key] === undefined && decides.missing.includes(key));
}
