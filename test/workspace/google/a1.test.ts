import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnIndex, columnLetters, formatA1, parseA1, quoteTitle } from '../../../workspace/google/a1.ts';

describe('A1 notation', () => {
  test.each([
    ['A1', { area: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }, anchor: true }],
    ["'Tập huấn'!A2:C", { title: 'Tập huấn', area: { startRow: 1, startColumn: 0, endColumn: 3 }, anchor: false }],
    ["'Tập huấn'!B:D", { title: 'Tập huấn', area: { startColumn: 1, endColumn: 4 }, anchor: false }],
    ["'Tập huấn'!1:1", { title: 'Tập huấn', area: { startRow: 0, endRow: 1 }, anchor: false }],
    ['$B$3:a1', { area: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 }, anchor: false }],
    ["'Tập huấn'", { title: 'Tập huấn', area: {}, anchor: true }],
    ['Báo cáo trường hợp', { title: 'Báo cáo trường hợp', area: {}, anchor: true, bare: true }],
    [
      "'Jon's_Data'!A1:D5",
      { title: "Jon's_Data", area: { startRow: 0, endRow: 5, startColumn: 0, endColumn: 4 }, anchor: false },
    ],
    ["'O''Brien'!1:2", { title: "O'Brien", area: { startRow: 0, endRow: 2 }, anchor: false }],
    ['Sheet1!A5:A', { title: 'Sheet1', area: { startRow: 4, startColumn: 0, endColumn: 1 }, anchor: false }],
    ['R1C1:R2C2', { area: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }, anchor: false }],
    ['Sheet1!r3c2', { title: 'Sheet1', area: { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 }, anchor: true }],
    ['Class Data!A2:E', { title: 'Class Data', area: { startRow: 1, startColumn: 0, endColumn: 5 }, anchor: false }],
    ["'A1'", { title: 'A1', area: {}, anchor: true }],
    ["'Bob''s!'!ZZ10", { title: "Bob's!", area: { startRow: 9, endRow: 10, startColumn: 701, endColumn: 702 }, anchor: true }],
  ])('%s is read', (text, range) => {
    expect(parseA1(text)).toEqual(range);
  });

  test.each([
    '',
    '!A1',
    "'Tập huấn",
    "'Tập huấn'A1",
    "'Tập huấn'!",
    "'Tập huấn'!A",
    "'Tập huấn'!1",
    'Sheet1!A0',
    'Sheet1!A1:B2:C3',
    'Sheet1!A1B',
    'Sheet1!R[3]C[1]',
    'Sheet1!R1C1:B2',
    'Sheet1!R0C1',
  ])('%s is no A1 notation', (text) => {
    expect(parseA1(text)).toBeUndefined();
  });

  test('a closed area is written as it is read, whatever the tab is called', () => {
    const side = fc.tuple(fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        side,
        side,
        (title, [startRow, rows], [startColumn, columns]) => {
          const area = { startRow, endRow: startRow + rows, startColumn, endColumn: startColumn + columns };
          expect(parseA1(formatA1(title, area))).toEqual({ title, area, anchor: rows === 1 && columns === 1 });
        },
      ),
    );
  });

  test('an open one is written as it was read', () => {
    for (const text of ['Sheet1!A:B', 'Sheet1!1:2', 'Sheet1!A5:A', 'Sheet1!A2:5', "'Tập huấn'", "'Tập huấn'!B2"]) {
      const { title = '', area = {} } = parseA1(text) ?? {};
      expect(formatA1(title, area)).toBe(text);
    }
  });

  test('column letters and numbers are each other’s inverse', () => {
    fc.assert(fc.property(fc.nat({ max: 18_277 }), (index) => columnIndex(columnLetters(index)) === index));
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  test('a tab name is quoted where it would be read as something else', () => {
    expect(['Sheet1', 'Tập huấn', 'A1', 'R1C1', "Bob's", '2026', 'Data_1'].map(quoteTitle)).toEqual([
      'Sheet1',
      "'Tập huấn'",
      "'A1'",
      "'R1C1'",
      "'Bob''s'",
      "'2026'",
      'Data_1',
    ]);
  });
});
