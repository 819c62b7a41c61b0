/**
 * Buckets and objects as Cloud Storage shows them. Links lead to this workspace: a client that followed Google's own would carry
 * the local token out of the machine.
 */
import type { storage_v1 } from 'googleapis/build/src/apis/storage/index.js';
import type { Bucket, StoredObject } from '../store/object-store.ts';

/** `root`: "http://127.0.0.1:8080". */
export function objectResource(object: StoredObject, root: string): storage_v1.Schema$Object {
  const { bucket, name, contentType, metadata, served } = object;
  const [generation, time] = [String(object.generation), new Date(object.createdAt).toISOString()];
  const path = `storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`;
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: `${root}/${path}`,
    mediaLink: `${root}/download/${path}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation,
    metageneration: String(object.metageneration),
    ...(contentType !== undefined && { contentType }),
    storageClass: 'STANDARD',
    size: String(object.size),
    md5Hash: md5Of(object),
    crc32c: crc32cOf(object),
    etag: etagOf(object),
    timeCreated: time,
    updated: new Date(object.updatedAt).toISOString(),
    timeStorageClassUpdated: time,
    timeFinalized: time,
    ...served,
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
}

/** Headers of the object's own bytes (cloud.google.com/storage/docs/xml-api/reference-headers). */
export const mediaHeaders = (object: StoredObject): Record<string, string> => ({
  // "If an object is stored without a Content-Type, it is served as application/octet-stream."
  'Content-Type': object.contentType ?? 'application/octet-stream',
  'Cache-Control': object.served?.cacheControl ?? 'no-cache, no-store, max-age=0, must-revalidate',
  ...(object.served?.contentDisposition !== undefined && { 'Content-Disposition': object.served.contentDisposition }),
  ...(object.served?.contentLanguage !== undefined && { 'Content-Language': object.served.contentLanguage }),
  'Accept-Ranges': 'bytes',
  ETag: etagOf(object),
  'Last-Modified': new Date(object.updatedAt).toUTCString(),
  'x-goog-generation': String(object.generation),
  'x-goog-metageneration': String(object.metageneration),
  'x-goog-hash': `crc32c=${crc32cOf(object)},md5=${md5Of(object)}`,
  'x-goog-storage-class': 'STANDARD',
  'x-goog-stored-content-encoding': 'identity',
  'x-goog-stored-content-length': String(object.size),
});

export function bucketResource({ name, createdAt }: Bucket, root: string): storage_v1.Schema$Bucket {
  const time = new Date(createdAt).toISOString();
  return {
    kind: 'storage#bucket',
    selfLink: `${root}/storage/v1/b/${name}`,
    id: name,
    name,
    metageneration: '1',
    location: 'ASIA-SOUTHEAST1',
    locationType: 'region',
    storageClass: 'STANDARD',
    etag: 'CAE=',
    timeCreated: time,
    updated: time,
  };
}

const md5Of = ({ md5 }: StoredObject): string => Buffer.from(md5).toString('base64');

/** "Encoded using base64 in big-endian byte order." */
function crc32cOf({ crc32c }: StoredObject): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32c);
  return bytes.toString('base64');
}

/** As Google's look: a message of generation (field 1) and metageneration (field 2), in base64. */
const etagOf = ({ generation, metageneration }: StoredObject): string =>
  Buffer.from([0x08, ...varint(generation), 0x10, ...varint(metageneration)]).toString('base64');

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return [...bytes, rest];
}
