/**
 * A class of a school: "7A2", "lớp 5/3", "hs 8b"; of one child also the grade. "Xong lớp 9" and "từ lớp 6 đến lớp 9" are levels of
 * schooling, "lớp tập huấn" is a training, 7a and 8b are indicators of the plan.
 */
import type { Found } from './finding.ts';
import { isOfOneChild } from './one-child.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { GRADES } from './triggers.ts';
import { endsBefore, phrasesOrBare, wordSetOrBare } from './word-lists.ts';

export function classes(sentence: Sentence, isAboutChild: boolean): Found[] {
  const { tokens, places } = sentence;
  return places.flatMap((at) => {
    const from = tokens[at];
    if (from === undefined || !isGrade(from)) return [];
    const to = tokens[classAt(tokens, at) ?? gradeOfChild(sentence, at, isAboutChild) ?? -1];
    return to === undefined ? [] : [{ kind: 'class' as const, from, to }];
  });
}

const LAST_GRADE = 12;

const isGrade = ({ kind, text, lower }: Token): boolean =>
  kind === 'number' ? text.length <= 2 && Number(text) >= 1 && Number(text) <= LAST_GRADE : GRADES.has(lower);

/** In small letters less than in capitals: "5h" is an hour, "1m2" a length. */
const CLASS_LETTER = /^[a-egiđA-EG-NĐ]$/;
/** What else is numbered "7a": parts of a text, of the plan, of the ward. */
const OTHERWISE = wordSetOrBare(
  'mục khoản điều điểm số tiêu tổ khu mẫu lục lô tầng phòng lộ đường tuyến biểu bảng nhóm ô dãy nhà phố ngõ xe câu phần và đến',
);
const OF_SCHOOL = wordSetOrBare('lớp hs sinh em cháu gvcn nhiệm trưởng học trẻ bé khối bạn');

function classAt(tokens: readonly Token[], at: number): number | undefined {
  const [letter, digit] = [tokens[at + 1], tokens[at + 2]];
  const before = tokens[at - 1]?.lower ?? '';
  if (
    CLASS.has(before) &&
    (letter?.text === '/' || letter?.text === '.') &&
    letter.gap === 'none' &&
    digit?.kind === 'number' &&
    digit.gap === 'none'
  )
    return at + 2;
  if (tokens[at]?.kind !== 'number' || letter?.gap !== 'none' || letter.kind !== 'word' || !CLASS_LETTER.test(letter.text))
    return undefined;
  if (digit?.kind === 'number' && digit.gap === 'none' && digit.text.length === 1 && !OTHERWISE.has(before)) return at + 2;
  return OF_SCHOOL.has(before) || (OF_SCHOOL.has(tokens[at - 2]?.lower ?? '') && !OTHERWISE.has(before)) ? at + 1 : undefined;
}

const CLASS = wordSetOrBare('lớp');
const IN_CLASS = phrasesOrBare('học lớp, học sinh lớp, hs lớp, cháu lớp, em lớp, đang lớp, là lớp');
/** "đã học hết lớp 5", "học xong lớp 9", "học đến lớp 7": levels. */
const LEVEL = wordSetOrBare('xong hết từ đến tới qua');

function gradeOfChild({ tokens }: Sentence, at: number, isAboutChild: boolean): number | undefined {
  if (!endsBefore(IN_CLASS, tokens, at) || LEVEL.has(tokens[at - 3]?.lower ?? '')) return undefined;
  return isAboutChild || isOfOneChild(tokens, at) ? at : undefined;
}
