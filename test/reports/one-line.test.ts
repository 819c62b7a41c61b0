import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../functions/reports/one-line.ts';

describe('a name that people typed', () => {
  it.each([
    ['  Trường THCS\r\nKinh Bắc\u0000 ', 'Trường THCS Kinh Bắc'],
    ['Tổ dân phố\u2028số 3\u0085', 'Tổ dân phố số 3'],
    ['Tổ\u200B dân\uFEFF phố', 'Tổ dân phố'],
    ['Ho\u0300a', 'Hòa'],
    ['a\u202Etxt.exe', 'a[U+202E]txt.exe'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['a\uD800b', 'a\uFFFDb'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(oneLine(typed)).toBe(shown);
  });

  it('ends in "…" when it is an essay, without cutting a letter in two', () => {
    expect(oneLine('𠮷'.repeat(1000))).toBe(`${'𠮷'.repeat(159)}…`);
  });

  it('is one line without controls, whatever was typed, and shown the same when shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const shown = oneLine(typed);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(oneLine(shown)).toBe(shown);
      }),
    );
  });
});
