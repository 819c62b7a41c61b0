import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, startApi } from './api-server.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
let api: ApiServer;
let data: string;
let cases: string;
beforeAll(async () => {
  api = await startApi();
  api.clock.set(Date.parse('2026-10-01T00:00:00Z'));
  data = api.spreadsheets.create({ title: 'Sổ dữ liệu', sheets: [{ title: 'a' }] });
  cases = api.spreadsheets.create({ title: "Sổ 'hồ sơ'", sheets: [{ title: 'a' }] });
});
afterAll(() => api.remove());
beforeEach(() => api.clock.set(Date.parse('2026-10-19T00:00:00Z')));

const names = async (q: string, more: object = {}): Promise<(string | null | undefined)[]> =>
  ((await api.drive.files.list({ q, ...more })).data.files ?? []).map(({ name }) => name);
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'not refused',
    (error: Error) => error.message,
  );

describe('files', () => {
  test('are shown short unless fields are named', async () => {
    expect((await api.drive.files.get({ fileId: data })).data).toEqual({
      kind: 'drive#file',
      id: data,
      name: 'Sổ dữ liệu',
      mimeType: SPREADSHEET,
    });
    expect(
      (await api.drive.files.get({ fileId: data, fields: 'version,modifiedTime,createdTime,parents,trashed' })).data,
    ).toEqual({
      version: '1',
      createdTime: '2026-10-01T00:00:00.000Z',
      modifiedTime: '2026-10-01T00:00:00.000Z',
      parents: [expect.any(String)],
      trashed: false,
    });
  });

  test('say that a spreadsheet changed: version and time move with a change, and with nothing else', async () => {
    const seen = async () => (await api.drive.files.get({ fileId: data, fields: 'version,modifiedTime' })).data;
    const before = await seen();
    await api.sheets.spreadsheets.values.get({ spreadsheetId: data, range: 'A1' });
    expect(await seen()).toEqual(before);
    await api.sheets.spreadsheets.values.update({
      spreadsheetId: data,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
    const after = await seen();
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
    expect(after.modifiedTime).toBe('2026-10-19T00:00:00.000Z');
  });

  test('keep a name and appProperties, key by key; null removes one', async () => {
    const patch = async (requestBody: object) =>
      (await api.drive.files.update({ fileId: cases, requestBody, fields: 'name,appProperties' })).data;
    expect(await patch({ appProperties: { role: 'cases', plan: 'kinh-bac' } })).toMatchObject({
      appProperties: { role: 'cases', plan: 'kinh-bac' },
    });
    expect(await patch({ appProperties: { plan: null } })).toEqual({ name: "Sổ 'hồ sơ'", appProperties: { role: 'cases' } });
    expect(await patch({ name: 'Sổ hồ sơ 2' })).toEqual({ name: 'Sổ hồ sơ 2', appProperties: { role: 'cases' } });
    expect((await api.sheets.spreadsheets.get({ spreadsheetId: cases })).data.properties?.title).toBe('Sổ hồ sơ 2');
    await patch({ name: "Sổ 'hồ sơ'" });
  });

  test.each<[string, (number | string)[]]>([
    [`mimeType='${SPREADSHEET}'`, ['Sổ dữ liệu', "Sổ 'hồ sơ'"]],
    [`mimeType = '${SPREADSHEET}' and name = 'Sổ \\'hồ sơ\\''`, ["Sổ 'hồ sơ'"]],
    ["name contains 'dữ'", ['Sổ dữ liệu']],
    ["name contains 'ữ'", []],
    ["'root' in parents and trashed=false", ['Sổ dữ liệu', "Sổ 'hồ sơ'", 'Báo cáo lớp tập huấn']],
    ["'elsewhere' in parents", []],
    ['trashed = true', []],
    ["not mimeType contains 'application/vnd.google-apps.spread'", ['Báo cáo lớp tập huấn']],
    ["name='Sổ dữ liệu' or (name = 'Báo cáo lớp tập huấn' and trashed != true)", ['Sổ dữ liệu', 'Báo cáo lớp tập huấn']],
    ["appProperties has { key='role' and value='cases' }", ["Sổ 'hồ sơ'"]],
    ["createdTime < '2026-10-02T00:00:00Z' and modifiedTime > '2026-10-02T00:00:00'", ['Sổ dữ liệu', "Sổ 'hồ sơ'"]],
    ['', ['Sổ dữ liệu', "Sổ 'hồ sơ'", 'Báo cáo lớp tập huấn']],
  ])('are found by %s', async (q, expected) => {
    expect(await names(q)).toEqual(expected);
  });

  test('come in the order and the pages asked for', async () => {
    expect(await names('', { orderBy: 'name desc' })).toEqual(
      ["Sổ 'hồ sơ'", 'Sổ dữ liệu', 'Báo cáo lớp tập huấn'].sort((a, b) => b.localeCompare(a, 'vi')),
    );
    const first = (await api.drive.files.list({ pageSize: 2, fields: 'nextPageToken,files(id)' })).data;
    expect(first.files).toEqual([{ id: data }, { id: cases }]);
    const second = (await api.drive.files.list({ pageSize: 2, pageToken: first.nextPageToken ?? '' })).data;
    expect(second).toMatchObject({ kind: 'drive#fileList', incompleteSearch: false, files: [{ id: 'form-training' }] });
    expect(second.nextPageToken).toBeUndefined();
  });

  test('asked for wrongly are refused as Drive refuses', async () => {
    const missing = await api.call('GET', 'drive/v3/files/nowhere');
    expect(missing).toMatchObject({
      status: 404,
      body: { error: { code: 404, message: 'File not found: nowhere.', errors: [{ reason: 'notFound', location: 'fileId' }] } },
    });
    for (const q of [
      'name',
      "name ~ 'x'",
      "foo = 'x'",
      "name = 'x",
      "(name = 'x'",
      "name = 'x' trashed=false",
      "trashed = 'x'",
      "modifiedTime > 'yesterday'",
      "'x' in owners",
    ]) {
      expect([q, await refusal(api.drive.files.list({ q }))]).toEqual([q, 'Invalid Value']);
    }
    expect(await refusal(api.drive.files.list({ fields: 'files(titel)' }))).toBe('Invalid field selection files.titel');
    expect(await refusal(api.drive.files.list({ orderBy: 'size' }))).toBe('Invalid Value');
    expect(await refusal(api.drive.files.list({ pageSize: 0 }))).toContain('Values must be within the range: [1, 1000]');
    expect(await refusal(api.drive.files.list({ pageToken: 'x' }))).toBe('Invalid Value');
  });

  test('are not deleted, moved or trashed here: refused by name', async () => {
    expect(await refusal(api.drive.files.delete({ fileId: data }))).toContain('drive.files.delete');
    expect(await refusal(api.drive.files.update({ fileId: data, addParents: 'x', requestBody: {} }))).toContain('addParents');
    expect(await refusal(api.drive.files.update({ fileId: data, requestBody: { trashed: true } }))).toContain('File.trashed');
    expect(await refusal(api.drive.files.update({ fileId: 'form-training', requestBody: { name: 'x' } }))).toContain(
      'files.update of application/vnd.google-apps.form',
    );
    expect(await names("'root' in parents")).toHaveLength(3);
  });

  test('lie in My Drive, which is a folder', async () => {
    expect((await api.drive.files.get({ fileId: 'root' })).data).toMatchObject({
      name: 'My Drive',
      mimeType: 'application/vnd.google-apps.folder',
    });
  });
});

test('a second server on the same folder answers the same', async () => {
  const first = await startApi();
  const { data: made } = await first.sheets.spreadsheets.create({ requestBody: { properties: { title: 'Bền' } } });
  const spreadsheetId = made.spreadsheetId ?? '';
  await first.sheets.spreadsheets.values.append({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [['a', '5%', '=B1']] },
  });
  const seen = async (server: ApiServer) => [
    (await server.sheets.spreadsheets.get({ spreadsheetId, includeGridData: true })).data,
    (await server.drive.files.get({ fileId: spreadsheetId, fields: '*' })).data,
  ];
  const before = await seen(first);
  await first.stop();
  const second = await startApi(first.dir);
  expect(await seen(second)).toEqual(before);
  await second.remove();
});
