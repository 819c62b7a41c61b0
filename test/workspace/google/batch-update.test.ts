import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { KNOWN_REQUESTS, SERVED_REQUESTS } from '../../../workspace/store/requests/apply-request.ts';
import { type ApiServer, startApi } from './api-server.ts';

let api: ApiServer;
let spreadsheetId: string;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());
beforeEach(() => {
  spreadsheetId = api.spreadsheets.create({
    title: 'Sổ',
    sheets: [{ title: 'Tập huấn', rows: 10, columns: 5, frozenRows: 1 }, { title: 'Đơn vị' }],
  });
});

const update = async (...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]> =>
  (await api.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data.replies ?? [];
const refusal = (...requests: sheets_v4.Schema$Request[]): Promise<string> =>
  update(...requests).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
const tabs = (): string[] => api.spreadsheets.get(spreadsheetId).sheets.map(({ title }) => title);
const cells = (sheetId = 0) => api.spreadsheets.readCells(spreadsheetId, sheetId);
const text = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } });
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

describe('a batch', () => {
  test('with one bad request applies nothing, and does not move the version', async () => {
    const before = api.spreadsheets.get(spreadsheetId);
    const message = await refusal(
      { addSheet: { properties: { title: 'Mới' } } },
      { appendCells: { sheetId: 0, rows: [{ values: [text('a')] }], fields: '*' } },
      { addSheet: { properties: { title: 'đơn vị' } } },
    );
    expect(message).toBe(
      'Invalid requests[2].addSheet: A sheet with the name "đơn vị" already exists. Please enter another name.',
    );
    expect(api.spreadsheets.get(spreadsheetId)).toEqual(before);
    expect(cells()).toEqual([]);
  });

  test('answers one reply a request, empty where there is nothing to say', async () => {
    const replies = await update(
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
      { addSheet: { properties: { title: 'Mới', index: 0, gridProperties: { rowCount: 3 } } } },
    );
    expect(replies).toEqual([
      {},
      {
        addSheet: {
          properties: {
            sheetId: expect.any(Number),
            title: 'Mới',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 3, columnCount: 26 },
          },
        },
      },
    ]);
    expect(tabs()).toEqual(['Mới', 'Tập huấn', 'Đơn vị']);
  });

  test('gives the changed spreadsheet when asked, masked and by range', async () => {
    const { data } = await api.sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      fields: 'updatedSpreadsheet(sheets(properties(title),data(rowData(values(formattedValue)))))',
      requestBody: {
        requests: [{ appendCells: { sheetId: 0, rows: [{ values: [text('a')] }], fields: '*' } }],
        includeSpreadsheetInResponse: true,
        responseRanges: ["'Tập huấn'!A1:A2"],
      },
    });
    expect(data).toEqual({
      updatedSpreadsheet: {
        sheets: [{ properties: { title: 'Tập huấn' }, data: [{ rowData: [{ values: [{ formattedValue: 'a' }] }] }] }],
      },
    });
  });

  test('without a request, with an empty one, with two kinds in one', async () => {
    expect(await refusal()).toBe('Must specify at least one request.');
    expect(await refusal({})).toBe('Invalid requests[0]: No request set.');
    expect(await refusal({ deleteSheet: { sheetId: 0 }, addSheet: {} })).toContain("oneof field 'kind' is already set");
  });

  test('of any kind that is not served is refused by its name', async () => {
    for (const kind of KNOWN_REQUESTS.filter((known) => !SERVED_REQUESTS.includes(known))) {
      expect(
        await api.call('POST', `v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests: [{ [kind]: {} }] }),
      ).toMatchObject({
        status: 501,
        body: { error: { status: 'UNIMPLEMENTED', message: expect.stringContaining(`requests[0].${kind}:`) } },
      });
    }
  });

  test('takes null for what is not set, and Google’s snake_case names', async () => {
    const answer = await api.call('POST', `v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
      requests: [
        { add_sheet: { properties: { title: 'Mới', hidden: null, grid_properties: { row_count: 7 } } }, appendCells: null },
      ],
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { replies: [{ addSheet: { properties: { gridProperties: { rowCount: 7 } } } }] },
    });
  });
});

