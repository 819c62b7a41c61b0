/** insertRange, deleteRange, copyPaste, cutPaste, autoResizeDimensions, and formulas after their cells moved. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, columns, rows, type SpreadsheetsClient, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => {
  client.open();
  client.fill([
    ['a1', 'b1', 'c1'],
    ['a2', 'b2', 'c2'],
    ['a3', 'b3', 'c3'],
  ]);
});

const formula = (text: string) => ({ formula: text });
const gridOf = (sheetId = 0) => client.api.spreadsheets.get(client.id).sheets.find((sheet) => sheet.sheetId === sheetId);

describe('cells inserted and deleted', () => {
  test('push down what is below them, in their columns only', async () => {
    await client.update({ insertRange: { range: area(1, 2, 1, 2), shiftDimension: 'ROWS' } });
    expect(client.entered()).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', null, 'c2'],
      ['a3', 'b2', 'c3'],
      [null, 'b3'],
    ]);
    await client.update({ deleteRange: { range: area(0, 2, 1, 2), shiftDimension: 'ROWS' } });
    expect(client.entered()).toEqual([
      ['a1', 'b2', 'c1'],
      ['a2', 'b3', 'c2'],
      ['a3', null, 'c3'],
    ]);
    expect(gridOf()).toMatchObject({ rowCount: 10, columnCount: 5 });
  });

  test('push right what is beside them, in their rows only', async () => {
    await client.update({ insertRange: { range: area(1, 2, 0, 2), shiftDimension: 'COLUMNS' } });
    expect(client.entered()[1]).toEqual([null, null, 'a2', 'b2', 'c2']);
    await client.update({ deleteRange: { range: area(0, 2, 0, 1), shiftDimension: 'COLUMNS' } });
    expect(client.entered()).toEqual([
      ['b1', 'c1'],
      [null, 'a2', 'b2', 'c2'],
      ['a3', 'b3', 'c3'],
    ]);
  });

  test('make the grid larger when values would fall off its edge, not for looks', async () => {
    const look = { userEnteredFormat: { textFormat: { bold: true } } };
    await client.update(
      { repeatCell: { range: area(0, 10, 0, 1), cell: look, fields: 'userEnteredFormat' } },
      { insertRange: { range: area(0, 2, 0, 1), shiftDimension: 'ROWS' } },
    );
    expect(gridOf()).toMatchObject({ rowCount: 10 });
    await client.update({ insertRange: { range: area(2, 10, 1, 2), shiftDimension: 'ROWS' } });
    expect(gridOf()).toMatchObject({ rowCount: 11 });
    expect(client.entered()[10]).toEqual([null, 'b3']);
  });

  test('are cut at the edge of the grid; a range that begins beyond it is refused', async () => {
    await client.update({ deleteRange: { range: area(1, 99, 0, 5), shiftDimension: 'ROWS' } });
    expect(client.entered()).toEqual([['a1', 'b1', 'c1']]);
    expect(await client.refusal({ insertRange: { range: area(10, 12, 0, 3), shiftDimension: 'ROWS' } })).toBe(
      'Invalid requests[0].insertRange: Range (A!A11:C12) exceeds grid limits. Max rows: 10, max columns: 5',
    );
    expect(await client.refusal({ deleteRange: { range: area(0, 1, 0, 1) } })).toContain('Must specify a dimension.');
  });

  test('take along what names the cells that moved, and nothing that lies across', async () => {
    client.fill([[formula('=B2+A!B3+$B$3+SUM(A2:C2)')]], 7);
    await client.update(
      { addNamedRange: { namedRange: { name: 'mot_cot', range: area(1, 3, 1, 2) } } },
      { addNamedRange: { namedRange: { name: 'ba_cot', range: area(1, 3, 0, 3) } } },
      { insertRange: { range: area(0, 1, 1, 2), shiftDimension: 'ROWS' } },
    );
    const { namedRanges } = client.api.spreadsheets.get(client.id);
    expect(Object.fromEntries(namedRanges.map(({ name, range }) => [name, range]))).toEqual({
      mot_cot: area(2, 4, 1, 2),
      ba_cot: area(1, 3, 0, 3),
    });
    expect(client.entered(7)).toEqual([['=B2+A!B4+$B$3+SUM(A2:C2)']]);
  });
});

describe('formulas', () => {
  const after = async (text: string, ...requests: sheets_v4.Schema$Request[]): Promise<unknown> => {
    client.fill([[formula(text)]], 7);
    await client.update(...requests);
    return client.entered(7)[0]?.[0];
  };

  test.each<[string, sheets_v4.Schema$Request, string]>([
    ['=A!B2*2', { insertDimension: { range: rows(0, 1) } }, '=A!B3*2'],
    ['=SUM(A!$B$2:$B$5)', { insertDimension: { range: rows(2, 4) } }, '=SUM(A!$B$2:$B$7)'],
    ['=SUM(A!B:B)', { insertDimension: { range: columns(0, 1) } }, '=SUM(A!C:C)'],
    ['=COUNTA(a!2:3)', { deleteDimension: { range: rows(0, 1) } }, '=COUNTA(a!1:2)'],
    ['=A!B2&"A!B2"', { deleteDimension: { range: rows(1, 2) } }, '=#REF!&"A!B2"'],
    ['=SUM(A!A2:C)', { deleteDimension: { range: columns(1, 2) } }, '=SUM(A!A2:B)'],
    ['=LOG10(A!A1)', { insertDimension: { range: rows(0, 9) } }, '=LOG10(A!A10)'],
    ['=A!A1', { moveDimension: { source: rows(0, 1), destinationIndex: 3 } }, '=A!A3'],
    [
      "=A!A1+'A'!B1",
      { updateSheetProperties: { properties: { sheetId: 0, title: 'Tập huấn' }, fields: 'title' } },
      "='Tập huấn'!A1+'Tập huấn'!B1",
    ],
    ['=A!A1+A1', { deleteSheet: { sheetId: 0 } }, '=#REF!+A1'],
    ['=Other!A1+A1', { insertDimension: { range: rows(0, 1) } }, '=Other!A1+A1'],
  ])('%s after %j', async (text, request, moved) => {
    expect(await after(text, request)).toBe(moved);
  });

  test('of a list that cells are checked against follow its cells', async () => {
    const condition = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=A!A2:A5' }] };
    await client.update(
      { setDataValidation: { range: area(0, 3, 2, 3, 7), rule: { condition } } },
      { insertDimension: { range: rows(0, 1) } },
    );
    const [row] = client.cells(7);
    expect(row?.[2]).toEqual({ validation: { condition: { ...condition, values: [{ userEnteredValue: '=A!A3:A6' }] } } });
  });
});

describe('cells copied', () => {
  const paste = (source: sheets_v4.Schema$GridRange, destination: sheets_v4.Schema$GridRange, more = {}) => ({
    copyPaste: { source, destination, ...more },
  });

  test('fill a range that is a multiple of theirs, and go beyond one that is smaller', async () => {
    await client.update(paste(area(0, 1, 0, 2), area(0, 4, 0, 2, 7)), paste(area(0, 2, 0, 2), area(5, 6, 0, 1, 7)));
    expect(client.entered(7)).toEqual([['a1', 'b1'], ['a1', 'b1'], ['a1', 'b1'], ['a1', 'b1'], [], ['a1', 'b1'], ['a2', 'b2']]);
  });

  test('turned over have rows for columns', async () => {
    await client.update(paste(area(0, 3, 0, 2), area(0, 1, 0, 1, 7), { pasteOrientation: 'TRANSPOSE' }));
    expect(client.entered(7)).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ]);
  });

  test('have formulas that go along, but for what has a $', async () => {
    client.fill([[formula('=B1+$B1+B$1+$B$1+C:C')]]);
    await client.update(paste(area(0, 1, 0, 1), area(2, 3, 1, 2)));
    expect(client.entered()[2]?.[1]).toBe('=C3+$B3+C$1+$B$1+D:D');
    await client.update(paste(area(2, 3, 1, 2), area(0, 1, 0, 1)));
    client.fill([[null, formula('=A1')]]);
    await client.update(paste(area(0, 1, 1, 2), area(0, 1, 0, 1)));
    expect(client.entered()[0]?.[0]).toBe('=#REF!');
  });

  test.each([
    [
      'PASTE_NORMAL',
      {
        value: 'x',
        format: { textFormat: { bold: true }, borders: { top: { style: 'SOLID' } } },
        note: 'n',
        validation: { condition: { type: 'BOOLEAN' } },
      },
    ],
    [
      'PASTE_NO_BORDERS',
      { value: 'x', format: { textFormat: { bold: true } }, note: 'n', validation: { condition: { type: 'BOOLEAN' } } },
    ],
    ['PASTE_VALUES', { value: 'x', format: { textFormat: { italic: true } } }],
    ['PASTE_FORMULA', { value: 'x', format: { textFormat: { italic: true } } }],
    [
      'PASTE_FORMAT',
      {
        value: 'y',
        format: { textFormat: { bold: true }, borders: { top: { style: 'SOLID' } } },
        validation: { condition: { type: 'BOOLEAN' } },
      },
    ],
    [
      'PASTE_DATA_VALIDATION',
      { value: 'y', format: { textFormat: { italic: true } }, validation: { condition: { type: 'BOOLEAN' } } },
    ],
  ])('%s pastes that and no more', async (pasteType, expected) => {
    const format = { textFormat: { bold: true }, borders: { top: { style: 'SOLID' } } };
    client.fill([[{ value: 'x', format, note: 'n', validation: { condition: { type: 'BOOLEAN' } } }]]);
    client.fill([[{ value: 'y', format: { textFormat: { italic: true } } }]], 7);
    await client.update(paste(area(0, 1, 0, 1), area(0, 1, 0, 1, 7), { pasteType }));
    expect(client.cells(7)).toEqual([[expected]]);
  });

  test('bring their merges, once for each time they are pasted', async () => {
    await client.update({ mergeCells: { range: area(0, 1, 0, 2) } }, paste(area(0, 1, 0, 2), area(2, 4, 0, 2, 7)));
    expect((await client.sheet(7, 'merges')).merges).toEqual([area(2, 3, 0, 2, 7), area(3, 4, 0, 2, 7)]);
  });

  test('beyond the grid, or of a kind that is not served, are refused', async () => {
    expect(await client.refusal(paste(area(0, 3, 0, 3), area(8, 9, 0, 1, 7)))).toContain('exceeds grid limits');
    expect(
      await client.refusal(paste(area(0, 1, 0, 1), area(1, 2, 0, 1), { pasteType: 'PASTE_CONDITIONAL_FORMATTING' })),
    ).toContain('pasteType PASTE_CONDITIONAL_FORMATTING');
  });
});

describe('cells cut', () => {
  test('stand where they were put and nowhere else; what named them follows', async () => {
    client.fill([[formula('=A!B2+SUM(A!B2:C3)+A!A1'), formula('=SUM(A!A2:C3)')]], 7);
    await client.update(
      { addNamedRange: { namedRange: { name: 'khoi', range: area(1, 3, 1, 3) } } },
      { mergeCells: { range: area(1, 2, 1, 3) } },
      { cutPaste: { source: area(1, 3, 1, 3), destination: { sheetId: 7, rowIndex: 4, columnIndex: 0 } } },
    );
    expect(client.entered()).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
    expect(client.entered(7).slice(4)).toEqual([['b2'], ['b3', 'c3']]);
    expect(client.entered(7)[0]).toEqual(['=B!A5+SUM(B!A5:B6)+A!A1', '=SUM(A!A2:C3)']);
    expect(client.api.spreadsheets.get(client.id).namedRanges[0]?.range).toEqual(area(4, 6, 0, 2, 7));
    expect((await client.sheet(0, 'merges')).merges).toBeUndefined();
    expect((await client.sheet(7, 'merges')).merges).toEqual([area(4, 5, 0, 2, 7)]);
  });

  test('go onto their own place too', async () => {
    await client.update({ cutPaste: { source: area(0, 2, 0, 3), destination: { rowIndex: 1 } } });
    expect(client.entered()).toEqual([[], ['a1', 'b1', 'c1'], ['a2', 'b2', 'c2']]);
  });
});

test('columns are made as wide as their texts, rows as high as their lines', async () => {
  client.fill([['Phường Kinh Bắc, thành phố Bắc Ninh', 'a\nb\nc'], ['x']]);
  await client.update(
    { autoResizeDimensions: { dimensions: columns(0, 5) } },
    { autoResizeDimensions: { dimensions: rows(0, 2) } },
  );
  const sizes = (dimension: 'ROWS' | 'COLUMNS') =>
    [...client.api.spreadsheets.dimensionProperties(client.id, 0, dimension)].map(([index, { pixelSize }]) => [index, pixelSize]);
  expect(sizes('COLUMNS').filter(([, size]) => size !== undefined)).toEqual([
    [0, 251],
    [1, 21],
    [2, 21],
  ]);
  expect(sizes('ROWS')).toEqual([
    [0, 63],
    [1, 21],
  ]);
});
