import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ApiServer, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

const FOLDER = 'application/vnd.google-apps.folder';
let api: ApiServer;
let book: string;
beforeAll(async () => {
  api = await startApi();
  api.clock.set(Date.parse('2026-10-01T00:00:00Z'));
});
afterAll(() => api.remove());
beforeEach(() => {
  book = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a' }] });
});

const patch = async (requestBody: object, more: object = {}, fileId = book) =>
  (await api.drive.files.update({ fileId, requestBody, fields: '*', ...more })).data;
const refused = (requestBody: object, more: object = {}, fileId = book) =>
  refusal(api.drive.files.update({ fileId, requestBody, ...more }));
const folder = async (name: string, parent = 'root') =>
  (await api.drive.files.create({ requestBody: { name, mimeType: FOLDER, parents: [parent] } })).data.id ?? '';

test('files.update keeps a name and properties, key by key; null removes one', async () => {
  expect(await patch({ appProperties: { role: 'cases', plan: 'kinh-bac' }, properties: { year: '2026' } })).toMatchObject({
    appProperties: { role: 'cases', plan: 'kinh-bac' },
    properties: { year: '2026' },
  });
  const left = await patch({ appProperties: { plan: null }, properties: { year: null } });
  expect([left.appProperties, left.properties]).toEqual([{ role: 'cases' }, undefined]);
  expect(await patch({ name: 'Sổ hồ sơ 2' })).toMatchObject({ name: 'Sổ hồ sơ 2', appProperties: { role: 'cases' } });
  expect((await api.sheets.spreadsheets.get({ spreadsheetId: book })).data.properties?.title).toBe('Sổ hồ sơ 2');
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${i}`, 'x']));
  expect(await refused({ appProperties: many })).toMatchObject({ status: 400, message: expect.stringContaining('at most 30') });
});

test('files.update makes a new version each time, of a folder too', async () => {
  const place = await folder('Kế hoạch');
  for (const id of [book, place]) {
    const before = (await api.drive.files.get({ fileId: id, fields: 'version' })).data.version;
    api.clock.set(api.clock.now() + 60_000);
    const after = await patch({ starred: true, description: 'mới' }, {}, id);
    expect(Number(after.version)).toBeGreaterThan(Number(before));
    expect(after).toMatchObject({ modifiedTime: new Date(api.clock.now()).toISOString(), starred: true, description: 'mới' });
  }
  expect((await patch({ name: 'Kế hoạch 2' }, {}, place)).description).toBe('mới');
});

test('files.update takes a modifiedTime, which the next change moves on although the clock stands still', async () => {
  const place = await folder('Lưu');
  const [long, past] = ['2026-09-30T17:30:00.125Z', '2026-09-30T17:30:00Z'];
  for (const id of [book, place]) {
    const before = await patch({}, {}, id);
    const set = await patch({ modifiedTime: '2026-10-01T00:30:00.125+07:00', description: 'ghi chú' }, {}, id);
    expect(set).toMatchObject({ modifiedTime: long, modifiedByMeTime: long, description: 'ghi chú' });
    expect(Number(set.version)).toBeGreaterThan(Number(before.version));
  }
  await patch({ modifiedTime: past, appProperties: { seen: 'yes' } });
  expect(await patch({ modifiedTime: past })).toMatchObject({
    modifiedTime: '2026-09-30T17:30:00.000Z',
    appProperties: { seen: 'yes' },
  });
  // Now, then later by what keeps two changes apart.
  api.spreadsheets.batchUpdate(book, [{ addSheet: { properties: { title: 'b' } } }]);
  const first = (await api.drive.files.get({ fileId: book, fields: 'modifiedTime' })).data.modifiedTime ?? '';
  api.spreadsheets.writeCells(book, 0, { startRow: 0, startColumn: 0, rows: [['x']] });
  const second = (await api.drive.files.get({ fileId: book, fields: 'modifiedTime' })).data.modifiedTime ?? '';
  expect(Date.parse(first)).toBe(api.clock.now());
  expect(Date.parse(second)).toBeGreaterThan(Date.parse(first));
  for (const modifiedTime of ['', 'yesterday', '2026-10-01', '2026-13-01T00:00:00Z'])
    expect(await refused({ modifiedTime })).toMatchObject({ status: 400, location: 'modifiedTime' });
});

test('files.update puts a file into the bin and takes it out; what lies in a binned folder is binned, but not by itself', async () => {
  expect(await patch({ trashed: true })).toMatchObject({ trashed: true, explicitlyTrashed: true });
  // A binned spreadsheet opens as ever.
  expect((await api.sheets.spreadsheets.get({ spreadsheetId: book })).status).toBe(200);
  expect(await patch({ trashed: false })).toMatchObject({ trashed: false, explicitlyTrashed: false });
  const outer = await folder('ngoài');
  const nested = await folder('trong', outer);
  await patch({}, { addParents: nested, removeParents: 'root' });
  await patch({ trashed: true }, {}, outer);
  const seen = (await api.drive.files.get({ fileId: book, fields: 'trashed,explicitlyTrashed' })).data;
  expect(seen).toEqual({ trashed: true, explicitlyTrashed: false });
});

test('files.update moves a file, which lies in one folder', async () => {
  const [one, two] = [await folder('một'), await folder('hai')];
  expect((await patch({}, { addParents: one, removeParents: 'root' })).parents).toEqual([one]);
  expect((await patch({ name: 'đổi' }, { addParents: two, removeParents: one })).parents).toEqual([two]);
  expect((await patch({}, { removeParents: one })).parents).toEqual([two]);
  expect(await refused({}, { addParents: one })).toMatchObject({ status: 403, reason: 'cannotAddParent' });
  expect(await refused({}, { addParents: `${one},root`, removeParents: two })).toMatchObject({ reason: 'cannotAddParent' });
  expect(await refused({}, { addParents: two })).toMatchObject({ status: 400, reason: 'badRequest' });
  expect(await refused({}, { removeParents: two })).toMatchObject({ status: 501 });
  expect(await refused({ parents: [one] })).toMatchObject({
    status: 403,
    reason: 'fieldNotWritable',
    message: expect.stringContaining('addParents'),
  });
  const below = await folder('dưới', one);
  for (const target of [one, below])
    expect(await refused({}, { addParents: target, removeParents: 'root' }, one)).toMatchObject({
      status: 400,
      reason: 'badRequest',
    });
});

test('files.update refuses what is filled in by Drive, and by name what is not kept here', async () => {
  expect(await refused({ id: 'x' })).toMatchObject({
    status: 403,
    reason: 'fieldNotWritable',
    message: 'The resource body includes fields which are not directly writable.',
  });
  expect(await refused({ name: 'x' }, {}, 'nowhere')).toMatchObject({ status: 404, location: 'fileId' });
  expect(await refused({ name: 'x' }, {}, 'root')).toMatchObject({ status: 403, reason: 'insufficientFilePermissions' });
  expect(await refused({ name: 'x' }, {}, api.formFile)).toMatchObject({
    status: 501,
    message: expect.stringContaining('files.update of application/vnd.google-apps.form'),
  });
  expect(await refused({ mimeType: 'text/csv' })).toMatchObject({ status: 501 });
  expect(await refused({ createdTime: '2026-01-01T00:00:00Z' })).toMatchObject({ status: 501 });
  expect(await refused({ titel: 'x' })).toMatchObject({ status: 400 });
});
