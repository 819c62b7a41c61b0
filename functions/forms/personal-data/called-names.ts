/** A word for a person and the name after it: "cháu Hùng", "em gái Lan", "cô giáo Hương", "em A.", "tên ở nhà là Tôm". */
import type { Found } from './finding.ts';
import { capitalsFrom } from './full-names.ts';
import { BODIES, initialsAt } from './initials.ts';
import { FAMOUS, isNoName, isOtherwise, NEVER_NAMES, NEVER_NAMES_BARE, PLACES } from './not-names.ts';
import {
  ADULTS,
  ADULTS_BARE,
  CHILDREN,
  CHILDREN_BARE,
  IN_BETWEEN,
  NO_PERSON,
  OFFICES,
  PUPILS,
  TOLD,
  TOWNS,
} from './person-words.ts';
import { GIVEN_NAMES, PLAIN_GIVEN_NAMES } from './personal-names.ts';
import { AREAS } from './place-words.ts';
import type { Sentence, Token } from './sentence-tokens.ts';
import { endsBefore, phraseAt, wordSet } from './word-lists.ts';

export function calledNames(sentence: Sentence): Found[] {
  return sentence.places.flatMap((at) => {
    const person = personAt(sentence, at);
    return (person === undefined ? nameBeforeAge(sentence, at) : nameAfter(sentence, at, person)) ?? [];
  });
}

type Person = 'child' | 'adult' | 'told';

/** `told`: the word before a name after which only a known given name is one ("gặp Hùng", not "gặp Sở Y tế"). */
function personAt({ tokens, isBare }: Sentence, at: number): Person | undefined {
  const word = tokens[at]?.lower ?? '';
  const person =
    CHILDREN.has(word) || (isBare && CHILDREN_BARE.has(word)) || endsBefore(PUPILS, tokens, at + 1)
      ? 'child'
      : ADULTS.has(word) || (isBare && ADULTS_BARE.has(word)) || endsBefore(OFFICES, tokens, at + 1)
        ? 'adult'
        : endsBefore(TOLD, tokens, at + 1)
          ? 'told'
          : undefined;
  // "trẻ em", "bà con"; "Bà Rịa" is a town.
  return person === undefined || endsBefore(NO_PERSON, tokens, at + 1) || phraseAt(TOWNS, tokens, at) > 1 ? undefined : person;
}

const MOST_BETWEEN = 3;
/** 'cháu “Bống”' is a name, 'học sinh “Ươm mầm tương lai”' is none. */
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’']);

function nameAfter(sentence: Sentence, at: number, person: Person): Found | undefined {
  const { tokens } = sentence;
  let next = at + 1;
  if (person !== 'told')
    while (next <= at + MOST_BETWEEN && IN_BETWEEN.has(tokens[next]?.lower ?? '') && !isCapitalName(tokens[next])) next += 1;
  const name = tokens[next];
  if (name?.kind !== 'word' || name.gap === 'line') return undefined;
  const initials = tokens[initialsAt(tokens, next).last] ?? (person === 'told' ? undefined : runTogether(sentence, next));
  // "gia đình Đ." is a family, "tổ A" after "của" is none.
  const isShort = initials !== undefined && (person !== 'told' || tokens[next + 1]?.text === '.');
  if (isShort) return { kind: 'name', from: name, to: initials };
  if (initials !== undefined) return undefined;
  const after = next + (name.isCapital ? capitalsFrom(tokens, next) : 1);
  const isTitle = QUOTES.has(tokens[next - 1]?.text ?? '') && !QUOTES.has(tokens[after]?.text ?? '');
  if (isTitle || !isName(sentence, next, person)) return undefined;
  const last = tokens[after - 1] ?? name;
  return { kind: 'name', from: name, to: last };
}

/** "bé trai TQD": initials without dots. */
function runTogether({ tokens, isCapitalised }: Sentence, at: number): Token | undefined {
  const token = tokens[at];
  const isThree = token !== undefined && /^[\p{Lu}]{3}$/u.test(token.text) && !isCapitalised;
  return isThree && !NEVER_NAMES.has(token.lower) && !BODIES.has(token.lower) && !OF_CHILDREN.has(tokens[at - 1]?.lower ?? '')
    ? token
    : undefined;
}

/** "trẻ DTTS", "học sinh PTTH": of a kind of children. */
const OF_CHILDREN = wordSet('trẻ sinh hs con tre');

/** "bé Gái" is a girl, "em Út" may be anybody; "em Bé" is a baby. */
const isCapitalName = (token: Token | undefined): boolean =>
  token?.isCapital === true && !NEVER_NAMES.has(token.lower) && token.lower.length > 1 && GIVEN_NAMES.has(token.lower);

function isName({ tokens, isBare, isCapitalised }: Sentence, at: number, person: Person): boolean {
  const name = tokens[at];
  if (name === undefined || isNoName(tokens, at)) return false;
  if (phraseAt(PLACES, tokens, at) > 1 && (person === 'told' || FROM_PLACES.has(tokens[at - 1]?.lower ?? ''))) return false;
  // "Bà Triệu", and not "bà Triệu Thị Hoa".
  if (person === 'adult' && phraseAt(FAMOUS, tokens, at - 1) > capitalsFrom(tokens, at)) return false;
  if (NEVER_NAMES.has(name.lower) || (isBare && NEVER_NAMES_BARE.has(name.lower))) return false;
  // "Trẻ Nam, 14 tuổi" tells the sex.
  if (name.lower === 'nam' && SEXED.has(tokens[at - 1]?.lower ?? '')) return false;
  // "Học sinh Trường Suối Hoa" is no child called Trường.
  if (SCHOOL.has(name.lower) && tokens[at + 1]?.isCapital) return false;
  if (isCapitalised) return person === 'child' && GIVEN_NAMES.has(name.lower);
  if (!name.isCapital) return person === 'child' && PLAIN_GIVEN_NAMES.has(name.lower);
  const isAbbreviation = name.text.length > 1 && name.text === name.text.toUpperCase();
  return person === 'told' || isAbbreviation ? GIVEN_NAMES.has(name.lower) : true;
}

const SCHOOL = wordSet('trường truong');
/** "Trẻ Hà Giang", "học sinh Thái Bình": where they come from. */
const FROM_PLACES = wordSet('trẻ sinh con bạn tre');
const SEXED = wordSet('trẻ sinh');

const AGE = wordSet('tuổi tuoi t');

/** "Ngọc Anh (13 tuổi)", "Hùng, 14 tuổi": an age tells that the capitals before it are a person. */
function nameBeforeAge({ tokens, isCapitalised }: Sentence, at: number): Found | undefined {
  if (isCapitalised || tokens[at]?.kind !== 'number' || !AGE.has(tokens[at + 1]?.lower ?? '')) return undefined;
  const end = tokens[at - 1]?.kind === 'mark' ? at - 2 : at - 1;
  let first = end;
  while (first > end - 3 && tokens[first]?.gap === 'space' && tokens[first - 1]?.isCapital) first -= 1;
  const [from, to] = [tokens[first], tokens[end]];
  if (!from?.isCapital || !to?.isCapital || !GIVEN_NAMES.has(to.lower)) return undefined;
  const isSex = to.lower === 'nam' && (first === end || SEXED.has(from.lower));
  const isPlace = isOtherwise(tokens, first) || isOtherwise(tokens, end - 1) || endsBefore(AREAS, tokens, first);
  return isSex || isPlace ? undefined : { kind: 'name', from, to };
}