describe('tabs', () => {
  test('are renamed, moved, frozen and hidden by the fields named, and by no others', async () => {
    await update({
      updateSheetProperties: {
        properties: { sheetId: 0, title: 'Lớp', gridProperties: { frozenColumnCount: 2 } },
        fields: 'gridProperties.frozenColumnCount',
      },
    });
    expect(api.spreadsheets.get(spreadsheetId).sheets[0]).toMatchObject({
      title: 'Tập huấn',
      frozenRowCount: 1,
      frozenColumnCount: 2,
      rowCount: 10,
    });
    await update({
      updateSheetProperties: { properties: { sheetId: 0, title: 'Lớp', index: 2, hidden: true }, fields: 'title,index,hidden' },
    });
    expect(tabs()).toEqual(['Đơn vị', 'Lớp']);
    await update({ updateSheetProperties: { properties: { sheetId: 0, index: 0 }, fields: 'index' } });
    expect(tabs()).toEqual(['Lớp', 'Đơn vị']);
  });

  test('made smaller lose what lay outside', async () => {
    api.spreadsheets.appendRows(spreadsheetId, 0, [['a', 'b', 'c'], ['d'], ['e']]);
    await update({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 2 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    expect(cells()).toEqual([['a', 'b'], ['d']]);
    await update({ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 5 } });
    expect(cells()).toEqual([['a', 'b'], ['d']]);
  });

  test('go with all they hold; the last one stays', async () => {
    api.spreadsheets.appendRows(spreadsheetId, 0, [['a']]);
    await update({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'table', metadataValue: 'training', visibility: 'DOCUMENT', location: { sheetId: 0 } },
      },
    });
    await update({ deleteSheet: { sheetId: 0 } }, { addSheet: { properties: { sheetId: 0, title: 'Tập huấn' } } });
    expect(cells()).toEqual([]);
    expect(api.spreadsheets.get(spreadsheetId).metadata).toEqual([]);
    expect(
      await refusal(
        { deleteSheet: { sheetId: 0 } },
        { deleteSheet: { sheetId: api.spreadsheets.get(spreadsheetId).sheets[0]?.sheetId ?? 0 } },
      ),
    ).toContain("You can't remove all the sheets in a document.");
  });

  test.each([
    [{ addSheet: { properties: { title: '' } } }, 'The sheet name cannot be empty.'],
    [{ addSheet: { properties: { title: 'x'.repeat(101) } } }, 'The sheet name cannot be greater than 100 characters.'],
    [{ addSheet: { properties: { sheetId: 0 } } }, 'already exists'],
    [
      { addSheet: { properties: { gridProperties: { rowCount: 1_000_000, columnCount: 11 } } } },
      'above the limit of 10000000 cells',
    ],
    [{ deleteSheet: { sheetId: 99 } }, 'Invalid requests[0].deleteSheet: No sheet with id: 99'],
    [
      { updateSheetProperties: { properties: { sheetId: 99, title: 'x' }, fields: 'title' } },
      'Invalid requests[0].updateSheetProperties: No sheet with id: 99',
    ],
    [
      { updateSheetProperties: { properties: { title: 'x' } } },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [{ updateSheetProperties: { properties: { title: 'x' }, fields: 'titel' } }, 'Invalid field: titel'],
    [
      {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 10 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      "You can't freeze all the rows",
    ],
    [
      { updateSheetProperties: { properties: { gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties' } },
      'must be greater than 0',
    ],
    [{ updateSpreadsheetProperties: { properties: { locale: 'xx_XX' }, fields: 'locale' } }, 'Unsupported locale: xx_XX'],
    [{ updateSpreadsheetProperties: { properties: { timeZone: 'Mars' }, fields: 'timeZone' } }, 'Invalid time zone: Mars'],
  ])('%j is refused', async (request, message) => {
    expect(await refusal(request)).toContain(message);
  });
});

describe('cells', () => {
  test('are appended below the last row with a value, as what they are', async () => {
    api.spreadsheets.appendRows(spreadsheetId, 0, [['a']]);
    const number = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
    await update({
      appendCells: {
        sheetId: 0,
        fields: '*',
        rows: [
          {
            values: [
              text('=HYPERLINK("x")'),
              { userEnteredValue: { numberValue: 46314 }, userEnteredFormat: number },
              { userEnteredValue: { boolValue: false } },
              {},
              { userEnteredValue: { formulaValue: '=A1' }, note: 'n' },
            ],
          },
          {},
          { values: [text('')] },
        ],
      },
    });
    expect(cells()).toEqual([
      ['a'],
      ['=HYPERLINK("x")', { value: 46314, format: number }, false, null, { formula: '=A1', note: 'n' }],
    ]);
  });

  test('take only the fields named, and are cleared where the request is silent', async () => {
    const bold = { textFormat: { bold: true } };
    await update(
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ ...text('a'), userEnteredFormat: bold }, text('b')] }],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      { updateCells: { start: { sheetId: 0 }, rows: [{ values: [{ ...text('A'), note: 'ghi' }] }], fields: 'userEnteredValue' } },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1 },
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: false } } },
          fields: 'userEnteredFormat(wrapStrategy)',
        },
      },
    );
    const wrap = { format: { wrapStrategy: 'WRAP' } };
    expect(cells()).toEqual([[{ value: 'A', format: { ...bold, ...wrap.format } }, { value: 'b', ...wrap }, wrap, wrap, wrap]]);
    await update({
      updateCells: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 },
        rows: [{ values: [text('z')] }],
        fields: 'userEnteredValue',
      },
    });
    expect(cells()[0]?.slice(0, 2)).toEqual([{ value: 'z', format: { ...bold, ...wrap.format } }, wrap]);
    await update({ updateCells: { range: { sheetId: 0 }, fields: '*' } });
    expect(cells()).toEqual([]);
  });

  test('get and lose a rule', async () => {
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }] }, strict: true };
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 };
    await update({ setDataValidation: { range, rule } });
    expect(cells()).toEqual([[], [null, { validation: rule }], [null, { validation: rule }]]);
    await update({ setDataValidation: { range } });
    expect(cells()).toEqual([]);
  });

  test.each([
    [{ appendCells: { sheetId: 9, rows: [], fields: '*' } }, 'Invalid requests[0].appendCells: No grid with id: 9'],
    [
      { appendCells: { rows: [{ values: [text('x'.repeat(50_001))] }], fields: '*' } },
      'maximum of 50000 characters in a single cell',
    ],
    [{ appendCells: { rows: [{ values: [{}] }] } }, "At least one field must be listed in 'fields'"],
    [{ repeatCell: { range: {}, cell: {}, fields: 'userEnteredFormatt' } }, 'Invalid field: userEnteredFormatt'],
    [{ repeatCell: { range: {}, cell: {}, fields: 'textFormatRuns' } }, 'CellData.textFormatRuns'],
    [
      { repeatCell: { range: { startRowIndex: 10 }, cell: {}, fields: '*' } },
      'GridRange.startRowIndex[10] is after last row in grid[9]',
    ],
    [
      { repeatCell: { range: { endColumnIndex: 6 }, cell: {}, fields: '*' } },
      'GridRange.endColumnIndex[6] is after last column in grid[4]',
    ],
    [
      { updateCells: { start: { columnIndex: 4 }, rows: [{ values: [text('a'), text('b')] }], fields: '*' } },
      'Attempting to write column: 5, beyond the last requested column of: 4',
    ],
    [
      { updateCells: { start: { rowIndex: 9 }, rows: [{}, {}], fields: '*' } },
      'Attempting to write row: 10, beyond the last requested row of: 9',
    ],
    [
      { updateCells: { start: { rowIndex: 10 }, rows: [], fields: '*' } },
      'GridCoordinate.rowIndex[10] is after last row in grid[9]',
    ],
    [{ updateCells: { rows: [], fields: '*' } }, 'Must specify one of start or range.'],
    [
      {
        updateCells: { start: {}, rows: [{ values: [{ userEnteredValue: { numberValue: 1, stringValue: 'x' } }] }], fields: '*' },
      },
      'only one value can be set',
    ],
  ])('%j is refused', async (request: sheets_v4.Schema$Request, message) => {
    expect(await refusal(request)).toContain(message);
    expect(cells()).toEqual([]);
  });
});

