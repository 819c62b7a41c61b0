/**
 * Cases that may be one child, for a person to decide: the program shows them side by side and never merges or deletes (domain.md §2,
 * Cases). Nothing here knows a name, so what is compared is the month of birth, the sex, where the child lives, and the week.
 */
import { ageAt } from './case-age.ts';
import type { Case } from './case-of-rows.ts';
import type { CaseRows } from './case-rows.ts';
import { sameChild } from './same-child.ts';

/** What two cases have in common, besides the week. */
export type Trait = 'birthMonth' | 'age' | 'sex' | 'group';

export interface SuspectedPair {
  /** Received first; at one instant the lesser code. */
  readonly first: CodedCase;
  readonly second: CodedCase;
  readonly agrees: readonly Trait[];
  readonly strength: 'strong' | 'middle' | 'weak';
}

/** A person can only decide on cases that have a code. */
export type CodedCase = Case & { readonly code: string };

/** "Week": at most so long between the two receipts. The same news reaches two offices within days. */
const WITHIN_MS = 7 * 86_400_000;
/**
 * Ten thousand reports of one week and place must not make fifty million pairs: each case is held against so many nearest earlier ones,
 * and paired with so many. Pairs that were decided make room for further ones.
 */
const MOST_COMPARED = 300;
const MOST_PAIRS = 20;

/**
 * Strongest first, then by code. `cases` are those of `rows` at the instant `at` (epoch ms): two codes of one child are one case already,
 * and a pair on which a person has decided is left out.
 *
 * Suspected are two cases received within seven days whose sex and group, where both are known, are the same, and
 * - born in the same month; or,
 * - where one month is not known, at most a year apart in age, with sex and group known and the same.
 */
export function suspectedDuplicates(cases: readonly Case[], rows: CaseRows, at: number): readonly SuspectedPair[] {
  const isDecided = decisions(rows, at);
  const coded = cases.filter(isCoded).sort((a, b) => a.receivedAt - b.receivedAt || (a.code < b.code ? -1 : 1));
  const pairs = [...bucketsOf(coded).values()].flatMap((bucket) =>
    bucket.flatMap((_, place) => pairsWithEarlier(bucket, place, isDecided)),
  );
  // Who shares a month, a sex and a group lies in two buckets together.
  const once = new Map(pairs.map((pair) => [`${pair.first.code} ${pair.second.code}`, pair]));
  return [...once.values()].sort(strongestFirst);
}

const isCoded = (one: Case): one is CodedCase => one.code !== undefined;

/** Every suspected pair lies in one bucket at least. */
function bucketsOf(cases: readonly CodedCase[]): ReadonlyMap<string, readonly CodedCase[]> {
  const buckets = new Map<string, CodedCase[]>();
  const put = (key: string, one: CodedCase): void => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(one);
    else buckets.set(key, [one]);
  };
  for (const one of cases) {
    const { birthMonth, sex, group } = one.answers;
    if (birthMonth !== undefined) put(`born ${birthMonth}`, one);
    if (sex !== undefined && typeof group === 'number') put(`${sex} of ${group}`, one);
  }
  return buckets;
}

/** Of the case at `place` with those received before it, nearest first. */
function pairsWithEarlier(
  bucket: readonly CodedCase[],
  place: number,
  isDecided: (pair: SuspectedPair) => boolean,
): readonly SuspectedPair[] {
  const pairs: SuspectedPair[] = [];
  const second = bucket[place];
  for (let i = place - 1; i >= Math.max(0, place - MOST_COMPARED) && pairs.length < MOST_PAIRS; i--) {
    const first = bucket[i];
    if (!first || !second || second.receivedAt - first.receivedAt > WITHIN_MS) break;
    const pair = compared(first, second);
    if (pair && !isDecided(pair)) pairs.push(pair);
  }
  return pairs;
}

function compared(first: CodedCase, second: CodedCase): SuspectedPair | undefined {
  const [a, b] = [first.answers, second.answers];
  const birthMonth = alike(a.birthMonth, b.birthMonth);
  const sex = alike(a.sex, b.sex);
  // Two children from outside the ward do not live in one place for that.
  const group = a.group === 'outside' && b.group === 'outside' ? undefined : alike(a.group, b.group);
  if (birthMonth === false || sex === false || group === false) return undefined;
  const places: readonly Trait[] = [...(sex ? (['sex'] as const) : []), ...(group ? (['group'] as const) : [])];
  if (birthMonth) return { first, second, agrees: ['birthMonth', ...places], strength: STRENGTHS[places.length] ?? 'strong' };
  return places.length === 2 && isWithinOneYear(first, second)
    ? { first, second, agrees: ['age', ...places], strength: 'weak' }
    : undefined;
}

/** By how much else agrees with the month of birth. */
const STRENGTHS = ['weak', 'middle', 'strong'] as const;

/** undefined: one of them is not known, which speaks neither for nor against. */
const alike = <T>(a: T | undefined, b: T | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a === b;

/** At the later receipt, since each age was told at its own. */
export function agesOf({
  first,
  second,
}: Pick<SuspectedPair, 'first' | 'second'>): readonly [number | undefined, number | undefined] {
  const at = Math.max(first.receivedAt, second.receivedAt);
  return [ageAt(first.answers, at), ageAt(second.answers, at)];
}

function isWithinOneYear(first: CodedCase, second: CodedCase): boolean {
  const [a, b] = agesOf({ first, second });
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 1;
}

/** Whether a person has said of two cases that they are two children: had it been one child, they would be one case. */
function decisions(rows: CaseRows, at: number): (pair: SuspectedPair) => boolean {
  const updates = rows.updates.filter(({ doneAt }) => doneAt < at);
  const childOf = sameChild(rows, updates);
  const decided = new Set(
    updates.flatMap(({ code, duplicateOf, sameChild: answer }) =>
      duplicateOf === undefined || answer === undefined ? [] : [bothOf(childOf(code), childOf(duplicateOf))],
    ),
  );
  return ({ first, second }) => decided.has(bothOf(childOf(first.code), childOf(second.code)));
}

const bothOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function strongestFirst(a: SuspectedPair, b: SuspectedPair): number {
  const byStrength = STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength);
  const [one, other] = [bothOf(a.first.code, a.second.code), bothOf(b.first.code, b.second.code)];
  return byStrength || (one < other ? -1 : 1);
}
