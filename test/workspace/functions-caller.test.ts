/** Spoofed calls (threats.md): a function does its work for a token that Google signed for it, of an account on the list, by POST. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallerCheck, googleCaller } from '../../functions/google-caller.ts';
import { httpFunction } from '../../functions/http-function.ts';
import { type LogEntry, logLine } from '../../functions/log.ts';
import { FUNCTIONS_AUDIENCE, identityTokens, SCRIPT_AUDIENCE } from '../../workspace/google/identity-tokens.ts';
import { openWorkspace } from '../../workspace/open-workspace.ts';
import { openDatabase } from '../../workspace/store/database.ts';
import { AUDIENCE, anotherKey, CALLER, hmacWith, type Identity, inSeconds, openIdentity, signedBy } from './identity.ts';

let identity: Identity;
let check: CallerCheck;
const rules = () => ({ audiences: ['other.example', AUDIENCE], callers: ['lich-chay@tuoi-tho.example', CALLER.toUpperCase()] });
beforeAll(async () => {
  identity = await openIdentity();
  check = googleCaller({ ...rules(), certsRoot: identity.root });
});
afterAll(() => identity.close());

type Change = Parameters<Identity['token']>[0];
const bearer = (change?: Change): string => `Bearer ${identity.token(change)}`;
const claims = (changed: Readonly<Record<string, unknown>>) => () => bearer({ claims: changed });
const publicKey = (): string => Object.values(identity.tokens.certs())[0] ?? '';

/** By what is wrong with it; the Authorization header that carries it. */
const NINE: Readonly<Record<string, () => string | undefined>> = {
  none: () => undefined,
  garbage: () => 'Bearer not.a.token',
  'signed by another key': () => bearer({ signature: signedBy(anotherKey()) }),
  'of another issuer': claims({ iss: 'https://accounts.example' }),
  'for another audience': claims({ aud: 'https://elsewhere.example' }),
  'of an unknown account': claims({ email: 'somebody@kinhbac.example' }),
  expired: claims({ iat: inSeconds(-7_200), exp: inSeconds(-600) }),
  'of algorithm none': () => bearer({ header: { alg: 'none' }, signature: () => '' }),
  right: () => bearer(),
};

describe('nine tokens by three methods', () => {
  test('pass once in 27, and the other 26 do nothing', async () => {
    const work = { jobs: 0, stored: [] as string[] };
    const lines: LogEntry[] = [];
    http(
      'spoofed',
      httpFunction('spoofed', { check, log: (entry) => void lines.push(entry) }, async (_, { email }) => {
        work.jobs++;
        work.stored.push(email);
        return {};
      }),
    );
    const server = getTestServer('spoofed');
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const answers: Record<string, number[]> = {};
    for (const [name, header] of Object.entries(NINE)) {
      for (const method of ['POST', 'GET', 'PUT']) {
        const authorization = header();
        const { status } = await fetch(url, { method, headers: { ...(authorization !== undefined && { authorization }) } });
        answers[name] = [...(answers[name] ?? []), status];
      }
    }
    server.closeAllConnections();
    server.close();

    expect(answers).toEqual({
      none: [401, 405, 405],
      garbage: [401, 405, 405],
      'signed by another key': [401, 405, 405],
      'of another issuer': [401, 405, 405],
      'for another audience': [401, 405, 405],
      'of an unknown account': [403, 405, 405],
      expired: [401, 405, 405],
      'of algorithm none': [401, 405, 405],
      right: [200, 405, 405],
    });
    expect(work).toEqual({ jobs: 1, stored: [CALLER] });
    // Eight refusals are logged, and no part of a token or an account among them.
    expect(lines).toHaveLength(8);
    expect(lines.map(logLine).join('\n')).not.toMatch(/eyJ|@|\(bỏ\)/);
  });
});

