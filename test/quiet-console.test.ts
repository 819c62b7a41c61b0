import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { httpFunction } from '../functions/http-function.ts';
import { type LogEntry, logLine } from '../functions/log.ts';
import { quietConsole } from '../functions/quiet-console.ts';
import { canariesIn, canary } from './canary.ts';

const { error, warn } = console;
const lines: LogEntry[] = [];
beforeEach(() => {
  // As deployed: under "test" Express prints nothing, and answers with its stack.
  vi.stubEnv('NODE_ENV', 'production');
  quietConsole(console, (entry) => void lines.push(entry));
});
afterEach(() => {
  Object.assign(console, { error, warn });
  vi.unstubAllEnvs();
  lines.length = 0;
});

test('a body that is no JSON, which the framework refuses before any code of ours, is printed by its kind and not repeated', async () => {
  const edge = { log: () => {}, check: async () => ({ email: 'lich-chay@tuoi-tho.example' }) };
  http(
    'quiet',
    httpFunction('quiet', edge, async () => ({})),
  );
  const server = getTestServer('quiet');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: canary('broken-body'),
  });
  expect([response.status, canariesIn(await response.text())]).toEqual([400, []]);
  expect(lines).toEqual([{ step: 'console', severity: 'ERROR', error: 'SyntaxError' }]);
  server.closeAllConnections();
  server.close();
});

test.each<[string, unknown, string]>([
  ['an error', new RangeError(canary('message')), 'RangeError'],
  ['a stack', new TypeError(canary('message')).stack, 'TypeError'],
  ['words', `Uncaught exception ${canary('words')}`, 'unknown'],
  ['an object', { message: canary('object') }, 'unknown'],
  ['an error with a name of its own', Object.assign(new Error('x'), { name: `${canary('name')} An` }), '(bỏ)'],
  ['nothing', undefined, 'unknown'],
])('%s on the console becomes its kind', (_, said, kind) => {
  console.error(said, canary('more'));
  console.warn(said);
  expect(lines.map((line) => JSON.parse(logLine(line)))).toEqual([
    { severity: 'ERROR', step: 'console', error: kind },
    { severity: 'WARNING', step: 'console', error: kind },
  ]);
});
