/** The Range header of a read (RFC 9110, section 14.2): "bytes=4-7", "bytes=4-", "bytes=-3". */
import { notServed } from './google-error.ts';
import { StorageError } from './storage-error.ts';

/** Half-open. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** undefined: all of it, also where the header can't be read ("a recipient MUST ignore"). Throws 416 where no byte lies in it. */
export function readByteRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header?.includes(',')) throw notServed('a Range of several parts');
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const range =
    from === ''
      ? { start: Math.max(0, size - Number(to)), end: size }
      : { start: Number(from), end: to === '' ? size : Number(to) + 1 };
  if (to !== '' && from !== '' && Number(to) < Number(from)) return undefined;
  if (range.start >= size || (from === '' && Number(to) === 0)) throw new RangeNotSatisfiable(size);
  return { start: range.start, end: Math.min(range.end, size) };
}

export class RangeNotSatisfiable extends StorageError {
  readonly size: number;

  constructor(size: number) {
    super(416, 'The requested range cannot be satisfied.', 'requestedRangeNotSatisfiable', {
      locationType: 'header',
      location: 'Range',
    });
    this.size = size;
  }
}
