/** spreadsheets.sheets.copyTo, and duplicateSheet: the same copy within a spreadsheet. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, columns, type SpreadsheetsClient, shown, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(async () => {
  client.open({ title: 'Mẫu', frozenRows: 1 }, { title: 'B', sheetId: 7 });
  client.fill([
    ['Xã', { value: 'Trẻ', note: 'tính cả năm', format: { textFormat: { bold: true } } }],
    ['An Bình', { formula: '=SUM(B3:B9)' }],
  ]);
  const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 0 } } };
  const sources = [area(1, 5, 1, 2)];
  const basicChart = { chartType: 'LINE', series: [{ series: { sourceRange: { sources } } }] };
  await client.update(
    { mergeCells: { range: area(3, 5, 0, 2) } },
    { updateDimensionProperties: { range: columns(0, 1), properties: { pixelSize: 180 }, fields: 'pixelSize' } },
    { addChart: { chart: { chartId: 5, spec: { basicChart }, position } } },
    { addProtectedRange: { protectedRange: { range: area(0, 1, 0, 2) } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'table', metadataValue: 'x', visibility: 'DOCUMENT', location: { sheetId: 0 } },
      },
    },
  );
});

const copyTo = async (destinationSpreadsheetId: string, sheetId = 0) =>
  (
    await client.api.sheets.spreadsheets.sheets.copyTo({
      spreadsheetId: client.id,
      sheetId,
      requestBody: { destinationSpreadsheetId },
    })
  ).data;

describe('a tab copied', () => {
  test('to another spreadsheet stands at its end, under a name that says so', async () => {
    const source = client.id;
    const [cells, sizes] = [client.cells(), client.api.spreadsheets.dimensionProperties(source, 0, 'COLUMNS')];
    const destination = client.api.spreadsheets.create({ title: 'Khác', sheets: [{ title: 'Một' }] });
    const properties = await copyTo(destination);
    expect(properties).toEqual({
      sheetId: expect.any(Number),
      title: 'Copy of Mẫu',
      index: 1,
      sheetType: 'GRID',
      gridProperties: { rowCount: 10, columnCount: 5, frozenRowCount: 1 },
    });
    const sheetId = properties.sheetId ?? 0;
    expect(client.api.spreadsheets.readCells(destination, sheetId)).toEqual(cells);
    expect(client.api.spreadsheets.dimensionProperties(destination, sheetId, 'COLUMNS')).toEqual(sizes);
    expect(client.api.spreadsheets.get(source).sheets).toHaveLength(2);
    expect((await copyTo(destination)).title).toBe('Copy of Mẫu 2');
  });

  test('to its own spreadsheet is one more tab there', async () => {
    expect(await copyTo(client.id)).toMatchObject({ title: 'Copy of Mẫu', index: 2 });
  });

  test('that is not there, or to a spreadsheet that is not, is refused', async () => {
    await expect(copyTo(client.id, 99)).rejects.toMatchObject({ code: 400, message: 'No grid with id: 99' });
    await expect(copyTo('nowhere')).rejects.toMatchObject({ code: 404, message: 'Requested entity was not found.' });
  });
});

describe('a tab duplicated', () => {
  test('stands first unless an index says where, with the id and name asked for', async () => {
    const [first] = await client.update({ duplicateSheet: { sourceSheetId: 0 } });
    expect(first?.duplicateSheet?.properties).toMatchObject({ title: 'Copy of Mẫu', index: 0 });
    const duplicateSheet = { sourceSheetId: 0, insertSheetIndex: 2, newSheetId: 500, newSheetName: 'Tháng 10' };
    const [second] = await client.update({ duplicateSheet });
    expect(second?.duplicateSheet?.properties).toMatchObject({ sheetId: 500, title: 'Tháng 10', index: 2 });
    expect(await client.refusal({ duplicateSheet })).toContain('Sheet with ID: 500 already exists');
    expect(await client.refusal({ duplicateSheet: { sourceSheetId: 0, newSheetName: 'b' } })).toBe(
      'Invalid requests[0].duplicateSheet: A sheet with the name "b" already exists. Please enter another name.',
    );
    expect(await client.refusal({ duplicateSheet: { sourceSheetId: 99 } })).toContain('No sheet with id: 99');
  });

  test('has what lay over the cells over its own, charts with ids of their own', async () => {
    await client.update({ duplicateSheet: { sourceSheetId: 0, newSheetId: 500 } });
    const { charts, merges } = await client.sheet(500, 'charts,merges');
    expect(merges).toEqual([area(3, 5, 0, 2, 500)]);
    const [chart] = charts ?? [];
    expect(chart?.chartId).not.toBe(5);
    expect(chart?.position?.overlayPosition?.anchorCell?.sheetId).toBe(500);
    expect(chart?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([area(1, 5, 1, 2, 500)]);
    expect((await client.sheet(0, 'merges')).merges).toEqual([shown(area(3, 5, 0, 2))]);
  });

  test('leaves labels and protections with the tab they were put on', async () => {
    await client.update({ duplicateSheet: { sourceSheetId: 0, newSheetId: 500 } });
    expect(await client.sheet(500, 'protectedRanges,developerMetadata')).toEqual({ properties: { sheetId: 500 } });
  });
});
