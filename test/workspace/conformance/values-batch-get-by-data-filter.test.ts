/** spreadsheets.values.batchGetByDataFilter: "Returns one or more ranges of values that match the specified data filters." */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, expect, test } from 'vitest';
import { aBook, dated, lookup, refusal, TAGS } from './a-book.ts';

const book = aBook();
beforeEach(async () => {
  book.fill(['a', 'b'], [1, dated(2)], ['c', 'd']);
  await book.batch(...TAGS);
});
const get = async (dataFilters: sheets_v4.Schema$DataFilter[], options: object = {}) =>
  (await book.values().batchGetByDataFilter({ spreadsheetId: book.id(), requestBody: { dataFilters, ...options } })).data;

test.each<[string, sheets_v4.Schema$DataFilter, string, unknown[][] | undefined]>([
  ['a1Range', { a1Range: 'A1:A2' }, "'Tập huấn'!A1:A2", [['a'], ['1']]],
  ['gridRange', { gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 } }, "'Tập huấn'!A2:D2", [['1', '01/01/1900']]],
  ['developerMetadataLookup of a column', lookup({ metadataId: 3 }), "'Tập huấn'!B1:B10", [['b'], ['01/01/1900'], ['d']]],
  ['developerMetadataLookup of a row', lookup({ metadataKey: 'first' }), "'Tập huấn'!A3:D3", [['c', 'd']]],
  ['developerMetadataLookup of a tab', lookup({ metadataId: 2 }), "'Đơn vị'!A1:C4", undefined],
])('%s selects its range', async (_, filter, range, values) => {
  expect(await get([filter])).toEqual({
    spreadsheetId: book.id(),
    valueRanges: [{ valueRange: { range, majorDimension: 'ROWS', ...(values && { values }) }, dataFilters: [filter] }],
  });
});

test('"Ranges that match any of the data filters in the request will be returned", each once, "with the list of data filters that matched them"', async () => {
  const [byKey, byId, other] = [lookup({ metadataKey: 'code' }), lookup({ metadataId: 3 }), { a1Range: 'B:B' }];
  const { valueRanges = [] } = await get([byKey, byId, other]);
  expect(valueRanges.map(({ valueRange, dataFilters }) => [valueRange?.range, dataFilters])).toEqual([
    ["'Tập huấn'!B1:B10", [byKey, byId, other]],
    ["'Đơn vị'!C1:C4", [byKey]],
  ]);
});

test('a place with two matching tags is one range, and so is any spelling of one', async () => {
  const column = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
  const developerMetadata = { metadataKey: 'code', location: { dimensionRange: column }, visibility: 'DOCUMENT' };
  await book.batch({ createDeveloperMetadata: { developerMetadata } });
  const filters = [lookup({ metadataKey: 'code' }), { a1Range: 'R1C2:R10C2' }];
  const { valueRanges = [] } = await get(filters);
  expect(valueRanges.map(({ valueRange }) => valueRange?.range)).toEqual(["'Tập huấn'!B1:B10", "'Đơn vị'!C1:C4"]);
  expect(valueRanges[0]?.dataFilters).toEqual(filters);
});

test('majorDimension, valueRenderOption and dateTimeRenderOption are those of values.get', async () => {
  const options = { majorDimension: 'COLUMNS', valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' };
  const { valueRanges } = await get([{ a1Range: 'A1:B2' }], options);
  expect(valueRanges?.[0]?.valueRange).toMatchObject({
    majorDimension: 'COLUMNS',
    values: [
      ['a', 1],
      ['b', '01/01/1900'],
    ],
  });
});

test('what no range matches is not answered; no filter at all is refused', async () => {
  expect(await get([lookup({ metadataKey: 'none' })])).toEqual({ spreadsheetId: book.id() });
  expect(await refusal(get([]))).toBe('Must specify at least one data filter.');
  expect(await refusal(get([{}]))).toBe('Data filter must specify one of developerMetadataLookup, a1Range or gridRange.');
});
