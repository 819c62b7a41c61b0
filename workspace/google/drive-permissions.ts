/** permissions.list, get, create, update, delete. They are kept and shown; nobody is kept out, since there is one account here. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { StoredPermission } from '../store/drive-store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ApiHandler } from './api-router.ts';
import { DriveError, invalidValue, notWritable, required } from './drive-error.ts';
import { type FileFacts, FOLDER_TYPE, MY_DRIVE, SPREADSHEET_TYPE } from './drive-file.ts';
import { pageSize, startOf, tokenOf } from './drive-list.ts';
import { ownerPermission, permissionId, permissionResource } from './drive-permission.ts';
import type { DriveTree, DriveWorkspace } from './drive-tree.ts';
import { notServed } from './google-error.ts';
import { NO_CONTENT } from './raw-answer.ts';
import { refuseParameters } from './refuse-parameters.ts';

type Permission = drive_v3.Schema$Permission;

export function permissionMethods(
  { database, spreadsheets }: DriveWorkspace,
  { store, owner, facts }: DriveTree,
): Record<string, ApiHandler> {
  const ofFile = ({ id }: FileFacts): Permission[] => [ownerPermission(owner), ...store.permissions(id).map(permissionResource)];
  const found = (file: FileFacts, id: string): Permission => {
    const permission = ofFile(file).find((one) => one.id === id);
    if (!permission) throw new DriveError(404, `Permission not found: ${id}.`, 'notFound', 'permissionId');
    return permission;
  };
  const shareable = (fileId: string): FileFacts => {
    const file = facts(fileId);
    if (file === MY_DRIVE) throw new DriveError(403, 'The root folder cannot be shared.', 'cannotShareRootFolder');
    return file;
  };
  /** "Reflects every change made to the file on the server." */
  const touch = ({ id, mimeType }: FileFacts): void => {
    if (mimeType === SPREADSHEET_TYPE) spreadsheets.updateFile(id, {});
    if (mimeType === FOLDER_TYPE) store.touchFolder(id);
  };
  const put = (file: FileFacts, permission: StoredPermission): Permission =>
    inTransaction(database, () => {
      store.putPermission(file.id, permission);
      touch(file);
      return permissionResource(permission);
    });

  return {
    'drive.permissions.list': ({ path: { fileId = '' }, query }) => {
      refuseParameters(query, ['includePermissionsForView', 'useDomainAdminAccess']);
      const all = ofFile(facts(fileId));
      const start = startOf(query.text('pageToken'));
      const end = start + pageSize(query, 100, 100);
      return {
        kind: 'drive#permissionList',
        permissions: all.slice(start, end),
        ...(end < all.length && { nextPageToken: tokenOf(end) }),
      };
    },

    'drive.permissions.get': ({ path: { fileId = '', permissionId: id = '' } }) => found(facts(fileId), id),

    'drive.permissions.create': ({ path: { fileId = '' }, query, body }) => {
      refuseParameters(query, ['moveToNewOwnersRoot', 'useDomainAdminAccess']);
      const file = shareable(fileId);
      const asked = readPermission(body as Permission, query.flag('transferOwnership') ?? false);
      const permission = { id: permissionId(asked), ...asked };
      // The owner is one already.
      return permission.id === ownerPermission(owner).id ? ownerPermission(owner) : put(file, permission);
    },

    'drive.permissions.update': ({ path: { fileId = '', permissionId: id = '' }, query, body }) => {
      refuseParameters(query, ['removeExpiration', 'useDomainAdminAccess']);
      const file = shareable(fileId);
      const there = found(file, id);
      const { role, ...others } = body as Permission;
      if (Object.keys(others).length > 0) throw notWritable();
      const asked = roleOf(role, query.flag('transferOwnership') ?? false);
      if (there.role === 'owner') throw ownerStays();
      const stored = store.permissions(file.id).find((one) => one.id === id);
      return stored ? put(file, { ...stored, role: asked }) : there;
    },

    'drive.permissions.delete': ({ path: { fileId = '', permissionId: id = '' }, query }) => {
      refuseParameters(query, ['useDomainAdminAccess']);
      const file = shareable(fileId);
      if (found(file, id).role === 'owner') throw ownerStays();
      inTransaction(database, () => {
        store.removePermission(file.id, id);
        touch(file);
      });
      return NO_CONTENT;
    },
  };
}

function readPermission(body: Permission, transferOwnership: boolean): Omit<StoredPermission, 'id'> {
  const { type, role: asked, emailAddress, domain, allowFileDiscovery, ...others } = body;
  for (const field of Object.keys(others)) throw notServed(`Permission.${field}`);
  if (!type) throw required('The permission type field is required.', 'permission.type');
  if (type !== 'user' && type !== 'group' && type !== 'domain' && type !== 'anyone') throw invalidValue('permission.type');
  const role = roleOf(asked, transferOwnership);
  const isPerson = type === 'user' || type === 'group';
  if (isPerson !== /^[^\s@]+@[^\s@]+$/.test(emailAddress ?? ''))
    throw new DriveError(400, EMAIL, 'invalid', { locationType: 'other', location: 'permission.emailAddress' });
  if (type === 'domain' && !domain) throw required("The domain field is required for permissions of type 'domain'.");
  return {
    type,
    role,
    ...(isPerson && emailAddress && { emailAddress }),
    ...(type === 'domain' && domain && { domain }),
    ...(!isPerson && { allowFileDiscovery: allowFileDiscovery ?? false }),
  };
}

const EMAIL = 'The specified emailAddress is invalid or not applicable for the given permission type.';

function roleOf(role: string | null | undefined, transferOwnership: boolean): StoredPermission['role'] {
  if (!role) throw required('The permission role field is required.', 'permission.role');
  if (role === 'owner' && !transferOwnership)
    throw new DriveError(
      403,
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      'forbidden',
      'transferOwnership',
    );
  if (role === 'owner')
    throw new DriveError(
      403,
      'Consent is required to transfer ownership of a file to another user.',
      'consentRequiredForOwnershipTransfer',
    );
  if (role !== 'writer' && role !== 'commenter' && role !== 'reader') throw invalidValue('permission.role');
  return role;
}

const ownerStays = (): DriveError => new DriveError(403, 'The owner of a file cannot be removed.', 'cannotRemoveOwner');
