import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ApiServer, OWNER, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

let api: ApiServer;
let fileId: string;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());
beforeEach(() => {
  fileId = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a' }] });
});

const EMAIL = 'can-bo@kinhbac.example';
const create = async (requestBody: object, more: object = {}) =>
  (await api.drive.permissions.create({ fileId, requestBody, fields: '*', ...more })).data;
const refused = (requestBody: object, more: object = {}) =>
  refusal(api.drive.permissions.create({ fileId, requestBody, ...more }));
const list = async () => (await api.drive.permissions.list({ fileId, fields: 'permissions(id,type,role)' })).data.permissions;

test('permissions.list of a file that was shared with nobody has its owner', async () => {
  const { data } = await api.drive.permissions.list({ fileId });
  expect(data).toEqual({
    kind: 'drive#permissionList',
    permissions: [{ kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'owner' }],
  });
  const { data: owner } = await api.drive.permissions.get({
    fileId,
    permissionId: data.permissions?.[0]?.id ?? '',
    fields: 'emailAddress,displayName',
  });
  expect(owner).toEqual({ emailAddress: OWNER.email, displayName: OWNER.name });
});

test('permissions.create shares with a user, a group, a domain and by link', async () => {
  expect(await create({ type: 'user', role: 'writer', emailAddress: EMAIL }, { sendNotificationEmail: false })).toEqual({
    kind: 'drive#permission',
    id: expect.stringMatching(/^\d{20}$/),
    type: 'user',
    role: 'writer',
    emailAddress: EMAIL,
    displayName: EMAIL,
    deleted: false,
    pendingOwner: false,
  });
  const group = await create(
    { type: 'group', role: 'commenter', emailAddress: 'to@kinhbac.example' },
    { emailMessage: 'Xin mời' },
  );
  expect(group).toMatchObject({ type: 'group', role: 'commenter' });
  expect(await create({ type: 'domain', role: 'reader', domain: 'kinhbac.example' })).toMatchObject({
    id: expect.stringMatching(/^\d{20}k$/),
    domain: 'kinhbac.example',
    allowFileDiscovery: false,
  });
  expect(await create({ type: 'anyone', role: 'reader' })).toMatchObject({ id: 'anyoneWithLink' });
  expect(await create({ type: 'anyone', role: 'reader', allowFileDiscovery: true })).toMatchObject({ id: 'anyone' });
  expect(await list()).toHaveLength(6);
  const { data: file } = await api.drive.files.get({ fileId, fields: 'shared,permissionIds,version' });
  expect(file).toMatchObject({ shared: true, version: '6' });
  expect(file.permissionIds).toHaveLength(6);
});

test('permissions.create once more for the same user changes the role; the owner stays the owner', async () => {
  const first = await create({ type: 'user', role: 'reader', emailAddress: EMAIL });
  const second = await create({ type: 'user', role: 'writer', emailAddress: EMAIL.toUpperCase() });
  expect(second).toMatchObject({ id: first.id, role: 'writer' });
  expect(await create({ type: 'user', role: 'reader', emailAddress: OWNER.email })).toMatchObject({ role: 'owner' });
  expect(await list()).toHaveLength(2);
});

test('permissions.list comes in pages of at most a hundred', async () => {
  for (let i = 0; i < 4; i++) await create({ type: 'user', role: 'reader', emailAddress: `u${i}@kinhbac.example` });
  const first = (await api.drive.permissions.list({ fileId, pageSize: 3 })).data;
  const second = (await api.drive.permissions.list({ fileId, pageSize: 3, pageToken: first.nextPageToken ?? '' })).data;
  expect([first.permissions?.length, second.permissions?.length, second.nextPageToken]).toEqual([3, 2, undefined]);
});

test('permissions.update changes a role, permissions.delete takes it away', async () => {
  const { id } = await create({ type: 'user', role: 'reader', emailAddress: EMAIL });
  const permissionId = id ?? '';
  const { data } = await api.drive.permissions.update({ fileId, permissionId, requestBody: { role: 'writer' } });
  expect(data).toEqual({ kind: 'drive#permission', id, type: 'user', role: 'writer' });
  expect(
    await refusal(api.drive.permissions.update({ fileId, permissionId, requestBody: { emailAddress: 'x@y.example' } })),
  ).toMatchObject({ status: 403, reason: 'fieldNotWritable' });
  expect((await api.drive.permissions.delete({ fileId, permissionId })).status).toBe(204);
  expect(await list()).toHaveLength(1);
  expect(await refusal(api.drive.permissions.delete({ fileId, permissionId }))).toEqual({
    status: 404,
    reason: 'notFound',
    location: 'permissionId',
    message: `Permission not found: ${id}.`,
  });
});

test('the owner is neither removed nor made less', async () => {
  const permissionId = (await list())?.[0]?.id ?? '';
  expect(await refusal(api.drive.permissions.delete({ fileId, permissionId }))).toMatchObject({ status: 403 });
  const update = api.drive.permissions.update({ fileId, permissionId, requestBody: { role: 'reader' } });
  expect(await refusal(update)).toMatchObject({ status: 403 });
});

test.each([
  [{ role: 'reader' }, 400, 'required', 'permission.type'],
  [{ type: 'anyone' }, 400, 'required', 'permission.role'],
  [{ type: 'team', role: 'reader' }, 400, 'invalid', 'permission.type'],
  [{ type: 'anyone', role: 'organizer' }, 400, 'invalid', 'permission.role'],
  [{ type: 'user', role: 'reader' }, 400, 'invalid', 'permission.emailAddress'],
  [{ type: 'user', role: 'reader', emailAddress: 'ai đó' }, 400, 'invalid', 'permission.emailAddress'],
  [{ type: 'anyone', role: 'reader', emailAddress: EMAIL }, 400, 'invalid', 'permission.emailAddress'],
  [{ type: 'domain', role: 'reader' }, 400, 'required', undefined],
  [{ type: 'user', role: 'owner', emailAddress: EMAIL }, 403, 'forbidden', 'transferOwnership'],
  [{ type: 'user', role: 'reader', emailAddress: EMAIL, view: 'published' }, 501, 'notImplemented', undefined],
])('permissions.create refuses %j', async (body, status, reason, location) => {
  expect(await refused(body)).toMatchObject({ status, reason, location });
  expect(await list()).toHaveLength(1);
});

test('a file is not handed over, and the root folder not shared', async () => {
  const owner = { type: 'user', role: 'owner', emailAddress: EMAIL };
  expect(await refused(owner, { transferOwnership: true })).toMatchObject({
    status: 403,
    reason: 'consentRequiredForOwnershipTransfer',
  });
  expect(
    await refusal(api.drive.permissions.create({ fileId: 'root', requestBody: { type: 'anyone', role: 'reader' } })),
  ).toMatchObject({ status: 403, reason: 'cannotShareRootFolder' });
  expect(await refusal(api.drive.permissions.list({ fileId: 'nowhere' }))).toMatchObject({ status: 404, location: 'fileId' });
});
