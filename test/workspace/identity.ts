/** Identity tokens of every kind, right and wrong, and the address where a workspace serves the keys to tell them apart. */
import { createHmac, generateKeyPairSync, type KeyLike, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { identityCerts } from '../../workspace/google/identity-certs.ts';
import { type IdentityTokens, identityTokens } from '../../workspace/google/identity-tokens.ts';
import { openDatabase } from '../../workspace/store/database.ts';
import { createSettings } from '../../workspace/store/settings.ts';

type Part = Readonly<Record<string, unknown>>;

export interface Identity {
  /** http://127.0.0.1:PORT/ */
  readonly root: string;
  readonly tokens: IdentityTokens;
  /** A right token but for what is said: `undefined` takes a field out. */
  token(change?: { readonly header?: Part; readonly claims?: Part; readonly signature?: (signed: string) => string }): string;
  close(): Promise<void>;
}

export const AUDIENCE = 'https://functions.tuoi-tho.example';
export const CALLER = 'vhxh@kinhbac.example';

export const anotherKey = (): KeyLike => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
export const signedBy =
  (key: KeyLike, algorithm = 'RSA-SHA256') =>
  (signed: string): string =>
    sign(algorithm, Buffer.from(signed), key).toString('base64url');
export const hmacWith =
  (secret: string) =>
  (signed: string): string =>
    createHmac('sha256', secret).update(signed).digest('base64url');

/** Seconds from now by the wall clock, as the library reckons. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

export async function openIdentity(): Promise<Identity> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-identity-'));
  const database = openDatabase(dir, []);
  const tokens = identityTokens(database);
  const server = express().use(identityCerts(tokens)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const [keyId = ''] = Object.keys(tokens.certs());
  const key = createSettings(database).get('identityKey') ?? '';
  const right = { iss: 'https://accounts.google.com', aud: AUDIENCE, sub: '1', email: CALLER, email_verified: true };
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tokens,
    token({ header, claims, signature = signedBy(key) } = {}) {
      const whole = { ...right, iat: inSeconds(0), exp: inSeconds(3_600), ...claims };
      const signed = [{ alg: 'RS256', kid: keyId, typ: 'JWT', ...header }, whole]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${signed}.${signature(signed)}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
