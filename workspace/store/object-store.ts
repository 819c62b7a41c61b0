/**
 * Buckets and their objects. A bucket holds one live generation of each name: without versioning an overwrite replaces it
 * (cloud.google.com/storage/docs/metadata, Generation numbers). Names are ordered as UTF-8 bytes, SQLite's own order of text.
 */
import type { DatabaseSync } from 'node:sqlite';
import { createGenerations } from './generations.ts';
import { inTransaction } from './transaction.ts';

export const objectSchema = `
  CREATE TABLE IF NOT EXISTS last_generation (only INTEGER PRIMARY KEY CHECK (only = 1), generation INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS bucket (name TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stored_object (
    bucket TEXT NOT NULL REFERENCES bucket (name),
    name TEXT NOT NULL,
    generation INTEGER NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    content_type TEXT,
    metadata TEXT NOT NULL,
    md5 BLOB NOT NULL,
    crc32c INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (bucket, name)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS object_metadata (     -- what was changed of a generation since it was written; goes with it
    generation INTEGER PRIMARY KEY REFERENCES stored_object (generation) ON DELETE CASCADE,
    metageneration INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    content_type TEXT,
    metadata TEXT NOT NULL,
    served TEXT NOT NULL               -- ServedAs
  ) STRICT;`;

