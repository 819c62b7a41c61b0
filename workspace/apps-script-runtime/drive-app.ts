/** DriveApp: who a file is shared with, and whether it is in the bin. */
import { createDriveStore, isBinned } from '../store/drive-store.ts';
import { type Fake, fake, words } from './fake.ts';
import { linkSharing, peopleOf, shareByLink } from './file-sharing.ts';
import type { ScriptWorld } from './script-world.ts';
import { userFake } from './session.ts';

type File = GoogleAppsScript.Drive.File;

export function driveApp(world: ScriptWorld): Fake<GoogleAppsScript.Drive.DriveApp> {
  return fake<GoogleAppsScript.Drive.DriveApp>('DriveApp', {
    Access: words('DriveApp.Access', ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE']),
    Permission: words('DriveApp.Permission', ['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE']),
    getFileById: (id: string) => {
      if (!world.spreadsheets.has(String(id)) && !world.forms.byFileId(String(id))) {
        throw new Error(
          'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
        );
      }
      return fileFake(world, String(id));
    },
  });
}

function fileFake({ database, spreadsheets, forms, owner, url, now }: ScriptWorld, id: string): Fake<File> {
  const store = createDriveStore(database, { now });
  const file: Fake<File> = fake<File>('File', {
    getId: () => id,
    getName: () => (spreadsheets.has(id) ? spreadsheets.get(id).title : (forms.byFileId(id)?.title ?? '')),
    getUrl: () => (spreadsheets.has(id) ? `${url}spreadsheets/d/${id}/edit` : `${url}forms/d/${id}/edit`),
    isTrashed: () => isBinned(store.details(), id),
    getOwner: () => userFake(owner),
    getEditors: () => peopleOf(store, id).editors.map(userFake),
    getViewers: () => peopleOf(store, id).viewers.map(userFake),
    getSharingAccess: () => linkSharing(store, id).access,
    getSharingPermission: () => linkSharing(store, id).permission,
    setSharing: (access: string, permission: string) => {
      shareByLink(store, id, { access: String(access), permission: String(permission) }, owner);
      return file;
    },
  });
  return file;
}
