import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeProblem } from '../../functions/cases/code-problem.ts';
import { likelyCode } from '../../functions/cases/likely-code.ts';
import { CODE_LETTERS, printCode, spellCode } from '../../functions/forms/code-letters.ts';

const aCode = fc.array(fc.nat(31), { minLength: 10, maxLength: 10 }).map(spellCode);
const codes = fc.uniqueArray(aCode, { minLength: 1, maxLength: 50 });
const CODE = '0123456789A';
const known = new Set([CODE]);
const at = { form: 'case-update', row: 7, question: 'caseCode', cell: 'Cập nhật trường hợp!D7' } as const;

describe('the code that was probably meant', () => {
  test('is the one a single letter makes of it', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), fc.constantFrom(...CODE_LETTERS, 'U', 'đ', '?'), (all, place, letter) => {
        const [meant = ''] = all;
        fc.pre(meant[place] !== letter);
        expect(likelyCode(printCode([...meant].with(place, letter).join('')), new Set(all))).toBe(meant);
      }),
    );
  });

  test('is the one that two letters make of it when they change places', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), fc.nat(10), (all, i, j) => {
        const [meant = ''] = all;
        fc.pre(meant[i] !== meant[j]);
        const typed = [...meant].with(i, meant[j] ?? '').with(j, meant[i] ?? '');
        expect(likelyCode(typed.join('').toLowerCase(), new Set(all))).toBe(meant);
      }),
    );
  });

  test('is nothing after two slips, a letter too many or too few, or in a register without a case', () => {
    for (const text of ['1023456798A', '9923456789A', '0123456789', '0123456789AA', '', 'Nguyễn Thị Bí Mật'])
      expect(likelyCode(text, known), text).toBeUndefined();
    expect(likelyCode('0123456789B', new Set())).toBeUndefined();
  });

  test('is nothing where two codes are equally near', () => {
    const typed = '0123456780A';
    const near = [...CODE_LETTERS].flatMap((letter) => [typed.replace(/^./, letter), typed.replace(/.$/, letter)]);
    const spelt = near.filter((text) => spellCode([...text.slice(0, 10)].map((letter) => CODE_LETTERS.indexOf(letter))) === text);
    expect(spelt).toHaveLength(2);
    expect(likelyCode(typed, new Set(spelt))).toBeUndefined();
    expect(spelt.map((code) => likelyCode(typed, new Set([code])))).toEqual(spelt);
  });

  test('is found among a hundred thousand cases as soon as among one', () => {
    let looked = 0;
    const has = (code: string): boolean => {
      looked += 1;
      return code === CODE;
    };
    expect(likelyCode('0123456789B', { has })).toBe(CODE);
    expect(looked).toBe(11 * 32 + 55);
  });
});

describe('a code that names no case', () => {
  test('sets its row aside and names the likely one', () => {
    expect(codeProblem('0123-4567-98A', known, at)).toEqual({
      ...at,
      code: 'case-code-unknown',
      effect: 'set-aside',
      message:
        'Không tìm thấy mã trường hợp này. Có phải 0123-4567-89A? Phiếu được để riêng, chưa tính cho đến khi cán bộ sửa ô này.',
    });
  });

  test('says whether it was copied wrong or was never given', () => {
    expect(codeProblem('1123456798A', known, at)?.message).toBe(
      'Mã trường hợp chép chưa đúng. Chép lại đúng mã trong Mẫu 01. Phiếu được để riêng, chưa tính cho đến khi cán bộ sửa ô này.',
    );
    expect(codeProblem(spellCode([9, 9, 9, 9, 9, 9, 9, 9, 9, 9]), known, at)?.message).toBe(
      'Không tìm thấy mã trường hợp này. Chép lại đúng mã trong Mẫu 01. Phiếu được để riêng, chưa tính cho đến khi cán bộ sửa ô này.',
    );
  });

  test('is no problem when it is known, however it was typed, nor when it was left blank', () => {
    for (const text of [CODE, '0123-4567-89a', 'o123 4567 89A', '']) expect(codeProblem(text, known, at), text).toBeUndefined();
  });

  test('never has its words repeated', () => {
    fc.assert(
      fc.property(fc.constantFrom('Nguyễn Thị Bí Mật', '0912345678', 'Bí Mật 1234'), fc.boolean(), (typed, isKnown) => {
        expect(codeProblem(typed, isKnown ? known : new Set(), at)?.message).not.toMatch(/Bí Mật|0912345678/);
      }),
    );
  });
});
