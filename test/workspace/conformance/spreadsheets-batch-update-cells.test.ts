/** updateCells, appendCells, repeatCell, setDataValidation, updateBorders. */
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
const cells = (sheetId = 0) => client.cells(sheetId);
const text = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } });

describe('cells', () => {
  test('are appended below the last row with a value, as what they are', async () => {
    client.api.spreadsheets.appendRows(client.id, 0, [['a']]);
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

  test('repeated have formulas that go along, but for what has a $', async () => {
    const cell = { userEnteredValue: { formulaValue: '=A1+$A1+A$1+$A$1' } };
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 };
    await update({ repeatCell: { range, cell, fields: 'userEnteredValue' } });
    expect(client.entered().slice(1)).toEqual([
      [null, '=A1+$A1+A$1+$A$1', '=B1+$A1+B$1+$A$1'],
      [null, '=A2+$A2+A$1+$A$1', '=B2+$A2+B$1+$A$1'],
    ]);
  });

  test('have one color, whichever of its names is written, and lose it by either', async () => {
    const red = { red: 1 };
    const color = (userEnteredFormat: sheets_v4.Schema$CellFormat, fields: string) => ({
      repeatCell: { range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 }, cell: { userEnteredFormat }, fields },
    });
    const format = async () =>
      (await client.sheet(0, 'data.rowData.values.userEnteredFormat')).data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredFormat;
    const both = { backgroundColor: red, backgroundColorStyle: { rgbColor: red } };
    await update(color({ backgroundColor: red }, 'userEnteredFormat.backgroundColor'));
    expect(await format()).toEqual(both);
    const green = { backgroundColor: { green: 1 }, backgroundColorStyle: { rgbColor: red } };
    await update(color(green, 'userEnteredFormat(backgroundColor,backgroundColorStyle)'));
    expect(await format()).toEqual(both);
    await update(color({}, 'userEnteredFormat.backgroundColor'));
    expect(await format()).toBeUndefined();
  });

  test('are framed: edges on the outer cells, lines within, each border as it was where nothing is said', async () => {
    const line = (style: string) => ({ style });
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    const [solid, dotted] = [line('SOLID'), line('DOTTED')];
    const borders = (sides: object) => ({ format: { borders: sides } });
    await update({ updateBorders: { range, top: solid, left: solid, innerHorizontal: dotted, innerVertical: dotted } });
    expect(cells()).toEqual([
      [
        borders({ top: solid, left: solid, bottom: dotted, right: dotted }),
        borders({ top: solid, left: dotted, bottom: dotted }),
      ],
      [borders({ top: dotted, left: solid, right: dotted }), borders({ top: dotted, left: dotted })],
    ]);
    await update({ updateBorders: { range, bottom: solid, innerVertical: line('NONE') } });
    expect(cells()).toEqual([
      [borders({ top: solid, left: solid, bottom: dotted }), borders({ top: solid, bottom: dotted })],
      [borders({ top: dotted, left: solid, bottom: solid }), borders({ top: dotted, bottom: solid })],
    ]);
  });

  test('of ten thousand rows of fifteen go in by one request', async () => {
    client.open({ title: 'A', rows: 10_000, columns: 15 });
    const values = Array.from({ length: 15 }, (_, i) => text(`ô ${i}`));
    const rowData = Array.from({ length: 10_000 }, () => ({ values }));
    await update({ updateCells: { start: { sheetId: 0 }, rows: rowData, fields: 'userEnteredValue' } });
    expect(cells()).toHaveLength(10_000);
    expect(cells()[9_999]?.[14]).toBe('ô 14');
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
