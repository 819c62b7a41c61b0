/** One row of the table in domain.md §3: when it holds, what follows, by which law, and how a person is told. */
import type { CaseFacts, ClassKey } from './case-facts.ts';
import type { Conditions } from './conditions.ts';
import type { Truth } from './truth.ts';

/** The names of domain.md §3. Its last row has none there: `adult` is "≥ 18", `under-5` is "< 5". */
export type RuleId =
  | 'R1'
  | 'H1'
  | 'R2'
  | 'H2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R9b'
  | 'R9c'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'adult'
  | 'under-5';

/** What a rule says once it decides. */
export interface Outcome {
  readonly id: RuleId;
  readonly class: ClassKey;
  /** As the questions name what they serve: 'BLLĐ Điều 147'. */
  readonly articles: (facts: CaseFacts) => readonly string[];
  /** The sentence of wording.md, for facts on which the rule holds. */
  readonly reason: (facts: CaseFacts) => string;
}

export interface Rule extends Outcome {
  /** What this row asks, and no other: that nothing graver holds is asked in `decide.ts`. */
  readonly holds: (asked: Conditions) => Truth;
}
