/**
 * Preconditions on an object's generation and metageneration (cloud.google.com/storage/docs/request-preconditions): "If the values
 * don't match, the request fails with a 412"; of the NotMatch ones, "if the values match, the request fails with a 304". Generation
 * 0 is "no live object": ifGenerationMatch=0 lets exactly one writer make it.
 */
import type { Query } from './query.ts';
import { conditionNotMet, invalid, NotModified } from './storage-error.ts';

interface Live {
  readonly generation: number;
  readonly metageneration: number;
}

/**
 * Throws where a condition of the call does not hold for `live`, the object as it is now. Of a copy the conditions `of` its source have a
 * name of their own: ifSourceGenerationMatch.
 */
export function checkPreconditions(query: Query, live: Live | undefined, of: '' | 'Source' = ''): void {
  const generation = BigInt(live?.generation ?? 0);
  const metageneration = BigInt(live?.metageneration ?? 0);
  const match = (name: string, actual: bigint): boolean => (readInt64(query, name) ?? actual) === actual;
  // "If no live object exists, the precondition fails" (typings of ifGenerationNotMatch).
  const differ = (name: string, actual: bigint): boolean => {
    const given = readInt64(query, name);
    return given === undefined || (live !== undefined && given !== actual);
  };
  const matches = [match(`if${of}GenerationMatch`, generation), match(`if${of}MetagenerationMatch`, metageneration)];
  const differs = [differ(`if${of}GenerationNotMatch`, generation), differ(`if${of}MetagenerationNotMatch`, metageneration)];
  if (matches.includes(false)) throw conditionNotMet();
  if (differs.includes(false)) throw new NotModified();
}

/** Whole numbers of 64 bits: beyond what a JavaScript number holds. */
export function readInt64(query: Query, name: string): bigint | undefined {
  const text = query.text(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,19}$/.test(text)) throw invalid(`Invalid value for ${name}: "${text}".`);
  return BigInt(text);
}
