/** Names of people: a family name and what follows it. "Nguyễn Văn Nam", "LE THI HOA", "hoàng thị liên". */
import type { Found } from './finding.ts';
import { FAMOUS, isNoName, isOtherwise, PLACES } from './not-names.ts';
import {
  BARE_COMMON_WORDS,
  COMMON_WORD_NAMES,
  COMMON_WORD_NAMES_BARE,
  FAMILY_NAMES,
  GIVEN_NAMES,
  HMONG_MIDDLE_NAMES,
  MIDDLE_NAMES,
} from './personal-names.ts';
import { AREAS, NAMED_AFTER_PEOPLE } from './place-words.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { endsBefore, phraseAt, wordSet } from './word-lists.ts';

/** A family name, two middle names, a given name of two syllables. */
const LONGEST_NAME = 5;

export function fullNames(sentence: Sentence): Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  let after = 0;
  for (const at of sentence.places) {
    const token = tokens[at];
    if (token === undefined || at < after || !isFamilyName(token, sentence.isBare)) continue;
    if (isWithinPhrase(tokens, at)) continue;
    const length = token.isCapital ? capitalName(sentence, at) : smallName(sentence, at);
    const last = tokens[at + length - 1];
    if (length > 1 && last && !isOfPlace(tokens, at, length)) found.push({ kind: 'name', from: token, to: last });
    // Of "THPT Nguyễn Đăng Đạo" neither the whole nor a part is a person.
    after = at + length;
  }
  return found;
}

const isFamilyName = ({ lower }: Token, isBare: boolean): boolean =>
  FAMILY_NAMES.has(lower) || (isBare ? COMMON_WORD_NAMES_BARE : COMMON_WORD_NAMES).has(lower);

/** "Hà Nội", "Đoàn Thanh niên"; "Bà Triệu" and "hồ sơ", of which it is the second word. */
function isWithinPhrase(tokens: readonly Token[], at: number): boolean {
  // Without accents "Ninh Van Hung" begins as the village Ninh Vân does.
  if (MIDDLE_NAMES.has(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.isCapital) return false;
  return (isOtherwise(tokens, at) && !goesOn(tokens, at)) || isOtherwise(tokens, at - 1);
}

/** "Hà Nam" is a province, "Hà Nam Anh" is not. */
const goesOn = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + phraseAt(PLACES, tokens, at)];
  return phraseAt(PLACES, tokens, at) > 1 && isWord(next) && next.isCapital && GIVEN_NAMES.has(next.lower);
};

/** Tokens of the name that begins here, 0 when none does. */
function capitalName({ tokens, isUpperCase }: Sentence, at: number): number {
  const family = tokens[at];
  if (family === undefined) return 0;
  const isFamily = FAMILY_NAMES.has(family.lower) && !BARE_COMMON_WORDS.has(family.lower);
  const isCertain = isFamily && !isUpperCase;
  const middle = tokens[at + 1]?.lower ?? '';
  const capitals = capitalsFrom(tokens, at);
  const length = isCertain || MIDDLE_NAMES.has(middle) ? capitals : beforeOtherWords(tokens, at, capitals, isFamily);
  if (length < 2) return 0;
  // "Sùng A Páo", "Ma Seo Chứ": Hmong.
  if (isCertain || MIDDLE_NAMES.has(middle) || (length > 2 && HMONG_MIDDLE_NAMES.has(middle))) return length;
  let given = length - 1;
  while (given > 0 && !GIVEN_NAMES.has(tokens[at + given]?.lower ?? '')) given -= 1;
  return given === 0 ? 0 : given + 1;
}

/** "Nguyễn Thị": without accents "DO CO NGUYEN THI HOA" begins with "do có". */
const isSurelyName = (tokens: readonly Token[], at: number): boolean =>
  FAMILY_NAMES.has(tokens[at]?.lower ?? '') && MIDDLE_NAMES.has(tokens[at + 1]?.lower ?? '');

/** "Từ Lạng Sơn", "Đoàn TNCS Hồ Chí Minh": what begins there belongs to no name. */
function beforeOtherWords(tokens: readonly Token[], at: number, length: number, isFamily: boolean): number {
  const ends = (place: number): boolean =>
    isNoName(tokens, place) ||
    isSurelyName(tokens, place) ||
    // "NGUYỄN HÀ GIANG" is a person all the same.
    (!isFamily && (phraseAt(PLACES, tokens, place) > 1 || phraseAt(FAMOUS, tokens, place) > 1));
  for (let taken = 1; taken < length; taken++) if (ends(at + taken)) return taken;
  return length;
}

/** Family names that no other word is written like, with Văn or Thị after them; "nguyễn" even without. */
const SMALL = wordSet(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương lý đinh trịnh trương phùng tạ quách đào đoàn lâm hà cao chu lương lưu tống',
);
const SMALL_BARE = wordSet('nguyen tran pham hoang huynh bui trinh phung');
const ALWAYS = wordSet('nguyễn huỳnh');

function smallName({ tokens }: Sentence, at: number): number {
  const [family, middle, given] = tokens.slice(at, at + 3);
  if (!family || (!SMALL.has(family.lower) && !SMALL_BARE.has(family.lower))) return 0;
  if (!isWord(middle) || isOtherwise(tokens, at + 1)) return 0;
  if (MIDDLE_NAMES.has(middle.lower)) return isWord(given) ? 3 : 0;
  return ALWAYS.has(family.lower) ? 2 : 0;
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word' && token.gap === 'space';

/** How many capitalised words stand in a row. */
export function capitalsFrom(tokens: readonly Token[], at: number): number {
  let length = 1;
  for (let next = tokens[at + 1]; length < LONGEST_NAME && isWord(next) && next.isCapital; next = tokens[at + length])
    length += 1;
  return length;
}

/**
 * "đường Lý Thái Tổ", "Trường THPT Hàn Thuyên", "phường Vũ Ninh". No commune here is called Văn or Thị anything: "Công an phường Nguyễn Văn
 * Dũng" is an officer.
 */
function isOfPlace(tokens: readonly Token[], at: number, length: number): boolean {
  // "Nguyễn Cao" is a street, "Nguyễn Cao Minh" is not.
  if (phraseAt(FAMOUS, tokens, at) >= length) return !endsWithPerson(tokens, at);
  if (endsBefore(NAMED_AFTER_PEOPLE, tokens, at)) return true;
  return endsBefore(AREAS, tokens, at) && !MIDDLE_NAMES.has(tokens[at + 1]?.lower ?? '');
}

/** A child may be called what a street is called. */
const PERSON = wordSet('cháu em bé trẻ sinh chau be');
const endsWithPerson = (tokens: readonly Token[], at: number): boolean => PERSON.has(tokens[at - 1]?.lower ?? '');
