/** spreadsheets.values.get: "Returns a range of values from a spreadsheet." */
import { describe, expect, test } from 'vitest';
import { aBook, dated, refusal } from './a-book.ts';

const book = aBook();
const { read } = book;
const rows = () => book.fill(['Ngày', 'Số', 'Đủ'], [dated(46314), 1234.5, true, null], [], [null, null, 'cuối']);

describe('the range', () => {
  test.each([
    ["'Tập huấn'!A1:B2", "'Tập huấn'!A1:B2"],
    ["'Tập huấn'!A:A", "'Tập huấn'!A1:A10"],
    ["'Tập huấn'!1:2", "'Tập huấn'!A1:D2"],
    ["'Tập huấn'!A5:A", "'Tập huấn'!A5:A10"],
    ["'Tập huấn'!A2:3", "'Tập huấn'!A2:D3"],
    ['A1:B2', "'Tập huấn'!A1:B2"],
    ['B2', "'Tập huấn'!B2"],
    ['$B$2:a1', "'Tập huấn'!A1:B2"],
    ['Tập huấn', "'Tập huấn'!A1:D10"],
    ["'Tập huấn'", "'Tập huấn'!A1:D10"],
    ["'TẬP HUẤN'!A1", "'Tập huấn'!A1"],
    ["'Bob''s'!A1", "'Bob''s'!A1"],
    ["'Bob's'!A1", "'Bob''s'!A1"],
    ['Đơn vị!B:C', "'Đơn vị'!B1:C4"],
    ["'Tập huấn'!R1C1:R2C2", "'Tập huấn'!A1:B2"],
    ['R2C3', "'Tập huấn'!C2"],
  ])('is taken in A1 notation or R1C1 notation: %s is %s', async (range, answered) => {
    expect((await read(range)).range).toBe(answered);
  });

  test('of a hidden first tab: A1:B2 is in the first visible one', async () => {
    await book.batch({ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } });
    expect((await read('A1:B2')).range).toBe("'Bob''s'!A1:B2");
  });

  test('for output, "indicates the entire requested range, even though the values will exclude trailing rows and columns"', async () => {
    expect(await read("'Bob''s'!B2:C")).toEqual({ range: "'Bob''s'!B2:C1000", majorDimension: 'ROWS' });
    expect(await read("'Tập huấn'!D5")).toEqual({ range: "'Tập huấn'!D5", majorDimension: 'ROWS' });
  });

  test('that ends beyond the grid is cut, one that starts there is refused', async () => {
    expect((await read("'Tập huấn'!A2:Z5000")).range).toBe("'Tập huấn'!A2:D10");
    const limits = 'exceeds grid limits. Max rows: 10, max columns: 4';
    expect(await refusal(read("'Tập huấn'!A11:B12"))).toBe(`Range ('Tập huấn'!A11:B12) ${limits}`);
    expect(await refusal(read('E:F'))).toBe(`Range ('Tập huấn'!E:F) ${limits}`);
  });

  test.each(["'Nhiệm vụ'!A1", 'A1:B2:C3', "'Tập huấn'!A", "'Tập huấn'!R[3]C[1]", "'Tập huấn'!R1C1:B2", 'Nhiệm vụ'])(
    'that is none, or of a tab that is none, is refused: %s',
    async (range) => {
      expect(await refusal(read(range))).toBe(`Unable to parse range: ${range}`);
    },
  );
});

describe('majorDimension', () => {
  test('ROWS: A1=1,B1=2,A2=3,B2=4 is [[1,2],[3,4]], COLUMNS: [[1,3],[2,4]]', async () => {
    book.fill([1, 2], [3, 4]);
    const values = async (majorDimension: string) =>
      (await read('A1:B2', { majorDimension, valueRenderOption: 'UNFORMATTED_VALUE' })).values;
    expect([await values('ROWS'), await values('COLUMNS')]).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [2, 4],
      ],
    ]);
  });

  test('"empty trailing rows and columns will not be included", in either of them', async () => {
    rows();
    expect((await read('A1:D10')).values).toEqual([['Ngày', 'Số', 'Đủ'], ['19/10/2026', '1234,5', 'TRUE'], [], ['', '', 'cuối']]);
    expect(await read('A1:D10', { majorDimension: 'COLUMNS' })).toEqual({
      range: "'Tập huấn'!A1:D10",
      majorDimension: 'COLUMNS',
      values: [
        ['Ngày', '19/10/2026'],
        ['Số', '1234,5'],
        ['Đủ', 'TRUE', '', 'cuối'],
      ],
    });
  });
});

