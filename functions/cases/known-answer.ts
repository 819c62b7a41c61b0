/** What one answer says on its own; a fact that nobody knows leaves it unknown (domain.md §3: "a rule holds only on known facts"). */
import type { CaseFacts, FactKey } from './case-facts.ts';
import { type Truth, unknown } from './truth.ts';

type Answer<Key extends FactKey> = NonNullable<CaseFacts[Key]>;

export function known<Key extends FactKey>(facts: CaseFacts, key: Key, says: (answer: Answer<Key>) => Truth): Truth {
  const answer = facts[key];
  return answer === undefined ? unknown(key) : says(answer);
}

export const answered = <Key extends FactKey>(facts: CaseFacts, key: Key, ...wanted: readonly Answer<Key>[]): Truth =>
  known(facts, key, (answer) => wanted.includes(answer));

/** From so many completed years on, and before so many. */
export const aged = (facts: CaseFacts, from: number, below: number): Truth =>
  known(facts, 'age', (age) => age >= from && age < below);
