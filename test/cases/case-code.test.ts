import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCode, type Hmac } from '../../functions/cases/case-code.ts';
import { CODE_LETTERS } from '../../functions/forms/code-letters.ts';
import { hmac, hmacWith, identityOf, SENT } from './a-report.ts';

describe('a code', () => {
  test('of a row is the same for ever', () => {
    expect(identityOf(SENT)).toBe(
      '["case-report",1791271800,[["age","13"],["coercion","kh\\u00f4ng c\\u00f3"],["receivedAt","29852760"],["unit","tr\\u01b0\\u1eddng thcs kinh b\\u1eafc"]]]',
    );
    expect([0, 1].map((n) => caseCode(identityOf(SENT), n, hmac))).toEqual(['ZH79TXGM5QC', 'CZAD54C9ER3']);
  });

  test('is the first 50 bits, in order', () => {
    const bytes = [0b00000_000, 0b01_00010_0, 0b0011_0010, 0b0_00101_00, 0b110_00111, 0b01000_010, 0b01_111111];
    expect(caseCode('', 0, () => bytes)).toBe('0123456789A');
    expect(caseCode('', 0, () => Int8Array.from([...bytes, -1]))).toBe('0123456789A');
    expect(caseCode('', 0, () => new Uint8Array(32).fill(255)).slice(0, 10)).toBe('ZZZZZZZZZZ');
    expect(() => caseCode('', 0, () => new Uint8Array(6))).toThrow('An HMAC of 6 bytes; a case code takes 7');
  });

  test('is the same from bytes with a sign, as Apps Script has them, and what is signed is ASCII', () => {
    const messages: string[] = [];
    const signed: Hmac = (message) => {
      messages.push(message);
      return new Int8Array(hmac(message));
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (unit) => {
        const identity = identityOf(SENT, { unit });
        expect(caseCode(identity, 0, signed)).toBe(caseCode(identity, 0, hmac));
      }),
    );
    expect(messages.filter((message) => /[^ -~]/.test(message))).toEqual([]);
  });

  test('tells nothing of its row: those of 2048 reports a second apart look like dice', () => {
    const codes = Array.from({ length: 2048 }, (_, i) => caseCode(identityOf(SENT + i * 1000), 0, hmac));
    const values = codes.map((code) => [...code.slice(0, 10)].map((letter) => CODE_LETTERS.indexOf(letter)));
    expect(new Set(codes).size).toBe(codes.length);
    // Each letter stands 64 times at each place, give or take: χ² with 31 degrees of freedom, 31 ± 8.
    for (let place = 0; place < 10; place++) {
      const count = new Array<number>(32).fill(0);
      for (const row of values) count[row[place] ?? 0] = (count[row[place] ?? 0] ?? 0) + 1;
      expect(count.reduce((sum, n) => sum + (n - 64) ** 2 / 64, 0)).toBeLessThan(31 + 5 * 8);
    }
    // Neighbours differ in 25 of 50 bits, give or take 0.08, and share one letter in 32.
    const pairs = values.slice(1).map((row, i) => row.map((value, place) => value ^ (values[i]?.[place] ?? 0)));
    const mean = (of: (difference: number) => number): number =>
      pairs.flat().reduce((sum, difference) => sum + of(difference), 0) / pairs.length;
    expect(Math.abs(mean(ones) - 25)).toBeLessThan(0.4);
    expect(Math.abs(mean((difference) => Number(difference === 0)) - 10 / 32)).toBeLessThan(0.05);
  });

  test('of the same row under another key is another one', () => {
    const other = hmacWith('khoa-khac');
    const both = Array.from({ length: 500 }, (_, i) => identityOf(SENT + i * 1000)).map((identity) =>
      [hmac, other].map((key) => caseCode(identity, 0, key)),
    );
    const shared = both.flatMap(([a = '', b = '']) => [...a].filter((letter, place) => letter === b[place]));
    expect(new Set(both.flat()).size).toBe(1000);
    expect(shared.length / both.length).toBeLessThan(11 / 32 + 0.15);
  });
});

const ones = (value: number): number => value.toString(2).replaceAll('0', '').length;
