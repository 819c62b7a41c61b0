/** The school of one child (privacy.md, 1). As a reporting unit, a venue or a partner a school is named freely. */
import type { Found } from './finding.ts';
import { isOfOneChild } from './one-child.ts';
import { SCHOOLS } from './place-words.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { phraseAt, wordSetOrBare } from './word-lists.ts';

const STUDIES = wordSetOrBare('học');
const FARTHEST = 6;

export function schools({ tokens, places, isCapitalised }: Sentence, isAboutChild: boolean): Found[] {
  if (isCapitalised) return [];
  return places.flatMap((at) => {
    const length = phraseAt(SCHOOLS, tokens, at);
    const [from, to] = [tokens[at], tokens[at + length]];
    if (length === 0 || from === undefined || to?.kind !== 'word' || to.gap === 'line' || !to.isCapital) return [];
    return isAboutChild || (studiesBefore(tokens, at) && isOfOneChild(tokens, at)) ? [{ kind: 'school' as const, from, to }] : [];
  });
}

const studiesBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - FARTHEST), at).some(({ lower }) => STUDIES.has(lower));
