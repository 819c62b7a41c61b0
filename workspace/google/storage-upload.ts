/** An upload in one request, simple or multipart, read into the object it asks for; checksums that came along must be right. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { NewObject } from '../store/object-store.ts';
import { crc32c } from './crc32c.ts';
import { notServed } from './google-error.ts';
import { type Part, parseMultipart } from './multipart-related.ts';
import { servedAs } from './object-change.ts';
import type { Query } from './query.ts';
import { invalid, StorageError } from './storage-error.ts';
import { readUploadResource, type UploadResource } from './upload-resource.ts';

export function readUpload(bucket: string, query: Query, headers: IncomingHttpHeaders, body: Buffer): NewObject {
  const { resource, contentType, bytes } = readBody(query, headers, body);
  const name = query.text('name') ?? resource.name;
  if (name === undefined || name === '') throw new StorageError(400, 'Required', 'required');
  checkName(name);
  if (resource.bucket !== undefined && resource.bucket !== bucket) {
    throw invalid(`Value '${resource.bucket}' in content does not agree with value '${bucket}'.`);
  }
  const sums = { md5: createHash('md5').update(bytes).digest(), crc32c: crc32c(bytes) };
  checkSums(resource, sums);
  const { metadata = {} } = resource;
  return { bucket, name, contentType, metadata, served: servedAs(resource), bytes, ...sums };
}

interface UploadBody {
  readonly resource: UploadResource;
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
}

function readBody(query: Query, headers: IncomingHttpHeaders, body: Buffer): UploadBody {
  const type = query.text('uploadType');
  if (type === 'resumable') throw notServed('uploadType=resumable');
  if (type === 'media') return { resource: {}, contentType: headers['content-type'], bytes: body };
  if (type !== 'multipart') throw wrongUrlForUpload();
  const [first, second, ...more] = readParts(headers['content-type'] ?? '', body);
  if (!first || !second || more.length > 0) throw invalid('Malformed multipart body.');
  const resource = readUploadResource(first.bytes.toString('utf8'));
  const sent = second.headers.get('content-type');
  if (resource.contentType !== undefined && sent !== undefined && resource.contentType !== sent) {
    throw invalid(
      `Content-Type specified in the upload (${sent}) does not match Content-Type specified in metadata (${resource.contentType}).`,
    );
  }
  return { resource, contentType: resource.contentType ?? sent, bytes: second.bytes };
}

function readParts(contentType: string, body: Buffer): Part[] {
  let parts: Part[];
  try {
    parts = parseMultipart(contentType, body);
  } catch (error) {
    throw invalid((error as SyntaxError).message);
  }
  for (const { headers } of parts)
    if (headers.has('content-transfer-encoding')) throw notServed('Content-Transfer-Encoding of a part');
  return parts;
}

/** cloud.google.com/storage/docs/objects#naming. */
export function checkName(name: string): void {
  const length = Buffer.byteLength(name);
  if (length > 1024 || /[\r\n]/.test(name) || /^\.{1,2}$/.test(name) || name.startsWith('.well-known/acme-challenge/'))
    throw invalid(`The specified object name is not valid: ${length} bytes.`);
}

function checkSums(resource: UploadResource, { md5, crc32c: crc }: Pick<NewObject, 'md5' | 'crc32c'>): void {
  const given = (sum: string): string => Buffer.from(sum, 'base64').toString('hex');
  const crcHex = crc.toString(16).padStart(8, '0');
  const md5Hex = Buffer.from(md5).toString('hex');
  const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
  if (resource.crc32c !== undefined && given(resource.crc32c) !== crcHex)
    throw invalid(`Provided CRC32C "${resource.crc32c}" doesn't match calculated CRC32C "${base64(crcHex)}".`);
  if (resource.md5Hash !== undefined && given(resource.md5Hash) !== md5Hex)
    throw invalid(`Provided MD5 hash "${resource.md5Hash}" doesn't match calculated MD5 hash "${base64(md5Hex)}".`);
}

export const wrongUrlForUpload = (): StorageError =>
  new StorageError(
    400,
    'Upload requests must include an uploadType URL parameter and a URL path beginning with /upload/',
    'wrongUrlForUpload',
  );
