/** spreadsheets.values.batchClear: "Clears one or more ranges of values from a spreadsheet." */
import { expect, test } from 'vitest';
import { aBook, refusal } from './a-book.ts';

const book = aBook();
const batchClear = async (...ranges: string[]) =>
  (await book.values().batchClear({ spreadsheetId: book.id(), requestBody: { ranges } })).data;

test('answers "The ranges that were cleared, in A1 notation", bounded to the sheet\'s limits', async () => {
  book.fill(['a', 'b', 'c'], ['d']);
  expect(await batchClear("'Tập huấn'!A:A", "'Tập huấn'!C1:Z1", "'Đơn vị'")).toEqual({
    spreadsheetId: book.id(),
    clearedRanges: ["'Tập huấn'!A1:A10", "'Tập huấn'!C1:D1", "'Đơn vị'!A1:C4"],
  });
  expect(await book.unformatted('A1:D10')).toEqual([['', 'b']]);
});

test('one bad range refuses the call, and nothing of it is cleared', async () => {
  book.fill(['a']);
  expect(await refusal(batchClear('A1', 'A11:ZZ'))).toBe(
    "Invalid range[1]: Range ('Tập huấn'!A11:ZZ) exceeds grid limits. Max rows: 10, max columns: 4",
  );
  expect(await refusal(batchClear())).toBe('Must specify at least one range.');
  expect(await book.unformatted('A1')).toEqual([['a']]);
});
