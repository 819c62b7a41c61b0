/** Google Drive v3 over the workspace's spreadsheets and forms: files.get, files.list, files.update. */
import type { Router } from 'express';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { type ApiHandler, apiRouter } from './api-router.ts';
import { DRIVE } from './description.ts';
import { DriveError, fileNotFound, invalidValue } from './drive-error.ts';
import { type DriveFile, type DriveWorkspace, driveFile, driveFiles, SPREADSHEET_TYPE } from './drive-file.ts';
import { fileOrder } from './drive-order.ts';
import { type FileTest, parseDriveQuery } from './drive-query.ts';
import { parseFieldMask } from './field-mask.ts';
import { notServed } from './google-error.ts';
import type { Query } from './query.ts';

/** What Drive shows of a file when nobody says `fields`. */
const SHORT = parseFieldMask('kind,id,name,mimeType');
const SHORT_LIST = parseFieldMask('kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)');

export function driveApi(workspace: DriveWorkspace): Router {
  return apiRouter({
    description: DRIVE,
    handlers: driveMethods(workspace),
    defaultFields: { File: SHORT, FileList: SHORT_LIST },
    invalidFields: (path) => new DriveError(400, `Invalid field selection ${path}`, 'invalidParameter', 'fields'),
  });
}

export function driveMethods(workspace: DriveWorkspace): Record<string, ApiHandler> {
  const get = (id: string): DriveFile => {
    const file = driveFile(workspace, id);
    if (!file) throw fileNotFound(id);
    return file;
  };
  return {
    'drive.files.get': ({ path: { fileId = '' } }) => get(fileId),

    'drive.files.list': ({ query }) => {
      refuseParameters(query, ['driveId', 'teamDriveId', 'includeLabels']);
      const matches = fileTest(query.text('q') ?? '');
      const order = fileOrder(query.text('orderBy'));
      const files = driveFiles(workspace).filter(matches).sort(order);
      const [start, size] = [startOf(query.text('pageToken')), pageSize(query)];
      const end = start + size;
      return {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: files.slice(start, end),
        ...(end < files.length && { nextPageToken: Buffer.from(`from:${end}`).toString('base64url') }),
      };
    },

    'drive.files.update': ({ path: { fileId = '' }, query, body }) => {
      refuseParameters(query, [
        'addParents',
        'removeParents',
        'uploadType',
        'keepRevisionForever',
        'ocrLanguage',
        'useContentAsIndexableText',
      ]);
      const { name, appProperties, ...others } = body as drive_v3.Schema$File;
      for (const field of Object.keys(others)) throw notServed(`File.${field}`);
      const { id, mimeType } = get(fileId);
      if (mimeType !== SPREADSHEET_TYPE) throw notServed(`files.update of ${mimeType}`);
      workspace.spreadsheets.updateFile(id, {
        ...(typeof name === 'string' && { title: name }),
        ...(appProperties && { appProperties }),
      });
      return get(id);
    },
  };
}

function fileTest(q: string): FileTest {
  if (q.trim() === '') return () => true;
  try {
    return parseDriveQuery(q);
  } catch {
    throw invalidValue('q');
  }
}

const MOST = 1_000;

function pageSize(query: Query): number {
  const size = query.number('pageSize') ?? 100;
  if (size < 1 || size > MOST) {
    throw new DriveError(
      400,
      `Invalid value '${size}'. Values must be within the range: [1, ${MOST}]`,
      'invalidParameter',
      'pageSize',
    );
  }
  return size;
}

function startOf(pageToken: string | undefined): number {
  if (pageToken === undefined) return 0;
  const [, start] = /^from:(\d{1,9})$/.exec(Buffer.from(pageToken, 'base64url').toString()) ?? [];
  if (start === undefined) throw invalidValue('pageToken');
  return Number(start);
}

function refuseParameters(query: Query, names: readonly string[]): void {
  for (const name of names) if (query.has(name)) throw notServed(name);
}
