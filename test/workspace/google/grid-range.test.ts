import { expect, test } from 'vitest';
import { gridRange } from '../../../workspace/google/grid-range.ts';
import { NO_FEATURES } from '../../../workspace/store/sheet-features.ts';
import type { Sheet, Spreadsheet } from '../../../workspace/store/spreadsheets.ts';

const sheet = (sheetId: number, title: string): Sheet => ({
  sheetId,
  title,
  index: sheetId,
  rowCount: 10,
  columnCount: 5,
  frozenRowCount: 0,
  frozenColumnCount: 0,
  hidden: false,
  properties: {},
  protectedRanges: [],
  merges: [],
  features: NO_FEATURES,
});
const range = { sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
const spreadsheet: Spreadsheet = {
  id: 'x',
  title: 'Sổ',
  version: 1,
  createdAt: 0,
  modifiedAt: 0,
  appProperties: {},
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  properties: {},
  sheets: [sheet(0, 'Sheet1'), sheet(1, 'Khác')],
  metadata: [],
  namedRanges: [
    { namedRangeId: 'a', name: 'Chỉ_tiêu', range },
    { namedRangeId: 'b', name: 'Sheet1', range },
  ],
};
const area = (text: string) => {
  const { sheet: found, startRow, endRow, startColumn, endColumn } = gridRange(spreadsheet, text);
  return [found.title, startRow, endRow, startColumn, endColumn];
};

test('a named range stands for its cells, whatever the case of its name', () => {
  expect(area('chỉ_tiêu')).toEqual(['Khác', 1, 3, 0, 2]);
});

test("\"if there's a named range titled Sheet1, then Sheet1 refers to the named range and 'Sheet1' refers to the sheet\"", () => {
  expect([area('Sheet1'), area("'Sheet1'"), area('Sheet1!A1')]).toEqual([
    ['Khác', 1, 3, 0, 2],
    ['Sheet1', 0, 10, 0, 5],
    ['Sheet1', 0, 1, 0, 1],
  ]);
});

test('a tab without a named range is itself, and a word that is neither is refused', () => {
  expect(area('Khác')).toEqual(['Khác', 0, 10, 0, 5]);
  expect(() => area('Tên_lạ')).toThrow('Unable to parse range: Tên_lạ');
});
