/** Where somebody is reached on the net: an e-mail address, a profile, a nick. The office's own page or group names nobody. */
import type { Found } from './finding.ts';
import { isOtherwise, NEVER_NAMES } from './not-names.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { MAIL, PLATFORMS, SITES } from './triggers.ts';
import { wordSet } from './word-lists.ts';

const ENDINGS = wordSet('com me vn net');

export function accounts({ tokens, places }: Sentence): Found[] {
  const found: Found[] = [];
  let after = 0;
  for (const at of places) {
    if (at < after) continue;
    const last = addressAt(tokens, at) ?? nickAt(tokens, at);
    const [from, to] = [tokens[tokens[at]?.text === '@' ? unbrokenTo(tokens, at) : at], tokens[last ?? -1]];
    if (last === undefined || from === undefined || to === undefined) continue;
    found.push({ kind: 'account', from, to });
    after = last + 1;
  }
  return found;
}

/** "a@b.c", "@nick", "facebook.com/x", "x gmail.com". */
function addressAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.text === '@') return unbrokenFrom(tokens, at);
  const isSite = tokens[at + 1]?.text === '.' && ENDINGS.has(tokens[at + 2]?.lower ?? '');
  if (!isSite) return undefined;
  if (MAIL.has(token.lower)) return at + 2;
  return SITES.has(token.lower) && tokens[at + 3]?.text === '/' ? unbrokenFrom(tokens, at) : undefined;
}

/** On to the next space, or to what no address holds. */
function unbrokenFrom(tokens: readonly Token[], at: number): number {
  let last = at;
  while (tokens[last + 1]?.gap === 'none' && !OUTSIDE.has(tokens[last + 1]?.text ?? '')) last += 1;
  return last;
}

/** Back to the last space. */
function unbrokenTo(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && tokens[first]?.gap === 'none' && !OUTSIDE.has(tokens[first - 1]?.text ?? '')) first -= 1;
  return first;
}

const OUTSIDE: ReadonlySet<string> = new Set(['<', '>', '(', ')', '“', '”', '"', ',', ':']);

/** "trang Facebook Công an phường", "nhóm Zalo Tổ 5": whose they are, nobody's child. */
const PAGES = wordSet('trang nhóm fanpage kênh page group qua trên');
const BETWEEN = wordSet('fb facebook zalo tiktok nick insta messenger của cháu em trẻ bé mẹ bố chị anh là tên : “ "');
const MOST_BETWEEN = 4;

/** "fb Thảo Cute", "nick zalo Mít Ướt". */
function nickAt(tokens: readonly Token[], at: number): number | undefined {
  if (!PLATFORMS.has(tokens[at]?.lower ?? '') || PAGES.has(tokens[at - 1]?.lower ?? '')) return undefined;
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && BETWEEN.has(tokens[next]?.lower ?? '')) next += 1;
  const name = tokens[next];
  if (name?.kind !== 'word' || name.gap === 'line' || !name.isCapital) return undefined;
  return NEVER_NAMES.has(name.lower) || isOtherwise(tokens, next) ? undefined : next;
}
