/** Where somebody lives, to the house: "số nhà 12", "ngõ 5", "45 Nguyễn Trãi", "căn hộ 1205". A quarter or a street alone may stand. */
import { dateAt } from './date-tokens.ts';
import type { Found } from './finding.ts';
import { FAMOUS } from './not-names.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { endsBefore, phraseAt, phrasesOrBare, wordSet, wordSetOrBare } from './word-lists.ts';

export function addresses(sentence: Sentence): Found[] {
  const { tokens, places } = sentence;
  return places.flatMap((at) => {
    const token = tokens[at];
    const isOne = token?.kind === 'number' && (isNumbered(tokens, at) || isOnStreet(sentence, at));
    return isOne ? [{ kind: 'address' as const, from: token, to: token }] : [];
  });
}

/** Whatever is counted house by house. */
const HOUSES = phrasesOrBare(
  'số nhà, nhà số, ngõ, ngách, hẻm, căn hộ, căn hộ số, phòng trọ, phòng trọ số, dãy trọ, dãy trọ số, kiot, kiốt, ki ốt, kiot số',
);
const HOUSE_OR_BORN = wordSet('sn');
/** "trọ tại phòng 203": a room somebody lives in, not the one where a meeting is held. */
const ROOMS = phrasesOrBare('phòng, phòng số');
const LIVES = wordSetOrBare('trọ thuê');

function isNumbered(tokens: readonly Token[], at: number): boolean {
  if (endsBefore(HOUSES, tokens, at)) return true;
  // "sn 2012" is a year of birth, "sn 7-8-2012" a day.
  if (HOUSE_OR_BORN.has(tokens[at - 1]?.lower ?? ''))
    return (tokens[at]?.text.length ?? 0) < 4 && dateAt(tokens, at) === undefined;
  return endsBefore(ROOMS, tokens, at) && tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => LIVES.has(lower));
}

const STREETS = phrasesOrBare('đường, phố, ngõ, ngách, hẻm');
const NO_HOUSE = wordSetOrBare('ngày sáng chiều tối trưa tháng có được hơn gần khoảng');

/** "102/5 đường Kinh Dương Vương", "45 Nguyễn Trãi". */
function isOnStreet({ tokens, isBare }: Sentence, at: number): boolean {
  if (NO_HOUSE.has(tokens[firstOf(tokens, at) - 1]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.gap === 'none' ? at + 2 : at + 1;
  if (tokens[next]?.gap !== 'space') return false;
  const street = phraseAt(STREETS, tokens, next);
  const name = tokens[next + street];
  if (street === 0) return name?.isCapital === true && phraseAt(FAMOUS, tokens, next) > 1;
  return name?.kind === 'word' && (name.isCapital || isBare);
}

/** Of "102/5": where the 102 stands. */
const firstOf = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.text === '/' && tokens[at - 2]?.kind === 'number' ? at - 2 : at;
