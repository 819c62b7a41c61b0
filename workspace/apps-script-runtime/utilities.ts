/** Utilities: dates as text, digests, blobs, a pause. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { type Fake, fake, NOTHING, words } from './fake.ts';
import { formatDate } from './format-date.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;

/** Google's limit. */
const LONGEST_SLEEP = 300_000;
const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export function utilities(): Fake<Utilities> {
  return fake<Utilities>('Utilities', {
    Charset: words('Utilities.Charset', ['US_ASCII', 'UTF_8']),
    DigestAlgorithm: words('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']),
    formatDate: (date: Date, timeZone: string, format: string) => formatDate(date, String(timeZone), String(format)),
    sleep: (milliseconds: number) => {
      if (milliseconds > LONGEST_SLEEP) throw new Error('The value of milliseconds is too large. The maximum is 300000.');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, milliseconds));
    },
    computeDigest: (algorithm: string, value: unknown, charset?: unknown) => {
      const name = ALGORITHMS[algorithm];
      if (name === undefined) throw new Error(`not in this workspace: Utilities.DigestAlgorithm.${algorithm}`);
      return signed(createHash(name).update(bytesIn(charset, value)).digest());
    },
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) => {
      // Google has (Byte[], Byte[]), (String, String) and (String, String, Charset), and no mixture.
      if (Array.isArray(value) !== Array.isArray(key) || (Array.isArray(value) && charset !== undefined))
        throw new Error("The parameters don't match the method signature for Utilities.computeHmacSha256Signature.");
      return signed(createHmac('sha256', bytesIn(charset, key)).update(bytesIn(charset, value)).digest());
    },
    base64Encode: (value: unknown) => bytesOf(value).toString('base64'),
    base64EncodeWebSafe: (value: unknown) => bytesOf(value).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: (text: string) => signed(Buffer.from(String(text), 'base64')),
    getUuid: () => randomUUID(),
    newBlob: (data: unknown, contentType?: string, name?: string) => blobFake(bytesOf(data), contentType, name),
  });
}

/** Java's bytes are signed. */
const signed = (bytes: Uint8Array): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));

/** Text as UTF-8, or a list of Java's bytes. */
export const bytesOf = (value: unknown): Buffer =>
  Array.isArray(value) ? Buffer.from(value.map((byte) => Number(byte) & 255)) : Buffer.from(String(value ?? ''), 'utf8');

/** What is digested or signed: text is US-ASCII unless a charset is named, and every other letter a "?", as Java encodes it. */
const bytesIn = (charset: unknown, value: unknown): Buffer =>
  charset === 'UTF_8' || Array.isArray(value) ? bytesOf(value) : bytesOf(String(value ?? '').replace(/[^\0-\x7f]/gu, '?'));

function blobFake(bytes: Buffer, contentType = 'application/octet-stream', name = ''): Fake<Blob> {
  return fake<Blob>('Blob', {
    getBytes: () => signed(bytes),
    getContentType: () => contentType,
    getName: () => name || NOTHING,
    getDataAsString: () => bytes.toString('utf8'),
    setName: (changed: string) => blobFake(bytes, contentType, String(changed)),
    setContentType: (changed: string | null) => blobFake(bytes, String(changed), name),
  });
}
