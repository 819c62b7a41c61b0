/** spreadsheets.values.batchUpdateByDataFilter: "Sets values in one or more ranges of a spreadsheet", wherever filters find them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { aBook, lookup, refusal, TAGS } from './a-book.ts';

const book = aBook();
beforeEach(() => book.batch(...TAGS));
const write = async (data: sheets_v4.Schema$DataFilterValueRange[], options: object = {}) =>
  (
    await book.values().batchUpdateByDataFilter({
      spreadsheetId: book.id(),
      requestBody: { valueInputOption: 'RAW', data, ...options },
    })
  ).data;
const values = (sheetId = 0) => book.api().spreadsheets.readValues(book.id(), sheetId);

describe('values by data filter', () => {
  test('are written into the column that carries the tag, from its first cell on; null leaves a cell alone', async () => {
    book.api().spreadsheets.writeCells(book.id(), 0, {
      startRow: 0,
      startColumn: 0,
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    const dataFilter = lookup({ metadataId: 3 });
    expect(await write([{ dataFilter, majorDimension: 'COLUMNS', values: [[null, 'x', 'y']] }])).toEqual({
      spreadsheetId: book.id(),
      totalUpdatedRows: 2,
      totalUpdatedColumns: 1,
      totalUpdatedCells: 2,
      totalUpdatedSheets: 1,
      responses: [{ dataFilter, updatedRange: "'Tập huấn'!B1:B3", updatedRows: 2, updatedColumns: 1, updatedCells: 2 }],
    });
    expect(values()).toEqual([
      ['a', 'b'],
      ['c', 'x'],
      [null, 'y'],
    ]);
  });

  test('are written into every range that a filter matches', async () => {
    const answer = await write([{ dataFilter: lookup({ metadataKey: 'code' }), values: [['x']] }]);
    expect(answer).toMatchObject({ totalUpdatedCells: 2, totalUpdatedSheets: 2 });
    expect(answer.responses?.map(({ updatedRange }) => updatedRange)).toEqual(["'Tập huấn'!B1", "'Đơn vị'!C1"]);
    expect([values()[0], values(7)[0]]).toEqual([
      [null, 'x'],
      [null, null, 'x'],
    ]);
  });

  test.each<[string, sheets_v4.Schema$DataFilter, string]>([
    ['a tagged row', lookup({ metadataKey: 'first' }), "'Tập huấn'!A3"],
    ['a tagged tab', lookup({ metadataId: 2 }), "'Đơn vị'!A1"],
    ['a grid range', { gridRange: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1 } }, "'Đơn vị'!B2"],
    ['an A1 range', { a1Range: "'Đơn vị'!C3:C4" }, "'Đơn vị'!C3"],
  ])('are written into %s', async (_, dataFilter, updatedRange) => {
    const answer = await write([{ dataFilter, values: [['x']] }]);
    expect(answer.responses).toMatchObject([{ updatedRange, updatedCells: 1 }]);
  });

  test('are written nowhere when nothing matches', async () => {
    const before = book.api().spreadsheets.get(book.id()).version;
    expect(await write([{ dataFilter: lookup({ metadataKey: 'none' }), values: [['x']] }])).toEqual({
      spreadsheetId: book.id(),
      totalUpdatedRows: 0,
      totalUpdatedColumns: 0,
      totalUpdatedCells: 0,
      totalUpdatedSheets: 0,
    });
    expect(book.api().spreadsheets.get(book.id()).version).toBe(before);
  });

  test('come back, all of the range and as it stands after every update, when that is asked for', async () => {
    const data = [
      { dataFilter: { a1Range: "'Tập huấn'!A1:A3" }, values: [['1'], ['2']] },
      { dataFilter: { a1Range: "'Tập huấn'!A2:A2" }, values: [[46314]] },
    ];
    const { responses } = await write(data, { includeValuesInResponse: true, responseValueRenderOption: 'UNFORMATTED_VALUE' });
    expect(responses?.[0]?.updatedData).toEqual({
      range: "'Tập huấn'!A1:A3",
      majorDimension: 'ROWS',
      values: [['1'], [46314]],
    });
  });

  test.each<[string, sheets_v4.Schema$DataFilterValueRange, string]>([
    [
      'more rows than the range',
      { dataFilter: lookup({ metadataId: 3 }), majorDimension: 'COLUMNS', values: [Array.from({ length: 11 }, () => 'x')] },
      "Invalid data[1]: Requested writing within range ['Tập huấn'!B1:B10], but tried writing to row [11]",
    ],
    [
      'more columns than the range',
      { dataFilter: lookup({ metadataId: 3 }), values: [['1', '2']] },
      "Invalid data[1]: Requested writing within range ['Tập huấn'!B1:B10], but tried writing to column [C]",
    ],
    [
      'more than one cell, since a filter is no anchor',
      { dataFilter: { a1Range: "'Tập huấn'!A1" }, values: [['1', '2']] },
      'but tried writing to column [B]',
    ],
    ['no filter', { values: [['1']] }, 'Data filter must specify one of developerMetadataLookup, a1Range or gridRange.'],
    ['an unknown tab', { dataFilter: { gridRange: { sheetId: 99 } }, values: [] }, 'No grid with id: 99'],
    ['an A1 range of nowhere', { dataFilter: { a1Range: 'Nowhere!A1' }, values: [] }, 'Unable to parse range: Nowhere!A1'],
    [
      'a range beyond the grid',
      { dataFilter: { gridRange: { sheetId: 7, startRowIndex: 4 } }, values: [] },
      'GridRange.startRowIndex[4] is after last row in grid[3]',
    ],
    [
      'a value that is none',
      { dataFilter: lookup({ metadataId: 3 }), values: [[{ a: 1 }]] },
      'Invalid values[0][0]: struct_value',
    ],
    ['the whole spreadsheet', { dataFilter: lookup({ metadataId: 1 }), values: [['x']] }, 'Operation is not implemented'],
  ])('with %s are refused, and nothing of the call is written', async (_, bad, message) => {
    expect(await refusal(write([{ dataFilter: lookup({ metadataId: 5 }), values: [['x']] }, bad]))).toContain(message);
    expect(values()).toEqual([]);
  });

  test('need an input option', async () => {
    const call = book.values().batchUpdateByDataFilter({ spreadsheetId: book.id(), requestBody: { data: [] } });
    expect(await refusal(call)).toBe("'valueInputOption' is required but not specified");
  });
});
