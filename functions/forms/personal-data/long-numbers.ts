/** Phones and identity numbers, however they are parted; amounts, dates and numbers of documents are neither. */
import { dateAt } from './date-tokens.ts';
import type { Found } from './finding.ts';
import type { Token } from './sentence-tokens.ts';
import { wordSetOrBare } from './word-lists.ts';

/** Identity cards have 9 or 12 digits; insurance, tax and bank numbers as many or more. */
const SHORTEST_NUMBER = 9;

export function longNumbers(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'number') continue;
    const day = dateAt(tokens, at);
    if (day !== undefined) {
      at += day.length - 1;
      continue;
    }
    const { kind, last } = numberAt(tokens, at);
    const [from, to] = [tokens[at], tokens[last]];
    if (kind !== undefined && from !== undefined && to !== undefined) found.push({ kind, from, to });
    at = last;
  }
  return found;
}

/** Groups of digits with a space, a dot or a dash between, read from a place on. */
interface Group {
  readonly last: number;
  /** All digits so far. */
  readonly digits: string;
}

const MOST_GROUPS = 14;
const LONGEST = 14;

function groupsFrom(tokens: readonly Token[], at: number): Group[] {
  const groups: Group[] = [{ last: at, digits: tokens[at]?.text ?? '' }];
  for (let i = at; groups.length < MOST_GROUPS; ) {
    const next =
      tokens[i + 1]?.kind === 'number'
        ? i + 1
        : PARTS.has(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.gap === 'none'
          ? i + 2
          : 0;
    const token = tokens[next];
    const before = groups.at(-1)?.digits ?? '';
    if (next === 0 || token?.kind !== 'number' || before.length + token.text.length > LONGEST || dateAt(tokens, next)) break;
    groups.push({ last: next, digits: before + token.text });
    i = next;
  }
  return groups;
}

const PARTS: ReadonlySet<string> = new Set(['.', '-', '–', ')']);

/** What the number is that begins here, and its last token; of an amount all, of anything else one. */
function numberAt(tokens: readonly Token[], at: number): { readonly kind?: 'phone' | 'number'; readonly last: number } {
  const first = tokens[at]?.text ?? '';
  const groups = groupsFrom(tokens, at);
  const whole = groups.at(-1) ?? { last: at, digits: first };
  if (isAmount(tokens, at, whole)) return { last: whole.last };
  const ofLength = (...lengths: readonly number[]): Group | undefined =>
    lengths.flatMap((length) => groups.find(({ digits }) => digits.length === length) ?? [])[0];

  const said = wordBefore(tokens, at);
  const identity = first.startsWith('0') ? ofLength(12) : undefined;
  if (identity !== undefined && !isCounted(tokens, at, identity)) return { kind: 'number', last: identity.last };
  const phone = isPhone(groups, said) ? ofLength(10, 11, 9, 12) : undefined;
  if (phone !== undefined && !isCounted(tokens, at, phone)) return { kind: 'phone', last: phone.last };
  if (first.length >= SHORTEST_NUMBER) return { kind: 'number', last: at };
  const isIdentity = IDENTITY_WORDS.has(said) && whole.digits.length >= SHORTEST_NUMBER;
  return isIdentity ? { kind: 'number', last: whole.last } : { last: at };
}

/** 0912…, 0222…, +84…, 84…; after "SĐT" without the 0. */
const isPhone = (groups: readonly Group[], said: string): boolean =>
  /^0[2-9]|^84[2-9]/.test(groups[1]?.digits ?? groups[0]?.digits ?? '') || PHONE_WORDS.has(said);

/** "02 03 05 07 09": numbers of forms, each with its leading zero. */
const isCounted = (tokens: readonly Token[], at: number, { last }: Group): boolean =>
  tokens.slice(at, last + 1).every(({ kind, text }) => kind === 'mark' || (text.length === 2 && text.startsWith('0')));

const PHONE_WORDS = wordSetOrBare('sđt đt dt thoại tel phone zalo');
const IDENTITY_WORDS = wordSetOrBare('cmnd cccd cmt cước bhyt chiếu stk');

const FARTHEST = 5;

/** The word that says what the number is: "SĐT gia đình: …" stands a few words before it. */
function wordBefore(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const { lower } = tokens[i] ?? { lower: '' };
    if (PHONE_WORDS.has(lower) || IDENTITY_WORDS.has(lower)) return lower;
  }
  return '';
}

const UNITS = wordSetOrBare('đ đồng vnđ vnd ₫ triệu tr tỷ tỉ nghìn ngàn người trẻ hộ lượt em cháu');
const MONEY = wordSetOrBare('phí tiền giá trị tổng quỹ ngân');

/** "1.200.000.000 đồng", "350000000 đ", "kinh phí 1 200 000 000". No amount begins with 0. */
function isAmount(tokens: readonly Token[], at: number, { last }: Group): boolean {
  if (tokens[at]?.text.startsWith('0')) return false;
  if (UNITS.has(tokens[last + 1]?.lower ?? '')) return true;
  const isMoney = [1, 2].some((back) => MONEY.has(tokens[at - back]?.lower ?? ''));
  return isMoney && tokens.slice(at + 1, last + 1).every(({ kind, text }) => kind !== 'number' || text.length === 3);
}
