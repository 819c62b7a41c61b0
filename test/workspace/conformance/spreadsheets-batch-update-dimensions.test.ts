/** Rows and columns: inserted, appended, moved, deleted, sized. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { columns, rows, type SpreadsheetsClient, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => client.open({ title: 'Tập huấn', frozenRows: 1 }, { title: 'Đơn vị', rows: 1000, columns: 26 }));

const update = (...requests: sheets_v4.Schema$Request[]) => client.update(...requests);
const refusal = (...requests: sheets_v4.Schema$Request[]) => client.refusal(...requests);
const cells = (sheetId = 0) => client.cells(sheetId);

describe('rows and columns', () => {
  beforeEach(() => {
    client.api.spreadsheets.appendRows(client.id, 0, [
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
    expect(client.api.spreadsheets.get(client.id).sheets[0]).toMatchObject({ rowCount: 11, columnCount: 6 });
  });

  test('a protected range moves, grows and goes with its columns', async () => {
    await update({
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 3 }, description: 'Hệ thống ghi' },
      },
    });
    const range = () => client.api.spreadsheets.get(client.id).sheets[0]?.protectedRanges[0]?.range;
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
    expect(client.api.spreadsheets.dimensionProperties(client.id, 0, 'COLUMNS')).toEqual(
      new Map([
        [0, { pixelSize: 180 }],
        [1, { pixelSize: 180 }],
      ]),
    );
  });

  test('deleting below the frozen rows keeps them frozen; deleting a frozen one thaws it', async () => {
    await update({ deleteDimension: { range: rows(0, 1) } });
    expect(client.api.spreadsheets.get(client.id).sheets[0]).toMatchObject({ rowCount: 9, frozenRowCount: 0 });
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
