/** files.get, create, copy, update, delete, emptyTrash. */
import { copySpreadsheet } from '../store/copy-spreadsheet.ts';
import { ROOT_FOLDER } from '../store/drive-store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ApiHandler } from './api-router.ts';
import { type FileChange, patched, readFileChange } from './drive-changes.ts';
import { badDriveRequest, DriveError, insufficientPermissions, notWritable } from './drive-error.ts';
import { type DriveFile, type FileFacts, FOLDER_TYPE, FORM_TYPE, MY_DRIVE, SPREADSHEET_TYPE } from './drive-file.ts';
import type { DriveTree, DriveWorkspace } from './drive-tree.ts';
import { notServed } from './google-error.ts';
import type { Query } from './query.ts';
import { NO_CONTENT } from './raw-answer.ts';
import { refuseParameters } from './refuse-parameters.ts';

export function fileMethods(workspace: DriveWorkspace, tree: DriveTree): Record<string, ApiHandler> {
  const { database, spreadsheets, forms, clock } = workspace;
  const { store } = tree;

  /** Everything of a change but the parents: of them `parent` is the one to be. Every change is a new version. */
  const apply = (id: string, change: FileChange, parent: string): DriveFile => {
    const { mimeType, name: oldName, details, appProperties: there } = tree.facts(id);
    const { name = oldName, description = details.description, starred = details.starred, trashed = details.trashed } = change;
    const properties = patched(details.properties, change.properties);
    const appProperties = patched(there, change.appProperties);
    const kept = { parent, starred, trashed, properties, ...(description !== undefined && { description }) };
    if (mimeType === FOLDER_TYPE) {
      store.setDetails(id, { ...kept, name, appProperties });
      store.touchFolder(id, change.modifiedAt);
    } else {
      store.setDetails(id, kept);
      const { modifiedAt, appProperties: appPatch = {} } = change;
      spreadsheets.updateFile(id, { ...(change.name !== undefined && { title: name }), appProperties: appPatch, modifiedAt });
    }
    return tree.get(id);
  };

  /** What is said of a new file belongs to its making. */
  const asMade = (change: FileChange): FileChange => ({ modifiedAt: clock.now(), ...change });

  const folderOf = (parents: readonly string[] | undefined, otherwise: string): string => {
    const [parent, ...more] = parents ?? [];
    if (parent === undefined) return otherwise;
    if (more.length > 0) throw cannotAddParent();
    const { id, mimeType } = tree.facts(parent);
    if (mimeType !== FOLDER_TYPE)
      throw new DriveError(403, 'The specified parent is not a folder.', 'parentNotAFolder', 'parents');
    return id;
  };

  /** Where the file lies after addParents and removeParents. It lies in one folder ("every file must have exactly one parent"). */
  const moved = ({ id, details: { parent } }: FileFacts, query: Query): string => {
    const listed = (name: string): string[] => (query.text(name) ?? '').split(',').filter((part) => part !== '');
    const [added, removed] = [listed('addParents'), listed('removeParents')];
    const leaves = removed.map((folder) => (folder === 'root' ? ROOT_FOLDER : folder)).includes(parent);
    if (added.length === 0 && leaves) throw notServed('removeParents without addParents');
    if (added.length === 0) return parent;
    const target = folderOf(added, parent);
    if (!leaves && target !== parent) throw cannotAddParent();
    // "You tried to add a duplicate parent … a parent that would create a cycle in the directory graph."
    const below = tree.below(id).map((facts) => facts.id);
    if (target === parent || target === id || below.includes(target)) throw badDriveRequest();
    return target;
  };

  const owned = (id: string): FileFacts => {
    const facts = tree.facts(id);
    if (facts === MY_DRIVE) throw insufficientPermissions();
    return facts;
  };

  const remove = (facts: readonly FileFacts[]): typeof NO_CONTENT => {
    if (facts.some(({ mimeType }) => mimeType === FORM_TYPE)) throw notServed(`files.delete of ${FORM_TYPE}`);
    const ids = facts.map(({ id }) => id);
    // A form whose spreadsheet is gone keeps its answers itself.
    for (const { fileId, destination } of forms.list())
      if (ids.includes(destination?.spreadsheetId ?? '')) forms.change(fileId, (form) => ({ ...form, destination: null }));
    store.remove(ids);
    return NO_CONTENT;
  };

  const atomic =
    (handler: ApiHandler): ApiHandler =>
    (call) =>
      inTransaction(database, () => handler(call));

  return {
    'drive.files.get': ({ path: { fileId = '' }, query }) => {
      refuseParameters(query, ['includeLabels', 'includePermissionsForView']);
      const file = tree.get(fileId);
      if (query.text('alt') === 'media') throw notDownloadable();
      return file;
    },

    'drive.files.create': atomic(({ query, body }) => {
      refuseParameters(query, NOT_SERVED);
      const { parents, mimeType = 'application/octet-stream', ...change } = readFileChange(body);
      const parent = folderOf(parents, ROOT_FOLDER);
      const name = change.name ?? 'Untitled';
      if (mimeType === FOLDER_TYPE) {
        const id = store.makeFolder();
        store.setDetails(id, { parent, trashed: false, starred: false, properties: {}, name });
        return apply(id, asMade(change), parent);
      }
      if (mimeType !== SPREADSHEET_TYPE) throw notServed(`files.create of ${mimeType}`);
      const made = { title: change.name ?? 'Untitled', locale: 'en_US', timeZone: 'Etc/GMT' };
      const id = spreadsheets.createWith(made, [{ title: 'Sheet1' }]);
      return apply(id, asMade(change), parent);
    }),

    'drive.files.copy': atomic(({ path: { fileId = '' }, query, body }) => {
      refuseParameters(query, NOT_SERVED);
      const { id, mimeType, name, details } = tree.facts(fileId);
      const { parents, mimeType: asked = mimeType, ...change } = readFileChange(body);
      if (mimeType === FOLDER_TYPE) throw new DriveError(403, 'This file cannot be copied by the user.', 'cannotCopyFile');
      if (mimeType !== SPREADSHEET_TYPE || asked !== mimeType) throw notServed(`files.copy of ${mimeType} to ${asked}`);
      const parent = folderOf(parents, details.parent);
      const copy = copySpreadsheet(database, id, clock.now());
      store.setDetails(copy, { ...details, parent, trashed: false, starred: false });
      return apply(copy, { name: `Copy of ${name}`, ...asMade(change) }, parent);
    }),

    'drive.files.update': atomic(({ path: { fileId = '' }, query, body }) => {
      refuseParameters(query, [...NOT_SERVED, 'uploadType']);
      const facts = owned(fileId);
      const { parents, mimeType = facts.mimeType, ...change } = readFileChange(body);
      if (parents) throw notWritable(PARENTS);
      if (facts.mimeType === FORM_TYPE || mimeType !== facts.mimeType) throw notServed(`files.update of ${facts.mimeType}`);
      return apply(facts.id, change, moved(facts, query));
    }),

    'drive.files.delete': atomic(({ path: { fileId = '' } }) => {
      const facts = owned(fileId);
      return remove([facts, ...tree.below(facts.id)]);
    }),

    'drive.files.emptyTrash': atomic(({ query }) => {
      refuseParameters(query, ['driveId']);
      const binned = tree.list().filter(({ trashed }) => trashed);
      return remove(binned.map(({ id }) => tree.facts(id)));
    }),
  };
}

const NOT_SERVED = [
  'copyComments',
  'includeLabels',
  'includePermissionsForView',
  'keepRevisionForever',
  'ocrLanguage',
  'useContentAsIndexableText',
];

const PARENTS =
  'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.';

const cannotAddParent = (): DriveError =>
  new DriveError(403, 'Increasing the number of parents is not allowed', 'cannotAddParent');

/** Of everything that Google's own editors made. */
const notDownloadable = (): DriveError =>
  new DriveError(
    403,
    'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    'fileNotDownloadable',
    'alt',
  );
