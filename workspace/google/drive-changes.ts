/** What a body of files.create, copy and update may say of a file, read into what Drive keeps. Anything else is refused, by name. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { badDriveRequest, invalidValue, notWritable } from './drive-error.ts';
import { notServed } from './google-error.ts';

type Patch = Readonly<Record<string, string | null>>;

export interface FileChange {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly description?: string;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  /** Epoch ms; absent: now. */
  readonly modifiedAt?: number;
  /** Key by key; null removes one. */
  readonly properties?: Patch;
  readonly appProperties?: Patch;
}

const FIELDS = [
  ...['name', 'mimeType', 'parents', 'description', 'starred', 'trashed', 'properties', 'appProperties'],
  'modifiedTime',
];

/** Fields that Drive fills in itself: whoever sends them is told so. */
const OUTPUT_ONLY = [
  'explicitlyTrashed',
  'id',
  'kind',
  'lastModifyingUser',
  'modifiedByMe',
  'ownedByMe',
  'owners',
  'permissionIds',
  'permissions',
  'shared',
  'spaces',
  'version',
  'webViewLink',
];

export function readFileChange(body: unknown): FileChange {
  const file = body as drive_v3.Schema$File;
  for (const field of Object.keys(file)) {
    if (OUTPUT_ONLY.includes(field)) throw notWritable();
    if (!FIELDS.includes(field)) throw notServed(`File.${field}`);
  }
  for (const map of [file.properties, file.appProperties]) checkProperties(map ?? {});
  const { modifiedTime, ...change } = file;
  return { ...(change as FileChange), ...(typeof modifiedTime === 'string' && { modifiedAt: instantOf(modifiedTime) }) };
}

/** RFC 3339, to the millisecond. */
function instantOf(time: string): number {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(instant)) throw invalidValue('modifiedTime');
  return instant;
}

/** What is there, key by key with what is asked; "a maximum of 30 private properties" and as many public ones. */
export function patched(there: Readonly<Record<string, string>>, patch: Patch = {}): Record<string, string> {
  const entries = Object.entries({ ...there, ...patch }).filter((entry): entry is [string, string] => entry[1] !== null);
  if (entries.length > MOST_PROPERTIES) throw badDriveRequest(`A file has at most ${MOST_PROPERTIES} properties of a kind.`);
  return Object.fromEntries(entries);
}

const MOST_PROPERTIES = 30;
/** "A maximum of 124 bytes size per property (including both key and value) string in UTF-8 encoding." */
const MOST_PROPERTY_BYTES = 124;

function checkProperties(properties: Patch): void {
  for (const [key, value] of Object.entries(properties)) {
    const bytes = Buffer.byteLength(key) + Buffer.byteLength(value ?? '');
    if (bytes > MOST_PROPERTY_BYTES)
      throw badDriveRequest(`A property has at most ${MOST_PROPERTY_BYTES} bytes, key and value together; ${key} has ${bytes}.`);
  }
}
