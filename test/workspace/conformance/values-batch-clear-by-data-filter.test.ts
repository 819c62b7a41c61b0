/** spreadsheets.values.batchClearByDataFilter: "Ranges matching any of the specified data filters will be cleared." */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, expect, test } from 'vitest';
import { aBook, dated, lookup, refusal, TAGS } from './a-book.ts';

const book = aBook();
beforeEach(async () => {
  book.fill(['a', dated(1)], ['c', 'd'], ['e', 'f']);
  await book.batch(...TAGS);
});
const clear = async (...dataFilters: sheets_v4.Schema$DataFilter[]) =>
  (await book.values().batchClearByDataFilter({ spreadsheetId: book.id(), requestBody: { dataFilters } })).data;

test('clears the columns that carry a tag, "Only values … -- all other properties of the cell … are kept"', async () => {
  expect(await clear(lookup({ metadataKey: 'code' }))).toEqual({
    spreadsheetId: book.id(),
    clearedRanges: ["'Tập huấn'!B1:B10", "'Đơn vị'!C1:C4"],
  });
  expect(await book.unformatted('A1:D10')).toEqual([['a'], ['c'], ['e']]);
  expect(book.cells()[0]?.[1]).toEqual({ format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } });
});

test('clearedRanges are "the actual ranges that were cleared, bounded to the sheet\'s limits", each once', async () => {
  const { clearedRanges } = await clear({ a1Range: 'A2:Z2' }, { gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } });
  expect(clearedRanges).toEqual(["'Tập huấn'!A2:D2"]);
  expect(await book.unformatted('A1:A3')).toEqual([['a'], [], ['e']]);
});

test('clears nothing when nothing matches, and nothing of a call that is refused', async () => {
  expect(await clear(lookup({ metadataKey: 'none' }))).toEqual({ spreadsheetId: book.id() });
  expect(await refusal(clear({ a1Range: 'A1' }, { a1Range: 'Nowhere!A1' }))).toBe('Unable to parse range: Nowhere!A1');
  expect(await refusal(clear())).toBe('Must specify at least one data filter.');
  expect(await book.unformatted('A1')).toEqual([['a']]);
});
