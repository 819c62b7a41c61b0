import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { linkSharing, peopleOf, shareByLink } from '../../../workspace/apps-script-runtime/file-sharing.ts';
import { createDriveStore, driveSchema, isBinned } from '../../../workspace/store/drive-store.ts';
import { spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

const OWNER = 'thuong-truc@kinhbac.example';

function storeOfOneFile() {
  const database = new DatabaseSync(':memory:');
  for (const schema of [spreadsheetSchema, driveSchema]) database.exec(schema);
  return createDriveStore(database, { now: () => 0 });
}

test('what a script shares by link is a permission of Drive, and the other way round', () => {
  const store = storeOfOneFile();
  expect(linkSharing(store, 'f')).toEqual({ access: 'PRIVATE', permission: 'NONE' });
  for (const access of ['DOMAIN', 'DOMAIN_WITH_LINK', 'ANYONE_WITH_LINK', 'ANYONE'])
    for (const permission of ['VIEW', 'COMMENT', 'EDIT']) {
      shareByLink(store, 'f', { access, permission }, OWNER);
      expect(linkSharing(store, 'f')).toEqual({ access, permission });
    }
  expect(store.permissions('f')).toEqual([{ id: 'anyone', type: 'anyone', role: 'writer', allowFileDiscovery: true }]);
  shareByLink(store, 'f', { access: 'DOMAIN', permission: 'VIEW' }, OWNER);
  expect(store.permissions('f')).toMatchObject([{ id: expect.stringMatching(/^\d{20}k$/), domain: 'kinhbac.example' }]);
  store.putPermission('f', { id: 'anyoneWithLink', type: 'anyone', role: 'reader', allowFileDiscovery: false });
  expect(linkSharing(store, 'f').access).toBe('ANYONE_WITH_LINK');
  shareByLink(store, 'f', { access: 'PRIVATE', permission: 'VIEW' }, OWNER);
  expect(store.permissions('f')).toEqual([]);
});

test('who may edit and who may look is told apart', () => {
  const store = storeOfOneFile();
  for (const [id, role] of [
    ['1', 'writer'],
    ['2', 'reader'],
    ['3', 'commenter'],
  ] as const)
    store.putPermission('f', { id, type: 'user', role, emailAddress: `${role}@kinhbac.example` });
  expect(peopleOf(store, 'f')).toEqual({
    editors: ['writer@kinhbac.example'],
    viewers: ['reader@kinhbac.example', 'commenter@kinhbac.example'],
  });
});

test('a file is in the bin with the folder it lies in, however deep', () => {
  const store = storeOfOneFile();
  const details = { starred: false, properties: {}, trashed: false };
  store.setDetails('outer', { ...details, parent: 'root', trashed: true });
  store.setDetails('inner', { ...details, parent: 'outer' });
  store.setDetails('f', { ...details, parent: 'inner' });
  expect(['f', 'inner', 'outer', 'elsewhere'].map((id) => isBinned(store.details(), id))).toEqual([true, true, true, false]);
});
