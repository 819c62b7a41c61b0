import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiServer, OWNER, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
let api: ApiServer;
let data: string;
beforeAll(async () => {
  api = await startApi();
  api.clock.set(Date.parse('2026-10-01T00:00:00Z'));
  data = api.spreadsheets.create({ title: 'Sổ dữ liệu', sheets: [{ title: 'a' }] });
  api.clock.set(Date.parse('2026-10-19T00:00:00Z'));
});
afterAll(() => api.remove());

const me = { kind: 'drive#user', displayName: OWNER.name, emailAddress: OWNER.email, me: true };

describe('files.get', () => {
  test('shows a file short unless fields are named', async () => {
    expect((await api.drive.files.get({ fileId: data })).data).toEqual({
      kind: 'drive#file',
      id: data,
      name: 'Sổ dữ liệu',
      mimeType: SPREADSHEET,
    });
    const fields = 'version,modifiedTime,createdTime,parents,trashed,owners(emailAddress)';
    expect((await api.drive.files.get({ fileId: data, fields, supportsAllDrives: true })).data).toEqual({
      version: '1',
      createdTime: '2026-10-01T00:00:00.000Z',
      modifiedTime: '2026-10-01T00:00:00.000Z',
      parents: [expect.any(String)],
      trashed: false,
      owners: [{ emailAddress: OWNER.email }],
    });
  });

  test('shows all of it where all is asked for', async () => {
    const { data: file } = await api.drive.files.get({ fileId: data, fields: '*' });
    expect(file).toMatchObject({
      starred: false,
      trashed: false,
      explicitlyTrashed: false,
      spaces: ['drive'],
      webViewLink: `https://docs.google.com/spreadsheets/d/${data}/edit`,
      owners: [me],
      lastModifyingUser: me,
      ownedByMe: true,
      shared: false,
      permissions: [{ role: 'owner', type: 'user', emailAddress: OWNER.email }],
    });
    expect(file.permissionIds).toEqual([file.permissions?.[0]?.id]);
    // Google leaves out empty maps.
    expect(file.appProperties).toBeUndefined();
  });

  test('says that a spreadsheet changed: version and time move with a change, and with nothing else', async () => {
    const seen = async () => (await api.drive.files.get({ fileId: data, fields: 'version,modifiedTime' })).data;
    const before = await seen();
    await api.sheets.spreadsheets.values.get({ spreadsheetId: data, range: 'A1' });
    expect(await seen()).toEqual(before);
    const cell = { spreadsheetId: data, range: 'A1', valueInputOption: 'RAW', requestBody: { values: [['x']] } };
    await api.sheets.spreadsheets.values.update(cell);
    const after = await seen();
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
    expect(after.modifiedTime).toBe('2026-10-19T00:00:00.000Z');
  });

  test('knows My Drive, by its alias, and forms', async () => {
    expect((await api.drive.files.get({ fileId: 'root' })).data).toMatchObject({
      name: 'My Drive',
      mimeType: 'application/vnd.google-apps.folder',
    });
    expect((await api.drive.files.get({ fileId: api.formFile })).data.mimeType).toBe('application/vnd.google-apps.form');
  });

  test('has no bytes of a spreadsheet', async () => {
    expect(await refusal(api.drive.files.get({ fileId: data, alt: 'media' }))).toEqual({
      status: 403,
      reason: 'fileNotDownloadable',
      location: 'alt',
      message: 'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    });
  });

  test('of a file that is not there: 404, in the body that Drive’s errors have', async () => {
    const message = 'File not found: nowhere.';
    expect((await api.call('GET', 'drive/v3/files/nowhere')).body).toEqual({
      error: {
        code: 404,
        message,
        status: 'NOT_FOUND',
        errors: [{ message, domain: 'global', reason: 'notFound', locationType: 'parameter', location: 'fileId' }],
      },
    });
  });

  test('without the token, or with another: 401, as recorded', async () => {
    const place = { domain: 'global', location: 'Authorization', locationType: 'header' };
    const missing = await api.call('GET', `drive/v3/files/${data}`, undefined, {});
    expect(missing).toMatchObject({
      status: 401,
      body: {
        error: {
          code: 401,
          message: expect.stringMatching(/^Request is missing required authentication credential/),
          errors: [{ message: 'Login Required.', reason: 'required', ...place }],
          status: 'UNAUTHENTICATED',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'CREDENTIALS_MISSING' }],
        },
      },
    });
    expect(missing.headers.get('www-authenticate')).toBe('Bearer realm="https://accounts.google.com/"');
    const wrong = await api.call('GET', `drive/v3/files/${data}`, undefined, { authorization: 'Bearer x' });
    expect(wrong.body).toEqual({
      error: {
        code: 401,
        message: expect.stringMatching(/^Request had invalid authentication credentials/),
        errors: [{ message: 'Invalid Credentials', reason: 'authError', ...place }],
        status: 'UNAUTHENTICATED',
      },
    });
    expect(wrong.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });
});

test('about.get says who asks, and needs to be told what is asked', async () => {
  const { data: about } = await api.drive.about.get({ fields: 'kind,user,exportFormats' });
  expect(about).toEqual({
    kind: 'drive#about',
    user: expect.objectContaining(me),
    exportFormats: { [SPREADSHEET]: ['text/csv'] },
  });
  expect(await refusal(api.drive.about.get())).toMatchObject({ status: 400, reason: 'required', location: 'fields' });
});

test('a second server on the same folder answers the same', async () => {
  const first = await startApi();
  const { data: made } = await first.sheets.spreadsheets.create({ requestBody: { properties: { title: 'Bền' } } });
  const spreadsheetId = made.spreadsheetId ?? '';
  await first.sheets.spreadsheets.values.append({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [['a', '5%']] },
  });
  await first.drive.files.update({ fileId: spreadsheetId, requestBody: { starred: true, description: 'sổ' } });
  await first.drive.permissions.create({ fileId: spreadsheetId, requestBody: { type: 'anyone', role: 'reader' } });
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
