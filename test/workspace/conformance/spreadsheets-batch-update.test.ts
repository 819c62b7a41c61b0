/** What holds for a batch of whatever kinds. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { KNOWN_REQUESTS, SERVED_REQUESTS } from '../../../workspace/store/requests/apply-request.ts';
import { type SpreadsheetsClient, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => client.open({ title: 'Tập huấn', frozenRows: 1 }, { title: 'Đơn vị', rows: 1000, columns: 26 }));

const update = (...requests: sheets_v4.Schema$Request[]) => client.update(...requests);
const refusal = (...requests: sheets_v4.Schema$Request[]) => client.refusal(...requests);
const tabs = (): string[] => client.api.spreadsheets.get(client.id).sheets.map(({ title }) => title);
const cells = (sheetId = 0) => client.cells(sheetId);
const text = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } });

describe('a batch', () => {
  test('with one bad request applies nothing, and does not move the version', async () => {
    const before = client.api.spreadsheets.get(client.id);
    const message = await refusal(
      { addSheet: { properties: { title: 'Mới' } } },
      { appendCells: { sheetId: 0, rows: [{ values: [text('a')] }], fields: '*' } },
      { addSheet: { properties: { title: 'đơn vị' } } },
    );
    expect(message).toBe(
      'Invalid requests[2].addSheet: A sheet with the name "đơn vị" already exists. Please enter another name.',
    );
    expect(client.api.spreadsheets.get(client.id)).toEqual(before);
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
    const { data } = await client.api.sheets.spreadsheets.batchUpdate({
      spreadsheetId: client.id,
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
        await client.api.call('POST', `v4/spreadsheets/${client.id}:batchUpdate`, { requests: [{ [kind]: {} }] }),
      ).toMatchObject({
        status: 501,
        body: { error: { status: 'UNIMPLEMENTED', message: expect.stringContaining(`requests[0].${kind}:`) } },
      });
    }
  });

  test('takes null for what is not set, and Google’s snake_case names', async () => {
    const answer = await client.api.call('POST', `v4/spreadsheets/${client.id}:batchUpdate`, {
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
