import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';
let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

const create = async (requestBody: object) => (await api.drive.files.create({ requestBody, fields: '*' })).data;
const refused = (requestBody: object) => refusal(api.drive.files.create({ requestBody }));

test('files.create makes a spreadsheet that Sheets opens', async () => {
  const file = await create({ name: 'Sổ mới', mimeType: SPREADSHEET, description: 'tháng 10', appProperties: { role: 'data' } });
  expect(file).toMatchObject({
    name: 'Sổ mới',
    mimeType: SPREADSHEET,
    description: 'tháng 10',
    appProperties: { role: 'data' },
    trashed: false,
  });
  const { data } = await api.sheets.spreadsheets.get({ spreadsheetId: file.id ?? '' });
  expect([data.properties?.title, data.sheets?.map(({ properties }) => properties?.title)]).toEqual(['Sổ mới', ['Sheet1']]);
});

test('files.create makes a folder, and files in it', async () => {
  const folder = await create({ name: 'Kế hoạch', mimeType: FOLDER });
  expect(folder).toMatchObject({ mimeType: FOLDER, webViewLink: `https://drive.google.com/drive/folders/${folder.id}` });
  expect((await create({ name: 'Sổ', mimeType: SPREADSHEET, parents: [folder.id] })).parents).toEqual([folder.id]);
  expect((await create({ mimeType: FOLDER, parents: [folder.id] })).name).toBe('Untitled');
});

test('files.create refuses what Drive refuses, and makes nothing', async () => {
  const before = (await api.drive.files.list()).data.files?.length;
  const { id: book } = await create({ name: 'Sổ', mimeType: SPREADSHEET });
  expect(await refused({ mimeType: FOLDER, parents: ['nowhere'] })).toMatchObject({
    status: 404,
    message: 'File not found: nowhere.',
  });
  expect(await refused({ mimeType: FOLDER, parents: [book] })).toMatchObject({ status: 403, reason: 'parentNotAFolder' });
  expect(await refused({ mimeType: SPREADSHEET, parents: ['root', book] })).toEqual({
    status: 403,
    reason: 'cannotAddParent',
    location: undefined,
    message: 'Increasing the number of parents is not allowed',
  });
  expect(await refused({ mimeType: FOLDER, version: '7' })).toMatchObject({ status: 403, reason: 'fieldNotWritable' });
  const long = { mimeType: FOLDER, appProperties: { k: 'ữ'.repeat(42) } };
  expect(await refused(long)).toMatchObject({ status: 400, message: expect.stringContaining('124 bytes') });
  expect((await api.drive.files.list()).data.files).toHaveLength((before ?? 0) + 1);
});

test('files.create refuses by name what is not kept here', async () => {
  for (const [body, name] of [
    [{ mimeType: 'application/vnd.google-apps.form' }, 'files.create of application/vnd.google-apps.form'],
    [{ name: 'x' }, 'files.create of application/octet-stream'],
    [{ mimeType: FOLDER, folderColorRgb: '#ff0000' }, 'File.folderColorRgb'],
    [{ mimeType: FOLDER, createdTime: '2026-01-01T00:00:00Z' }, 'File.createdTime'],
  ] as const)
    expect(await refused(body)).toMatchObject({ status: 501, reason: 'notImplemented', message: expect.stringContaining(name) });
  const upload = await api.call('POST', 'upload/drive/v3/files?uploadType=media', 'bytes');
  expect(upload).toMatchObject({ status: 501, body: { error: { errors: [{ reason: 'notImplemented' }] } } });
  expect((await api.call('POST', 'upload/drive/v3/files?uploadType=media', 'bytes', {})).status).toBe(401);
});
