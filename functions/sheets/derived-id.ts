/** Ids that two writers of the same thing choose alike, so that the second one is refused instead of making it twice. */
import { createHash } from 'node:crypto';

/** From 1 to 2^31 − 1, as Google wants the ids of tabs and protected ranges. */
export function derivedId(...parts: readonly (string | number)[]): number {
  const bits = createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE();
  return Math.max(1, bits >>> 1);
}