describe('a caller', () => {
  test.each<[string, () => string]>([
    ['in capital letters', claims({ email: 'VHXH@KinhBac.example' })],
    ['of the issuer without its scheme', claims({ iss: 'accounts.google.com' })],
    ['whose token ended within five minutes, clocks being what they are', claims({ exp: inSeconds(-60) })],
    ['with the scheme in small letters', () => bearer().replace('Bearer', 'bearer')],
  ])('is known %s', async (_, header) => {
    expect(await check(header())).toEqual({ email: CALLER });
  });

  test.each<[string, () => string | undefined]>([
    ['an empty header', () => ''],
    ['no header', () => undefined],
  ])('is missing with %s', async (_, header) => {
    expect(await check(header())).toBe('missing');
  });

  test.each<[string, () => string]>([
    [
      'of HS256, signed with the public key as a secret',
      () => bearer({ header: { alg: 'HS256' }, signature: hmacWith(publicKey()) }),
    ],
    ['said to be RS256 and signed with the public key as a secret', () => bearer({ signature: hmacWith(publicKey()) })],
    ['of ES256', () => bearer({ header: { alg: 'ES256' } })],
    ['of RS384', () => bearer({ header: { alg: 'RS384' }, signature: signedBy(anotherKey(), 'RSA-SHA384') })],
    ['of algorithm none with a signature', () => bearer({ header: { alg: 'none' } })],
    ['of a list of algorithms', () => bearer({ header: { alg: ['RS256'] } })],
    ['without an algorithm', () => bearer({ header: { alg: undefined } })],
    ['without a key id', () => bearer({ header: { kid: undefined } })],
    ['by a key nobody knows', () => bearer({ header: { kid: 'x' } })],
    ['by a key named like a part of every object', () => bearer({ header: { kid: '__proto__' } })],
    [
      'whose claims were changed',
      () => bearer().replace(/\.[^.]+\./, `.${identity.token({ claims: { sub: '2' } }).split('.')[1]}.`),
    ],
    ['with a header that is no JSON', () => bearer().replace(/ [^.]+\./, ' bm90LWpzb24.')],
    ['with a header of null', () => bearer().replace(/ [^.]+\./, ' bnVsbA.')],
    ['of an address that was not verified', claims({ email_verified: false })],
    ['of an address said to be verified in words', claims({ email_verified: 'true' })],
    ['without an address', claims({ email: undefined })],
    ['of a list of addresses', claims({ email: [CALLER] })],
    ['for a list of audiences', claims({ aud: [AUDIENCE] })],
    ['without an audience', claims({ aud: undefined })],
    ["of the library's own third issuer", claims({ iss: 'googleapis.com' })],
    ['without an end', claims({ exp: undefined })],
    ['without a beginning', claims({ iat: undefined })],
    ['that begins tomorrow', claims({ iat: inSeconds(86_400), exp: inSeconds(86_400 + 3_600) })],
    ['that would last for a year', claims({ exp: inSeconds(365 * 86_400) })],
    ['beside a second one', () => `${bearer()}, ${bearer()}`],
    ['of four parts', () => `${bearer()}.x`],
    ['without its scheme', () => identity.token()],
    ['under another scheme', () => bearer().replace('Bearer', 'Basic')],
    ['behind 5,000 blanks', () => bearer().replace(' ', ' '.repeat(5_000))],
    ['of 5,000 characters', () => bearer({ claims: { filler: 'x'.repeat(5_000) } })],
  ])('is refused with a token %s', async (_, header) => {
    expect(await check(header())).toBe('refused');
  });

  test.each<[string, () => string]>([
    ['that only begins like one on the list', claims({ email: `${CALLER}.evil.example` })],
    ['that a letter from elsewhere makes look like one', claims({ email: CALLER.replace('k', '\u212a') })],
    ['with a blank behind it', claims({ email: `${CALLER} ` })],
    ['that is empty', claims({ email: '' })],
  ])('may not call with an address %s', async (_, header) => {
    expect(await check(header())).toBe('not-allowed');
  });

  test('is told apart from one whose signature Cloud Run has removed: that one is never taken on its word', async () => {
    expect(await check(bearer({ signature: () => 'SIGNATURE_REMOVED_BY_GOOGLE' }))).toBe('signature-removed');
  });
});

