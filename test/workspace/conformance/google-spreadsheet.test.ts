/**
 * npm's google-spreadsheet, a client that nobody here wrote, against the workspace: an office keeps its register of children with it for a
 * season. The client knows Google's hosts only, so what it sends there is sent to the workspace instead; nothing else is changed.
 */
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from 'google-spreadsheet';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';

const AUTH = { token: 'local-dev-token' };
const HEADER = ['Họ tên', 'Xã', 'Tuổi', 'Ghi chú'];
const RED = { red: 1, green: 0, blue: 0 };

let api: ApiServer;
let doc: GoogleSpreadsheet;
let register: GoogleSpreadsheetWorksheet;

beforeAll(async () => {
  api = await startApi();
  const toWorkspace = (input: Request | URL | string): URL => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return new URL(`${pathname}${search}`, api.url);
  };
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', (input: Request | URL | string, init?: RequestInit) =>
    send(input instanceof Request ? new Request(toWorkspace(input), input) : toWorkspace(input), init),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await api.remove();
});

/** The spreadsheet as somebody else opens it now. */
async function reopened(): Promise<GoogleSpreadsheet> {
  const again = new GoogleSpreadsheet(doc.spreadsheetId, AUTH);
  await again.loadInfo();
  return again;
}

test('the office makes a spreadsheet and opens it', async () => {
  doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(AUTH, { title: 'Sổ trẻ em' });
  expect(doc).toMatchObject({ title: 'Sổ trẻ em', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE', sheetCount: 1 });
  expect(doc.defaultFormat.textFormat).toMatchObject({ fontSize: 10 });
  expect(doc.spreadsheetTheme.primaryFontFamily).toBe('Arial');
  await doc.updateProperties({ title: 'Sổ trẻ em 2026', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  expect(await reopened()).toMatchObject({ title: 'Sổ trẻ em 2026', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
});

test('it adds a tab with a header row, and children in rows', async () => {
  register = await doc.addSheet({ title: 'Trẻ em', headerValues: HEADER, gridProperties: { rowCount: 50, columnCount: 6 } });
  expect(register).toMatchObject({ title: 'Trẻ em', index: 1, rowCount: 50, columnCount: 6, headerValues: [...HEADER] });
  await register.addRow({ 'Họ tên': 'An', Xã: 'Kinh Bắc', Tuổi: 9 });
  const rows = await register.addRows([
    { 'Họ tên': 'Bình', Xã: 'Vũ Ninh', Tuổi: 12, 'Ghi chú': 'đã đi học lại' },
    ['Chi', 'Kinh Bắc', 7],
    ['Dũng', 'Võ Cường', 15],
  ]);
  expect(rows.map((row) => [row.rowNumber, row.get('Họ tên')])).toEqual([
    [3, 'Bình'],
    [4, 'Chi'],
    [5, 'Dũng'],
  ]);
});

test('somebody else reads the rows, by page too', async () => {
  const sheet = (await reopened()).sheetsByTitle['Trẻ em'];
  const rows = (await sheet?.getRows()) ?? [];
  expect(rows.map((row) => row.toObject())[1]).toEqual({
    'Họ tên': 'Bình',
    Xã: 'Vũ Ninh',
    Tuổi: '12',
    'Ghi chú': 'đã đi học lại',
  });
  expect(rows).toHaveLength(4);
  const page = await sheet?.getRows({ offset: 1, limit: 2 });
  expect(page?.map((row) => row.get('Họ tên'))).toEqual(['Bình', 'Chi']);
});

test('a row is changed, another deleted, and those below move up', async () => {
  const [an, binh, chi] = await register.getRows();
  an?.assign({ Tuổi: 10, 'Ghi chú': 'sinh nhật' });
  await an?.save();
  expect(an?.get('Tuổi')).toBe('10');
  await binh?.delete();
  expect([binh?.deleted, chi?.rowNumber]).toEqual([true, 3]);
  const rows = await register.getRows();
  expect(rows.map((row) => row.get('Họ tên'))).toEqual(['An', 'Chi', 'Dũng']);
  expect(register.rowCount).toBe(50);
});

test('cells are loaded, written with formats and notes, and saved in one go', async () => {
  await register.loadCells('A1:D4');
  const [title, age, name] = [register.getCellByA1('A1'), register.getCell(1, 2), register.getCellByA1('A2')];
  expect([title.value, age.value, name.formattedValue]).toEqual(['Họ tên', 10, 'An']);
  title.textFormat = { bold: true };
  title.backgroundColor = RED;
  title.note = 'Họ và tên đầy đủ';
  age.value = 11;
  age.numberFormat = { type: 'NUMBER', pattern: '0" tuổi"' };
  await register.saveUpdatedCells();
  expect(age.formattedValue).toBe('11 tuổi');

  const sheet = (await reopened()).sheetsByTitle['Trẻ em'];
  await sheet?.loadCells({ startRowIndex: 0, endRowIndex: 1 });
  const cell = sheet?.getCell(0, 0);
  expect(cell).toMatchObject({ note: 'Họ và tên đầy đủ', textFormat: { bold: true }, backgroundColor: RED });
  expect(cell?.backgroundColorStyle).toEqual({ rgbColor: { red: 1, green: 0, blue: 0 } });
  if (cell) cell.clearAllFormatting();
  await sheet?.saveUpdatedCells();
  expect(cell?.userEnteredFormat?.textFormat).toBeUndefined();
});

test('what was not loaded is not there, and what lies outside is refused before it is asked for', async () => {
  const sheet = (await reopened()).sheetsByTitle['Trẻ em'];
  expect(() => sheet?.getCell(0, 0)).toThrow('has not been loaded');
  expect(() => sheet?.getCell(50, 0)).toThrow('Out of bounds');
  await sheet?.loadCells();
  expect(sheet?.cellStats).toMatchObject({ total: 300, loaded: 300 });
});

test('the tab is renamed, frozen, made larger, and its columns are widened', async () => {
  await register.updateProperties({
    title: 'Sổ gốc',
    tabColor: RED,
    gridProperties: { frozenRowCount: 1, rowCount: 60 } as never,
  });
  await register.resize({ rowCount: 60, columnCount: 8 });
  await register.updateDimensionProperties('COLUMNS', { pixelSize: 240 } as never, { startIndex: 0, endIndex: 1 });
  await register.autoResizeDimensions('COLUMNS');
  const sheet = (await reopened()).sheetsByTitle['Sổ gốc'];
  expect(sheet).toMatchObject({ rowCount: 60, columnCount: 8, tabColor: { red: 1 } });
  expect(sheet?.gridProperties.frozenRowCount).toBe(1);
});

test('rows and columns are inserted, moved, appended and deleted', async () => {
  await register.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, true);
  await register.appendDimension('COLUMNS', 1);
  await register.moveDimension('COLUMNS', { startIndex: 3, endIndex: 4 }, 0);
  await register.loadHeaderRow();
  expect(register.headerValues.slice(0, 4)).toEqual(['Ghi chú', 'Họ tên', 'Xã', 'Tuổi']);
  await register.moveDimension('COLUMNS', { startIndex: 0, endIndex: 1 }, 4);
  await register.deleteRows(1, 2);
  await register.deleteColumns(6, 9);
  await register.loadHeaderRow();
  expect((await register.getRows()).map((row) => row.get('Họ tên'))).toEqual(['An', 'Chi', 'Dũng']);
  expect([register.rowCount, register.columnCount]).toEqual([60, 6]);
});

test('cells are merged, framed, repeated, copied, cut, sorted, cleaned and replaced', async () => {
  await register.mergeCells({ startRowIndex: 9, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 3 });
  await register.unmergeCells({ startRowIndex: 9, endRowIndex: 10 });
  const block = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 4 };
  await register.updateBorders(block, { bottom: { style: 'SOLID' } });
  await register.repeatCell(
    { ...block, startRowIndex: 1 },
    { userEnteredFormat: { wrapStrategy: 'WRAP' } },
    'userEnteredFormat.wrapStrategy',
  );
  await register.copyPaste(block, { startRowIndex: 20, endRowIndex: 24, startColumnIndex: 0, endColumnIndex: 4 });
  await register.sortRange({ ...block, startRowIndex: 1 }, [{ dimensionIndex: 0, sortOrder: 'DESCENDING' } as never]);
  expect((await register.getRows({ limit: 3 })).map((row) => row.get('Họ tên'))).toEqual(['Dũng', 'Chi', 'An']);
  await register.cutPaste({ startRowIndex: 20, endRowIndex: 24 }, { rowIndex: 30, columnIndex: 0 } as never);
  await register.findReplace('Kinh Bắc', ' Kinh  Bắc ', { matchEntireCell: true });
  await register.trimWhitespace({ startRowIndex: 0, endRowIndex: 60 });
  await register.deleteDuplicates({ startRowIndex: 1, endRowIndex: 40, startColumnIndex: 0, endColumnIndex: 1 });
  await register.loadCells('A1:D40');
  expect(['A2', 'B3', 'B4', 'A5', 'A6'].map((at) => register.getCellByA1(at).value)).toEqual([
    'Dũng',
    'Kinh Bắc',
    'Kinh Bắc',
    null,
    'Họ tên',
  ]);
  await register.insertRange({ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 4 }, 'ROWS');
  await register.deleteRange({ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 4 }, 'ROWS');
  await register.clearRows({ start: 6, end: 40 });
  expect(await register.getRows()).toHaveLength(3);
});

test('rules, filters, banding and protections are put over the cells', async () => {
  const range = { sheetId: register.sheetId, startRowIndex: 0, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 4 };
  const condition = { type: 'NUMBER_LESS', values: [{ userEnteredValue: '16' }] };
  await register.setDataValidation({ ...range, startColumnIndex: 2, endColumnIndex: 3 }, { condition, strict: true } as never);
  await register.addConditionalFormatRule(
    { ranges: [range], booleanRule: { condition, format: { backgroundColor: RED } } } as never,
    0,
  );
  await register.updateConditionalFormatRule({ index: 0, newIndex: 0, sheetId: register.sheetId });
  await register.deleteConditionalFormatRule(0);
  await register.setBasicFilter({ range });
  await register.clearBasicFilter();
  const { filter } = await register.addFilterView({ title: 'Theo xã', range } as never);
  await register.duplicateFilterView(filter.filterViewId);
  await register.updateFilterView({ ...filter, title: 'Xã' }, 'title');
  await register.deleteFilterView(filter.filterViewId);
  const { bandedRange } = await register.addBanding({ range, rowProperties: { firstBandColor: RED } } as never);
  await register.updateBanding({ ...bandedRange, rowProperties: { secondBandColor: RED } }, 'rowProperties');
  await register.deleteBanding(bandedRange.bandedRangeId);
  const { protectedRange } = await register.addProtectedRange({ range, description: 'Sổ gốc' } as never);
  await register.updateProtectedRange(protectedRange.protectedRangeId, { description: 'Chỉ đọc' });
  expect((await reopened()).sheetsById[register.sheetId]?.protectedRanges).toMatchObject([{ description: 'Chỉ đọc' }]);
  await register.deleteProtectedRange(protectedRange.protectedRangeId);
});

test('ranges get names, and columns labels by which they are found again', async () => {
  const range = { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 };
  const { namedRange } = await register.addNamedRange('ho_ten', range);
  await register.updateNamedRange(namedRange.namedRangeId, { name: 'ten' }, 'name');
  await register.deleteNamedRange(namedRange.namedRangeId);
  const dimensionRange = { sheetId: register.sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 };
  await register.createDeveloperMetadata({
    metadataKey: 'age',
    metadataValue: 'tuổi',
    visibility: 'DOCUMENT',
    location: { dimensionRange },
  } as never);
  const lookup = { developerMetadataLookup: { metadataKey: 'age' } };
  await register.updateDeveloperMetadata([lookup], { metadataValue: 'Tuổi' } as never, 'metadataValue');
  expect(await doc.searchDeveloperMetadata([lookup])).toMatchObject([{ metadataValue: 'Tuổi', location: { dimensionRange } }]);
  const again = await reopened();
  await again.loadCells(lookup);
  expect(again.sheetsById[register.sheetId]?.getCell(0, 2).value).toBe('Tuổi');
  await register.deleteDeveloperMetadata(lookup);
  expect(await doc.searchDeveloperMetadata([lookup])).toEqual([]);
});

test('the tab is duplicated, copied to another spreadsheet, and the copy deleted', async () => {
  const copy = await register.duplicate({ title: 'Tháng 10', index: 2 });
  expect(copy).toMatchObject({ title: 'Tháng 10', index: 2 });
  expect((await copy.getRows()).map((row) => row.get('Họ tên'))).toEqual(['Dũng', 'Chi', 'An']);
  const archive = await GoogleSpreadsheet.createNewSpreadsheetDocument(AUTH, { title: 'Lưu trữ' });
  expect(await register.copyToSpreadsheet(archive.spreadsheetId)).toMatchObject({ title: 'Copy of Sổ gốc', index: 1 });
  await archive.loadInfo();
  expect(archive.sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1', 'Copy of Sổ gốc']);
  await copy.clear();
  await expect(copy.getRows()).rejects.toThrow('No values in the header row');
  await copy.delete();
  expect((await reopened()).sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1', 'Sổ gốc']);
});

test('what Google refuses is refused in its words', async () => {
  await expect(doc.addSheet({ title: 'sổ gốc' })).rejects.toThrow(
    'Google API error - [400] Invalid requests[0].addSheet: A sheet with the name "sổ gốc" already exists. Please enter another name.',
  );
  await expect(doc.deleteSheet(99)).rejects.toThrow('[400] Invalid requests[0].deleteSheet: No sheet with id: 99');
  await expect(register.loadCells('A1:B99999')).resolves.toBeUndefined();
  await expect(new GoogleSpreadsheet('nowhere', AUTH).loadInfo()).rejects.toThrow('[404] Requested entity was not found.');
  await expect(new GoogleSpreadsheet(doc.spreadsheetId, { token: 'x' }).loadInfo()).rejects.toThrow('[401]');
});
