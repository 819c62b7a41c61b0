/** Charts, conditional formats and filters: kept and answered in Google's own JSON. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
    sheets: [
      { title: 'A', rows: 10, columns: 5 },
      { title: 'B', sheetId: 7 },
    ],
  });
});

const update = async (...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]> =>
  (await api.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data.replies ?? [];
const refusal = (...requests: sheets_v4.Schema$Request[]): Promise<string> =>
  update(...requests).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
async function sheet(at = 0): Promise<sheets_v4.Schema$Sheet> {
  const fields = 'sheets(basicFilter,conditionalFormats,charts)';
  return (await api.sheets.spreadsheets.get({ spreadsheetId, fields })).data.sheets?.[at] ?? {};
}

const area = (startRowIndex: number, endRowIndex: number, sheetId = 0) => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex: 1,
  endColumnIndex: 2,
});
const rule = (text: string, ranges = [area(1, 5)]): sheets_v4.Schema$ConditionalFormatRule => ({
  ranges,
  booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] }, format: { textFormat: { bold: true } } },
});
const add = (text: string, index = 0) => ({ addConditionalFormatRule: { rule: rule(text), index } });
const words = ({ conditionalFormats = [] }: sheets_v4.Schema$Sheet) =>
  conditionalFormats.map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue);
const chart = (chartId?: number, source = area(1, 5)): sheets_v4.Schema$EmbeddedChart => ({
  ...(chartId !== undefined && { chartId }),
  spec: { title: 'Biểu đồ', basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources: [source] } } }] } },
  position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 3 } } },
});

describe('conditional formats', () => {
  test('apply in the order in which they were put, and are answered as they were given', async () => {
    expect(await update(add('a'), add('b', 1), add('c', 1))).toEqual([{}, {}, {}]);
    expect(words(await sheet())).toEqual(['a', 'c', 'b']);
    expect((await sheet()).conditionalFormats?.[0]).toEqual(rule('a'));
  });

  test('go by their index, and the reply tells which it was', async () => {
    await update(add('a'), add('b', 1));
    expect(await update({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })).toEqual([
      { deleteConditionalFormatRule: { rule: rule('a') } },
    ]);
    expect(words(await sheet())).toEqual(['b']);
    expect(await refusal({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 1',
    );
  });

  test('without a range, of two tabs, or beyond the list are refused', async () => {
    expect(await refusal({ addConditionalFormatRule: { rule: { booleanRule: rule('a').booleanRule ?? {} } } })).toContain(
      'ranges',
    );
    expect(await refusal({ addConditionalFormatRule: { rule: rule('a', [area(1, 2), area(1, 2, 7)]) } })).toContain('same grid');
    expect(await refusal(add('a', 3))).toContain('out of bounds');
    expect(words(await sheet())).toEqual([]);
  });

  test('move with their rows, and go with the last of them', async () => {
    await update(add('a'), { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } });
    expect((await sheet()).conditionalFormats?.[0]?.ranges).toEqual([area(3, 7)]);
    await update({ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 7 } } });
    expect((await sheet()).conditionalFormats).toBeUndefined();
  });
});

describe('the filter of a tab', () => {
  test('is one: the last set holds', async () => {
    await update({ setBasicFilter: { filter: { range: area(0, 5) } } }, { setBasicFilter: { filter: { range: area(0, 6) } } });
    expect((await sheet()).basicFilter).toEqual({ range: area(0, 6) });
    expect((await sheet(1)).basicFilter).toBeUndefined();
    expect(await refusal({ setBasicFilter: { filter: { range: area(0, 60) } } })).toContain('after last row');
  });
});

describe('charts', () => {
  test('have the id that was asked for, or one of their own, and are answered as they were given', async () => {
    const [asked, own] = await update({ addChart: { chart: chart(77) } }, { addChart: { chart: chart() } });
    expect(asked?.addChart?.chart).toEqual(chart(77));
    expect(own?.addChart?.chart?.chartId).toBeGreaterThan(0);
    expect((await sheet()).charts).toHaveLength(2);
  });

  test('an id is taken once in a spreadsheet, and free again when its chart is deleted, in one batch too', async () => {
    await update({ addChart: { chart: chart(77) } });
    expect(await refusal({ addChart: { chart: chart(77) } })).toContain('already exists');
    await update({ deleteEmbeddedObject: { objectId: 77 } }, { addChart: { chart: { ...chart(77), spec: { title: 'Mới' } } } });
    expect((await sheet()).charts?.map(({ spec }) => spec?.title)).toEqual(['Mới']);
    expect(await refusal({ deleteEmbeddedObject: { objectId: 78 } })).toContain('No embedded object');
  });

  test('draw the cells that they drew, wherever those were moved, also from another tab', async () => {
    await update(
      { addChart: { chart: chart(77, area(1, 5, 7)) } },
      { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    );
    const [moved] = (await sheet()).charts ?? [];
    expect(moved?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([area(2, 6, 7)]);
    expect(moved?.position?.overlayPosition?.anchorCell).toEqual({ sheetId: 0, rowIndex: 2, columnIndex: 4 });
  });

  test('of cells outside the grid, or anchored there, are refused', async () => {
    expect(await refusal({ addChart: { chart: chart(1, area(1, 50)) } })).toContain('after last row');
    const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 60 } } };
    expect(await refusal({ addChart: { chart: { ...chart(1), position } } })).toContain('outside the grid');
  });
});
