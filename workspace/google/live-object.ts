import type { StoredObject } from '../store/object-store.ts';
import { readInt64 } from './preconditions.ts';
import type { Query } from './query.ts';
import { noSuchObject } from './storage-error.ts';

/** The object a call means: without versioning only the live generation is there. Throws Storage's 404. */
export function liveObject(
  object: StoredObject | undefined,
  bucket: string,
  name: string,
  query: Query,
  parameter = 'generation',
): StoredObject {
  const generation = readInt64(query, parameter);
  if (!object || (generation ?? BigInt(object.generation)) !== BigInt(object.generation)) throw noSuchObject(bucket, name);
  return object;
}
