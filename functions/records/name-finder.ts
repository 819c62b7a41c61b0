/** Which entry of a register, or which fixed option beside it, a name in an answer means. */
import type { OfferedRegister, Question } from '../forms/question.ts';
import { choiceLabels } from './choice-labels.ts';
import { type ProblemAt, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import { BLANK, fixedIndex } from './table.ts';

/** Distinct names remembered: names repeat, junk doesn't. */
const MOST_REMEMBERED = 10_000;

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
  const found = (name: string, day: number): number | ProblemAt => {
    const place = names?.find(name, day) ?? BLANK;
    if (typeof place === 'number') return place;
    return (at) => problem(place === 'unknown' ? 'name-unknown' : 'name-ambiguous', at, { title });
  };
  // In lists of names each comes back in many cells.
  const known = new Map<string, number | ProblemAt>();
  return (name, day) => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const option = fixed.one(name);
    if (option === BLANK && names?.hangsOnDay(name)) return day === undefined ? undefined : found(name, day);
    const place = option === BLANK ? found(name, Number.NaN) : fixedIndex(option);
    if (known.size < MOST_REMEMBERED) known.set(name, place);
    return place;
  };
}
