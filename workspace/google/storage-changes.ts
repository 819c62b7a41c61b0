/** objects.delete, patch, update, copy, rewrite: what changes an object that is there, each under its preconditions. */
import type { Bucket, ObjectStore, StoredObject } from '../store/object-store.ts';
import { liveObject } from './live-object.ts';
import { readCopy, readPatch, readUpdate } from './object-change.ts';
import { checkPreconditions } from './preconditions.ts';
import type { Query } from './query.ts';
import type { StorageHandler } from './storage-call.ts';
import { refuseMedia, refuseStorageParameters } from './storage-parameters.ts';
import { objectResource } from './storage-resource.ts';
import { checkName } from './storage-upload.ts';

export function changeMethods(objects: ObjectStore, bucketNamed: (name: string) => Bucket): Record<string, StorageHandler> {
  /** The object is there, of the generation that is meant, and as the caller thinks it is. */
  const guard =
    (query: Query, bucket: string, name: string) =>
    (object: StoredObject | undefined): void =>
      checkPreconditions(query, liveObject(object, bucket, name, query));

  const changed =
    (read: typeof readPatch): StorageHandler =>
    ({ path: { bucket = '', object = '' }, query, body, root }) => {
      refuseStorageParameters(query, ['overrideUnlockedRetention', 'predefinedAcl']);
      refuseMedia(query);
      const change = read(body.toString('utf8'));
      bucketNamed(bucket);
      return objectResource(objects.change(bucket, object, change, guard(query, bucket, object)), root);
    };

  const copied: (call: Parameters<StorageHandler>[0]) => StoredObject = ({ path, query, body }) => {
    const { sourceBucket = '', sourceObject = '', destinationBucket = '', destinationObject = '' } = path;
    refuseStorageParameters(query, COPY_REFUSED);
    refuseMedia(query);
    const change = readCopy(body.toString('utf8'));
    for (const bucket of [sourceBucket, destinationBucket]) bucketNamed(bucket);
    checkName(destinationObject);
    const source = liveObject(objects.find(sourceBucket, sourceObject), sourceBucket, sourceObject, query, 'sourceGeneration');
    checkPreconditions(query, source, 'Source');
    const { md5, crc32c, size } = source;
    const bytes = objects.bytes(source, 0, size);
    const made = { bucket: destinationBucket, name: destinationObject, md5, crc32c, bytes, ...change(source) };
    return objects.put(made, (there) => checkPreconditions(query, there));
  };

  return {
    'storage.objects.delete': ({ path: { bucket = '', object = '' }, query }) => {
      refuseStorageParameters(query, []);
      refuseMedia(query);
      bucketNamed(bucket);
      objects.remove(bucket, object, guard(query, bucket, object));
      return undefined;
    },
    'storage.objects.patch': changed(readPatch),
    'storage.objects.update': changed(readUpdate),
    'storage.objects.copy': (call) => objectResource(copied(call), call.root),
    'storage.objects.rewrite': (call) => {
      const object = copied(call);
      // Within one place and class it is done in one call, whatever maxBytesRewrittenPerCall says.
      return {
        kind: 'storage#rewriteResponse',
        totalBytesRewritten: String(object.size),
        objectSize: String(object.size),
        done: true,
        resource: objectResource(object, call.root),
      };
    },
  };
}

const COPY_REFUSED = ['destinationKmsKeyName', 'destinationPredefinedAcl', 'dropContextGroups', 'rewriteToken'];
