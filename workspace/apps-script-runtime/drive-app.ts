/** DriveApp: who a file is shared with. */
import { type Fake, fake, words } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';
import { userFake } from './session.ts';

type File = GoogleAppsScript.Drive.File;

const PRIVATE = { access: 'PRIVATE', permission: 'NONE' };

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

function fileFake({ database, spreadsheets, forms, owner, url }: ScriptWorld, id: string): Fake<File> {
  const sharing = () => {
    const row = database.prepare('SELECT access, permission FROM file_sharing WHERE file_id = ?').get(id);
    return row ? { access: String(row['access']), permission: String(row['permission']) } : PRIVATE;
  };
  const file: Fake<File> = fake<File>('File', {
    getId: () => id,
    getName: () => (spreadsheets.has(id) ? spreadsheets.get(id).title : (forms.byFileId(id)?.title ?? '')),
    getUrl: () => (spreadsheets.has(id) ? `${url}spreadsheets/d/${id}/edit` : `${url}forms/d/${id}/edit`),
    // Nothing here has a bin: a file is there or it is gone.
    isTrashed: () => false,
    getOwner: () => userFake(owner),
    getEditors: () => [],
    getViewers: () => [],
    getSharingAccess: () => sharing().access,
    getSharingPermission: () => sharing().permission,
    setSharing: (access: string, permission: string) => {
      database
        .prepare(
          `INSERT INTO file_sharing (file_id, access, permission) VALUES (?, ?, ?)
           ON CONFLICT (file_id) DO UPDATE SET access = excluded.access, permission = excluded.permission`,
        )
        .run(id, access, permission);
      return file;
    },
  });
  return file;
}
