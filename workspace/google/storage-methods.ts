/** The served methods of Cloud Storage, each by its id. Parameters that would change the answer and are not kept to are refused. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Bucket, ObjectStore, StoredObject } from '../store/object-store.ts';
import { notServed } from './google-error.ts';
import { objectPage, readPageToken } from './object-page.ts';
import { checkPreconditions, readInt64 } from './preconditions.ts';
import type { Query } from './query.ts';
import { noSuchBucket, noSuchObject } from './storage-error.ts';
import { bucketResource, mediaHeaders, objectResource } from './storage-resource.ts';
import { readUpload } from './storage-upload.ts';

interface StorageCall {
  /** Decoded parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** "http://127.0.0.1:8080": where links in an answer lead. */
  readonly root: string;
}

/** A message, or the object's own bytes. */
export type StorageHandler = (call: StorageCall) => object | Media;

export class Media {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;

  constructor(object: StoredObject, bytes: Uint8Array) {
    this.headers = mediaHeaders(object);
    this.bytes = bytes;
  }
}

export function storageMethods(objects: ObjectStore): Record<string, StorageHandler> {
  const bucketNamed = (name: string): Bucket => {
    const bucket = objects.bucket(name);
    if (!bucket) throw noSuchBucket();
    return bucket;
  };
  return {
    'storage.buckets.get': ({ path: { bucket = '' }, query, root }) => {
      refuseParameters(query, ['generation', 'softDeleted', 'ifMetagenerationMatch', 'ifMetagenerationNotMatch']);
      refuseMedia(query);
      return bucketResource(bucketNamed(bucket), root);
    },

    'storage.objects.insert': ({ path: { bucket = '' }, query, headers, body, root }) => {
      refuseParameters(query, ['contentEncoding', 'kmsKeyName', 'predefinedAcl']);
      refuseMedia(query);
      const upload = readUpload(bucket, query, headers, body);
      bucketNamed(bucket);
      return objectResource(
        objects.put(upload, (live) => checkPreconditions(query, live)),
        root,
      );
    },

    'storage.objects.get': ({ path: { bucket = '', object: name = '' }, query, root }) => {
      refuseParameters(query, ['softDeleted', 'restoreToken']);
      bucketNamed(bucket);
      const found = objects.read(bucket, name);
      const generation = readInt64(query, 'generation');
      // Without versioning only the live generation is there.
      if (!found || (generation ?? BigInt(found.object.generation)) !== BigInt(found.object.generation))
        throw noSuchObject(bucket, name);
      checkPreconditions(query, found.object);
      return query.text('alt') === 'media' ? new Media(found.object, found.bytes) : objectResource(found.object, root);
    },

    'storage.objects.list': ({ path: { bucket = '' }, query, root }) => {
      refuseParameters(query, LIST_REFUSED);
      refuseMedia(query);
      bucketNamed(bucket);
      const prefix = query.text('prefix') ?? '';
      const after = readPageToken(query.text('pageToken'));
      const range = { prefix, start: query.text('startOffset') ?? '', end: query.text('endOffset') || undefined, after };
      const { items, prefixes, nextPageToken } = objectPage(objects.list(bucket, range), {
        prefix,
        after,
        delimiter: query.text('delimiter') ?? '',
        maxResults: query.number('maxResults'),
      });
      return {
        kind: 'storage#objects',
        ...(nextPageToken !== undefined && { nextPageToken }),
        ...(prefixes.length > 0 && { prefixes }),
        ...(items.length > 0 && { items: items.map((object) => objectResource(object, root)) }),
      };
    },
  };
}

const LIST_REFUSED = ['filter', 'includeFoldersAsPrefixes', 'includeTrailingDelimiter', 'matchGlob', 'softDeleted', 'versions'];

function refuseParameters(query: Query, names: readonly string[]): void {
  for (const name of [...names, 'userProject']) {
    // A flag that is off asks for nothing.
    if (query.has(name) && !/^false$/i.test(query.text(name) ?? '')) throw notServed(name);
  }
  if ((query.text('projection') ?? 'noAcl') !== 'noAcl') throw notServed(`projection=${query.text('projection')}`);
}

function refuseMedia(query: Query): void {
  if ((query.text('alt') ?? 'json') !== 'json') throw notServed(`alt=${query.text('alt')}`);
}
