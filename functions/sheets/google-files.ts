/** Google Drive v3 through the real client; with `apiRoot` the same client talks to the workspace on loopback. */
import { auth, type drive_v3, drive as driveClient } from 'googleapis/build/src/apis/drive/index.js';
import type { FileState, Files } from './files-port.ts';
import { retrying } from './google-retry.ts';

/** An office has three; a page holds so many, and what lies beyond it is missing in the answer. */
const MOST_FILES = 1_000;

export function googleFiles(options: { readonly apiRoot?: string; readonly accessToken?: string }): Files {
  const { files } = driveClient({
    version: 'v3',
    auth: options.accessToken === undefined ? serviceAccount() : fixedToken(options.accessToken),
    // google-retry.ts repeats, and nobody else.
    retry: false,
    ...(options.apiRoot === undefined ? {} : { rootUrl: options.apiRoot }),
  });

  return {
    async list(budget) {
      const asked = {
        // "q" knows no id.
        q: "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false",
        fields: 'files(id,version,modifiedTime,appProperties)',
        pageSize: MOST_FILES,
        ...IN_SHARED_DRIVES,
        prettyPrint: false,
      };
      const { data } = await retrying(({ timeout }) => files.list(asked, { timeout }), budget);
      return new Map((data.files ?? []).map((file) => [file.id ?? '', stateOf(file)]));
    },

    async note(fileId, notes, modifiedAt, budget) {
      const modified = modifiedAt === undefined ? {} : { modifiedTime: new Date(modifiedAt).toISOString() };
      const asked = {
        fileId,
        // null is how Drive takes a property back ("entries with null values are cleared"); the client's types know only texts.
        requestBody: { appProperties: notes as Record<string, string>, ...modified },
        fields: 'id',
        supportsAllDrives: true,
        prettyPrint: false,
      };
      await retrying(({ timeout }) => files.update(asked, { timeout }), budget);
    },
  };
}

/** An office may keep its files in a shared drive of its organisation. */
const IN_SHARED_DRIVES = { supportsAllDrives: true, includeItemsFromAllDrives: true };

const stateOf = ({ version, modifiedTime, appProperties }: drive_v3.Schema$File): FileState => ({
  version: version ?? '',
  modifiedAt: Date.parse(modifiedTime ?? ''),
  notes: appProperties ?? {},
});

/**
 * "Read-write access to file metadata … but does not allow any access to read, download, write or upload file content", nor to share, move
 * or delete; drive.file reaches only what the program made itself, and a person made these files.
 */
const serviceAccount = () => new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/drive.metadata'] });

function fixedToken(token: string) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: token });
  return client;
}
