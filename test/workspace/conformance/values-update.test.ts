/** spreadsheets.values.update: "Sets values in a range of a spreadsheet." */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBook, dated, refusal } from './a-book.ts';

const book = aBook();
const update = async (range: string, values: unknown[][], options: object = {}, body: object = {}) =>
  (
    await book.values().update({
      spreadsheetId: book.id(),
      range,
      valueInputOption: 'RAW',
      requestBody: { values, ...body },
      ...options,
    })
  ).data;
const typed = { valueInputOption: 'USER_ENTERED' };

describe('valueInputOption', () => {
  test('RAW: "The values the user has entered will not be parsed and will be stored as-is"', async () => {
    const hostile = ['=1+1', '+1', "'x", '19/5/2026', 'TRUE', '@SUM(A1)', '＝1', '', 1, false];
    await update("Bob's!A1", [hostile]);
    expect((await book.read("Bob's!1:1", { valueRenderOption: 'FORMULA' })).values).toEqual([hostile]);
  });

  test('USER_ENTERED: "parsed as if the user typed them into the UI. Numbers will stay as numbers, but strings may be converted"', async () => {
    await update(
      'A1:D2',
      [
        ['=SUM(B1:B2)', '1.234,5', "'007", '19/5/2026'],
        ['5%', 'TRUE', 7, ''],
      ],
      typed,
    );
    expect(book.cells()).toEqual([
      [
        { formula: '=SUM(B1:B2)' },
        { value: 1234.5, format: { numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } } },
        '007',
        dated(46161),
      ],
      [{ value: 0.05, format: { numberFormat: { type: 'PERCENT', pattern: '0%' } } }, true, 7],
    ]);
  });

  test('a date without its year is in the running one, in the zone of the spreadsheet', async () => {
    await update('A1:C1', [['19/5', '19/5/26', '19/5/2026 14:30']], typed);
    expect(await book.unformatted('1:1')).toEqual([[46161, 46161, 46161 + 14.5 / 24]]);
    book.api().clock.set(Date.parse('2026-12-31T18:00:00Z'));
    await update('A1', [['19/5']], typed);
    expect(await book.unformatted('A1')).toEqual([[46161 + 365]]);
  });

  test('has to be said', async () => {
    for (const valueInputOption of [undefined, 'INPUT_VALUE_OPTION_UNSPECIFIED'])
      expect(await refusal(update('A1', [['a']], { valueInputOption }))).toBe("'valueInputOption' is required but not specified");
  });
});

describe('the values', () => {
  test('"Null values will be skipped. To set a cell to an empty value, set the string value to an empty string"', async () => {
    book.fill(['a', dated(1), 'c']);
    const answer = await update('A1:C1', [[null, '', 'z']]);
    expect(book.cells()).toEqual([['a', { format: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } }, 'z']]);
    expect(answer).toMatchObject({ updatedRows: 1, updatedColumns: 2, updatedCells: 2 });
  });

  test('are of the types "bool, string, and double"', async () => {
    expect(await refusal(update('A1', [['a', ['b']]]))).toContain('Invalid values[0][1]: list_value');
    expect(await refusal(update('A1', [[{ a: 1 }]]))).toContain('Invalid values[0][0]: struct_value');
  });

  test('with COLUMNS, [[1,2],[3,4]] sets A1=1,B1=3,A2=2,B2=4', async () => {
    await update(
      'A1:B2',
      [
        [1, 2],
        [3, 4],
      ],
      {},
      { majorDimension: 'COLUMNS' },
    );
    expect(await book.unformatted('A1:B2')).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test('keep the look of the cells they are put in', async () => {
    book.fill([dated(1)]);
    await update('A1', [['20/5/2026']], typed);
    expect(book.cells()).toEqual([[dated(46162)]]);
  });

  test('written RAW come back as they were', async () => {
    const scalar = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
    );
    const grid = fc.array(fc.array(scalar, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        await book.values().clear({ spreadsheetId: book.id(), range: 'Tập huấn' });
        await update('A1', rows);
        expect(await book.unformatted('A1:D10')).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the range', () => {
  test('of one cell, or a tab, is where the values begin', async () => {
    expect(await update("'Tập huấn'!B2", [['a', 'b'], ['c']])).toEqual({
      spreadsheetId: book.id(),
      updatedRange: "'Tập huấn'!B2:C3",
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 3,
    });
    expect((await update("Bob's", [['x']])).updatedRange).toBe("'Bob''s'!A1");
  });

  test('of several cells holds the values, and the grid any: nothing of a call that writes past them is written', async () => {
    const inside = (range: string) => `Requested writing within range ['Tập huấn'!${range}], but tried writing to`;
    expect(await refusal(update('A1:B1', [['a', 'b', 'c']]))).toBe(`${inside('A1:B1')} column [C]`);
    expect(await refusal(update("'Tập huấn'!A1:B1", [['a'], ['b']]))).toBe(`${inside('A1:B1')} row [2]`);
    expect(await refusal(update('D10', [['a', 'b']]))).toBe(`${inside('D10')} column [E]`);
    expect(await refusal(update('A11', [['a']]))).toBe(
      "Range ('Tập huấn'!A11) exceeds grid limits. Max rows: 10, max columns: 4",
    );
    expect(book.cells()).toEqual([]);
  });

  test('inside the body is the same one, in any spelling', async () => {
    expect(await refusal(update('A1', [['a']], {}, { range: 'A2' }))).toBe("Request range[A1] does not match value's range[A2]");
    expect((await update('A1', [['a']], {}, { range: 'R1C1' })).updatedCells).toBe(1);
  });
});

describe('includeValuesInResponse', () => {
  const back = { includeValuesInResponse: true, responseValueRenderOption: 'UNFORMATTED_VALUE' };

  test('answers the values of the cells that were updated', async () => {
    const { updatedData } = await update(
      "'Tập huấn'!B2",
      [['a', '1,5'], ['b']],
      { ...typed, ...back },
      { majorDimension: 'COLUMNS' },
    );
    expect(updatedData).toEqual({ range: "'Tập huấn'!B2:C3", majorDimension: 'ROWS', values: [['a', 'b'], [1.5]] });
  });

  test('"If the range to write was larger than the range actually written, the response includes all values in the requested range"', async () => {
    book.fill(['1', '2', '3'], ['4', '5', '6']);
    const { updatedRange, updatedData } = await update('A1:C5', [['x']], back);
    expect(updatedRange).toBe("'Tập huấn'!A1");
    expect(updatedData).toEqual({
      range: "'Tập huấn'!A1:C5",
      majorDimension: 'ROWS',
      values: [
        ['x', '2', '3'],
        ['4', '5', '6'],
      ],
    });
  });

  test('renders them by responseValueRenderOption and responseDateTimeRenderOption', async () => {
    const { updatedData } = await update('A1', [['19/5/2026']], {
      ...typed,
      ...back,
      responseDateTimeRenderOption: 'FORMATTED_STRING',
    });
    expect(updatedData?.values).toEqual([['19/05/2026']]);
  });
});
