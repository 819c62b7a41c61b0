/** The identity tokens of this workspace: what Google signs for its accounts, signed here by a key that is kept with the data. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { createSettings } from '../store/settings.ts';
import { inTransaction } from '../store/transaction.ts';

/** Who the local token is: the account that Cloud Scheduler would call as. */
export const SCHEDULER = 'lich-chay@tuoi-tho.example';
/** Where the functions would be. Tokens are meant for this address whatever the port is. */
export const FUNCTIONS_AUDIENCE = 'https://functions.tuoi-tho.example';
/** The OAuth client of the office's script: the audience of its tokens (google.md). */
export const SCRIPT_AUDIENCE = '000000000000-khonggianthu.apps.googleusercontent.com';

const KEY = 'identityKey';
const HOUR = 3_600;

export interface IdentityTokens {
  /** As Google signs it for that account: good for an hour. */
  sign(email: string, audience: string): string;
  /** As `GET /oauth2/v1/certs` answers: PEM by key id. Google's are certificates; a bare public key is read by the same means. */
  certs(): Readonly<Record<string, string>>;
}

/**
 * The key is made at first use: 35-220 ms on two busy cores, which a workspace that calls no function need not wait for. Main thread
 * and script threads share the one in the database.
 */
export function identityTokens(database: DatabaseSync): IdentityTokens {
  let key: string | undefined;
  const privateKey = (): string => {
    key ??= inTransaction(database, () => keptKey(database));
    return key;
  };
  return {
    sign(email, audience) {
      // The wall clock, though time stands still here: the library that checks the token asks the wall clock too.
      const now = Math.floor(Date.now() / 1_000);
      const header = { alg: 'RS256', kid: keyId(createPublicKey(privateKey())), typ: 'JWT' };
      const claims = {
        iss: 'https://accounts.google.com',
        aud: audience,
        sub: createHash('sha256').update(email).digest('hex').slice(0, 21),
        email,
        email_verified: true,
        iat: now,
        exp: now + HOUR,
      };
      const signed = `${encoded(header)}.${encoded(claims)}`;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey()).toString('base64url')}`;
    },
    certs() {
      const publicKey = createPublicKey(privateKey());
      return { [keyId(publicKey)]: pem(publicKey) };
    },
  };
}

/** Inside a transaction: two threads that ask at once get the same one. */
function keptKey(database: DatabaseSync): string {
  const settings = createSettings(database);
  const known = settings.get(KEY);
  if (known !== undefined) return known;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  settings.set(KEY, privateKey);
  return privateKey;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const pem = (key: KeyObject): string => String(key.export({ type: 'spki', format: 'pem' }));
const keyId = (key: KeyObject): string => createHash('sha256').update(pem(key)).digest('hex').slice(0, 40);
