/**
 * What Drive knows of files beside their content: folders, where a file lies, whether it is in the bin, and with whom it is shared.
 * A file of which nobody ever said anything has no row: it lies in My Drive and belongs to its owner alone.
 */
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** "My Drive". */
export const ROOT_FOLDER = '0AWorkspaceMyDriveFolder';

export const driveSchema = `
  CREATE TABLE IF NOT EXISTS drive_folder (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,       -- epoch ms
    modified_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS drive_details (
    file_id TEXT PRIMARY KEY,
    body TEXT NOT NULL                 -- FileDetails
  ) STRICT;
  CREATE TABLE IF NOT EXISTS drive_permission (
    file_id TEXT NOT NULL,
    permission_id TEXT NOT NULL,
    body TEXT NOT NULL,                -- StoredPermission
    PRIMARY KEY (file_id, permission_id)
  ) STRICT, WITHOUT ROWID;
`;

type Properties = Readonly<Record<string, string>>;

export interface FileDetails {
  readonly parent: string;
  /** Put into the bin itself, not with the folder it lies in. */
  readonly trashed: boolean;
  readonly starred: boolean;
  readonly properties: Properties;
  readonly description?: string;
  /** Of a folder: a spreadsheet and a form keep their names themselves. */
  readonly name?: string;
  /** The same. */
  readonly appProperties?: Properties;
}

export const AS_MADE: FileDetails = { parent: ROOT_FOLDER, trashed: false, starred: false, properties: {} };

export interface Folder {
  readonly id: string;
  readonly version: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export interface StoredPermission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: 'writer' | 'commenter' | 'reader';
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

export interface DriveStore {
  /** In the order in which they were made. */
  folders(): Folder[];
  /** The id of the new folder. */
  makeFolder(): string;
  /** `modifiedAt`: epoch ms; absent: now. */
  touchFolder(id: string, modifiedAt?: number): void;
  /** Of the files that have any. */
  details(): ReadonlyMap<string, FileDetails>;
  setDetails(id: string, details: FileDetails): void;
  permissions(id: string): StoredPermission[];
  putPermission(id: string, permission: StoredPermission): void;
  removePermission(id: string, permissionId: string): void;
  /** The files are gone, spreadsheets with all that is in them. */
  remove(ids: readonly string[]): void;
}

export function createDriveStore(database: DatabaseSync, clock: { now(): number }): DriveStore {
  const selectFolders = database.prepare('SELECT * FROM drive_folder ORDER BY rowid');
  const insertFolder = database.prepare('INSERT INTO drive_folder VALUES (?, 1, ?, ?)');
  const touch = database.prepare('UPDATE drive_folder SET version = version + 1, modified_at = ? WHERE id = ?');
  const selectDetails = database.prepare('SELECT file_id, body FROM drive_details');
  const upsertDetails = database.prepare('INSERT OR REPLACE INTO drive_details VALUES (?, ?)');
  const selectPermissions = database.prepare('SELECT body FROM drive_permission WHERE file_id = ? ORDER BY permission_id');
  const upsertPermission = database.prepare('INSERT OR REPLACE INTO drive_permission VALUES (?, ?, ?)');
  const deletePermission = database.prepare('DELETE FROM drive_permission WHERE file_id = ? AND permission_id = ?');
  const removals = [
    'DELETE FROM spreadsheet WHERE id = ?',
    'DELETE FROM drive_folder WHERE id = ?',
    'DELETE FROM drive_details WHERE file_id = ?',
    'DELETE FROM drive_permission WHERE file_id = ?',
  ].map((sql) => database.prepare(sql));

  return {
    folders: () =>
      selectFolders.all().map((row) => ({
        id: String(row['id']),
        version: Number(row['version']),
        createdAt: Number(row['created_at']),
        modifiedAt: Number(row['modified_at']),
      })),
    makeFolder: () => {
      const id = `1${randomBytes(24).toString('base64url')}`;
      insertFolder.run(id, clock.now(), clock.now());
      return id;
    },
    touchFolder: (id, modifiedAt = clock.now()) => void touch.run(modifiedAt, id),
    details: () => new Map(selectDetails.all().map((row) => [String(row['file_id']), JSON.parse(String(row['body']))])),
    setDetails: (id, details) => void upsertDetails.run(id, JSON.stringify(details)),
    permissions: (id) => selectPermissions.all(id).map((row) => JSON.parse(String(row['body']))),
    putPermission: (id, permission) => void upsertPermission.run(id, permission.id, JSON.stringify(permission)),
    removePermission: (id, permissionId) => void deletePermission.run(id, permissionId),
    remove: (ids) =>
      inTransaction(database, () => {
        for (const removal of removals) for (const id of ids) removal.run(id);
      }),
  };
}

/** "Whether the file has been trashed, either explicitly or from a trashed parent folder." `details`: of all files. */
export function isBinned(details: ReadonlyMap<string, FileDetails>, id: string): boolean {
  const own = details.get(id);
  return own !== undefined && (own.trashed || isBinned(details, own.parent));
}
