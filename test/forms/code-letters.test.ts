import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseUpdate } from '../../functions/forms/case-update.ts';
import { CODE_LETTERS, codeLetters, printCode, readCode, spellCode } from '../../functions/forms/code-letters.ts';
import { CASE_CODE } from '../../functions/forms/entry-checks.ts';

const tenValues = fc.array(fc.nat(31), { minLength: 10, maxLength: 10 });
const aCode = tenValues.map(spellCode);
const EXAMPLE = '0123456789A';
const LETTERS = [...CODE_LETTERS];
const ZEROS = new Array<number>(10).fill(0);
const PLACES = [...[...EXAMPLE].keys()];
const PAIRS = PLACES.flatMap((i) => PLACES.filter((j) => j > i).map((j) => [i, j] as const));

const substituted = (code: string, place: number, letter: string): string => [...code].with(place, letter).join('');

function transposed(code: string, i: number, j: number): string {
  return [...code]
    .with(i, code[j] ?? '')
    .with(j, code[i] ?? '')
    .join('');
}

/** 1024 codes that have every pair of letters at these two places. */
function codesWithEveryPairAt(i: number, j: number): string[] {
  // The last letter follows from the others: it takes every value as another one does.
  const other = j < 10 ? j : i === 0 ? 1 : 0;
  return LETTERS.flatMap((_, a) => LETTERS.map((__, b) => spellCode(ZEROS.with(i, a).with(other, b))));
}

describe('a case code', () => {
  test('is eleven letters out of 32, without I, L, O and U; 0123456789A is one', () => {
    expect(CODE_LETTERS).toMatch(/^[0-9A-Z]{32}$/);
    expect(CODE_LETTERS).not.toMatch(/[ILOU]/);
    expect(spellCode([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(EXAMPLE);
    fc.assert(
      fc.property(tenValues, (values) => {
        const code = spellCode(values);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/);
        expect([...code.slice(0, 10)].map((letter) => CODE_LETTERS.indexOf(letter))).toEqual(values);
        expect(readCode(code)).toBe(code);
      }),
    );
  });

  test('has one check letter, and every letter can be it', () => {
    const checks = LETTERS.map((_, value) => spellCode([value, 1, 2, 3, 4, 5, 6, 7, 8, 9]).at(-1));
    expect(new Set(checks).size).toBe(32);
    expect(LETTERS.filter((letter) => readCode(`0123456789${letter}`) !== undefined)).toEqual(['A']);
  });

  test('that is eleven zeros is none', () => {
    expect(readCode('00000000000')).toBeUndefined();
  });
});

describe('a slip of the hand is caught', () => {
  // The sum is affine: what an error does to it hangs on the letters it touches, on no other. So these are all the errors there are.
  test('any letter for any other at any place', () => {
    for (const place of PLACES) {
      const codes = LETTERS.map((_, value) => spellCode(ZEROS.with(Math.min(place, 9), value)));
      expect(new Set(codes.map((code) => code[place])).size).toBe(32);
      const wrong = codes.flatMap((code) =>
        LETTERS.filter((letter) => letter !== code[place]).map((letter) => substituted(code, place, letter)),
      );
      expect(wrong).toHaveLength(992);
      expect(wrong.filter((text) => readCode(text) !== undefined)).toEqual([]);
    }
  });

  test('any two different letters that changed places, neighbours or not', () => {
    for (const [i, j] of PAIRS) {
      const codes = codesWithEveryPairAt(i, j);
      expect(new Set(codes.map((code) => `${code[i]}${code[j]}`)).size).toBe(1024);
      const wrong = codes.filter((code) => code[i] !== code[j]).map((code) => transposed(code, i, j));
      expect(wrong).toHaveLength(992);
      expect(wrong.filter((text) => readCode(text) !== undefined)).toEqual([]);
    }
  });

  test('on any code at all', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const wrong = PLACES.flatMap((place) => LETTERS.map((letter) => substituted(code, place, letter)));
        const swapped = PAIRS.map(([i, j]) => transposed(code, i, j));
        expect([...wrong, ...swapped].filter((text) => text !== code && readCode(text) !== undefined)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('reading what was typed', () => {
  test('as it is printed, in three groups, which the form lets through', () => {
    expect(printCode(EXAMPLE)).toBe('0123-4567-89A');
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readCode(printCode(code))).toBe(code);
        expect(printCode(code)).toMatch(new RegExp(CASE_CODE.pattern ?? ''));
      }),
    );
    const asked = caseUpdate.sections[0].questions.find(({ key }) => key === 'caseCode');
    expect(asked).toMatchObject({ entry: CASE_CODE });
  });

  test.each([
    '0123456789a',
    ' 0123 4567 89A ',
    'o1234-56789A',
    '0I2345 6789a',
    '0l23–4567–89a',
    '0123\u00a04567\u200b89A',
    '0\u2011123456789A',
  ])('%j is the example', (text) => {
    expect(readCode(text)).toBe(EXAMPLE);
  });

  test.each(['', '0123456789', '0123456789AA', 'U123456789A', '0123456789B', '0123_4567_89A', '０123456789A', 'Ơ123456789A'])(
    '%j is no code',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );

  test('a U stays a U, and a page of text is not searched', () => {
    expect(codeLetters('u1o-il')).toBe('U1011');
    expect(codeLetters('0'.repeat(101))).toBe('');
    expect(readCode(`${' '.repeat(50_000)}${EXAMPLE}`)).toBeUndefined();
  });
});