describe('valueRenderOption', () => {
  const money = { numberFormat: { type: 'CURRENCY', pattern: '#,##0.00 "₫"' } };

  test('FORMATTED_VALUE, the default: "formatted in the response according to the cell\'s formatting … based on the spreadsheet\'s locale"', async () => {
    book.fill([{ value: 1.23, format: money }, dated(46314), true, 'chữ']);
    expect((await read('1:1')).values).toEqual([['1,23 ₫', '19/10/2026', 'TRUE', 'chữ']]);
  });

  test('UNFORMATTED_VALUE: "Values will be calculated, but not formatted in the reply"', async () => {
    book.fill([{ value: 1.23, format: money }, dated(46314), true, 'chữ']);
    expect(await book.unformatted('1:1')).toEqual([[1.23, 46314, true, 'chữ']]);
  });

  test('FORMULA: "Values will not be calculated. The reply will include the formulas"', async () => {
    book.fill([
      { value: 1.23, format: money },
      { formula: '=A1', format: money },
    ]);
    expect((await read('1:1', { valueRenderOption: 'FORMULA' })).values).toEqual([[1.23, '=A1']]);
  });
});

describe('a formula', () => {
  const write = (values: string[][], range = 'A1') =>
    book.values().update({ spreadsheetId: book.id(), range, valueInputOption: 'USER_ENTERED', requestBody: { values } });
  const cellData = async (ranges: string[]) => {
    const { data } = await book.api().sheets.spreadsheets.get({ spreadsheetId: book.id(), ranges, includeGridData: true });
    return data.sheets?.[0]?.data?.[0]?.rowData?.flatMap(({ values = [] }) => values) ?? [];
  };

  test('A2 that is =A1 and formatted as currency is "$1.23", 1.23 or "=A1"', async () => {
    const money = { numberFormat: { type: 'CURRENCY', pattern: '"$"#,##0.00' } };
    book.fill([1.23], [{ formula: '=A1', format: money }]);
    const rendered = async (valueRenderOption: string) => (await read('A2', { valueRenderOption })).values;
    expect(await Promise.all(['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'].map(rendered))).toEqual([
      [['$1,23']],
      [[1.23]],
      [['=A1']],
    ]);
  });

  test('is computed anew when what it rests on changed, in this tab or another', async () => {
    await write([["=SUM(B1:B2)+'Đơn vị'!A1"]]);
    expect(await book.unformatted('A1')).toEqual([[0]]);
    await write([['1,5'], ['2']], 'B1');
    await write([['10']], "'Đơn vị'!A1");
    expect(await book.unformatted('A1')).toEqual([[13.5]]);
    await book.values().clear({ spreadsheetId: book.id(), range: "'Đơn vị'!A1" });
    expect(await book.unformatted('A1')).toEqual([[3.5]]);
  });

  test('of today moves with the clock, in the zone of the spreadsheet', async () => {
    await write([['=TODAY()']]);
    book.api().clock.set(Date.parse('2026-10-19T17:00:00Z'));
    expect((await read('A1')).values).toEqual([['20/10/2026']]);
  });

  test('that fails reads as its error, and its CellData says type and message', async () => {
    await write([['=1/0', '=KHÔNG_CÓ()', '=D1+1', '=C1']]);
    expect(await book.unformatted('A1:D1')).toEqual([['#DIV/0!', '#NAME?', '#REF!', '#REF!']]);
    const [divided, unknown, circular] = await cellData(['A1:C1']);
    expect(divided).toMatchObject({
      userEnteredValue: { formulaValue: '=1/0' },
      effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' } },
      formattedValue: '#DIV/0!',
    });
    expect(unknown?.effectiveValue).toEqual({ errorValue: { type: 'NAME', message: "Unknown function: 'KHÔNG_CÓ'." } });
    expect(circular?.effectiveValue?.errorValue).toEqual({
      type: 'REF',
      message: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
    });
  });

  test('of a date brings its format along; "" and a blank result have neither a value nor a text', async () => {
    await write([['=DATE(2023;3;19)', '=""', '=IF(;;)']]);
    const [date, empty, blank] = await cellData(['A1:C1']);
    expect(date).toMatchObject({
      effectiveValue: { numberValue: 45004 },
      formattedValue: '19/03/2023',
      effectiveFormat: { numberFormat: { type: 'DATE' } },
    });
    for (const cell of [empty, blank]) {
      expect(cell).toMatchObject({ userEnteredValue: {}, effectiveFormat: {} });
      expect(cell).not.toHaveProperty('effectiveValue');
      expect(cell).not.toHaveProperty('formattedValue');
    }
  });

  test('that comes to several cells fills them: they have a value that nobody entered', async () => {
    await write([['={"a"\\1;"b"\\2}']]);
    expect(await book.unformatted('A1:D10')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect((await read('A1:B2', { valueRenderOption: 'FORMULA' })).values).toEqual([
      ['={"a"\\1;"b"\\2}', 1],
      ['b', 2],
    ]);
    const [, , , filled] = await cellData(['A1:B2']);
    expect(filled).toMatchObject({ effectiveValue: { numberValue: 2 }, formattedValue: '2' });
    expect(filled).not.toHaveProperty('userEnteredValue');
    expect(await book.unformatted('B2')).toEqual([[2]]);
  });

  test('follows its cells when rows are inserted and deleted, and its tab when that gets another title or goes', async () => {
    await write([["=SUM(B2:B3)+'Đơn vị'!A1"], ['', '1'], ['', '2']]);
    await write([['10']], "'Đơn vị'!A1");
    const rows = { dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    await book.batch(
      { insertDimension: { range: { ...rows, sheetId: 0, startIndex: 2, endIndex: 4 } } },
      { insertDimension: { range: { ...rows, sheetId: 7 } } },
      { updateSheetProperties: { properties: { sheetId: 7, title: 'Phòng' }, fields: 'title' } },
    );
    expect((await read('A1', { valueRenderOption: 'FORMULA' })).values).toEqual([["=SUM(B2:B5)+'Phòng'!A2"]]);
    expect(await book.unformatted('A1')).toEqual([[13]]);
    await book.batch(
      { deleteDimension: { range: { ...rows, sheetId: 0, startIndex: 1, endIndex: 2 } } },
      { deleteSheet: { sheetId: 7 } },
    );
    expect((await read('A1', { valueRenderOption: 'FORMULA' })).values).toEqual([['=SUM(B2:B4)+#REF!']]);
    expect(await book.unformatted('A1')).toEqual([['#REF!']]);
  });

  test('is never made of text: what was written RAW stays what it looks like', async () => {
    const requestBody = { values: [['=1+1']] };
    await book.values().update({ spreadsheetId: book.id(), range: 'A1', valueInputOption: 'RAW', requestBody });
    expect((await read('A1')).values).toEqual([['=1+1']]);
  });
});

describe('dateTimeRenderOption', () => {
  const noon = { value: 2.5, format: { numberFormat: { type: 'DATE_TIME' } } };
  const hours = { value: 1.5, format: { numberFormat: { type: 'TIME', pattern: '[h]:mm' } } };
  const read1 = (options: object) => read('1:1', { valueRenderOption: 'UNFORMATTED_VALUE', ...options });

  test('SERIAL_NUMBER, the default: January 1st 1900 at noon is 2.5', async () => {
    book.fill([noon, hours, 7]);
    expect((await read1({})).values).toEqual([[2.5, 1.5, 7]]);
    expect((await read1({ dateTimeRenderOption: 'SERIAL_NUMBER' })).values).toEqual([[2.5, 1.5, 7]]);
  });

  test('FORMATTED_STRING: "date, time, datetime, and duration fields … as strings in their given number format"', async () => {
    book.fill([noon, hours, 7]);
    expect((await read1({ dateTimeRenderOption: 'FORMATTED_STRING' })).values).toEqual([['01/01/1900 12:00:00', '36:00', 7]]);
  });

  test('"is ignored if valueRenderOption is FORMATTED_VALUE"', async () => {
    book.fill([noon]);
    const options = { valueRenderOption: 'FORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
    expect((await read('A1', options)).values).toEqual([['01/01/1900 12:00:00']]);
  });
});
