/** A call of Storage as its methods see it, and what they answer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Query } from './query.ts';
import type { Media } from './storage-media.ts';

interface StorageCall {
  /** Decoded parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** "http://127.0.0.1:8080": where links in an answer lead. */
  readonly root: string;
}

/** A message, the object's own bytes, or nothing (204). */
export type StorageHandler = (call: StorageCall) => object | Media | undefined;
