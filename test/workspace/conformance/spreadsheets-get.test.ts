import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';

let api: ApiServer;
let spreadsheetId: string;
beforeAll(async () => {
  api = await startApi();
  const { data } = await api.sheets.spreadsheets.create({
    requestBody: {
      properties: { title: 'Sổ dữ liệu', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      developerMetadata: [{ metadataKey: 'office', metadataValue: 'kinh-bac', visibility: 'DOCUMENT' }],
      sheets: [
        {
          properties: { sheetId: 5, title: 'Tập huấn', gridProperties: { rowCount: 4, columnCount: 3, frozenRowCount: 1 } },
          developerMetadata: [{ metadataKey: 'table', metadataValue: 'training', visibility: 'DOCUMENT' }],
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Đơn vị' },
                      userEnteredFormat: { textFormat: { bold: true } },
                      note: 'ghi',
                    },
                  ],
                },
              ],
            },
            { startRow: 1, startColumn: 1, rowData: [{ values: [{ userEnteredValue: { formulaValue: '=1' } }] }] },
          ],
        },
        { properties: { title: 'Đơn vị', gridProperties: { columnCount: 2 } } },
      ],
    },
  });
  spreadsheetId = data.spreadsheetId ?? '';
  await api.sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'questionKey',
              metadataValue: 'unit',
              visibility: 'DOCUMENT',
              location: { dimensionRange: { sheetId: 5, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
            },
          },
        },
        {
          updateDimensionProperties: {
            range: { sheetId: 5, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            properties: { pixelSize: 180 },
            fields: 'pixelSize',
          },
        },
      ],
    },
  });
});
afterAll(() => api.remove());

const get = async (options: object = {}) => (await api.sheets.spreadsheets.get({ spreadsheetId, ...options })).data;

describe('a spreadsheet, asked for', () => {
  test('plainly: properties, tabs and their metadata, no cell', async () => {
    const spreadsheet = await get();
    expect(spreadsheet).toMatchObject({
      spreadsheetId,
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
      properties: { title: 'Sổ dữ liệu', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', autoRecalc: 'ON_CHANGE' },
      developerMetadata: [{ metadataKey: 'office', location: { locationType: 'SPREADSHEET', spreadsheet: true } }],
      sheets: [
        {
          properties: {
            sheetId: 5,
            title: 'Tập huấn',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 4, columnCount: 3, frozenRowCount: 1 },
          },
          developerMetadata: [
            {
              metadataKey: 'table',
              metadataValue: 'training',
              visibility: 'DOCUMENT',
              location: { locationType: 'SHEET', sheetId: 5 },
            },
          ],
        },
        { properties: { title: 'Đơn vị', index: 1 } },
      ],
    });
    expect(spreadsheet.sheets?.every((sheet) => sheet.data === undefined)).toBe(true);
  });

  test('for tags only: the mask alone decides, without a cell', async () => {
    const fields =
      'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';
    const { sheets = [] } = await get({ fields });
    expect(sheets[0]).toEqual({
      properties: { sheetId: 5, title: 'Tập huấn' },
      developerMetadata: [{ metadataKey: 'table', metadataValue: 'training' }],
      data: [{ columnMetadata: [{ developerMetadata: [{ metadataKey: 'questionKey', metadataValue: 'unit' }] }, {}, {}] }],
    });
    expect(sheets[1]).toMatchObject({ properties: { title: 'Đơn vị' }, data: [{ columnMetadata: [{}, {}] }] });
  });

  test('with its cells: as entered, as they count, as they look', async () => {
    const { sheets = [] } = await get({ includeGridData: true, ranges: ["'Tập huấn'!A1:B2"] });
    expect(sheets).toHaveLength(1);
    const [data] = sheets[0]?.data ?? [];
    expect(data?.rowData).toMatchObject([
      {
        values: [
          {
            userEnteredValue: { stringValue: 'Đơn vị' },
            effectiveValue: { stringValue: 'Đơn vị' },
            formattedValue: 'Đơn vị',
            userEnteredFormat: { textFormat: { bold: true } },
            effectiveFormat: { textFormat: { bold: true, fontSize: 10 }, wrapStrategy: 'OVERFLOW_CELL' },
            note: 'ghi',
          },
        ],
      },
      {
        values: [
          {},
          {
            userEnteredValue: { formulaValue: '=1' },
            effectiveValue: { numberValue: 1 },
            formattedValue: '1',
          },
        ],
      },
    ]);
    expect(data?.columnMetadata).toMatchObject([
      { pixelSize: 100, developerMetadata: [{ metadataValue: 'unit' }] },
      { pixelSize: 180 },
    ]);
    expect(data?.rowMetadata).toEqual([{ pixelSize: 21 }, { pixelSize: 21 }]);
  });

  test('by ranges: one block of data each, from where it starts', async () => {
    const { sheets = [] } = await get({
      includeGridData: true,
      ranges: ["'Tập huấn'!B2:C3", "'Tập huấn'!A1"],
      fields: 'sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))',
    });
    expect(sheets).toEqual([
      {
        properties: { title: 'Tập huấn' },
        data: [
          { startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: '1' }] }] },
          { rowData: [{ values: [{ formattedValue: 'Đơn vị' }] }] },
        ],
      },
    ]);
  });

  test('every cell’s color in both its ways, its borders too, and where a link leads', async () => {
    const red = { red: 1 };
    const format = { backgroundColor: red, borders: { top: { style: 'SOLID', colorStyle: { rgbColor: red } } } };
    const linked = { userEnteredFormat: { textFormat: { link: { uri: 'https://tuoitho.example' } } } };
    const values = [
      { userEnteredFormat: format },
      linked,
      { userEnteredValue: { formulaValue: '=HYPERLINK("https://a.example"; "A")' } },
    ];
    const { data } = await api.sheets.spreadsheets.create({ requestBody: { sheets: [{ data: [{ rowData: [{ values }] }] }] } });
    const fields = 'sheets.data.rowData.values(userEnteredFormat(backgroundColor,backgroundColorStyle,borders),hyperlink)';
    const read = await api.sheets.spreadsheets.get({ spreadsheetId: data.spreadsheetId ?? '', fields });
    expect(read.data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual([
      {
        userEnteredFormat: {
          backgroundColor: red,
          backgroundColorStyle: { rgbColor: red },
          borders: { top: { style: 'SOLID', color: red, colorStyle: { rgbColor: red } } },
        },
      },
      { userEnteredFormat: {}, hyperlink: 'https://tuoitho.example' },
      { hyperlink: 'https://a.example' },
    ]);
  });
});
