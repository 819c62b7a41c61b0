/** Days as people write them: 15/03/2013, 7-8-2012, 02.11.2014, "20 tháng 6 năm 2011", 3/4. */
import type { Token } from './sentence-tokens.ts';
import { wordSetOrBare } from './word-lists.ts';

export interface DateTokens {
  /** How many tokens it takes. */
  readonly length: number;
  readonly hasYear: boolean;
}

const MONTH = wordSetOrBare('tháng');
const YEAR = wordSetOrBare('năm');
const PARTS: ReadonlySet<string> = new Set(['/', '-', '.']);

export function dateAt(tokens: readonly Token[], at: number): DateTokens | undefined {
  const part = tokens[at + 1];
  if (!isWithin(tokens[at], 31)) return undefined;
  if (MONTH.has(part?.lower ?? '') && isWithin(tokens[at + 2], 12)) {
    if (YEAR.has(tokens[at + 3]?.lower ?? '') && isYear(tokens[at + 4])) return { length: 5, hasYear: true };
    if (tokens[at + 3]?.text === '/' && isYear(tokens[at + 4])) return { length: 5, hasYear: true };
    return { length: 3, hasYear: false };
  }
  if (part === undefined || !PARTS.has(part.text) || !isWithin(tokens[at + 2], 12)) return undefined;
  if (tokens[at + 3]?.text === part.text && isYear(tokens[at + 4])) return { length: 5, hasYear: true };
  return part.text === '/' ? { length: 3, hasYear: false } : undefined;
}

const isWithin = (token: Token | undefined, most: number): boolean =>
  token?.kind === 'number' && token.text.length <= 2 && Number(token.text) >= 1 && Number(token.text) <= most;

const isYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && (token.text.length === 2 || /^(?:19|20)\d\d$/.test(token.text));
