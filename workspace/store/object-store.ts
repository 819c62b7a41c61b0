/**
 * Buckets and their objects. A bucket holds one live generation of each name: without versioning an overwrite replaces it
 * (cloud.google.com/storage/docs/metadata, Generation numbers). Names are ordered as UTF-8 bytes, SQLite's own order of text.
 */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

export const objectSchema = `
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
  ) STRICT;`;

export interface Bucket {
  readonly name: string;
  /** Epoch ms. */
  readonly createdAt: number;
}

export interface NewObject {
  readonly bucket: string;
  readonly name: string;
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly md5: Uint8Array;
  readonly crc32c: number;
  readonly bytes: Uint8Array;
}

export interface StoredObject extends Omit<NewObject, 'bytes'> {
  /** Microseconds, as Google's: greater than every generation before it, whatever the clock does. */
  readonly generation: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly size: number;
}

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
  find(bucket: string, name: string): StoredObject | undefined;
  read(bucket: string, name: string): { readonly object: StoredObject; readonly bytes: Uint8Array } | undefined;
  /** A new generation. `guard` sees the one it would replace and throws where it may not: nobody writes between the two. */
  put(object: NewObject, guard: (live: StoredObject | undefined) => void): StoredObject;
  /** In order of name, from a range on; the caller stops at the prefix's end. */
  list(bucket: string, range: ObjectRange): Iterable<StoredObject>;
}

export function createObjectStore(database: DatabaseSync, clock: { now(): number }): ObjectStore {
  const columns = 'bucket, name, generation, created_at, content_type, metadata, md5, crc32c, length(bytes) AS size';
  const insertBucket = database.prepare('INSERT OR IGNORE INTO bucket (name, created_at) VALUES (?, ?)');
  const selectBucket = database.prepare('SELECT * FROM bucket WHERE name = ?');
  const selectObject = database.prepare(`SELECT ${columns} FROM stored_object WHERE bucket = ? AND name = ?`);
  const selectBytes = database.prepare(`SELECT ${columns}, bytes FROM stored_object WHERE bucket = ? AND name = ?`);
  const lastGeneration = database.prepare('SELECT max(generation) AS last FROM stored_object');
  const upsert = database.prepare('INSERT OR REPLACE INTO stored_object VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const selectRange = database.prepare(`
    SELECT ${columns} FROM stored_object
    WHERE bucket = :bucket AND name >= :prefix AND name >= :start AND name > :after AND (:end IS NULL OR name < :end)
    ORDER BY name`);

  const find: ObjectStore['find'] = (bucket, name) => {
    const row = selectObject.get(bucket, name);
    return row && readObject(row);
  };
  return {
    makeBucket: (name) => void insertBucket.run(name, clock.now()),
    bucket: (name) => {
      const row = selectBucket.get(name);
      return row && { name, createdAt: Number(row['created_at']) };
    },
    find,
    read: (bucket, name) => {
      const row = selectBytes.get(bucket, name);
      return row && { object: readObject(row), bytes: row['bytes'] as Uint8Array };
    },
    put: ({ bucket, name, contentType, metadata, md5, crc32c, bytes }, guard) =>
      inTransaction(database, () => {
        guard(find(bucket, name));
        const createdAt = clock.now();
        const generation = Math.max(createdAt * 1_000, Number(lastGeneration.get()?.['last'] ?? 0) + 1);
        upsert.run(bucket, name, generation, createdAt, contentType ?? null, JSON.stringify(metadata), md5, crc32c, bytes);
        return { bucket, name, generation, createdAt, contentType, metadata, md5, crc32c, size: bytes.length };
      }),
    *list(bucket, { prefix, start, end, after }) {
      for (const row of selectRange.iterate({ bucket, prefix, start, after, end: end ?? null })) yield readObject(row);
    },
  };
}

function readObject(row: Readonly<Record<string, unknown>>): StoredObject {
  const contentType = row['content_type'];
  return {
    bucket: String(row['bucket']),
    name: String(row['name']),
    generation: Number(row['generation']),
    createdAt: Number(row['created_at']),
    contentType: typeof contentType === 'string' ? contentType : undefined,
    metadata: JSON.parse(String(row['metadata'])),
    md5: row['md5'] as Uint8Array,
    crc32c: Number(row['crc32c']),
    size: Number(row['size']),
  };
}
