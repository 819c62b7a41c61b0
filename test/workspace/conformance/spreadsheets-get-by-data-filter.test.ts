/** spreadsheets.getByDataFilter: "returns the portions of the spreadsheet that intersect ranges matched by any of the filters". */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { area, columns, type SpreadsheetsClient, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
  client.fill([
    ['Xã', 'Trẻ'],
    ['An Bình', 3],
  ]);
  client.fill([['B1']], 7);
  const label = (metadataKey: string, location: sheets_v4.Schema$DeveloperMetadataLocation) => ({
    createDeveloperMetadata: { developerMetadata: { metadataKey, location, visibility: 'DOCUMENT' } },
  });
  await client.update(
    label('children', { dimensionRange: columns(1, 2) }),
    label('table', { sheetId: 7 }),
    label('office', { spreadsheet: true }),
  );
});
afterAll(() => client.api.remove());

const DATA = 'sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))';
const get = async (requestBody: sheets_v4.Schema$GetSpreadsheetByDataFilterRequest, fields?: string) =>
  (await client.api.sheets.spreadsheets.getByDataFilter({ spreadsheetId: client.id, requestBody, ...(fields && { fields }) }))
    .data;
const lookup = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });
const texts = (...rows: string[][]) => rows.map((row) => ({ values: row.map((formattedValue) => ({ formattedValue })) }));

test('by ranges, in A1 notation and as grid ranges: one block of data for each', async () => {
  const dataFilters = [{ a1Range: 'A!A1:B1' }, { gridRange: area(1, 2, 1, 2) }, { a1Range: 'B!A1' }];
  expect(await get({ dataFilters }, DATA)).toEqual({
    sheets: [
      {
        properties: { title: 'A' },
        data: [{ rowData: texts(['Xã', 'Trẻ']) }, { startRow: 1, startColumn: 1, rowData: texts(['3']) }],
      },
      { properties: { title: 'B' }, data: [{ rowData: texts(['B1']) }] },
    ],
  });
});

test('by what carries a label: a column, a tab, the whole spreadsheet', async () => {
  expect(await get({ dataFilters: [lookup('children')] }, DATA)).toEqual({
    sheets: [{ properties: { title: 'A' }, data: [{ startColumn: 1, rowData: texts(['Trẻ'], ['3']) }] }],
  });
  expect((await get({ dataFilters: [lookup('table')] })).sheets?.map(({ properties }) => properties?.title)).toEqual(['B']);
  expect((await get({ dataFilters: [lookup('office')] })).sheets).toHaveLength(2);
});

test('what nothing carries selects no tab', async () => {
  expect(await get({ dataFilters: [lookup('none')] })).toMatchObject({ spreadsheetId: client.id, sheets: [] });
});

test('shows cells only when asked to, and rows and columns with them', async () => {
  const dataFilters = [{ a1Range: 'A!A1:B2' }];
  expect((await get({ dataFilters })).sheets?.[0]?.data).toBeUndefined();
  const { sheets } = await get({ dataFilters, includeGridData: true });
  expect(sheets?.[0]?.data?.[0]).toMatchObject({
    rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }],
    columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100, developerMetadata: [{ metadataKey: 'children' }] }],
  });
});

test('a filter that names nothing, or a range that is none, is refused', async () => {
  await expect(get({ dataFilters: [{}] })).rejects.toThrow('Data filter must specify one of');
  await expect(get({ dataFilters: [{ a1Range: 'C!A1' }] })).rejects.toThrow('Unable to parse range: C!A1');
  await expect(get({ dataFilters: [{ gridRange: area(0, 1, 0, 1, 99) }] })).rejects.toThrow('No grid with id: 99');
});
