/** A text as words, numbers and marks, sentence by sentence, with what its letters can still tell of a name. */
import { oneToneStyle } from '../fold.ts';
import { TRIGGERS } from './triggers.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, one tone style: as the lists of words hold it. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** What stands before it: nothing, spaces, or the end of a line. */
  readonly gap: 'none' | 'space' | 'line';
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  /** Where something may begin, in order: numbers, single capitals, and the words of triggers.ts. Most words are neither. */
  readonly places: readonly number[];
  /** Typed without accents: "chau Hung o nha". */
  readonly isBare: boolean;
  /** Four words of five begin with a capital: there a capital tells little. */
  readonly isCapitalised: boolean;
  /** Four words of five are in capitals: there it tells nothing. */
  readonly isUpperCase: boolean;
}

const TOKENS = /([\p{L}\p{M}]+)|(\p{Nd}+)|[^\s\p{L}\p{M}\p{Nd}]/gu;
const ASCII = /^[ -~]*$/;

export function tokensOf(text: string): Token[] {
  const lowered = text.toLowerCase();
  const folded = oneToneStyle(lowered);
  // A few letters of other alphabets take more room in lower case.
  const isAligned = lowered.length === text.length;
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, 1: word, 2: number, index: start } of text.matchAll(TOKENS)) {
    const gap = start === end ? 'none' : text.slice(end, start).includes('\n') ? 'line' : 'space';
    end = start + found.length;
    const lower = isAligned ? folded.slice(start, end) : oneToneStyle(found.toLowerCase());
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    const isCapital = kind === 'word' && found.charAt(0) !== found.charAt(0).toLowerCase();
    tokens.push({ kind, text: found, lower, isCapital, gap, start, end });
  }
  return tokens;
}

/** A dot inside "N.V.A" or "1.200" ends no sentence: what follows it stands without a space. */
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '…']);

export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const isBare = typedBare(tokens);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    const ends = token === undefined || token.gap === 'line' || (token.gap !== 'none' && ENDS.has(before?.text ?? ''));
    if (!ends) continue;
    const part = tokens.slice(from, at);
    sentences.push({ tokens: part, places: placesOf(part), isBare, ...capitalsIn(part) });
    from = at;
  }
  return sentences;
}

function placesOf(tokens: readonly Token[]): number[] {
  const places: number[] = [];
  tokens.forEach(({ kind, text, lower, isCapital }, at) => {
    if (kind === 'number' || (isCapital && text.length === 1) || TRIGGERS.has(lower)) places.push(at);
  });
  return places;
}

/** Two words in three carry an accent in Vietnamese; where fewer than one in five do, they were left out. */
function typedBare(tokens: readonly Token[]): boolean {
  let [words, accented] = [0, 0];
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    words += 1;
    if (!ASCII.test(text)) accented += 1;
  }
  return accented * 5 < words;
}

/** Of four words in capitals, or of six that begin with one: fewer may be a list of names. */
function capitalsIn(tokens: readonly Token[]): Pick<Sentence, 'isCapitalised' | 'isUpperCase'> {
  let [words, capitalised, upper] = [0, 0, 0];
  for (const { kind, text, isCapital } of tokens) {
    if (kind !== 'word') continue;
    words += 1;
    if (isCapital) capitalised += 1;
    if (isCapital && text === text.toUpperCase()) upper += 1;
  }
  const isUpperCase = words > 3 && upper * 5 >= words * 4;
  return { isUpperCase, isCapitalised: isUpperCase || (words > 5 && capitalised * 5 >= words * 4) };
}