export interface Bucket {
  readonly name: string;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** What a caller may say of how the bytes are served; kept and told, not acted upon. */
export const SERVED_AS = ['cacheControl', 'contentDisposition', 'contentLanguage'] as const;
export type ServedAs = { readonly [field in (typeof SERVED_AS)[number]]?: string };

export interface ObjectMetadata {
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly served?: ServedAs | undefined;
}

export interface NewObject extends ObjectMetadata {
  readonly bucket: string;
  readonly name: string;
  readonly md5: Uint8Array;
  readonly crc32c: number;
  readonly bytes: Uint8Array;
}

export interface StoredObject extends Omit<NewObject, 'bytes'> {
  /** Microseconds, as Google's: greater than every generation before it, whatever the clock does. */
  readonly generation: number;
  /** 1, and one more with each change of the metadata. */
  readonly metageneration: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly size: number;
}

/** Sees the live object, or that there is none, and throws where the call may not go on: nobody writes between the two. */
type Guard = (live: StoredObject | undefined) => void;

interface ObjectRange {
  readonly prefix: string;
  /** Not before this name. */
  readonly start: string;
  /** Before this name; undefined: to the end. */
  readonly end: string | undefined;
  /** After this name. */
  readonly after: string;
}

export interface ObjectStore {
  /** Does nothing when there is one of that name. */
  makeBucket(name: string): void;
  bucket(name: string): Bucket | undefined;
  buckets(): Bucket[];
  find(bucket: string, name: string): StoredObject | undefined;
  /** The live generation's bytes [start, end). */
  bytes(object: StoredObject, start: number, end: number): Uint8Array;
  /** A new generation; `guard` sees the one it would replace. */
  put(object: NewObject, guard: Guard): StoredObject;
  /** The same generation with other metadata. `guard` throws where there is none. */
  change(bucket: string, name: string, change: (live: StoredObject) => ObjectMetadata, guard: Guard): StoredObject;
  /** `guard` throws where there is none. */
  remove(bucket: string, name: string, guard: Guard): void;
  /** In order of name, from a range on; the caller stops at the prefix's end. */
  list(bucket: string, range: ObjectRange): Iterable<StoredObject>;
}

const COLUMNS = `o.bucket, o.name, o.generation, o.created_at, o.md5, o.crc32c, length(o.bytes) AS size,
  coalesce(m.metageneration, 1) AS metageneration, coalesce(m.updated_at, o.created_at) AS updated_at,
  iif(m.generation IS NULL, o.content_type, m.content_type) AS content_type,
  coalesce(m.metadata, o.metadata) AS metadata, coalesce(m.served, '{}') AS served`;
const OBJECTS = 'stored_object o LEFT JOIN object_metadata m ON m.generation = o.generation';

export function createObjectStore(database: DatabaseSync, clock: { now(): number }): ObjectStore {
  const insertBucket = database.prepare('INSERT OR IGNORE INTO bucket (name, created_at) VALUES (?, ?)');
  const selectBuckets = database.prepare('SELECT * FROM bucket ORDER BY name');
  const selectObject = database.prepare(`SELECT ${COLUMNS} FROM ${OBJECTS} WHERE o.bucket = ? AND o.name = ?`);
  const selectBytes = database.prepare('SELECT substr(bytes, ? + 1, ?) AS bytes FROM stored_object WHERE generation = ?');
  const upsert = database.prepare('INSERT OR REPLACE INTO stored_object VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const upsertMetadata = database.prepare('INSERT OR REPLACE INTO object_metadata VALUES (?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM stored_object WHERE bucket = ? AND name = ?');
  const generations = createGenerations(database);
  const selectRange = database.prepare(`
    SELECT ${COLUMNS} FROM ${OBJECTS}
    WHERE o.bucket = :bucket AND o.name >= :prefix AND o.name >= :start AND o.name > :after AND (:end IS NULL OR o.name < :end)
    ORDER BY o.name`);

  const find: ObjectStore['find'] = (bucket, name) => {
    const row = selectObject.get(bucket, name);
    return row && readObject(row);
  };
  const found = (bucket: string, name: string): StoredObject => {
    const object = find(bucket, name);
    if (!object) throw new Error(`object ${bucket}/${name} is there: its guard saw it`);
    return object;
  };
  const note = (generation: number, metageneration: number, { contentType, metadata, served = {} }: ObjectMetadata): void => {
    const [text, how] = [JSON.stringify(metadata), JSON.stringify(served)];
    upsertMetadata.run(generation, metageneration, clock.now(), contentType ?? null, text, how);
  };
  return {
    makeBucket: (name) => void insertBucket.run(name, clock.now()),
    bucket: (name) =>
      selectBuckets
        .all()
        .map(readBucket)
        .find((bucket) => bucket.name === name),
    buckets: () => selectBuckets.all().map(readBucket),
    find,
    bytes: ({ generation }, start, end) => selectBytes.get(start, end - start, generation)?.['bytes'] as Uint8Array,
    put: (object, guard) =>
      inTransaction(database, () => {
        const { bucket, name, contentType, metadata, served = {}, md5, crc32c, bytes } = object;
        guard(find(bucket, name));
        const createdAt = clock.now();
        const generation = generations.next(createdAt);
        upsert.run(bucket, name, generation, createdAt, contentType ?? null, JSON.stringify(metadata), md5, crc32c, bytes);
        if (Object.keys(served).length > 0) note(generation, 1, object);
        return found(bucket, name);
      }),
    change: (bucket, name, change, guard) =>
      inTransaction(database, () => {
        guard(find(bucket, name));
        const live = found(bucket, name);
        note(live.generation, live.metageneration + 1, change(live));
        return found(bucket, name);
      }),
    remove: (bucket, name, guard) =>
      inTransaction(database, () => {
        guard(find(bucket, name));
        generations.keep();
        remove.run(bucket, name);
      }),
    *list(bucket, { prefix, start, end, after }) {
      for (const row of selectRange.iterate({ bucket, prefix, start, after, end: end ?? null })) yield readObject(row);
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

const readBucket = (row: Row): Bucket => ({ name: String(row['name']), createdAt: Number(row['created_at']) });

function readObject(row: Row): StoredObject {
  const contentType = row['content_type'];
  return {
    bucket: String(row['bucket']),
    name: String(row['name']),
    generation: Number(row['generation']),
    metageneration: Number(row['metageneration']),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    contentType: typeof contentType === 'string' ? contentType : undefined,
    metadata: JSON.parse(String(row['metadata'])),
    served: JSON.parse(String(row['served'])),
    md5: row['md5'] as Uint8Array,
    crc32c: Number(row['crc32c']),
    size: Number(row['size']),
  };
}
