/** Google's public keys: kept for as long as Google says, asked for again while there is time, and never made up. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Clock } from '../functions/clock.ts';
import { googleKeys } from '../functions/google-keys.ts';

/** What is answered, in order; the last one goes on. */
let answers: readonly { readonly status: number; readonly cacheControl?: string; readonly body?: string }[];
let asked: string[];
const app = express().use((req, res) => {
  const answer = answers[Math.min(asked.length, answers.length - 1)];
  asked.push(req.url);
  res.status(answer?.status ?? 500).set('Cache-Control', answer?.cacheControl ?? 'no-cache');
  res.send(answer?.body ?? '{"k1": "PEM"}');
});
let server: Server;
let root: string;
beforeAll(async () => {
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let now: number;
/** Waiting takes no time but its own. */
const clock: Clock = {
  now: () => now,
  sleep: async (ms) => {
    now += ms;
  },
};
beforeEach(() => {
  asked = [];
  now = Date.parse('2026-10-20T01:00:00Z');
});

test('are asked for once while they hold, and anew after that', async () => {
  answers = [{ status: 200, cacheControl: 'public, max-age=3600, must-revalidate' }];
  const keys = googleKeys(root, clock);
  expect(await keys()).toEqual(new Map([['k1', 'PEM']]));
  now += 3_599_000;
  await keys();
  expect(asked).toEqual(['/oauth2/v1/certs']);
  now += 1_000;
  await keys();
  expect(asked).toHaveLength(2);
});

test('that are said to hold for no time are asked for each time', async () => {
  answers = [{ status: 200 }];
  const keys = googleKeys(root, clock);
  expect([await keys(), await keys()]).toEqual([new Map([['k1', 'PEM']]), new Map([['k1', 'PEM']])]);
  expect(asked).toHaveLength(2);
});

test('are asked for again when Google is down for a moment', async () => {
  answers = [{ status: 503 }, { status: 200 }];
  expect(await googleKeys(root, clock)()).toEqual(new Map([['k1', 'PEM']]));
  expect(asked).toHaveLength(2);
});

test('are given up after ten seconds, and the keys that were there before are not used beyond their time', async () => {
  answers = [{ status: 200, cacheControl: 'max-age=60' }, { status: 503 }];
  const keys = googleKeys(root, clock);
  await keys();
  now += 60_000;
  const began = now;
  expect(await keys()).toBeUndefined();
  expect(now - began).toBeLessThanOrEqual(10_000);
});

test.each([
  ['refused', { status: 404 }],
  ['no JSON', { status: 200, body: '<html>' }],
])('that are %s are not had, and not asked for twice', async (_, answer) => {
  answers = [answer];
  expect(await googleKeys(root, clock)()).toBeUndefined();
  expect(asked).toHaveLength(1);
});
