/** A day of birth. The month and the year are asked for, the day is not (forms.md, case-report): "sinh năm 2012", "sinh 03/2013" may stand. */
import { dateAt } from './date-tokens.ts';
import type { Found } from './finding.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { BORN } from './triggers.ts';
import { wordSet, wordSetOrBare } from './word-lists.ts';

/** "phát sinh ngày 12/10", "học sinh ngày 20/11", "tuyển sinh", "vệ sinh": nobody's birth. */
const OTHERWISE = wordSetOrBare('phát học tuyển vệ thí giáo nảy ký hy môi dân an');
const BETWEEN = wordSetOrBare('ngày nhật là vào : (');
const DAY = wordSet('ngày ngay nhật nhat');
const MOST_BETWEEN = 4;

export function birthDates({ tokens, places }: Sentence): Found[] {
  return places.flatMap((at) => {
    const [from, to] = [tokens[at], isBirth(tokens, at) ? bornOn(tokens, at + 1) : undefined];
    return from === undefined || to === undefined ? [] : [{ kind: 'birth-date' as const, from, to }];
  });
}

const isBirth = (tokens: readonly Token[], at: number): boolean =>
  BORN.has(tokens[at]?.lower ?? '') && !OTHERWISE.has(tokens[at - 1]?.lower ?? '');

function bornOn(tokens: readonly Token[], after: number): Token | undefined {
  let at = after;
  while (at < after + MOST_BETWEEN && BETWEEN.has(tokens[at]?.lower ?? '')) at += 1;
  const date = dateAt(tokens, at);
  const saysDay = tokens.slice(after, at).some(({ lower }) => DAY.has(lower));
  return date === undefined || !(date.hasYear || saysDay) ? undefined : tokens[at + date.length - 1];
}
