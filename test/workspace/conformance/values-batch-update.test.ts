/** spreadsheets.values.batchUpdate: "Sets values in one or more ranges of a spreadsheet." */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { expect, test } from 'vitest';
import { aBook, refusal } from './a-book.ts';

const book = aBook();
const batchUpdate = async (data: sheets_v4.Schema$ValueRange[], options: object = {}) =>
  (await book.values().batchUpdate({ spreadsheetId: book.id(), requestBody: { valueInputOption: 'RAW', data, ...options } }))
    .data;

test('answers "One UpdateValuesResponse per requested range, in the same order", and what they come to', async () => {
  const answer = await batchUpdate([
    { range: "'Tập huấn'!A1:B1", values: [['a', 'b']] },
    { range: "Bob's!C3", values: [['c'], ['d']] },
  ]);
  expect(answer).toEqual({
    spreadsheetId: book.id(),
    totalUpdatedRows: 3,
    totalUpdatedColumns: 3,
    totalUpdatedCells: 4,
    totalUpdatedSheets: 2,
    responses: [
      { spreadsheetId: book.id(), updatedRange: "'Tập huấn'!A1:B1", updatedRows: 1, updatedColumns: 2, updatedCells: 2 },
      { spreadsheetId: book.id(), updatedRange: "'Bob''s'!C3:C4", updatedRows: 2, updatedColumns: 1, updatedCells: 2 },
    ],
  });
});

test('a range may be a tab of its own kind: each is read by its own majorDimension', async () => {
  await batchUpdate([
    { range: 'A1', majorDimension: 'COLUMNS', values: [['1', '2']] },
    { range: 'B1', values: [['3', '4']] },
  ]);
  expect(await book.unformatted('A1:C2')).toEqual([['1', '3', '4'], ['2']]);
});

test('the ranges are written one after the other: the last one that touches a cell has it', async () => {
  await batchUpdate([
    { range: 'A1:B1', values: [['1', '2']] },
    { range: 'B1', values: [['3']] },
  ]);
  expect(await book.unformatted('1:1')).toEqual([['1', '3']]);
});

test('one that cannot be written refuses the call, and nothing of it is written', async () => {
  const both = (range: string) =>
    batchUpdate([
      { range: 'A1:B1', values: [['a', 'b']] },
      { range, values: [['c'], ['d']] },
    ]);
  expect(await refusal(both('Nowhere!A1'))).toBe('Invalid data[1]: Unable to parse range: Nowhere!A1');
  expect(await refusal(both("'Tập huấn'!A2:B2"))).toBe(
    "Invalid data[1]: Requested writing within range ['Tập huấn'!A2:B2], but tried writing to row [3]",
  );
  expect(await refusal(batchUpdate([], { valueInputOption: undefined }))).toBe(
    "'valueInputOption' is required but not specified",
  );
  expect(book.cells()).toEqual([]);
});

test('includeValuesInResponse: "updatedData … contains the updated values", all of a range that was larger than what was written', async () => {
  book.fill([1, 2], [3, 4]);
  const { responses } = await batchUpdate([{ range: 'A1:B2', values: [['19/5/2026']] }], {
    valueInputOption: 'USER_ENTERED',
    includeValuesInResponse: true,
    responseValueRenderOption: 'UNFORMATTED_VALUE',
    responseDateTimeRenderOption: 'FORMATTED_STRING',
  });
  expect(responses?.[0]?.updatedData).toEqual({
    range: "'Tập huấn'!A1:B2",
    majorDimension: 'ROWS',
    values: [
      ['19/05/2026', 2],
      [3, 4],
    ],
  });
});
