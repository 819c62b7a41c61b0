/** Which code was meant by one that isn't known: the one that a single slip of the hand would have made of it. */
import { CODE_LETTERS, codeLetters } from '../forms/code-letters.ts';

const LENGTH = 11;

/**
 * The known code that differs from what was typed in one letter, or in two letters that changed places; undefined when there is none,
 * or more than one. `known` holds codes as compared. What is looked up are the some 400 codes one slip away, however many are known.
 */
export function likelyCode(text: string, known: Pick<ReadonlySet<string>, 'has'>): string | undefined {
  const typed = [...codeLetters(text)];
  if (typed.length !== LENGTH) return undefined;
  const [likely, another] = new Set([...substituted(typed), ...transposed(typed)].filter((code) => known.has(code)));
  return another === undefined ? likely : undefined;
}

const substituted = (typed: readonly string[]): string[] =>
  typed.flatMap((_, place) => [...CODE_LETTERS].map((letter) => typed.with(place, letter).join('')));

const transposed = (typed: readonly string[]): string[] =>
  typed.flatMap((first, i) =>
    typed.slice(i + 1).map((second, after) =>
      typed
        .with(i, second)
        .with(i + 1 + after, first)
        .join(''),
    ),
  );
