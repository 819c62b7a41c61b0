/** Names cut short: "N.V.A", "Ng.V.Nam", and after a word for a person "em A.", "cháu T.H." (called-names.ts). */
import type { Found } from './finding.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { wordSet } from './word-lists.ts';

/** Three parts with dots between are a name, unless they are a body's or a title's letters. */
export function initials({ tokens, places }: Sentence): Found[] {
  const found: Found[] = [];
  let after = 0;
  for (const at of places) {
    if (at < after || !isInitial(tokens, at)) continue;
    const { last, letters } = initialsAt(tokens, at);
    const end = tokens[last + 1]?.text === '.' && isPart(tokens[last + 2]) && tokens[last + 2]?.gap === 'none' ? last + 2 : last;
    const [from, to] = [tokens[at], tokens[end]];
    const isName = (end - at) / 2 === 2 && !BODIES.has(letters + (end > last ? (to?.lower ?? '') : ''));
    if (isName && from !== undefined && to !== undefined) found.push({ kind: 'name', from, to });
    after = end + 1;
  }
  return found;
}

/** Letters of bodies and of offices. */
export const BODIES = wordSet('ctv tdp kdc tphcm bch bcđ tnv gvcn cbgv thcs hiv ktx sos htx csx ubn lđt vhx');
const isPart = (token: Token | undefined): boolean => token?.kind === 'word' && token.isCapital;

/** Letters with dots between from a place on: `last` is the last of them, -1 when none stands there. */
export function initialsAt(tokens: readonly Token[], at: number): { readonly last: number; readonly letters: string } {
  let last = -1;
  let letters = '';
  for (let i = at; isInitial(tokens, i); i += 2) {
    last = i;
    letters += tokens[i]?.lower ?? '';
    if (tokens[i + 1]?.text !== '.' || tokens[i + 1]?.gap !== 'none' || tokens[i + 2]?.gap !== 'none') break;
  }
  return { last, letters };
}

const TE = wordSet('tế te');
/** "Ng." is Nguyễn. */
const SHORTENED = wordSet('ng');

function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.isCapital || (token.text.length > 1 && !SHORTENED.has(token.lower))) return false;
  return !(token.lower === 'y' && TE.has(tokens[at + 1]?.lower ?? ''));
}
