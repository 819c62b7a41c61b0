/** spreadsheets.values.clear: "Clears values from a spreadsheet." */
import { expect, test } from 'vitest';
import { aBook, dated, refusal } from './a-book.ts';

const book = aBook();
const clear = async (range: string) => (await book.values().clear({ spreadsheetId: book.id(), range })).data;

test('"Only values are cleared -- all other properties of the cell (such as formatting, data validation, etc..) are kept"', async () => {
  const rule = { condition: { type: 'BOOLEAN' } };
  book.fill(['a', { ...Object(dated(1)), note: 'ghi', validation: rule }, { formula: '=A1' }], ['b']);
  await clear("'Tập huấn'!B:C");
  const { format } = Object(dated(1));
  expect(book.cells()).toEqual([['a', { format, note: 'ghi', validation: rule }], ['b']]);
});

test.each([
  ['B:C', "'Tập huấn'!B1:C10"],
  ["'Tập huấn'!A5:Z900", "'Tập huấn'!A5:D10"],
  ['R1C1:R2C2', "'Tập huấn'!A1:B2"],
  ["'Bob''s'!A1", "'Bob''s'!A1"],
])('clearedRange of %s is "the actual range that was cleared, bounded to the sheet\'s limits"', async (range, clearedRange) => {
  expect(await clear(range)).toEqual({ spreadsheetId: book.id(), clearedRange });
});

test('a range that begins outside the grid, or of no tab, is refused', async () => {
  expect(await refusal(clear('A11'))).toBe("Range ('Tập huấn'!A11) exceeds grid limits. Max rows: 10, max columns: 4");
  expect(await refusal(clear("'Nhiệm vụ'!A1"))).toBe("Unable to parse range: 'Nhiệm vụ'!A1");
});
