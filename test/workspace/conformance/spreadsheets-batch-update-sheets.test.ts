/** addSheet, duplicateSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('tabs', () => {
  test('are renamed, moved, frozen and hidden by the fields named, and by no others', async () => {
    await update({
      updateSheetProperties: {
        properties: { sheetId: 0, title: 'Lớp', gridProperties: { frozenColumnCount: 2 } },
        fields: 'gridProperties.frozenColumnCount',
      },
    });
    expect(client.api.spreadsheets.get(client.id).sheets[0]).toMatchObject({
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
    client.api.spreadsheets.appendRows(client.id, 0, [['a', 'b', 'c'], ['d'], ['e']]);
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
    client.api.spreadsheets.appendRows(client.id, 0, [['a']]);
    await update({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'table', metadataValue: 'training', visibility: 'DOCUMENT', location: { sheetId: 0 } },
      },
    });
    await update({ deleteSheet: { sheetId: 0 } }, { addSheet: { properties: { sheetId: 0, title: 'Tập huấn' } } });
    expect(cells()).toEqual([]);
    expect(client.api.spreadsheets.get(client.id).metadata).toEqual([]);
    expect(
      await refusal(
        { deleteSheet: { sheetId: 0 } },
        { deleteSheet: { sheetId: client.api.spreadsheets.get(client.id).sheets[0]?.sheetId ?? 0 } },
      ),
    ).toContain("You can't remove all the sheets in a document.");
  });

  test('show neither a mark that is off nor frozen rows where there are none, and their color both ways', async () => {
    const gridProperties = { rowCount: 3, columnCount: 3, frozenRowCount: 0, hideGridlines: false };
    const properties = { title: 'Mới', hidden: false, rightToLeft: false, gridProperties, tabColor: { red: 1 } };
    const [added] = await update({ addSheet: { properties } });
    const shown = {
      sheetId: expect.any(Number),
      title: 'Mới',
      index: 2,
      sheetType: 'GRID',
      gridProperties: { rowCount: 3, columnCount: 3 },
      tabColor: { red: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
    };
    expect(added).toEqual({ addSheet: { properties: shown } });
    const sheetId = added?.addSheet?.properties?.sheetId ?? 0;
    const blue = { sheetId, tabColor: { blue: 1 } };
    await update({ updateSheetProperties: { properties: blue, fields: 'tabColor' } });
    expect((await client.sheet(sheetId, 'properties')).properties).toEqual({
      ...shown,
      tabColor: { blue: 1 },
      tabColorStyle: { rgbColor: { blue: 1 } },
    });
  });

  test('are not hidden all', async () => {
    const hide = ({ sheetId }: { sheetId: number }) => ({
      updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
    });
    const { sheets } = client.api.spreadsheets.get(client.id);
    expect(await refusal(...sheets.map(hide))).toContain("You can't remove all the visible sheets in a document.");
  });

  test('keep an index that is their own or the next: "a sheet index update request is ignored"', async () => {
    for (const index of [0, 1]) {
      await update({ updateSheetProperties: { properties: { sheetId: 0, index }, fields: 'index' } });
      expect(tabs()).toEqual(['Tập huấn', 'Đơn vị']);
    }
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
