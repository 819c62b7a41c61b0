/** The metadata part of an upload: what the caller says about the object. A field that would not be kept is refused by name. */
import { SERVED_AS } from '../store/object-store.ts';
import { notServed } from './google-error.ts';
import { invalid, StorageError } from './storage-error.ts';

export interface UploadResource {
  readonly name?: string;
  readonly bucket?: string;
  readonly contentType?: string;
  readonly md5Hash?: string;
  readonly crc32c?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentLanguage?: string;
}

const TEXTS: readonly string[] = ['name', 'bucket', 'contentType', 'md5Hash', 'crc32c', ...SERVED_AS];

/** "Custom metadata … a size limit of 8 KiB for each object" (cloud.google.com/storage/quotas). */
const MOST_METADATA_BYTES = 8 * 1024;

export function readUploadResource(text: string): UploadResource {
  const json = parseObject(text);
  const resource: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(json)) {
    if (value === null) continue;
    if (field === 'metadata') resource[field] = readMetadata(value);
    else if (TEXTS.includes(field)) resource[field] = readText(field, value);
    else if (field !== 'storageClass' || value !== 'STANDARD') throw notServed(`Object.${field} of an upload`);
  }
  return resource;
}

export function parseObject(text: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StorageError(400, 'Parse Error', 'parseError');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new StorageError(400, 'Parse Error', 'parseError');
  return json;
}

function readMetadata(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('Invalid value for metadata.');
  const entries = Object.entries(value)
    .filter(([, text]) => text !== null)
    .map(([key, text]) => [key, readText(`metadata.${key}`, text)] as const);
  return checkSize(Object.fromEntries(entries));
}

export function checkSize(metadata: Record<string, string>): Record<string, string> {
  const sizes = Object.entries(metadata).map(([key, text]) => Buffer.byteLength(key) + Buffer.byteLength(text));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MOST_METADATA_BYTES)
    throw invalid(`The size of custom metadata is ${bytes} bytes; the limit is ${MOST_METADATA_BYTES}.`);
  return metadata;
}

export function readText(field: string, value: unknown): string {
  if (typeof value !== 'string') throw invalid(`Invalid value for ${field}: ${JSON.stringify(value)}`);
  return value;
}
