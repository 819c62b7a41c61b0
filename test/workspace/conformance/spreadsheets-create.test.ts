/** spreadsheets.create. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { area, shown } from './spreadsheets-client.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

const create = async (requestBody: sheets_v4.Schema$Spreadsheet, fields = '*') =>
  (await api.sheets.spreadsheets.create({ requestBody, fields })).data;
const refusal = (requestBody: object): Promise<string> =>
  create(requestBody).then(
    () => 'not refused',
    (error: Error) => error.message,
  );

test('without anything: "Untitled spreadsheet" with one tab, in Google’s own defaults', async () => {
  const made = await create({});
  expect(made).toMatchObject({
    spreadsheetId: expect.stringMatching(/^[\w-]{44}$/),
    properties: {
      title: 'Untitled spreadsheet',
      locale: 'en_US',
      timeZone: 'Etc/GMT',
      autoRecalc: 'ON_CHANGE',
      defaultFormat: { textFormat: { fontSize: 10 }, verticalAlignment: 'BOTTOM' },
      spreadsheetTheme: { primaryFontFamily: 'Arial', themeColors: expect.arrayContaining([expect.anything()]) },
    },
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${made.spreadsheetId}/edit`,
  });
  const gridProperties = { rowCount: 1000, columnCount: 26 };
  expect(made.sheets).toEqual([{ properties: { sheetId: 0, title: 'Sheet1', index: 0, sheetType: 'GRID', gridProperties } }]);
});

test('with all that a tab may have: cells, sizes, merges, rules, filters, banding, charts, protections, names, labels', async () => {
  const rowData = [{ values: [{ userEnteredValue: { stringValue: 'Xã' } }, { userEnteredValue: { numberValue: 3 } }] }];
  const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 1 } } };
  const booleanRule = { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } };
  const { spreadsheetId } = await create({
    namedRanges: [{ name: 'xa', range: area(0, 1, 0, 1) }],
    sheets: [
      {
        data: [{ startRow: 1, rowData, rowMetadata: [{ pixelSize: 40 }], columnMetadata: [{}, { hiddenByUser: true }] }],
        merges: [area(3, 5, 0, 2)],
        conditionalFormats: [{ ranges: [area(1, 4, 0, 1)], booleanRule }],
        basicFilter: { range: area(0, 5, 0, 2) },
        filterViews: [{ title: 'Xã', range: area(0, 5, 0, 2) }],
        bandedRanges: [{ range: area(0, 5, 0, 2), rowProperties: { firstBandColor: { red: 1 } } }],
        charts: [{ spec: { title: 'Biểu đồ' }, position }],
        protectedRanges: [{ range: area(0, 1, 0, 2), description: 'Tiêu đề' }],
        developerMetadata: [{ metadataKey: 'table', metadataValue: 'training', visibility: 'DOCUMENT' }],
      },
    ],
  });
  const { data } = await api.sheets.spreadsheets.get({
    spreadsheetId: spreadsheetId ?? '',
    ranges: ['A2:B2'],
    includeGridData: true,
  });
  expect(data.namedRanges).toEqual([{ namedRangeId: expect.any(String), name: 'xa', range: shown(area(0, 1, 0, 1)) }]);
  const [sheet] = data.sheets ?? [];
  expect(sheet?.data?.[0]).toMatchObject({
    startRow: 1,
    rowData: [{ values: [{ formattedValue: 'Xã' }, { formattedValue: '3' }] }],
    rowMetadata: [{ pixelSize: 40 }],
    columnMetadata: [{ pixelSize: 100 }, { hiddenByUser: true }],
  });
  expect(sheet).toMatchObject({
    merges: [shown(area(3, 5, 0, 2))],
    conditionalFormats: [{ booleanRule }],
    basicFilter: { range: shown(area(0, 5, 0, 2)) },
    filterViews: [{ title: 'Xã', filterViewId: expect.any(Number) }],
    bandedRanges: [{ bandedRangeId: expect.any(Number) }],
    charts: [{ chartId: expect.any(Number), position }],
    protectedRanges: [{ description: 'Tiêu đề', requestingUserCanEdit: true }],
    developerMetadata: [{ metadataKey: 'table', location: { locationType: 'SHEET', sheetId: 0 } }],
  });
});

test('from what another spreadsheet answered, whole', async () => {
  const first = await create({ properties: { title: 'Một' }, sheets: [{ properties: { title: 'Tập huấn', hidden: false } }] });
  const second = await create(first);
  expect(second.spreadsheetId).not.toBe(first.spreadsheetId);
  expect({ ...second, spreadsheetId: '', spreadsheetUrl: '' }).toEqual({ ...first, spreadsheetId: '', spreadsheetUrl: '' });
});

test('answers what the mask asks for', async () => {
  expect(await create({ properties: { title: 'Sổ' } }, 'properties.title')).toEqual({ properties: { title: 'Sổ' } });
});

test.each([
  [{ dataSources: [{}] }, 'Spreadsheet.dataSources'],
  [{ sheets: [{ slicers: [{}] }] }, 'Sheet.slicers'],
  [{ sheets: [{ data: [{ rowData: [{ values: [{ pivotTable: { valueLayout: 'VERTICAL' } }] }] }] }] }, 'CellData.pivotTable'],
  [{ sheets: [{ properties: { title: 'a' } }, { properties: { title: 'A' } }] }, 'already exists'],
  [{ properties: { locale: 'xx_XX' } }, 'Unsupported locale'],
  [{ namedRanges: [{ name: 'A1', range: {} }] }, 'The name given to this range is invalid'],
])('%j is refused, and nothing is made', async (requestBody, message) => {
  const count = api.spreadsheets.list().length;
  expect(await refusal(requestBody)).toContain(message);
  expect(api.spreadsheets.list()).toHaveLength(count);
});