describe('rows and columns', () => {
  beforeEach(() => {
    api.spreadsheets.appendRows(spreadsheetId, 0, [
      [{ value: 'a', format: { textFormat: { bold: true } } }, 'b'],
      ['c', 'd'],
    ]);
  });

  test('new ones look like the neighbour named, and hold nothing', async () => {
    await update(
      { insertDimension: { range: columns(1, 2), inheritFromBefore: true } },
      { insertDimension: { range: rows(0, 1) } },
    );
    const bold = { format: { textFormat: { bold: true } } };
    expect(cells()).toEqual([
      [bold, bold],
      [{ value: 'a', ...bold }, bold, 'b'],
      ['c', null, 'd'],
    ]);
    expect(api.spreadsheets.get(spreadsheetId).sheets[0]).toMatchObject({ rowCount: 11, columnCount: 6 });
  });

  test('a protected range moves, grows and goes with its columns', async () => {
    await update({
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 3 }, description: 'Hệ thống ghi' },
      },
    });
    const range = () => api.spreadsheets.get(spreadsheetId).sheets[0]?.protectedRanges[0]?.range;
    await update({ insertDimension: { range: columns(0, 1) } });
    expect(range()).toMatchObject({ startColumnIndex: 2, endColumnIndex: 4 });
    await update({ insertDimension: { range: columns(3, 4) } });
    expect(range()).toMatchObject({ startColumnIndex: 2, endColumnIndex: 5 });
    await update({ moveDimension: { source: columns(2, 5), destinationIndex: 0 } });
    expect(range()).toMatchObject({ startColumnIndex: 0, endColumnIndex: 3 });
    await update({ deleteDimension: { range: columns(0, 3) } });
    expect(range()).toBeUndefined();
  });

  test('widths and hidden marks are set by the fields named', async () => {
    await update({
      updateDimensionProperties: {
        range: columns(0, 2),
        properties: { pixelSize: 180, hiddenByUser: true },
        fields: 'pixelSize',
      },
    });
    expect(api.spreadsheets.dimensionProperties(spreadsheetId, 0, 'COLUMNS')).toEqual(
      new Map([
        [0, { pixelSize: 180 }],
        [1, { pixelSize: 180 }],
      ]),
    );
  });

  test('deleting below the frozen rows keeps them frozen; deleting a frozen one thaws it', async () => {
    await update({ deleteDimension: { range: rows(0, 1) } });
    expect(api.spreadsheets.get(spreadsheetId).sheets[0]).toMatchObject({ rowCount: 9, frozenRowCount: 0 });
  });

  test.each([
    [
      { deleteDimension: { range: rows(10, 11) } },
      "Cannot delete a row that doesn't exist. Tried to delete row index 10 but there are only 10 rows.",
    ],
    [{ deleteDimension: { range: columns(0, 5) } }, "You can't delete all the columns on the sheet."],
    [{ deleteDimension: { range: rows(1, 10) } }, 'Sorry, it is not possible to delete all non-frozen rows.'],
    [{ insertDimension: { range: rows(11, 12) } }, 'range.startIndex is larger than current grid size (10)'],
    [
      { insertDimension: { range: rows(10, 11) } },
      'range.startIndex must be less than the grid size if inheritFromBefore is false.',
    ],
    [{ insertDimension: { range: rows(0, 1), inheritFromBefore: true } }, 'inheritFromBefore cannot be true'],
    [{ moveDimension: { source: columns(4, 6), destinationIndex: 0 } }, 'is after the last column'],
    [{ appendDimension: { dimension: 'ROWS', length: 0 } }, 'must be greater than 0'],
    [{ appendDimension: { length: 1 } }, 'Must specify a dimension.'],
    [{ appendDimension: { dimension: 'ROWS', length: 9_999_999 } }, 'above the limit of 10000000 cells'],
    [
      { updateDimensionProperties: { range: columns(0, 1), properties: {}, fields: 'hiddenByFilter' } },
      'DimensionProperties.hiddenByFilter',
    ],
    [{ deleteProtectedRange: { protectedRangeId: 5 } }, 'No protected range with ID: 5'],
    [{ addProtectedRange: { protectedRange: { namedRangeId: 'x' } } }, 'ProtectedRange.namedRangeId'],
  ])('%j is refused', async (request: sheets_v4.Schema$Request, message) => {
    expect(await refusal(request)).toContain(message);
  });
});
