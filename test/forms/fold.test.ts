import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, nfc } from '../../functions/forms/fold.ts';

/** The 67 letters with marks, in both cases: 134. */
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const LOWER = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'].filter(
  (letter) => !/[a-z]/.test(letter),
);
const LETTERS = [...LOWER, ...LOWER.map((letter) => letter.toUpperCase())];

/** Zero width, joiners, bidi marks and isolates, the soft hyphen, the byte order mark. */
const INVISIBLE = [
  0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
  0xad,
  // Two UTF-16 units each: the language tag, a tag space, a musical beam.
  0xe0001, 0xe0020, 0x1d173,
].map((code) => String.fromCodePoint(code));

describe('folding text to match it', () => {
  it('knows the 134 Vietnamese letters with marks', () => {
    expect(new Set(LETTERS).size).toBe(134);
  });

  it.each(LETTERS)('reads %s the same composed and decomposed', (letter) => {
    expect(fold(letter.normalize('NFD'))).toBe(fold(letter.normalize('NFC')));
    expect(fold(letter)).toBe(letter.toLowerCase());
    expect(nfc(`${letter.normalize('NFD')} `)).toBe(letter);
  });

  it('keeps letters apart that a reader keeps apart', () => {
    expect(new Set(LOWER.map(fold)).size).toBe(67);
    expect(fold('Đông')).not.toBe(fold('Dong'));
    expect(fold('Hoa')).not.toBe(fold('Hòa'));
  });

  it.each([
    ['Hòa Đình', 'Hoà Đình'],
    ['HÓA CHẤT', 'Hoá chất'],
    ['Trường THCS Khỏe', 'trường thcs khoẻ'],
    ['Ủy ban', 'Uỷ ban'],
    ['Thúy, Thùy, Thụy, Thũy', 'Thuý, Thuỳ, Thuỵ, Thuỹ'],
    ['lõa, lọa, lỏa, xòe, xóe, xõe, xọe', 'loã, loạ, loả, xoè, xoé, xoẽ, xoẹ'],
  ])('makes one of the two schools of tone marks: %s, %s', (old, modern) => {
    expect(fold(old)).toBe(fold(modern));
    expect(fold(old.normalize('NFD'))).toBe(fold(modern));
  });

  it('leaves vowels alone that both schools write alike', () => {
    expect(fold('Của cùi múa mía')).toBe('của cùi múa mía');
  });

  it.each(INVISIBLE)('does not see the invisible character %j, between letters, at the ends, before an accent', (invisible) => {
    expect(fold(`${invisible}Tổ${invisible} 1${invisible}`)).toBe('tổ 1');
    expect(fold(`Ho${invisible}a\u0300`)).toBe('hoà');
    expect(fold(`Hoa${invisible}\u0300`)).toBe('hoà');
    expect(nfc(`${invisible} Tổ 1 ${invisible}`)).toBe('Tổ 1');
  });

  it('makes one space of any run of spaces, tabs, line breaks and no-break spaces', () => {
    expect(fold('  Tổ \u00a0dân\t\r\nphố\u3000 1 ')).toBe('tổ dân phố 1');
  });

  it('stores what was typed inside the text, composed', () => {
    expect(nfc(' Tổ  dân phố\u200b số 1 '.normalize('NFD'))).toBe('Tổ  dân phố\u200b số 1');
    expect(nfc('\u200b \ufeff')).toBe('');
  });

  it('folds twice as once, and stores twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(nfc(nfc(text))).toBe(nfc(text));
      }),
    );
  });

  it('matches a text however it is composed or spaced', () => {
    const word = fc
      .array(fc.constantFrom(...LETTERS, 'n', 'g', 'h', 't'), { minLength: 1, maxLength: 6 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(fold(words.join(' ').normalize('NFD'))).toBe(fold(` ${words.join('  \u200b')}\n`));
      }),
    );
  });

  it('takes no longer than a blink over 100,000 hostile characters', () => {
    const hostile = `x${' '.repeat(50_000)}x${'\u200b'.repeat(50_000)}x`;
    const start = performance.now();
    expect(fold(hostile)).toBe('x xx');
    expect(nfc(hostile)).toBe(hostile);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
