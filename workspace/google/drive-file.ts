/** Drive's File, as far as spreadsheets, forms and folders have one. Instants are RFC 3339. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { AS_MADE, type FileDetails, type Folder, ROOT_FOLDER, type StoredPermission } from '../store/drive-store.ts';
import type { SpreadsheetFile } from '../store/spreadsheets.ts';
import { type Owner, ownerPermission, permissionResource, userResource } from './drive-permission.ts';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const FORM_TYPE = 'application/vnd.google-apps.form';
export const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** What a file is made of: what its kind keeps, and what Drive keeps of any. */
export interface FileFacts {
  readonly id: string;
  readonly mimeType: string;
  readonly name: string;
  readonly version: number;
  /** Epoch ms; a form has none here. */
  readonly createdAt?: number;
  readonly modifiedAt?: number;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly details: FileDetails;
}

export const spreadsheetFacts = (file: SpreadsheetFile, details = AS_MADE): FileFacts => ({
  ...file,
  name: file.title,
  mimeType: SPREADSHEET_TYPE,
  details,
});

export const formFacts = (
  { fileId, title }: { readonly fileId: string; readonly title: string },
  details = AS_MADE,
): FileFacts => ({
  id: fileId,
  name: title,
  mimeType: FORM_TYPE,
  version: 1,
  appProperties: {},
  details,
});

export const folderFacts = (folder: Folder, details: FileDetails): FileFacts => ({
  ...folder,
  name: details.name ?? '',
  mimeType: FOLDER_TYPE,
  appProperties: details.appProperties ?? {},
  details,
});

/** Of My Drive itself only this much is kept. */
export const MY_DRIVE: FileFacts = {
  id: ROOT_FOLDER,
  name: 'My Drive',
  mimeType: FOLDER_TYPE,
  version: 1,
  appProperties: {},
  details: AS_MADE,
};

export type DriveFile = drive_v3.Schema$File & { readonly id: string; readonly name: string; readonly mimeType: string };

interface Around {
  readonly owner: Owner;
  readonly permissions: readonly StoredPermission[];
  /** In the bin, itself or with a folder above it. */
  readonly trashed: boolean;
}

export function fileResource(facts: FileFacts, { owner, permissions, trashed }: Around): DriveFile {
  const { id, name, mimeType, version, createdAt, modifiedAt, appProperties, details } = facts;
  const user = userResource(owner);
  const modifiedTime = modifiedAt === undefined ? undefined : new Date(modifiedAt).toISOString();
  const shared = [ownerPermission(owner), ...permissions.map(permissionResource)];
  return {
    kind: 'drive#file',
    id,
    name,
    mimeType,
    ...(details.description !== undefined && { description: details.description }),
    starred: details.starred,
    trashed,
    explicitlyTrashed: details.trashed,
    ...(facts !== MY_DRIVE && { parents: [details.parent] }),
    ...filled('properties', details.properties),
    ...filled('appProperties', appProperties),
    spaces: ['drive'],
    version: String(version),
    webViewLink: webViewLink(id, mimeType),
    ...(createdAt !== undefined && { createdTime: new Date(createdAt).toISOString() }),
    ...(modifiedTime !== undefined && { modifiedTime, modifiedByMeTime: modifiedTime, modifiedByMe: true }),
    owners: [user],
    lastModifyingUser: user,
    ownedByMe: true,
    shared: permissions.length > 0,
    writersCanShare: true,
    permissions: shared,
    permissionIds: shared.map((permission) => permission.id ?? ''),
    quotaBytesUsed: '0',
  };
}

/** Google leaves out empty maps. */
const filled = <K extends string>(name: K, map: Readonly<Record<string, string>>): { [name in K]?: Record<string, string> } =>
  Object.keys(map).length > 0 ? ({ [name]: { ...map } } as { [name in K]?: Record<string, string> }) : {};

function webViewLink(id: string, mimeType: string): string {
  if (id === ROOT_FOLDER) return 'https://drive.google.com/drive/my-drive';
  if (mimeType === FOLDER_TYPE) return `https://drive.google.com/drive/folders/${id}`;
  return `https://docs.google.com/${mimeType === FORM_TYPE ? 'forms' : 'spreadsheets'}/d/${id}/edit`;
}
