import { readFileSync } from 'node:fs';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRIVE } from '../../../workspace/google/description.ts';
import { driveMethods } from '../../../workspace/google/drive-api.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';
import { type ApiServer, OWNER, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FOLDER = 'application/vnd.google-apps.folder';
const [DATA, CASES, FORM, ARCHIVE, OLD] = ['Sổ dữ liệu', "Sổ 'hồ sơ'", 'Báo cáo lớp tập huấn', 'Lưu trữ', 'Sổ năm 2025'];
let api: ApiServer;
let ids: Record<'data' | 'cases' | 'archive' | 'old', string>;
beforeAll(async () => {
  api = await startApi();
  api.clock.set(Date.parse('2026-10-01T00:00:00Z'));
  const book = (title: string): string => api.spreadsheets.create({ title, sheets: [{ title: 'a' }] });
  const create = async (requestBody: object): Promise<string> => (await api.drive.files.create({ requestBody })).data.id ?? '';
  const [data, cases] = [book(DATA), book(CASES)];
  const archive = await create({ name: ARCHIVE, mimeType: FOLDER });
  const old = await create({ name: OLD, mimeType: SPREADSHEET, parents: [archive], properties: { year: '2025' } });
  ids = { data, cases, archive, old };
  api.clock.set(Date.parse('2026-10-19T00:00:00Z'));
  await api.drive.files.update({ fileId: cases, requestBody: { appProperties: { role: 'cases' }, starred: true } });
  await api.drive.permissions.create({ fileId: data, requestBody: { type: 'anyone', role: 'reader' } });
  await api.drive.permissions.create({
    fileId: cases,
    requestBody: { type: 'user', role: 'writer', emailAddress: 'can-bo@kinhbac.example' },
  });
  await api.drive.files.update({ fileId: archive, requestBody: { trashed: true } });
});
afterAll(() => api.remove());

const names = async (q: string, more: object = {}): Promise<(string | null | undefined)[]> =>
  ((await api.drive.files.list({ q, ...more })).data.files ?? []).map(({ name }) => name);

describe('files.list finds by', () => {
  test.each<[string, string[]]>([
    ['', [DATA, OLD, CASES, FORM, ARCHIVE].sort()],
    [`mimeType='${SPREADSHEET}' and trashed=false`, [DATA, CASES]],
    [`mimeType != '${SPREADSHEET}' and trashed=false`, [FORM]],
    [`not mimeType contains 'application/vnd.google-apps.spread'`, [FORM, ARCHIVE]],
    [`name = 'Sổ \\'hồ sơ\\''`, [CASES]],
    [`name != '${DATA}' and trashed = false`, [CASES, FORM]],
    ["name contains 'dữ'", [DATA]],
    ["name contains 'ữ'", []],
    ["name contains 'SỔ D'", [DATA]],
    ["'root' in parents and trashed=false", [DATA, CASES, FORM]],
    ["'elsewhere' in parents", []],
    // What lies in a binned folder is in the bin.
    ['trashed = true', [OLD, ARCHIVE]],
    ['starred = true', [CASES]],
    [`name='${DATA}' or (name = '${FORM}' and trashed != true)`, [DATA, FORM]],
    ["appProperties has { key='role' and value='cases' }", [CASES]],
    ["properties has { key='year' and value='2025' }", [OLD]],
    ["properties has { key='role' and value='cases' }", []],
    [`createdTime < '2026-10-02T00:00:00Z' and modifiedTime > '2026-10-02T00:00:00'`, [DATA, CASES, ARCHIVE]],
    [`modifiedTime >= '2026-10-19T07:00:00+07:00' and trashed = false`, [DATA, CASES]],
    ["createdTime = '2026-10-01T00:00:00Z' and modifiedTime <= '2026-10-01'", [OLD]],
    ["'me' in owners and trashed = false", [DATA, CASES, FORM]],
    [`'${OWNER.email}' in writers and starred = true`, [CASES]],
    ["'can-bo@kinhbac.example' in writers", [CASES]],
    ["'can-bo@kinhbac.example' in readers", [CASES]],
    ["'can-bo@kinhbac.example' in owners", []],
    ['sharedWithMe', []],
    ['sharedWithMe = false and starred = true', [CASES]],
    ["visibility = 'anyoneWithLink'", [DATA]],
    ["visibility = 'limited' and trashed = false", [CASES, FORM]],
  ])('%s', async (q, expected) => {
    expect((await names(q)).sort()).toEqual([...expected].sort());
  });

  test('a folder’s id', async () => {
    expect(await names(`'${ids.archive}' in parents`)).toEqual([OLD]);
  });

  test.each([
    'name',
    "name ~ 'x'",
    "foo = 'x'",
    "name = 'x",
    "(name = 'x'",
    "name = 'x' trashed=false",
    "trashed = 'x'",
    "modifiedTime > 'yesterday'",
    "'x' in commenters",
    "visibility > 'limited'",
  ])('nothing that is no query: %s', async (q) => {
    expect(await refusal(api.drive.files.list({ q }))).toMatchObject({
      status: 400,
      reason: 'invalid',
      message: 'Invalid Value',
    });
  });

  test('no term half understood', async () => {
    for (const q of ["fullText contains 'x'", "viewedByMeTime > '2026-01-01'"])
      expect(await refusal(api.drive.files.list({ q }))).toMatchObject({ status: 501, reason: 'notImplemented' });
  });
});

describe('files.list comes', () => {
  const kept = 'trashed = false';

  test('in the order asked for', async () => {
    const byName = [FORM, CASES, DATA].sort((a, b) => a.localeCompare(b, 'vi'));
    expect(await names(kept, { orderBy: 'name' })).toEqual(byName);
    expect(await names(kept, { orderBy: 'name desc' })).toEqual(byName.toReversed());
    expect((await names('', { orderBy: 'folder,name' }))[0]).toBe(ARCHIVE);
    expect((await names('', { orderBy: 'starred' }))[0]).toBe(CASES);
    expect((await names('', { orderBy: 'modifiedTime desc,name_natural' })).at(-1)).toBe(FORM);
    for (const key of ['createdTime', 'modifiedByMeTime', 'quotaBytesUsed', 'recency', 'sharedWithMeTime', 'viewedByMeTime'])
      expect([key, (await names('', { orderBy: key })).length]).toEqual([key, 5]);
    for (const orderBy of ['size', 'name up', 'name desc desc'])
      expect(await refusal(api.drive.files.list({ orderBy }))).toMatchObject({ status: 400, location: 'orderBy' });
  });

  test('in pages, each file once, and only with what is asked for', async () => {
    const seen: unknown[] = [];
    let pageToken: string | undefined;
    do {
      const page: { data: drive_v3.Schema$FileList } = await api.drive.files.list({
        pageSize: 2,
        fields: 'nextPageToken,files(id)',
        ...(pageToken !== undefined && { pageToken }),
      });
      seen.push(...(page.data.files ?? []));
      pageToken = page.data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(seen).toEqual([ids.data, ids.cases, ids.old, api.formFile, ids.archive].map((id) => ({ id })));
    const { data } = await api.drive.files.list({ pageSize: 5_000 });
    expect(data).toMatchObject({ kind: 'drive#fileList', incompleteSearch: false });
    expect(data.files?.[0]).toEqual({ kind: 'drive#file', id: ids.data, name: DATA, mimeType: SPREADSHEET });
    expect(data.nextPageToken).toBeUndefined();
    expect(await refusal(api.drive.files.list({ pageSize: 0 }))).toMatchObject({
      message: expect.stringContaining('Values must be within the range: [1, 1000]'),
    });
    expect(await refusal(api.drive.files.list({ pageToken: 'x' }))).toMatchObject({ location: 'pageToken' });
    expect(await refusal(api.drive.files.list({ fields: 'files(titel)' }))).toMatchObject({
      message: 'Invalid field selection files.titel',
    });
  });

  test('of the one user’s files, whatever corpora and drives are asked for', async () => {
    const drives = { supportsAllDrives: true, includeItemsFromAllDrives: true, supportsTeamDrives: true };
    expect(await names(kept, { ...drives, corpora: 'allDrives' })).toHaveLength(3);
    expect(await names(kept, { corpora: 'user', spaces: 'drive,appDataFolder' })).toHaveLength(3);
    expect(await names(kept, { corpora: 'domain' })).toHaveLength(3);
    expect(await names(kept, { spaces: 'appDataFolder' })).toEqual([]);
    const list = (more: object) => refusal(api.drive.files.list(more));
    expect(await list({ corpora: 'drive' })).toMatchObject({ status: 400, location: 'driveId' });
    expect(await list({ corpora: 'drive', driveId: '0A' })).toMatchObject({
      status: 404,
      message: 'Shared drive not found: 0A',
      location: 'driveId',
    });
    expect(await list({ corpora: 'everything' })).toMatchObject({ status: 400, location: 'corpora' });
    expect(await list({ spaces: 'cloud' })).toMatchObject({ status: 400, location: 'spaces' });
  });
});

test('the README says of every method of Drive that is served that it is', () => {
  const readme = readFileSync(new URL('../../../workspace/README.md', import.meta.url), 'utf8');
  const database = openDatabase(`${api.dir}/readme`, [spreadsheetSchema]);
  const workspace = { database, spreadsheets: api.spreadsheets, clock: api.clock, forms: api.forms };
  const served = Object.keys(driveMethods({ ...workspace, plan: { standingBody: OWNER } }));
  database.close();
  expect(served.filter((method) => !readme.includes(`| \`${method.replace('drive.', '')}\` | served |`))).toEqual([]);
  expect(served.every((method) => DRIVE.methods.some(({ id }) => id === method))).toBe(true);
});
