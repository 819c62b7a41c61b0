import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedFormula, movedFormula, retitledFormula, type Tabs } from '../../../workspace/store/formula-references.ts';
import { byChange, byCut } from '../../../workspace/store/place.ts';

const tabs: Tabs = {
  home: 0,
  idOf: (title) => ({ sổ: 0, 'tập huấn': 7 })[title.toLowerCase()],
  titleOf: (sheetId) => (sheetId === 7 ? 'Tập huấn' : 'Sổ'),
};
const insert = (at: number, count: number, dimension: 'ROWS' | 'COLUMNS' = 'ROWS', sheetId = 0) =>
  byChange({ sheetId, dimension, change: { kind: 'insert', at, count } });
const remove = (start: number, end: number, dimension: 'ROWS' | 'COLUMNS' = 'ROWS') =>
  byChange({ sheetId: 0, dimension, change: { kind: 'delete', start, end } });

describe('the references of a formula', () => {
  test.each([
    ['=a1', '=A2'],
    ['=$A$1:B$2', '=$A$2:B$3'],
    ['=SUM(A:C;2:2)', '=SUM(A:C;3:3)'],
    ['=A2:C', '=A3:C'],
    ["='Sổ'!A1&Sổ!B2", "='Sổ'!A2&'Sổ'!B3"],
    ["='Tập huấn'!A1", "='Tập huấn'!A1"],
    ['="A1"&"nói ""A1"""&A1', '="A1"&"nói ""A1"""&A2'],
    ['=LOG10(A1)+ten_A1+A1.B1+_A1', '=LOG10(A2)+ten_A1+A1.B1+_A1'],
    ['=Không!A1', '=Không!A1'],
    ['=10+2026', '=10+2026'],
  ])('%s, below an inserted row, reads %s', (formula, moved) => {
    expect(movedFormula(formula, tabs, insert(0, 1))).toBe(moved);
  });

  test('to cells that are gone read #REF!; of a range what is left stays', () => {
    expect(movedFormula('=A1+SUM(A1:A3)+SUM(A2:A2)', tabs, remove(0, 2))).toBe('=#REF!+SUM(A1:A1)+SUM(#REF!)');
    expect(movedFormula('=SUM(B:B)', tabs, remove(1, 2, 'COLUMNS'))).toBe('=SUM(#REF!)');
  });

  test('to another tab move with that tab', () => {
    expect(movedFormula("='Tập huấn'!A1+A1", tabs, insert(0, 2, 'ROWS', 7))).toBe("='Tập huấn'!A3+A1");
  });

  test('to cells that were cut name the tab where they are', () => {
    const source = { sheetId: 0, startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 };
    const mover = byCut(source, { sheetId: 7, row: 4, column: 1 });
    expect(movedFormula('=A1+SUM($A$1:B2)+SUM(A1:C2)', tabs, mover)).toBe("='Tập huấn'!B5+SUM('Tập huấn'!$B$5:C6)+SUM(A1:C2)");
  });

  test('change their tab’s name, in any case, and lose it with the tab', () => {
    expect(retitledFormula("=sổ!A1+'Tập huấn'!B2", 'Sổ', 'Lớp 1')).toBe("='Lớp 1'!A1+'Tập huấn'!B2");
    expect(retitledFormula('=Sổ!A1+A1', 'Sổ', undefined)).toBe('=#REF!+A1');
  });

  test('copied beyond the first row or column read #REF!', () => {
    expect(copiedFormula('=B2+A$1', -1, -1)).toBe('=A1+#REF!');
    expect(copiedFormula('=B2', -2, 0)).toBe('=#REF!');
  });
});

test('what is inserted and deleted again leaves every formula as it was', () => {
  const cell = fc
    .tuple(fc.nat({ max: 25 }), fc.integer({ min: 1, max: 40 }))
    .map(([c, r]) => `${String.fromCharCode(65 + c)}${r}`);
  fc.assert(
    fc.property(cell, cell, fc.nat({ max: 45 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (a, b, at, count, byRows) => {
      const dimension = byRows ? 'ROWS' : 'COLUMNS';
      const formula = `=${a}*2+SUM(${[a, b].toSorted().join(':')})`;
      const there = movedFormula(formula, tabs, insert(at, count, dimension));
      const back = movedFormula(there, tabs, remove(at, at + count, dimension));
      // A range written from its lower right corner comes back from its upper left one: it names the same cells.
      expect(back.length).toBe(formula.length);
      expect(movedFormula(back, tabs, insert(at, count, dimension))).toBe(there);
    }),
    { numRuns: 60 },
  );
});

test('a formula copied there and back is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (down, right) => {
      const formula = "=A1+$B2+C$3+$D$4+SUM('Tập huấn'!A:B;5:6;E7:F)";
      expect(copiedFormula(copiedFormula(formula, down, right), -down, -right)).toBe(formula);
    }),
    { numRuns: 30 },
  );
});
