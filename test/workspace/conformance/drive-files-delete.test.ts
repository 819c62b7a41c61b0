import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

const FOLDER = 'application/vnd.google-apps.folder';
let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());

const create = async (mimeType: string, ...parents: string[]) =>
  (await api.drive.files.create({ requestBody: { name: 'x', mimeType, parents } })).data.id ?? '';
const book = (...parents: string[]) => create('application/vnd.google-apps.spreadsheet', ...parents);
const there = async () => ((await api.drive.files.list()).data.files ?? []).map(({ id }) => id);

test('files.delete takes a spreadsheet away for good, past the bin, and says nothing', async () => {
  const [fileId, other] = [await book(), await book()];
  const { status, data } = await api.drive.files.delete({ fileId });
  expect([status, data]).toEqual([204, '']);
  expect(await there()).not.toContain(fileId);
  expect(await refusal(api.drive.files.get({ fileId }))).toMatchObject({ status: 404, reason: 'notFound' });
  expect(await refusal(api.drive.files.delete({ fileId }))).toMatchObject({ status: 404 });
  expect(await refusal(api.sheets.spreadsheets.get({ spreadsheetId: fileId }))).toMatchObject({
    status: 404,
    message: 'Requested entity was not found.',
  });
  expect(await there()).toContain(other);
});

test('files.delete of a folder takes all that lies in it, however deep', async () => {
  const outer = await create(FOLDER);
  const inner = await create(FOLDER, outer);
  const [deep, beside] = [await book(inner), await book()];
  await api.drive.files.delete({ fileId: outer });
  const left = await there();
  expect([outer, inner, deep].filter((id) => left.includes(id))).toEqual([]);
  expect(left).toContain(beside);
});

test('files.emptyTrash takes away what is in the bin, and nothing else', async () => {
  const folder = await create(FOLDER);
  const [kept, binned, inside] = [await book(), await book(), await book(folder)];
  for (const fileId of [binned, folder]) await api.drive.files.update({ fileId, requestBody: { trashed: true } });
  expect((await api.drive.files.emptyTrash()).status).toBe(204);
  const left = await there();
  expect([binned, folder, inside].filter((id) => left.includes(id))).toEqual([]);
  expect(left).toContain(kept);
});

test('files.delete of a spreadsheet that a form answers into leaves the form, which keeps its answers itself', async () => {
  const spreadsheetId = await book();
  const linked = () => api.forms.change(api.formFile, (form) => ({ ...form, destination: { spreadsheetId, sheetId: 0 } }));
  expect(linked().destination).not.toBeNull();
  await api.drive.files.delete({ fileId: spreadsheetId });
  expect(api.forms.byFileId(api.formFile)?.destination).toBeNull();
  expect(await there()).toContain(api.formFile);
});

test('files.delete refuses My Drive, and forms by name', async () => {
  expect(await refusal(api.drive.files.delete({ fileId: 'root' }))).toEqual({
    status: 403,
    reason: 'insufficientFilePermissions',
    location: undefined,
    message: 'The user does not have sufficient permissions for this file.',
  });
  expect(await refusal(api.drive.files.delete({ fileId: api.formFile }))).toMatchObject({ status: 501 });
});
