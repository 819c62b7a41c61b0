/** Facts as the form asks them and words its answers. */
import { caseReport } from '../forms/case-report.ts';
import { columnsOf } from '../forms/define-form.ts';
import type { FactKey } from './case-facts.ts';

const questions = columnsOf(caseReport);
const position = new Map(questions.map(({ key }, column) => [key, column]));

/** Each once, in the order in which the form asks. */
export const inFormOrder = (keys: Iterable<FactKey>): readonly FactKey[] =>
  [...new Set(keys)].sort((one, other) => (position.get(one) ?? 0) - (position.get(other) ?? 0));

/** The labels of what was picked, as they stand inside a sentence. */
export function labelsOf(key: FactKey, picked: readonly string[]): readonly string[] {
  const options = questions.find((question) => question.key === key)?.options ?? [];
  return options
    .filter((option) => picked.includes(option.key))
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
}
