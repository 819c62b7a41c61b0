/**
 * Metadata of an object as patch, update, copy and rewrite change it. A patch changes what it names (null takes it away, custom metadata
 * key by key); an update, and the body of a copy, stand in place of all there was.
 */
import { type ObjectMetadata, SERVED_AS, type ServedAs, type StoredObject } from '../store/object-store.ts';
import { notServed } from './google-error.ts';
import { invalid } from './storage-error.ts';
import { checkSize, parseObject, readText } from './upload-resource.ts';

/** What was said of it, and no more. */
export function servedAs(said: { readonly [field in keyof ServedAs]?: string | null | undefined }): ServedAs {
  const entries = SERVED_AS.flatMap((field) => (said[field] ? [[field, said[field]] as const] : []));
  return Object.fromEntries(entries);
}

type Change = (live: StoredObject) => ObjectMetadata;

export function readPatch(text: string): Change {
  const body = readBody(text);
  return ({ contentType, metadata, served }) => ({
    contentType: body.contentType === undefined ? contentType : (body.contentType ?? undefined),
    metadata: body.metadata === undefined ? metadata : merged(metadata, body.metadata),
    served: servedAs({ ...served, ...body }),
  });
}

export function readUpdate(text: string): Change {
  const body = readBody(text);
  const made = {
    contentType: body.contentType ?? undefined,
    metadata: merged({}, body.metadata ?? null),
    served: servedAs(body),
  };
  return () => made;
}

/** Of a copy: without a body, or with an empty one, the source's own. */
export function readCopy(text: string): Change {
  const whole = text.trim() === '' || Object.keys(parseObject(text)).length === 0;
  return whole ? ({ contentType, metadata, served }) => ({ contentType, metadata, served }) : readUpdate(text);
}

type Metadata = Readonly<Record<string, string | null>> | null;

function merged(there: Readonly<Record<string, string>>, patch: Metadata): Record<string, string> {
  if (patch === null) return {};
  const entries = Object.entries({ ...there, ...patch }).filter((entry): entry is [string, string] => entry[1] !== null);
  return checkSize(Object.fromEntries(entries));
}

interface Body {
  readonly contentType?: string | null;
  readonly metadata?: Metadata;
  readonly cacheControl?: string | null;
  readonly contentDisposition?: string | null;
  readonly contentLanguage?: string | null;
}

/** Of what Storage fills in itself nothing is taken: a client may send back the whole of what it was shown. */
const FILLED_IN: readonly string[] = [
  'bucket',
  'crc32c',
  'etag',
  'generation',
  'id',
  'kind',
  'md5Hash',
  'mediaLink',
  'metageneration',
  'name',
  'selfLink',
  'size',
  'timeCreated',
  'timeFinalized',
  'timeStorageClassUpdated',
  'updated',
];

function readBody(text: string): Body {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(text.trim() === '' ? {} : parseObject(text))) {
    if (FILLED_IN.includes(field) || (field === 'storageClass' && value === 'STANDARD')) continue;
    if (field === 'metadata') body[field] = readMetadata(value);
    else if (field === 'contentType' || SERVED_AS.some((one) => one === field))
      body[field] = value === null ? null : readText(field, value);
    else if (value !== null && value !== false) throw notServed(`Object.${field}`);
  }
  return body;
}

function readMetadata(value: unknown): Metadata {
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid('Invalid value for metadata.');
  for (const [key, text] of Object.entries(value)) if (text !== null) readText(`metadata.${key}`, text);
  return value as Metadata;
}
