/** findReplace, trimWhitespace, sortRange, randomizeRange, deleteDuplicates: what becomes of the contents of a range. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, columns, rows, type SpreadsheetsClient, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => client.open());

describe('find and replace', () => {
  const replace = async (find: string, replacement: string, more: sheets_v4.Schema$FindReplaceRequest = { allSheets: true }) =>
    (await client.update({ findReplace: { find, replacement, ...more } }))[0]?.findReplace;

  test('counts what it changed: occurrences, cells, rows, tabs', async () => {
    client.fill([['Google Sheets', 'e'], ['x'], ['eE']]);
    client.fill([['the']], 7);
    expect(await replace('e', 'o')).toEqual({ occurrencesChanged: 7, valuesChanged: 4, rowsChanged: 3, sheetsChanged: 2 });
    expect(client.entered()).toEqual([['Googlo Shoots', 'o'], ['x'], ['oo']]);
    expect(await replace('e', 'o')).toEqual({});
  });

  test('looks where it is told: a tab, a range', async () => {
    client.fill([['a', 'a'], ['a']]);
    client.fill([['a']], 7);
    expect(await replace('a', 'b', { sheetId: 7 })).toMatchObject({ valuesChanged: 1 });
    expect(await replace('a', 'b', { range: area(0, 2, 0, 1) })).toMatchObject({ valuesChanged: 2 });
    expect(client.entered()).toEqual([['b', 'a'], ['b']]);
  });

  test('tells capitals apart, and whole cells, when asked to', async () => {
    client.fill([['Xã', 'xã', 'XÃ An']]);
    await replace('xã', 'phường', { allSheets: true, matchCase: true, matchEntireCell: true });
    expect(client.entered()).toEqual([['Xã', 'phường', 'XÃ An']]);
    await replace('xã', 'phường', { allSheets: true, matchEntireCell: true });
    expect(client.entered()).toEqual([['phường', 'phường', 'XÃ An']]);
  });

  test('takes regular expressions with groups; otherwise signs are signs', async () => {
    client.fill([['Google Sheets', 'Google Docs', 'a.b$1']]);
    await replace('o.* (.*)', '$1 Rocks \\$', { sheetId: 0, searchByRegex: true });
    expect(client.entered()).toEqual([['GSheets Rocks $', 'GDocs Rocks $', 'a.b$1']]);
    await replace('.b$1', '$&', { sheetId: 0 });
    expect(client.entered()[0]?.[2]).toBe('a$&');
    await expect(replace('(', 'x', { sheetId: 0, searchByRegex: true })).rejects.toThrow('Invalid regular expression');
    await expect(replace('(.)', '$2', { sheetId: 0, searchByRegex: true })).rejects.toThrow('no group 2');
  });

  test('passes over formulas unless asked, and counts them apart', async () => {
    client.fill([[{ formula: '=SUM(A2)' }, 'SUM', 15, { value: 46314, format: { numberFormat: { type: 'DATE' } } }]]);
    expect(await replace('sum', 'MAX')).toEqual({ occurrencesChanged: 1, valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1 });
    expect(await replace('sum', 'MAX', { sheetId: 0, includeFormulas: true })).toMatchObject({ formulasChanged: 1 });
    await replace('1', '2');
    expect(client.entered()).toEqual([['=MAX(A2)', 'MAX', 25, 46314]]);
  });

  test('without a place, with two, or for nothing is refused', async () => {
    await expect(replace('a', 'b', {})).rejects.toThrow('Must specify one of range, sheetId or allSheets.');
    await expect(replace('a', 'b', { allSheets: true, sheetId: 0 })).rejects.toThrow('Must specify one of');
    await expect(replace('', 'b')).rejects.toThrow('find');
  });
});

test('whitespace is trimmed at the ends and made one within, of texts only', async () => {
  client.fill([
    ['  a   b ', '\tx\n'],
    ['ok', 7],
    ['   ', { formula: '=" x "' }],
    [' = 1', { value: ' y', note: 'n' }],
  ]);
  expect(await client.update({ trimWhitespace: { range: area(0, 4, 0, 2) } })).toEqual([
    { trimWhitespace: { cellsChangedCount: 5 } },
  ]);
  expect(client.entered()).toEqual([
    ['a b', 'x'],
    ['ok', 7],
    [null, '=" x "'],
    ['= 1', 'y'],
  ]);
  expect(await client.update({ trimWhitespace: { range: area(0, 4, 0, 2) } })).toEqual([{ trimWhitespace: {} }]);
});

describe('a range sorted', () => {
  const sort = (range: sheets_v4.Schema$GridRange, ...sortSpecs: sheets_v4.Schema$SortSpec[]) => ({
    sortRange: { range, sortSpecs },
  });
  const up = (dimensionIndex: number) => ({ dimensionIndex, sortOrder: 'ASCENDING' });
  const down = (dimensionIndex: number) => ({ dimensionIndex, sortOrder: 'DESCENDING' });

  test('has numbers before texts before TRUE and FALSE, blanks last either way', async () => {
    const mixed = [['Đ'], [10], [null], [true], [9], ['d'], [false], ['e']];
    client.fill(mixed);
    await client.update(sort(area(0, 8, 0, 1), up(0)));
    expect(client.entered().map(([cell]) => cell)).toEqual([9, 10, 'd', 'Đ', 'e', false, true]);
    await client.update(sort(area(0, 8, 0, 1), down(0)));
    expect(client.entered().map(([cell]) => cell)).toEqual([true, false, 'e', 'Đ', 'd', 10, 9]);
  });

  test('by several columns, later ones where the earlier are equal; beside it nothing moves', async () => {
    client.fill([
      ['x', 'b', 1, 'p'],
      ['y', 'a', 2, 'q'],
      ['z', 'b', 3, 'r'],
    ]);
    await client.update(sort(area(0, 3, 1, 3), up(1), down(2)));
    expect(client.entered()).toEqual([
      ['x', 'a', 2, 'p'],
      ['y', 'b', 3, 'q'],
      ['z', 'b', 1, 'r'],
    ]);
  });

  test('by color has that color on top', async () => {
    const red = { format: { backgroundColorStyle: { rgbColor: { red: 1 } } } };
    client.fill([['a'], [{ value: 'b', ...red }], ['c'], [{ value: 'd', ...red }]]);
    await client.update(sort(area(0, 4, 0, 1), { dimensionIndex: 0, backgroundColor: { red: 1 } }));
    expect(client.entered().map(([cell]) => cell)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('takes formulas along with their rows, and leaves hidden rows where they are', async () => {
    client.fill([[3, { formula: '=A1*2' }], [9], [1, { formula: '=A3*2' }]]);
    await client.update(
      { updateDimensionProperties: { range: rows(1, 2), properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
      sort(area(0, 3, 0, 2), up(0)),
    );
    expect(client.entered()).toEqual([[1, '=A1*2'], [9], [3, '=A3*2']]);
  });

  test('over a merge of several rows, or beyond the grid, is refused', async () => {
    await client.update({ mergeCells: { range: area(1, 3, 0, 1) } });
    expect(await client.refusal(sort(area(0, 5, 0, 1), up(0)))).toBe(
      "Invalid requests[0].sortRange: You can't sort a range containing vertical merges. There is a vertical merge at A2:A3",
    );
    expect(await client.refusal(sort(area(10, 12, 0, 1), up(0)))).toContain(
      'range.startRowIndex is larger than current grid size (10)',
    );
    expect(await client.refusal(sort(area(0, 1, 0, 1), up(3)))).toContain('outside the range');
  });
});

test('a range in random order holds the same rows', async () => {
  const numbers = Array.from({ length: 9 }, (_, i) => i);
  client.fill(numbers.map((number) => [number, `hàng ${number}`]));
  await client.update({ randomizeRange: { range: area(0, 9, 0, 2) } });
  expect(client.entered().toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
    numbers.map((number) => [number, `hàng ${number}`]),
  );
});

describe('duplicate rows', () => {
  const duplicates = (range: sheets_v4.Schema$GridRange, ...comparisonColumns: sheets_v4.Schema$DimensionRange[]) => ({
    deleteDuplicates: { range, comparisonColumns },
  });

  test('go, the first of each stays, and the rest moves up within the range', async () => {
    client.fill([['a', 1, 'x'], ['B', 2, 'y'], ['A', 1, 'z'], ['c', 3, 'x'], ['b', 2, 'w'], ['dưới']]);
    const reply = await client.update(duplicates(area(0, 5, 0, 2)));
    expect(reply).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 2 } }]);
    expect(client.entered()).toEqual([
      ['a', 1, 'x'],
      ['B', 2, 'y'],
      ['c', 3, 'z'],
      [null, null, 'x'],
      [null, null, 'w'],
      ['dưới'],
    ]);
    expect(await client.update(duplicates(area(0, 3, 0, 3)))).toEqual([{ deleteDuplicates: {} }]);
  });

  test('are those that agree in the columns named; columns outside the range are refused', async () => {
    client.fill([
      ['a', 1],
      ['a', 2],
      ['b', 2],
    ]);
    await client.update(duplicates(area(0, 3, 0, 2), columns(1, 2)));
    expect(client.entered()).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    expect(await client.refusal(duplicates(area(0, 3, 0, 2), columns(2, 3)))).toContain('must be columns of the range');
  });
});
