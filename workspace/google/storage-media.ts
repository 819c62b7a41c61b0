/** The bytes of an object on their way out, all of them or a range. */
import type { StoredObject } from '../store/object-store.ts';
import type { ByteRange } from './byte-range.ts';
import { mediaHeaders } from './storage-resource.ts';

export class Media {
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;

  constructor(object: StoredObject, bytes: Uint8Array, range: ByteRange | undefined) {
    this.status = range ? 206 : 200;
    const place = range && { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${object.size}` };
    this.headers = { ...mediaHeaders(object), ...place };
    this.bytes = bytes;
  }
}
