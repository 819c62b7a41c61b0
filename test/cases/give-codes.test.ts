import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCode, type Hmac } from '../../functions/cases/case-code.ts';
import { type CaseRow, giveCodes } from '../../functions/cases/give-codes.ts';
import { printCode, readCode } from '../../functions/forms/code-letters.ts';
import { hmac, identityOf, SENT } from './a-report.ts';

describe('giving codes', () => {
  const row = (at: number, given = '', unit = 'A'): CaseRow => ({ identity: identityOf(SENT + at * 1000, { unit }), given });
  /** Sixty-four codes in the world, so that they fall on each other all the time. */
  const scarce: Hmac = (message) => Uint8Array.of((hmac(message)[0] ?? 0) & 63, 0, 0, 0, 0, 0, 0);
  const before = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('A', 'B')), { maxLength: 16 });
  const reports = before.map((rows) => rows.map(([at, unit]) => row(at, '', unit)));
  const written = (rows: readonly CaseRow[], codes: readonly string[], is: (place: number) => boolean): CaseRow[] =>
    rows.map(({ identity, given }, i) => ({ identity, given: is(i) ? printCode(codes[i] ?? '') : given }));

  test('each row gets one, and no two the same, however often codes fall on each other', () => {
    fc.assert(
      fc.property(reports, (rows) => {
        const codes = giveCodes(rows, scarce);
        expect(codes.filter((code) => readCode(code) !== code)).toEqual([]);
        expect(new Set(codes).size).toBe(rows.length);
      }),
    );
    expect(giveCodes([row(0)], hmac)).toEqual([caseCode(row(0).identity, 0, hmac)]);
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        reports.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const pairs = (of: readonly CaseRow[]) => giveCodes(of, scarce).map((code, i) => `${of[i]?.identity} ${code}`);
          expect(pairs(shuffled).sort()).toEqual(pairs(rows).sort());
        },
      ),
    );
  });

  test('a row that comes later changes no code, written or not', () => {
    fc.assert(
      fc.property(reports, before, (rows, more) => {
        const later = more.map(([at, unit]) => row(100 + at, '', unit));
        expect(giveCodes([...later, ...rows], scarce).slice(later.length)).toEqual(giveCodes(rows, scarce));
      }),
    );
  });

  test('a run that died half-way, ran twice or beside another finds the same codes', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.boolean()), (rows, isWritten) => {
        const codes = giveCodes(rows, scarce);
        const marks = rows.map(() => isWritten.next().value);
        expect(
          giveCodes(
            written(rows, codes, (i) => marks[i] === true),
            scarce,
          ),
        ).toEqual(codes);
      }),
    );
  });

  test('a code stays in its row, though an answer was mended and whatever came after', () => {
    fc.assert(
      fc.property(reports, before, (rows, more) => {
        const codes = giveCodes(rows, scarce);
        const mended = written(rows, codes, () => true).map(({ given }, i) => row(i, given, 'mended'));
        const all = [...mended, ...more.map(([at, unit]) => row(at, '', unit))];
        expect(giveCodes(all, scarce).slice(0, rows.length)).toEqual(codes);
      }),
    );
  });

  test('a second click within the second gets a code of its own', () => {
    expect(giveCodes([row(0), row(0)], hmac)).toEqual([0, 1].map((n) => caseCode(row(0).identity, n, hmac)));
  });

  test('a cell that holds no code is filled again; one without a row to tell it by is left alone', () => {
    const [code = ''] = giveCodes([row(0)], hmac);
    expect(giveCodes([row(0, 'xóa nhầm'), row(0, `${code.slice(0, 10)}?`)], hmac)[0]).toBe(code);
    expect(
      giveCodes(
        [
          { identity: '', given: '' },
          { identity: '', given: code },
        ],
        hmac,
      ),
    ).toEqual(['', code]);
  });

  test('a code copied into another row stays with the row it was made for, wherever it stands', () => {
    const own = giveCodes([row(5)], hmac)[0] ?? '';
    const [first, second] = giveCodes([row(0, own), row(5, own)], hmac);
    expect([first, second]).toEqual([caseCode(row(0).identity, 0, hmac), own]);
    expect(giveCodes([row(5, own), row(9, own)], hmac)).toEqual([own, caseCode(row(9).identity, 0, hmac)]);
    // Typed by hand, it was made for neither: the row sent first keeps it.
    expect(giveCodes([row(5, '0123456789A'), row(0, '0123456789a')], hmac)[1]).toBe('0123456789A');
  });
});