describe('a token whose signature IAM has checked and taken off', () => {
  const removed = (change: Change = {}): string => bearer({ ...change, signature: () => 'SIGNATURE_REMOVED_BY_GOOGLE' });
  const behindIam = (): CallerCheck => googleCaller({ ...rules(), behindIam: true, certsRoot: identity.root });

  test('is taken where the office has said that IAM stands in front, and all the rest of it is still checked', async () => {
    expect(await behindIam()(removed())).toEqual({ email: CALLER });
    const wrong: readonly (readonly [Change, string])[] = [
      [{ claims: { iss: 'https://accounts.example' } }, 'refused'],
      [{ claims: { aud: 'https://elsewhere.example' } }, 'refused'],
      [{ claims: { aud: undefined } }, 'refused'],
      [{ claims: { exp: inSeconds(-1) } }, 'refused'],
      [{ claims: { exp: undefined } }, 'refused'],
      [{ claims: { email_verified: false } }, 'refused'],
      [{ claims: { email: 'somebody@kinhbac.example' } }, 'not-allowed'],
      [{ header: { alg: 'none' } }, 'refused'],
      [{ header: { alg: 'HS256' } }, 'refused'],
    ];
    for (const [change, refusal] of wrong)
      expect({ change, says: await behindIam()(removed(change)) }).toEqual({ change, says: refusal });
    for (const part of ['', 'null', '[]', '"x"', '{']) {
      const [header] = identity.token().split('.');
      const token = `Bearer ${header}.${Buffer.from(part).toString('base64url') || 'e30'}.SIGNATURE_REMOVED_BY_GOOGLE`;
      expect(await behindIam()(token)).toBe('refused');
    }
  });

  test('does not make a signature that is there and wrong any better', async () => {
    expect(await behindIam()(bearer({ signature: signedBy(anotherKey()) }))).toBe('refused');
    expect(await behindIam()(bearer())).toEqual({ email: CALLER });
  });
});

describe('the keys', () => {
  test('that can not be had make nobody known, and are asked for again at the next call', async () => {
    let status = 404;
    let asked = 0;
    const app = express().get('/oauth2/v1/certs', (_req, res) => {
      asked++;
      res.status(status).json(identity.tokens.certs());
    });
    const server = app.listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const certsRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const other = googleCaller({ ...rules(), certsRoot });
    expect(await other(bearer())).toBe('no-certs');
    status = 200;
    expect(await other(bearer())).toEqual({ email: CALLER });
    expect(asked).toBe(2);
    server.closeAllConnections();
    server.close();
  });

  test('are not asked for when a token can not be right anyway', async () => {
    const nobody = googleCaller({ ...rules(), certsRoot: 'http://127.0.0.1:1/' });
    expect(await nobody('Bearer not.a.token')).toBe('refused');
    expect(await nobody(bearer({ header: { alg: 'HS256' } }))).toBe('refused');
  });

  test('are the same for every connection to a folder, whichever asks first, and others in another folder', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-keys-'));
    const [one, two] = [openDatabase(dir, []), openDatabase(dir, [])];
    const certs = identityTokens(two).certs();
    expect(Object.keys(certs)).toHaveLength(1);
    expect(identityTokens(one).certs()).toEqual(certs);
    expect(identity.tokens.certs()).not.toEqual(certs);
    for (const database of [one, two]) database.close();
    rmSync(dir, { recursive: true, force: true });
  });
});

describe('a whole workspace', () => {
  test('plays IAM: swaps its token for one that it signed, lets any other through, and only known accounts get work done', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-caller-'));
    const now = Date.parse('2026-10-20T08:00:00+07:00');
    const workspace = await openWorkspace({ planId: 'kinh-bac-2026-2030', empty: true, port: 0, dir, now });
    const { sign } = identityTokens(workspace.database);
    const written = () => workspace.database.prepare('SELECT total_changes() AS changes').get()?.['changes'];
    const call = async (token: string | undefined, method = 'POST') => {
      const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
      const body = method === 'GET' ? {} : { body: '{"period":"2026-10"}' };
      return (await fetch(`${workspace.url}functions/send-reports`, { method, headers, ...body })).status;
    };
    const refused = [
      undefined,
      'not.a.token',
      identity.token(),
      sign('vhxh@kinhbac.example', 'https://elsewhere.example'),
      sign('somebody@kinhbac.example', FUNCTIONS_AUDIENCE),
    ];
    const before = written();
    const answers = [];
    for (const token of refused) for (const method of ['POST', 'GET', 'PUT']) answers.push(await call(token, method));
    expect(answers).toEqual([401, 401, 401, 401, 405, 405, 401, 405, 405, 401, 405, 405, 403, 405, 405]);
    expect(written()).toBe(before);

    expect(await call('local-dev-token')).toBe(200);
    expect(await call(sign(workspace.plan.standingBody.email, SCRIPT_AUDIENCE))).toBe(200);
    expect(written()).not.toBe(before);
    await workspace.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
