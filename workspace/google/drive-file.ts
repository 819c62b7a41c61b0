/** Drive's files: the workspace's spreadsheets and forms, all in one folder, "My Drive". */
import type { WorkspacePort } from '../workspace-port.ts';

export const ROOT_FOLDER = '0AWorkspaceMyDriveFolder';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const FORM_TYPE = 'application/vnd.google-apps.form';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** Drive's File, as far as these files have one. Instants are RFC 3339. */
export interface DriveFile {
  readonly kind: 'drive#file';
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly version: string;
  readonly createdTime?: string;
  readonly modifiedTime?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly webViewLink: string;
  readonly starred: false;
  readonly trashed: false;
  readonly explicitlyTrashed: false;
  readonly ownedByMe: true;
  readonly spaces: readonly ['drive'];
}

/** What Drive lists: of a form only its id and title. */
export interface DriveWorkspace {
  readonly spreadsheets: WorkspacePort['spreadsheets'];
  readonly forms: { list(): readonly { readonly fileId: string; readonly title: string }[] };
}

const COMMON = {
  kind: 'drive#file',
  starred: false,
  trashed: false,
  explicitlyTrashed: false,
  ownedByMe: true,
  spaces: ['drive'],
} as const;

/** Spreadsheets first, each in the order in which it was made. */
export function driveFiles({ spreadsheets, forms }: DriveWorkspace): DriveFile[] {
  const books = spreadsheets.list().map(
    ({ id, title, version, createdAt, modifiedAt, appProperties }): DriveFile => ({
      ...COMMON,
      id,
      name: title,
      mimeType: SPREADSHEET_TYPE,
      version: String(version),
      createdTime: new Date(createdAt).toISOString(),
      modifiedTime: new Date(modifiedAt).toISOString(),
      parents: [ROOT_FOLDER],
      ...(Object.keys(appProperties).length > 0 && { appProperties }),
      webViewLink: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    }),
  );
  const questionnaires = forms.list().map(
    ({ fileId, title }): DriveFile => ({
      ...COMMON,
      id: fileId,
      name: title,
      mimeType: FORM_TYPE,
      version: '1',
      parents: [ROOT_FOLDER],
      webViewLink: `https://docs.google.com/forms/d/${fileId}/edit`,
    }),
  );
  return [...books, ...questionnaires];
}

/** `root` is the folder's alias, as at Google. */
export function driveFile(workspace: DriveWorkspace, id: string): DriveFile | undefined {
  return id === 'root' || id === ROOT_FOLDER ? MY_DRIVE : driveFiles(workspace).find((file) => file.id === id);
}

const MY_DRIVE: DriveFile = {
  ...COMMON,
  id: ROOT_FOLDER,
  name: 'My Drive',
  mimeType: FOLDER_TYPE,
  version: '1',
  webViewLink: 'https://drive.google.com/drive/my-drive',
};
