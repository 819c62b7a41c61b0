import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

/** A spreadsheet that carries something of every kind. */
async function fullBook(): Promise<string> {
  const { data } = await api.sheets.spreadsheets.create({
    requestBody: {
      properties: { title: 'Sổ dữ liệu', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      sheets: [{ properties: { title: 'Tập huấn', sheetId: 5 } }, { properties: { title: 'Đơn vị', sheetId: 9 } }],
    },
  });
  const spreadsheetId = data.spreadsheetId ?? '';
  const range = { sheetId: 9, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
  await api.sheets.spreadsheets.values.update({
    spreadsheetId,
    range: "'Đơn vị'!A1",
    valueInputOption: 'USER_ENTERED',
    requestBody: {
      values: [
        ['Trường', '19/5/2026'],
        ['5%', 'TRUE'],
        ['x', 12.5],
      ],
    },
  });
  const bold = { userEnteredFormat: { textFormat: { bold: true } }, note: 'ghi chú' };
  const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] };
  await api.sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          repeatCell: { range: { ...range, startRowIndex: 900, endRowIndex: 901 }, cell: bold, fields: 'userEnteredFormat,note' },
        },
        { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
        { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format: {} } }, index: 0 } },
        {
          updateDimensionProperties: {
            range: { sheetId: 5, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            properties: { pixelSize: 300 },
            fields: 'pixelSize',
          },
        },
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'table', metadataValue: 'units', visibility: 'DOCUMENT', location: { sheetId: 9 } },
          },
        },
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: 'plan',
              metadataValue: 'kinh-bac',
              visibility: 'DOCUMENT',
              location: { spreadsheet: true },
            },
          },
        },
      ],
    },
  });
  return spreadsheetId;
}

const whole = async (spreadsheetId: string) => {
  const { data } = await api.sheets.spreadsheets.get({ spreadsheetId, includeGridData: true });
  const { spreadsheetId: _, spreadsheetUrl: __, properties, ...rest } = data;
  return { ...rest, properties: { ...properties, title: '' } };
};

test('files.copy makes a second spreadsheet with everything, which goes its own way from there', async () => {
  const fileId = await fullBook();
  await api.drive.files.update({ fileId, requestBody: { description: 'gốc', properties: { year: '2026' } } });
  const before = await whole(fileId);
  const { data: copy } = await api.drive.files.copy({ fileId, requestBody: { appProperties: { role: 'copy' } }, fields: '*' });
  expect(copy).toMatchObject({
    name: 'Copy of Sổ dữ liệu',
    description: 'gốc',
    properties: { year: '2026' },
    appProperties: { role: 'copy' },
  });
  const id = copy.id ?? '';
  expect(id).not.toBe(fileId);
  expect(await whole(id)).toEqual(before);
  expect(before.sheets?.map((sheet) => Object.keys(sheet).sort())).toEqual([
    ['data', 'properties'],
    ['conditionalFormats', 'data', 'developerMetadata', 'properties', 'protectedRanges'],
  ]);

  await api.sheets.spreadsheets.values.clear({ spreadsheetId: fileId, range: "'Đơn vị'" });
  await api.sheets.spreadsheets.batchUpdate({
    spreadsheetId: fileId,
    requestBody: { requests: [{ deleteSheet: { sheetId: 5 } }] },
  });
  expect(await whole(id)).toEqual(before);
  await api.drive.files.delete({ fileId });
  expect(await whole(id)).toEqual(before);
});

test('files.copy takes a name and a place, shares with nobody, and starts anew in the bin’s and the star’s eyes', async () => {
  const fileId = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a' }] });
  const { data: folder } = await api.drive.files.create({
    requestBody: { name: 'Bản sao', mimeType: 'application/vnd.google-apps.folder' },
  });
  await api.drive.permissions.create({ fileId, requestBody: { type: 'anyone', role: 'writer' } });
  await api.drive.files.update({ fileId, requestBody: { starred: true, trashed: true } });
  const requestBody = { name: 'Bản 2', parents: [folder.id ?? ''] };
  const { data: copy } = await api.drive.files.copy({ fileId, requestBody, fields: '*' });
  expect(copy).toMatchObject({ name: 'Bản 2', parents: [folder.id], shared: false, starred: false, trashed: false });
});

test('files.copy of the tab of a form is nobody’s response tab', async () => {
  const fileId = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a', sheetId: 3 }] });
  api.spreadsheets.tieItem(fileId, 3, 1, 77);
  const { data: copy } = await api.drive.files.copy({ fileId, requestBody: {} });
  expect(api.spreadsheets.itemColumns(fileId, 3).size).toBe(1);
  expect(api.spreadsheets.itemColumns(copy.id ?? '', 3).size).toBe(0);
});

test('files.copy comes after its original, also when the clock was set back: the office’s file is the first one made', async () => {
  const fileId = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a' }] });
  const now = api.clock.now();
  api.clock.set(Date.parse('2020-01-01T00:00:00Z'));
  const { data: copy } = await api.drive.files.copy({ fileId, requestBody: {} });
  api.clock.set(now);
  expect(
    api.spreadsheets
      .list()
      .map(({ id }) => id)
      .filter((id) => [fileId, copy.id].includes(id)),
  ).toEqual([fileId, copy.id]);
});

test('files.copy refuses a folder, a form, and what is not there', async () => {
  const copy = (fileId: string) => refusal(api.drive.files.copy({ fileId, requestBody: {} }));
  expect(await copy('root')).toMatchObject({ status: 403, reason: 'cannotCopyFile' });
  expect(await copy(api.formFile)).toMatchObject({ status: 501 });
  expect(await copy('nowhere')).toMatchObject({ status: 404 });
});
