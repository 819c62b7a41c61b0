/** What Google draws of a machine tab by itself, written with its rows and found again through the API. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MachineChart, MachineContent, MachineRow, MachineTab } from '../../functions/sheets/sheets-port.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { aStamp, officeTab, sevenMinutes } from './office-tab.ts';

const drawn: MachineTab = {
  table: 'drawn',
  tab: 'Vẽ',
  columns: [
    { key: 'name', title: 'Tên', format: 'text', width: 200 },
    { key: 'low', title: 'Thấp', format: 'percent' },
    { key: 'high', title: 'Cao', format: 'percent' },
    { key: 'verdict', title: 'Kết luận', format: 'text', oneLine: true, width: 120 },
    { key: 'road', title: 'Đường', format: 'formula' },
    { key: 'mark', title: 'Dấu của hệ thống', format: 'text' },
  ],
  look: {
    frozenColumns: 1,
    first: true,
    filter: true,
    rules: [
      { column: 'verdict', startsWith: '●', colour: '#0b6b3a', bold: true },
      { column: 'verdict', startsWith: '○', colour: '#a3231f', bold: false },
    ],
  },
};
const chart: MachineChart = {
  key: 'trend',
  title: 'Xu hướng',
  kind: 'line',
  rows: [1, 3],
  domain: 'name',
  series: [
    { column: 'low', colour: '#1f4e79' },
    { column: 'high', colour: '#444444', dashed: true },
  ],
};
const heading: MachineRow = { cells: ['Kế hoạch', '', '', '', ''], line: 'title' };
const row = (name: string, low: number, verdict = '● Đạt'): MachineRow => ({
  cells: [name, low, 0.9, verdict, { formula: `=SPARKLINE({${low * 1000}\\900})` }],
  notes: { name: `“${name}”` },
  links: { name: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1' },
});
const rows = [heading, row('4a', 0.5), row('4b', 0.25, '○ Chưa đạt')];

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

let tab: ReturnType<typeof officeTab>;
beforeEach(() => {
  tab = officeTab(api, api.url, undefined, drawn);
});

const write = (order: number, written: readonly MachineRow[] = rows, charts: readonly MachineChart[] = [chart]) => {
  const content: MachineContent = { tab: drawn, rows: written, charts, stamp: aStamp(order) };
  return tab.sheets.writeMachineTabs(tab.id, [content], sevenMinutes());
};

async function sheet(): Promise<sheets_v4.Schema$Sheet> {
  const fields =
    'sheets(properties,basicFilter,conditionalFormats,charts,data(rowData(values(userEnteredValue,userEnteredFormat,note))))';
  const { data } = await api.sheets.spreadsheets.get({ spreadsheetId: tab.id, fields });
  const found = data.sheets?.find(({ properties }) => properties?.title === drawn.tab);
  if (!found) throw new Error('no such tab');
  return found;
}
const cell = ({ data }: sheets_v4.Schema$Sheet, at: number, column: number) => data?.[0]?.rowData?.[at]?.values?.[column] ?? {};

describe('a tab with a look', () => {
  test('is drawn with the batch that writes it: frozen, filtered, coloured by its words, with a chart', async () => {
    await write(1);
    const { properties, basicFilter, conditionalFormats, charts } = await sheet();
    expect(properties).toMatchObject({ index: 0, gridProperties: { frozenRowCount: 1, frozenColumnCount: 1 } });
    expect(basicFilter?.range).toMatchObject({ startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 6 });
    expect(conditionalFormats?.map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue)).toEqual([
      '●',
      '○',
    ]);
    expect(conditionalFormats?.[0]?.ranges).toEqual([
      expect.objectContaining({ startRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 }),
    ]);
    const [only, ...others] = charts ?? [];
    expect([only?.spec?.title, only?.spec?.basicChart?.chartType, others]).toEqual(['Xu hướng', 'LINE', []]);
    const sources = only?.spec?.basicChart?.series?.map(({ series }) => series?.sourceRange?.sources);
    expect(sources?.[0]).toEqual([
      expect.objectContaining({ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1 }),
      expect.objectContaining({ startRowIndex: 2, endRowIndex: 4, startColumnIndex: 1 }),
    ]);
  });

  test('has notes, links, percents and formulas; a heading runs on over the cells right of it', async () => {
    await write(1);
    const found = await sheet();
    expect(cell(found, 1, 0)).toMatchObject({ userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'OVERFLOW_CELL' } });
    expect(cell(found, 2, 0)).toMatchObject({
      userEnteredValue: { stringValue: '4a' },
      note: '“4a”',
      userEnteredFormat: {
        textFormat: { link: { uri: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1' } },
        wrapStrategy: 'WRAP',
      },
    });
    expect(cell(found, 2, 1)).toMatchObject({
      userEnteredValue: { numberValue: 0.5 },
      userEnteredFormat: { numberFormat: { type: 'PERCENT' } },
    });
    expect(cell(found, 2, 3).userEnteredFormat?.wrapStrategy).toBe('CLIP');
    expect(cell(found, 2, 4).userEnteredValue).toEqual({ formulaValue: '=SPARKLINE({500\\900})' });
  });

  test('with nothing new is left alone, formulas and all', async () => {
    await write(1);
    const before = tab.version();
    expect(await write(1)).toEqual([{ outcome: 'unchanged', keptAside: 0 }]);
    expect(tab.version()).toBe(before);
  });

  test('written again and again has each rule, chart and filter once', async () => {
    await write(1);
    await write(2, [...rows, row('5', 0.75)]);
    await write(3, [...rows, row('5', 0.8), row('6', 0.1)]);
    const { basicFilter, conditionalFormats, charts } = await sheet();
    expect([basicFilter?.range?.endRowIndex, conditionalFormats?.length, charts?.length]).toEqual([6, 2, 1]);
  });

  test('loses what belonged to a row that is gone, and a chart that is no longer wanted', async () => {
    await write(1);
    await write(
      2,
      [row('9', 0.1)].map(({ notes: _, links: __, ...plain }) => plain),
      [],
    );
    const found = await sheet();
    expect([cell(found, 1, 0).note, cell(found, 1, 0).userEnteredFormat?.textFormat, cell(found, 2, 0), found.charts]).toEqual([
      undefined,
      undefined,
      expect.not.objectContaining({ note: expect.anything() }),
      undefined,
    ]);
  });

  test('keeps the rule, the chart and the choice of a filter that people made themselves', async () => {
    await write(1);
    const range = (sheetId: number) => ({ sheetId, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 });
    tab.change((sheetId) => [
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [range(sheetId)],
            booleanRule: { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: '4' }] }, format: {} },
          },
        },
      },
      {
        addChart: {
          chart: {
            spec: {
              title: 'Của người',
              basicChart: { chartType: 'BAR', domains: [{ domain: { sourceRange: { sources: [range(sheetId)] } } }] },
            },
            position: { overlayPosition: { anchorCell: { sheetId } } },
          },
        },
      },
      {
        setBasicFilter: {
          filter: { range: range(sheetId), filterSpecs: [{ columnIndex: 3, filterCriteria: { hiddenValues: ['● Đạt'] } }] },
        },
      },
    ]);
    await write(2, [...rows, row('5', 0.75)]);
    const { basicFilter, conditionalFormats, charts } = await sheet();
    expect(conditionalFormats?.map(({ booleanRule }) => booleanRule?.condition?.type)).toEqual([
      'TEXT_STARTS_WITH',
      'TEXT_STARTS_WITH',
      'TEXT_CONTAINS',
    ]);
    expect(charts?.map(({ spec }) => spec?.title).toSorted()).toEqual(['Của người', 'Xu hướng']);
    expect(basicFilter).toMatchObject({ range: { endRowIndex: 5 }, filterSpecs: [{ columnIndex: 3 }] });
  });

  test('follows columns that people moved; where they no longer lie side by side its chart has no legend', async () => {
    await write(1);
    tab.change((sheetId) => [
      { moveDimension: { source: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 }, destinationIndex: 6 } },
    ]);
    await write(2, [...rows, row('5', 0.75)]);
    const { conditionalFormats, charts } = await sheet();
    expect(conditionalFormats?.[0]?.ranges?.[0]).toMatchObject({ startColumnIndex: 2, endColumnIndex: 3 });
    const { basicChart } = charts?.[0]?.spec ?? {};
    expect([basicChart?.legendPosition, basicChart?.headerCount]).toEqual(['NO_LEGEND', 0]);
    expect(basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([
      expect.objectContaining({ startRowIndex: 2, endRowIndex: 4, startColumnIndex: 5, endColumnIndex: 6 }),
    ]);
  });

  test('a word that a person typed over is kept aside; what a formula shows is nobody’s edit', async () => {
    await write(1);
    tab.type(2, 3, 'Đạt rồi');
    expect(await write(2)).toEqual([{ outcome: 'written', keptAside: 1 }]);
    expect(tab.kept().map(([, title, at, text]) => [title, at, text])).toEqual([['Vẽ', 3, '4a | 0.5 | 0.9 | Đạt rồi | ']]);
    tab.type(2, 4, 'vẽ tay');
    expect(await write(3)).toEqual([{ outcome: 'written', keptAside: 0 }]);
  });
});
