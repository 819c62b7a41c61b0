/** All files of Drive: spreadsheets first, then forms, then folders, each in the order in which it was made. */
import { createDriveStore, type DriveStore, type FileDetails, isBinned, ROOT_FOLDER } from '../store/drive-store.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { fileNotFound } from './drive-error.ts';
import {
  type DriveFile,
  type FileFacts,
  fileResource,
  folderFacts,
  formFacts,
  MY_DRIVE,
  spreadsheetFacts,
} from './drive-file.ts';
import type { Owner } from './drive-permission.ts';

export interface DriveWorkspace extends Pick<WorkspacePort, 'database' | 'spreadsheets'> {
  readonly clock: { now(): number };
  readonly forms: Pick<WorkspacePort['forms'], 'list' | 'change'>;
  /** Whose files all of them are. */
  readonly plan: { readonly standingBody: Owner };
}

export interface DriveTree {
  readonly store: DriveStore;
  readonly owner: Owner;
  list(): DriveFile[];
  /** `root` is the folder's alias, as at Google. Throws Google's 404. */
  facts(id: string): FileFacts;
  get(id: string): DriveFile;
  /** All that lies in a folder, however deep. */
  below(id: string): FileFacts[];
}

export function driveTree({ database, clock, spreadsheets, forms, plan: { standingBody } }: DriveWorkspace): DriveTree {
  const store = createDriveStore(database, clock);
  const owner: Owner = { email: standingBody.email, name: standingBody.name };

  const all = (details: ReadonlyMap<string, FileDetails>): FileFacts[] => [
    ...spreadsheets.list().map((file) => spreadsheetFacts(file, details.get(file.id))),
    ...forms.list().map((form) => formFacts(form, details.get(form.fileId))),
    ...store.folders().flatMap((folder) => {
      const own = details.get(folder.id);
      return own ? [folderFacts(folder, own)] : [];
    }),
  ];
  const shown = (facts: FileFacts, details: ReadonlyMap<string, FileDetails>): DriveFile =>
    fileResource(facts, { owner, permissions: store.permissions(facts.id), trashed: isBinned(details, facts.id) });
  const find = (id: string, details: ReadonlyMap<string, FileDetails>): FileFacts => {
    if (id === 'root' || id === ROOT_FOLDER) return MY_DRIVE;
    const found = all(details).find((facts) => facts.id === id);
    if (!found) throw fileNotFound(id);
    return found;
  };
  return {
    store,
    owner,
    list: () => {
      const details = store.details();
      return all(details).map((facts) => shown(facts, details));
    },
    facts: (id) => find(id, store.details()),
    get: (id) => {
      const details = store.details();
      return shown(find(id, details), details);
    },
    below: (id) => {
      const files = all(store.details());
      const inside = (folder: string): FileFacts[] =>
        files.filter(({ details }) => details.parent === folder).flatMap((facts) => [facts, ...inside(facts.id)]);
      return inside(id);
    },
  };
}
