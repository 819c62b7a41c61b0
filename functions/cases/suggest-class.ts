/**
 * The legal class that the known facts of a case suggest (domain.md §3). A suggestion only: an official confirms or overrules it, both
 * are kept, and as the facts are kept too, a changed rule re-classes them by being asked again.
 */
import type { CaseFacts, ClassKey, FactKey } from './case-facts.ts';
import { decisions, isGraver } from './decide.ts';
import { factName } from './fact-names.ts';
import { WORST_FORM } from './grave-rules.ts';
import { inFormOrder } from './labels.ts';
import { type LeftOpen, leftOpen } from './left-open.ts';
import { AGE, EXCEPTED_TRADES, type Sector } from './legal-limits.ts';
import { ADULT, UNDER_5 } from './out-of-scope.ts';
import type { Outcome, RuleId } from './rule.ts';

export interface Suggestion {
  readonly class: ClassKey;
  /** R13 when undetermined. */
  readonly rule: RuleId;
  /** As the questions name what they serve: 'BLLĐ Điều 147'; empty where no law speaks. */
  readonly articles: readonly string[];
  /** Vietnamese, a sentence or two, without the words that stand under every suggestion (`explainSuggestion`). */
  readonly reason: string;
  /** Graver rules that missing facts leave open, gravest first. */
  readonly couldBe: readonly LeftOpen[];
  /** Facts that would settle `couldBe`, or the class where it is undetermined; in the order of the form. */
  readonly missing: readonly FactKey[];
}

/**
 * `exceptedTrades`: where night work and overtime are allowed from 15 on (R8). The rules are for 5 to under 18, and for an age that
 * nobody knows: the report is refused from 18 on. Under 5, coercion stays what it is, so that the police hear of it; nothing else puts
 * the child into indicators 1 and 3, whatever it does.
 */
export function suggestClass(facts: CaseFacts, exceptedTrades: readonly Sector[] = EXCEPTED_TRADES): Suggestion {
  const { age = AGE.programme } = facts;
  if (age >= AGE.adult) return suggestion(ADULT, facts, []);
  const isUnder5 = age < AGE.programme;
  const decided = decisions(facts, exceptedTrades).filter(({ rule }) => !isUnder5 || rule === WORST_FORM);
  const outcome = decided.find(({ decides }) => decides === true)?.rule ?? (isUnder5 ? UNDER_5 : undefined);
  const graver = decided.filter(({ rule }) => !outcome || isGraver(rule.class, outcome.class));
  const open = leftOpen(graver, facts, exceptedTrades);
  return outcome ? suggestion(outcome, facts, open) : undetermined(facts, open);
}

const suggestion = (outcome: Outcome, facts: CaseFacts, couldBe: readonly LeftOpen[]): Suggestion => ({
  class: outcome.class,
  rule: outcome.id,
  articles: outcome.articles(facts),
  reason: outcome.reason(facts),
  couldBe,
  missing: union(couldBe),
});

function undetermined(facts: CaseFacts, open: readonly LeftOpen[]): Suggestion {
  const missing = union(open);
  return {
    class: 'undetermined',
    rule: 'R13',
    articles: [],
    reason: `Cần biết thêm: ${missing.map((key) => factName(key, facts)).join('; ')}. Bổ sung bằng phiếu Báo cáo trường hợp.`,
    // Not a case may be open too; it is milder.
    couldBe: open.filter((rule) => isGraver(rule.class, 'undetermined')),
    missing,
  };
}

const union = (open: readonly LeftOpen[]): readonly FactKey[] => inFormOrder(open.flatMap(({ missing }) => missing));
