/** spreadsheets.values.batchGet: "Returns one or more ranges of values from a spreadsheet." */
import { expect, test } from 'vitest';
import { aBook, dated, refusal } from './a-book.ts';

const book = aBook();
const batchGet = async (ranges: string[], options: object = {}) =>
  (await book.values().batchGet({ spreadsheetId: book.id(), ranges, ...options })).data;

test('the ranges come in the order asked, each as values.get answers it', async () => {
  book.fill(['Ngày', 'Số'], [dated(46314), 1234.5]);
  const ranges = ["'Tập huấn'!B2:B2", "Bob's!A1", "'Tập huấn'!A1:A"];
  expect(await batchGet(ranges, { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual({
    spreadsheetId: book.id(),
    valueRanges: [
      { range: "'Tập huấn'!B2", majorDimension: 'ROWS', values: [[1234.5]] },
      { range: "'Bob''s'!A1", majorDimension: 'ROWS' },
      { range: "'Tập huấn'!A1:A10", majorDimension: 'ROWS', values: [['Ngày'], [46314]] },
    ],
  });
});

test('one way of rendering holds for all of them', async () => {
  book.fill([1, 2], [dated(3), 4]);
  const options = {
    majorDimension: 'COLUMNS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'FORMATTED_STRING',
  };
  const { valueRanges = [] } = await batchGet(['A:A', 'B:B'], options);
  expect(valueRanges.map(({ values }) => values)).toEqual([[[1, '02/01/1900']], [[2, 4]]]);
});

test('a range asked twice is answered twice; none asked, none answered', async () => {
  book.fill(['a']);
  expect((await batchGet(['A1', 'R1C1'])).valueRanges).toMatchObject([{ values: [['a']] }, { values: [['a']] }]);
  expect(await batchGet([])).toEqual({ spreadsheetId: book.id() });
});

test('one bad range refuses the call', async () => {
  expect(await refusal(batchGet(['A1', 'Nhiệm vụ!A1']))).toBe('Unable to parse range: Nhiệm vụ!A1');
});
