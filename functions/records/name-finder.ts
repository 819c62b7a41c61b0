/** Which entry of a register, or which fixed option beside it, a name in an answer means. */
import type { OfferedRegister, Question } from '../forms/question.ts';
import { choiceLabels } from './choice-labels.ts';
import { type ProblemAt, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import { BLANK, fixedIndex } from './table.ts';

/**
 * Position of the entry that a name means, a fixed option's index, or what is wrong. Two entries may share a name: then the day decides,
 * and without one the answer is undefined.
 */
export function nameFinder(
  { from, title }: Question,
  namesOf: (register: OfferedRegister) => RegisterNames | undefined,
): (name: string, day?: number) => number | ProblemAt | undefined {
  const names = from && namesOf(from.register);
  const fixed = choiceLabels(from?.fixed ?? []);
  return (name, day) => {
    const option = fixed.one(name);
    if (option !== BLANK) return fixedIndex(option);
    if (names === undefined) return BLANK;
    if (day === undefined && names.hangsOnDay(name)) return undefined;
    const found = names.find(name, day ?? Number.NaN);
    if (typeof found === 'number') return found;
    return (at) => problem(found === 'unknown' ? 'name-unknown' : 'name-ambiguous', at, { title });
  };
}
