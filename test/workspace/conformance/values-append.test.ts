/**
 * spreadsheets.values.append: "The input range is used to search for existing data and find a "table" within that range. Values will be
 * appended to the next row of the table, starting with the first column of the table."
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { aBook, refusal } from './a-book.ts';

const book = aBook();
/** The sheet of Google's guide "Append values": one table in A1:C2, another in B4:D6. */
beforeEach(() =>
  book.fill(['a', 'b', 'c'], ['a', 'b', 'c'], [], [null, 'x', 'y', 'z'], [null, 'x', 'y', 'z'], [null, 'x', 'y', 'z']),
);
const append = async (range: string, values: unknown[][], options: object = {}) =>
  (await book.values().append({ spreadsheetId: book.id(), range, valueInputOption: 'RAW', requestBody: { values }, ...options }))
    .data;
const firstTab = () => book.api().spreadsheets.get(book.id()).sheets[0];
const rows = () => book.api().spreadsheets.readValues(book.id(), 0);

describe('the table', () => {
  test.each([
    ['Tập huấn', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['C5:D5', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['B2:D4', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['A3:D10', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['A1', "'Tập huấn'!A1:C2", "'Tập huấn'!A3"],
    ['A4', undefined, "'Tập huấn'!A4"],
  ])('for %s is the one the guide says, and the values go below it', async (range, tableRange, updatedRange) => {
    const data = await append(range, [['new']]);
    expect(data).toEqual({
      spreadsheetId: book.id(),
      ...(tableRange && { tableRange }),
      updates: { spreadsheetId: book.id(), updatedRange, updatedRows: 1, updatedColumns: 1, updatedCells: 1 },
    });
  });

  test('is "(before the values were appended)", and formulas are part of it', async () => {
    await append('A1', [['=1', '2']], { valueInputOption: 'USER_ENTERED' });
    expect((await append('A1', [['3']])).tableRange).toBe("'Tập huấn'!A1:D6");
  });

  test('"Empty if no table was found": a tab without values is written from the range on', async () => {
    const data = await append("'Bob''s'!C3:D", [['x']]);
    expect(data.tableRange).toBeUndefined();
    expect(data.updates?.updatedRange).toBe("'Bob''s'!C3");
  });
});

describe('insertDataOption', () => {
  test('OVERWRITE, the default: "The new data overwrites existing data in the areas it is written"', async () => {
    await append('A1', [['1'], ['2']]);
    expect(rows().slice(2, 4)).toEqual([['1'], ['2', 'x', 'y', 'z']]);
  });

  test('"adding data to the end of the sheet will still insert new rows or columns so the data can be written"', async () => {
    const more = Array.from({ length: 6 }, (_, i) => [i, 'n', 'n', 'n', 'n']);
    const { updates } = await append('B4', more, {
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(updates).toMatchObject({ updatedRange: "'Tập huấn'!B7:F12", updatedData: { values: more } });
    expect(firstTab()).toMatchObject({ rowCount: 12, columnCount: 6 });
  });

  test('INSERT_ROWS: "Rows are inserted for the new data"', async () => {
    await append('A1:C2', [['3'], ['4']], { insertDataOption: 'INSERT_ROWS' });
    expect(rows()).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['3'],
      ['4'],
      [],
      ...Array.from({ length: 3 }, () => [null, 'x', 'y', 'z']),
    ]);
    expect(firstTab()?.rowCount).toBe(12);
  });

  test('inserted rows look like the one above them', async () => {
    const bold = { textFormat: { bold: true } };
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
    await book.batch({ repeatCell: { range, cell: { userEnteredFormat: bold }, fields: 'userEnteredFormat' } });
    await append('A1', [['3']], { insertDataOption: 'INSERT_ROWS' });
    expect(book.cells()[2]?.slice(0, 2)).toEqual([{ value: '3', format: bold }, { format: bold }]);
  });
});

describe('the values', () => {
  test('"valueInputOption only controls how the input data will be added to the sheet (column-wise or row-wise)": it is required', async () => {
    expect(await refusal(append('A1', [['a']], { valueInputOption: undefined }))).toBe(
      "'valueInputOption' is required but not specified",
    );
    await append('A1', [['1,5', '=1']], { valueInputOption: 'USER_ENTERED' });
    expect(book.cells()[2]).toEqual([1.5, { formula: '=1' }]);
  });

  test('come by columns when they are sent so', async () => {
    const requestBody = { majorDimension: 'COLUMNS', values: [['1', '2'], ['3']] };
    const { data } = await book.values().append({ spreadsheetId: book.id(), range: 'B4', valueInputOption: 'RAW', requestBody });
    expect(data.updates?.updatedRange).toBe("'Tập huấn'!B7:C8");
    expect(rows().slice(6)).toEqual([
      [null, '1', '3'],
      [null, '2'],
    ]);
  });

  test('go nowhere when the range begins outside the grid', async () => {
    expect(await refusal(append('E1', [['x']]))).toBe("Range ('Tập huấn'!E1) exceeds grid limits. Max rows: 10, max columns: 4");
  });
});
