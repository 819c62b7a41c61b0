/** files.list: which files, in what order, which page of them. There are no shared drives here. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { DriveError, invalidValue } from './drive-error.ts';
import { fileOrder } from './drive-order.ts';
import { type FileTest, parseDriveQuery } from './drive-query.ts';
import type { DriveTree } from './drive-tree.ts';
import { GoogleError } from './google-error.ts';
import type { Query } from './query.ts';
import { refuseParameters } from './refuse-parameters.ts';

export function listFiles(tree: DriveTree, query: Query): drive_v3.Schema$FileList {
  refuseParameters(query, ['includeLabels', 'includePermissionsForView']);
  checkCorpora(query);
  const matches = fileTest(query.text('q') ?? '');
  const order = fileOrder(query.text('orderBy'));
  const files = inDriveSpace(query) ? tree.list().filter(matches).sort(order) : [];
  const start = startOf(query.text('pageToken'));
  const end = start + pageSize(query, 100, 1_000);
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: files.slice(start, end),
    ...(end < files.length && { nextPageToken: tokenOf(end) }),
  };
}

function fileTest(q: string): FileTest {
  if (q.trim() === '') return () => true;
  try {
    return parseDriveQuery(q);
  } catch (error) {
    throw error instanceof GoogleError ? error : invalidValue('q');
  }
}

/** "Supported items include: user, domain, drive, allDrives": all of them are the one user's files here. */
function checkCorpora(query: Query): void {
  const corpora = query.text('corpora') ?? query.text('corpus') ?? 'user';
  if (!['user', 'domain', 'drive', 'allDrives'].includes(corpora)) throw invalidValue('corpora');
  const drive = query.text('driveId') ?? query.text('teamDriveId');
  if ((corpora === 'drive') !== (drive !== undefined))
    throw new DriveError(
      400,
      'The driveId parameter must be specified if and only if corpora is set to drive.',
      'invalid',
      'driveId',
    );
  if (drive !== undefined) throw new DriveError(404, `Shared drive not found: ${drive}`, 'notFound', 'driveId');
}

/** The folder that only a program sees is empty here. */
function inDriveSpace(query: Query): boolean {
  const spaces = (query.text('spaces') ?? 'drive').split(',').map((space) => space.trim());
  if (!spaces.every((space) => ['drive', 'appDataFolder', 'photos'].includes(space))) throw invalidValue('spaces');
  return spaces.includes('drive');
}

/** "Values above 1000 will be coerced to 1000." */
export function pageSize(query: Query, usual: number, most: number): number {
  const size = query.number('pageSize') ?? usual;
  if (size >= 1) return Math.min(size, most);
  const message = `Invalid value '${size}'. Values must be within the range: [1, ${most}]`;
  throw new DriveError(400, message, 'invalidParameter', 'pageSize');
}

export const tokenOf = (start: number): string => Buffer.from(`from:${start}`).toString('base64url');

export function startOf(pageToken: string | undefined): number {
  if (pageToken === undefined) return 0;
  const [, start] = /^from:(\d{1,9})$/.exec(Buffer.from(pageToken, 'base64url').toString()) ?? [];
  if (start === undefined) throw invalidValue('pageToken');
  return Number(start);
}
