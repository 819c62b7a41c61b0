/** The served methods of Cloud Storage that read, and insert; each by its id. */
import type { Bucket, ObjectStore } from '../store/object-store.ts';
import { readByteRange } from './byte-range.ts';
import { liveObject } from './live-object.ts';
import { objectPage, readPageToken } from './object-page.ts';
import { checkPreconditions } from './preconditions.ts';
import type { StorageHandler } from './storage-call.ts';
import { changeMethods } from './storage-changes.ts';
import { noSuchBucket, required } from './storage-error.ts';
import { Media } from './storage-media.ts';
import { refuseMedia, refuseStorageParameters } from './storage-parameters.ts';
import { bucketResource, objectResource } from './storage-resource.ts';
import { readUpload } from './storage-upload.ts';

export function storageMethods(objects: ObjectStore): Record<string, StorageHandler> {
  const bucketNamed = (name: string): Bucket => {
    const bucket = objects.bucket(name);
    if (!bucket) throw noSuchBucket();
    return bucket;
  };
  return {
    'storage.buckets.get': ({ path: { bucket = '' }, query, root }) => {
      refuseStorageParameters(query, ['generation', 'softDeleted', 'ifMetagenerationMatch', 'ifMetagenerationNotMatch']);
      refuseMedia(query);
      return bucketResource(bucketNamed(bucket), root);
    },

    'storage.buckets.list': ({ query, root }) => {
      refuseStorageParameters(query, ['softDeleted', 'returnPartialSuccess']);
      refuseMedia(query);
      if (!query.text('project')) throw required('Required parameter: project', 'project');
      const prefix = query.text('prefix') ?? '';
      const after = readPageToken(query.text('pageToken'));
      const buckets = objects.buckets().filter(({ name }) => name > after);
      const page = objectPage(
        buckets.filter(({ name }) => name.startsWith(prefix)),
        { prefix, after, delimiter: '', maxResults: query.number('maxResults') },
      );
      return {
        kind: 'storage#buckets',
        ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
        ...(page.items.length > 0 && { items: page.items.map((bucket) => bucketResource(bucket, root)) }),
      };
    },

    'storage.objects.insert': ({ path: { bucket = '' }, query, headers, body, root }) => {
      refuseStorageParameters(query, ['contentEncoding', 'kmsKeyName', 'predefinedAcl']);
      refuseMedia(query);
      const upload = readUpload(bucket, query, headers, body);
      bucketNamed(bucket);
      return objectResource(
        objects.put(upload, (live) => checkPreconditions(query, live)),
        root,
      );
    },

    'storage.objects.get': ({ path: { bucket = '', object: name = '' }, query, headers, root }) => {
      refuseStorageParameters(query, ['softDeleted', 'restoreToken']);
      bucketNamed(bucket);
      const object = liveObject(objects.find(bucket, name), bucket, name, query);
      checkPreconditions(query, object);
      if (query.text('alt') !== 'media') return objectResource(object, root);
      const range = readByteRange(headers.range, object.size);
      return new Media(object, objects.bytes(object, range?.start ?? 0, range?.end ?? object.size), range);
    },

    'storage.objects.list': ({ path: { bucket = '' }, query, root }) => {
      refuseStorageParameters(query, LIST_REFUSED);
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

    ...changeMethods(objects, bucketNamed),
  };
}

const LIST_REFUSED = ['filter', 'includeFoldersAsPrefixes', 'includeTrailingDelimiter', 'matchGlob', 'softDeleted', 'versions'];
