/**
 * A case's code: "50 bits of HMAC(CASE_CODE_KEY, row identity)" (design.md, decision 7), spelt by forms/code-letters.ts. Nothing about
 * ward, date or child can be read out of it without the key (privacy.md, 1). The HMAC is an argument: node:crypto makes it in the
 * cloud function, Utilities.computeHmacSha256Signature in the script.
 */
import { spellCode } from '../forms/code-letters.ts';

/** HMAC-SHA256 with the key that both writers hold. Bytes as node has them, or signed as Apps Script gives them; messages are ASCII. */
export type Hmac = (message: string) => ArrayLike<number>;

const LETTERS_HASHED = 10;
const BITS_PER_LETTER = 5;
const BYTES_NEEDED = 7;

/**
 * The n-th code of an identity (report-identity.ts), n from 0: which one a row gets is said by give-codes.ts. Throws when the HMAC
 * is shorter than 7 bytes.
 */
export function caseCode(identity: string, n: number, hmac: Hmac): string {
  const bytes = hmac(`${identity} ${n}`);
  if (bytes.length < BYTES_NEEDED) throw new RangeError(`An HMAC of ${bytes.length} bytes; a case code takes ${BYTES_NEEDED}`);
  const byte = (at: number): number => (bytes[at] ?? 0) & 0xff;
  return spellCode(
    Array.from({ length: LETTERS_HASHED }, (_, letter) => {
      const bit = letter * BITS_PER_LETTER;
      const sixteen = (byte(bit >> 3) << 8) | byte((bit >> 3) + 1);
      return (sixteen >> (16 - BITS_PER_LETTER - (bit & 7))) & 31;
    }),
  );
}
