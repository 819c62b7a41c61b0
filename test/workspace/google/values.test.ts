import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StoredCell } from '../../../workspace/store/cell.ts';
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
    sheets: [{ title: 'Tập huấn', rows: 10, columns: 4 }, { title: "Bob's" }],
  });
});

const values = () => api.sheets.spreadsheets.values;
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'not refused',
    (error: Error) => error.message,
  );
const fill = (...rows: StoredCell[][]): void => {
  api.spreadsheets.appendRows(spreadsheetId, 0, rows);
};
const cells = (sheetId = 0) => api.spreadsheets.readCells(spreadsheetId, sheetId);
const dated = (value: number): StoredCell => ({ value, format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } });

describe('reading values', () => {
  beforeEach(() => fill(['Ngày', 'Số', 'Đủ'], [dated(46314), 1234.5, true, null], [], [null, null, { formula: '=SUM(B:B)' }]));
  const read = async (range: string, options: object = {}) => (await values().get({ spreadsheetId, range, ...options })).data;

  test('rows come ragged, trailing blanks cut, formatted unless asked otherwise', async () => {
    expect(await read('Tập huấn')).toEqual({
      range: "'Tập huấn'!A1:D10",
      majorDimension: 'ROWS',
      values: [['Ngày', 'Số', 'Đủ'], ['19/10/2026', '1234,5', 'TRUE'], [], ['', '', '#ERROR!']],
    });
  });

  test('unformatted, dates as serials or as text; formulas as typed', async () => {
    const unformatted = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect((await read('A2:C2', unformatted)).values).toEqual([[46314, 1234.5, true]]);
    expect((await read('A2:C2', { ...unformatted, dateTimeRenderOption: 'FORMATTED_STRING' })).values).toEqual([
      ['19/10/2026', 1234.5, true],
    ]);
    expect((await read('A2:A2', { dateTimeRenderOption: 'SERIAL_NUMBER' })).values).toEqual([['19/10/2026']]);
    expect((await read('A2:C4', { valueRenderOption: 'FORMULA' })).values).toEqual([
      [46314, 1234.5, true],
      [],
      ['', '', '=SUM(B:B)'],
    ]);
  });

  test('by columns', async () => {
    expect((await read('A1:C2', { majorDimension: 'COLUMNS' })).values).toEqual([
      ['Ngày', '19/10/2026'],
      ['Số', '1234,5'],
      ['Đủ', 'TRUE'],
    ]);
    expect(await read('A1:C4', { majorDimension: 'COLUMNS' })).toMatchObject({
      majorDimension: 'COLUMNS',
      values: [
        ['Ngày', '19/10/2026'],
        ['Số', '1234,5'],
        ['Đủ', 'TRUE', '', '#ERROR!'],
      ],
    });
  });

  test('nothing there: no values, but where', async () => {
    expect(await read("'Bob''s'!B2:C")).toEqual({ range: "'Bob''s'!B2:C1000", majorDimension: 'ROWS' });
    expect(await read("'Tập huấn'!D5")).toEqual({ range: "'Tập huấn'!D5", majorDimension: 'ROWS' });
  });

  test('an end beyond the grid is cut, a start beyond it refused', async () => {
    expect((await read("'Tập huấn'!A2:Z5000")).range).toBe("'Tập huấn'!A2:D10");
    expect(await refusal(read("'Tập huấn'!A11:B12"))).toBe(
      "Range ('Tập huấn'!A11:B12) exceeds grid limits. Max rows: 10, max columns: 4",
    );
  });

  test('a range that is none, or of a tab that is none', async () => {
    for (const range of ["'Nhiệm vụ'!A1", 'A1:B2:C3', "'Tập huấn'!R1C1"])
      expect(await refusal(read(range))).toBe(`Unable to parse range: ${range}`);
  });

  test('a tab is found whatever the case of its name', async () => {
    expect((await read("'TẬP HUẤN'!A1")).values).toEqual([['Ngày']]);
  });

  test('several at once, in the order asked', async () => {
    const { data } = await values().batchGet({
      spreadsheetId,
      ranges: ["'Tập huấn'!B2:B2", "Bob's!A1", "'Tập huấn'!A1:A"],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data).toEqual({
      spreadsheetId,
      valueRanges: [
        { range: "'Tập huấn'!B2", majorDimension: 'ROWS', values: [[1234.5]] },
        { range: "'Bob''s'!A1", majorDimension: 'ROWS' },
        { range: "'Tập huấn'!A1:A10", majorDimension: 'ROWS', values: [['Ngày'], [46314]] },
      ],
    });
  });
});

describe('writing values', () => {
  const write = async (range: string, rows: unknown[][], valueInputOption = 'RAW', more: object = {}) =>
    (await values().update({ spreadsheetId, range, valueInputOption, requestBody: { values: rows }, ...more })).data;

  test('RAW keeps what is sent, whatever it looks like', async () => {
    const hostile = ['=1+1', '+1', "'x", '19/5/2026', 'TRUE', '@SUM(A1)', '＝1'];
    await write("Bob's!A1", [hostile]);
    expect(cells(api.spreadsheets.get(spreadsheetId).sheets[1]?.sheetId)).toEqual([hostile]);
  });

  test('USER_ENTERED reads it as typed', async () => {
    const answer = await write(
      "'Tập huấn'!A1:D2",
      [
        ['=SUM(B1:B2)', '1.234,5', "'007", '19/5/2026'],
        ['5%', 'TRUE', 7, ''],
      ],
      'USER_ENTERED',
    );
    expect(answer).toEqual({
      spreadsheetId,
      updatedRange: "'Tập huấn'!A1:D2",
      updatedRows: 2,
      updatedColumns: 4,
      updatedCells: 8,
    });
    expect(cells()).toEqual([
      [{ formula: '=SUM(B1:B2)' }, 1234.5, '007', dated(46161)],
      [{ value: 0.05, format: { numberFormat: { type: 'PERCENT', pattern: '0%' } } }, true, 7],
    ]);
  });

  test('null leaves a cell alone, an empty text empties it, and formats stay', async () => {
    fill(['a', dated(1), 'c']);
    await write('A1:C1', [[null, '', 'z']]);
    expect(cells()).toEqual([['a', { format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } }, 'z']]);
    await write('B1', [['20/5/2026']], 'USER_ENTERED');
    expect(cells()[0]?.[1]).toEqual(dated(46162));
  });

  test('by columns, from one cell on, and read back on request', async () => {
    const { data } = await values().update({
      spreadsheetId,
      range: "'Tập huấn'!B2",
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
      requestBody: { range: "'Tập huấn'!B2", majorDimension: 'COLUMNS', values: [['a', '1,5'], ['b']] },
    });
    expect(data.updatedData).toEqual({ range: "'Tập huấn'!B2:C3", majorDimension: 'ROWS', values: [['a', 'b'], [1.5]] });
  });

  test('more than the range holds, or the grid', async () => {
    expect(await refusal(write("'Tập huấn'!A1:B1", [['a', 'b', 'c']]))).toBe(
      "Requested writing within range ['Tập huấn'!A1:B1], but tried writing to column [C]",
    );
    expect(await refusal(write("'Tập huấn'!A1:B1", [['a'], ['b']]))).toBe(
      "Requested writing within range ['Tập huấn'!A1:B1], but tried writing to row [2]",
    );
    expect(await refusal(write("'Tập huấn'!D10", [['a', 'b']]))).toBe(
      "Requested writing within range ['Tập huấn'!D10], but tried writing to column [E]",
    );
    expect(cells()).toEqual([]);
  });

  test('without saying how to read the input, with another range inside, with a list in a cell', async () => {
    expect(await refusal(values().update({ spreadsheetId, range: 'A1', requestBody: { values: [['a']] } }))).toBe(
      "'valueInputOption' is required but not specified",
    );
    const other = values().update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { range: 'A2', values: [['a']] },
    });
    expect(await refusal(other)).toBe("Request range[A1] does not match value's range[A2]");
    expect(await refusal(write('A1', [['a', ['b']]]))).toContain('Invalid values[0][1]: list_value');
  });

  test('several ranges: all or none, and counted', async () => {
    const both = (second: string) =>
      values().batchUpdate({
        spreadsheetId,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            { range: "'Tập huấn'!A1:B1", values: [['a', 'b']] },
            { range: second, values: [['c'], ['d']] },
          ],
        },
      });
    expect(await refusal(both('Nowhere!A1'))).toBe('Invalid data[1]: Unable to parse range: Nowhere!A1');
    expect(await refusal(both("'Tập huấn'!A2:A2"))).toBe(
      "Invalid data[1]: Requested writing within range ['Tập huấn'!A2:A2], but tried writing to row [3]",
    );
    expect(cells()).toEqual([]);
    const { data } = await both("Bob's!C3");
    expect(data).toMatchObject({
      spreadsheetId,
      totalUpdatedRows: 3,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 2,
    });
    expect(data.responses?.map(({ updatedRange }) => updatedRange)).toEqual(["'Tập huấn'!A1:B1", "'Bob''s'!C3:C4"]);
  });

  test('clearing takes values and formulas, and leaves formats', async () => {
    fill(['a', dated(1), { formula: '=A1' }], ['b']);
    const { data } = await values().clear({ spreadsheetId, range: "'Tập huấn'!B:C" });
    expect(data).toEqual({ spreadsheetId, clearedRange: "'Tập huấn'!B1:C10" });
    expect(cells()).toEqual([['a', { format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } }], ['b']]);
    const several = await values().batchClear({ spreadsheetId, requestBody: { ranges: ["'Tập huấn'!A1", "'Tập huấn'!A2"] } });
    expect(several.data.clearedRanges).toEqual(["'Tập huấn'!A1", "'Tập huấn'!A2"]);
    expect(api.spreadsheets.readValues(spreadsheetId, 0)).toEqual([]);
  });

  test('whatever is written RAW is read back as it was', async () => {
    const scalar = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(scalar, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          await values().clear({ spreadsheetId, range: 'Tập huấn' });
          await write('A1', rows);
          const { data } = await values().get({ spreadsheetId, range: 'A1:D10', valueRenderOption: 'UNFORMATTED_VALUE' });
          expect(data.values).toEqual(JSON.parse(JSON.stringify(rows)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('appending values', () => {
  /** The sheet of Google's guide "Append values": one table in A1:C2, another in B4:D6. */
  beforeEach(() =>
    fill(['a', 'b', 'c'], ['a', 'b', 'c'], [], [null, 'x', 'y', 'z'], [null, 'x', 'y', 'z'], [null, 'x', 'y', 'z']),
  );
  const append = async (range: string, rows: unknown[][], more: object = {}) =>
    (await values().append({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values: rows }, ...more })).data;

  test.each([
    ['Tập huấn', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['C5:D5', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['B2:D4', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['A3:D10', "'Tập huấn'!B4:D6", "'Tập huấn'!B7"],
    ['A1', "'Tập huấn'!A1:C2", "'Tập huấn'!A3"],
    ['A4', undefined, "'Tập huấn'!A4"],
  ])('to %s: after the table that the guide says', async (range, tableRange, updatedRange) => {
    const data = await append(range, [['new']]);
    expect(data.tableRange).toBe(tableRange);
    expect(data.updates).toEqual({ spreadsheetId, updatedRange, updatedRows: 1, updatedColumns: 1, updatedCells: 1 });
  });

  test('overwrites what follows by default, moves it down when told to insert', async () => {
    await append('A1', [['1'], ['2']]);
    expect(api.spreadsheets.readValues(spreadsheetId, 0).slice(2, 4)).toEqual([['1'], ['2', 'x', 'y', 'z']]);
    await append('A1:C2', [['3']], { insertDataOption: 'INSERT_ROWS' });
    expect(api.spreadsheets.get(spreadsheetId).sheets[0]?.rowCount).toBe(11);
  });

  test('inserted rows look like the one above them', async () => {
    const bold = { textFormat: { bold: true } };
    api.spreadsheets.batchUpdate(spreadsheetId, [
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
          cell: { userEnteredFormat: bold },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    await append('A1', [['3']], { insertDataOption: 'INSERT_ROWS' });
    expect(cells()[2]?.slice(0, 2)).toEqual([{ value: '3', format: bold }, { format: bold }]);
    expect(api.spreadsheets.readValues(spreadsheetId, 0)[4]).toEqual([null, 'x', 'y', 'z']);
  });

  test('grows the grid, and says what it wrote', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => [i, 'n', 'n', 'n', 'n']);
    const data = await append("'Tập huấn'!B4", rows, {
      includeValuesInResponse: true,
      responseValueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data.updates).toMatchObject({ updatedRange: "'Tập huấn'!B7:F12", updatedData: { values: rows } });
    expect(api.spreadsheets.get(spreadsheetId).sheets[0]).toMatchObject({ rowCount: 12, columnCount: 6 });
  });
});
