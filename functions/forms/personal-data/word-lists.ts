/** Lists of Vietnamese words, looked up with accents and, where people leave them out, without. */
import { fold } from '../fold.ts';
import type { Token } from './sentence-tokens.ts';

/** Without accents: "cháu" is "chau", "Đỗ" is "do". */
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

export interface Words extends Iterable<string> {
  readonly has: (word: string) => boolean;
}

/** Made when somebody asks: most functions start and end without a note to look through, and there are thousands of words. */
export function madeOnDemand(make: () => Iterable<string>): Words {
  let words: ReadonlySet<string> | undefined;
  const made = (): ReadonlySet<string> => {
    words ??= new Set(make());
    return words;
  };
  return { has: (word) => made().has(word), [Symbol.iterator]: () => made()[Symbol.iterator]() };
}

/** Words parted by spaces, as they are written. */
export const wordSet = (words: string): Words => madeOnDemand(() => fold(words).split(' '));

/** The same, and each without its accents. */
export const wordSetOrBare = (words: string): Words =>
  madeOnDemand(() =>
    fold(words)
      .split(' ')
      .flatMap((word) => [word, bare(word)]),
  );

/** Phrases of one word or more, found by their first word or by their last. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Phrases parted by commas, as they are written. Most lists are looked up by one end only: each end is sorted out when it is asked for. */
export const phrases = (list: string): Phrases => phrasesOf(() => list);

/** The same, and each without its accents. */
export const phrasesOrBare = (list: string): Phrases => phrasesOf(() => `${list},${bare(fold(list))}`);

function phrasesOf(list: () => string): Phrases {
  let byFirst: Phrases['byFirst'] | undefined;
  let byLast: Phrases['byLast'] | undefined;
  return {
    get byFirst() {
      byFirst ??= groupedBy(apart(list()), (words) => words[0]);
      return byFirst;
    },
    get byLast() {
      byLast ??= groupedBy(apart(list()), (words) => words.at(-1));
      return byLast;
    },
  };
}

/** The words of each phrase, the longest phrase first: what is found first is what is meant. */
const apart = (list: string): string[][] =>
  [...new Set(list.split(',').map(fold))].map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);

/** Apps Script has no `Map.groupBy`. */
function groupedBy(known: readonly string[][], keyOf: (words: readonly string[]) => string | undefined): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const words of known) {
    const key = keyOf(words) ?? '';
    groups.set(key, [...(groups.get(key) ?? []), words]);
  }
  return groups;
}

/** How many tokens the longest phrase at a place takes; 0 when none begins there. */
export function phraseAt({ byFirst }: Phrases, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const known = token && byFirst.get(token.lower);
  return known?.find((words) => stands(words, tokens, at))?.length ?? 0;
}

/** Whether a phrase ends right before a place. */
export function endsBefore({ byLast }: Phrases, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1];
  const known = token && byLast.get(token.lower);
  return known?.some((words) => stands(words, tokens, at - words.length)) ?? false;
}

const stands = (words: readonly string[], tokens: readonly Token[], at: number): boolean =>
  words.every((word, i) => tokens[at + i]?.lower === word);
