import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { httpFunction, type JsonBody } from '../functions/http-function.ts';
import { BadRequest } from '../functions/jobs/bad-request.ts';
import type { LogEntry } from '../functions/log.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** The function behind the framework's own server, as Cloud Run starts it. */
async function serve(job: (body: JsonBody) => Promise<object>) {
  const lines: LogEntry[] = [];
  http(
    'under-test',
    httpFunction('under-test', (entry) => lines.push(entry), job),
  );
  const server = getTestServer('under-test');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const call = async (init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, ...init });
    return { status: response.status, body: await response.json(), cache: response.headers.get('cache-control') };
  };
  return { call, lines };
}

describe('a cloud function', () => {
  test('answers the job with ok, and is never cached', async () => {
    const { call } = await serve(async (body) => ({ heard: body['period'] }));
    expect(await call({ body: '{"period":"2026-10"}' })).toEqual({
      status: 200,
      body: { ok: true, heard: '2026-10' },
      cache: 'no-store',
    });
  });

  test('takes a missing body for an empty one', async () => {
    const { call } = await serve(async (body) => ({ fields: Object.keys(body).length }));
    expect((await call()).body).toEqual({ ok: true, fields: 0 });
  });

  test.each(['GET', 'PUT', 'DELETE'])('does nothing on %s', async (method) => {
    let done = 0;
    const { call } = await serve(async () => ({ done: ++done }));
    expect((await call({ method })).status).toBe(405);
    expect(done).toBe(0);
  });

  test('refuses a list as a body, and names every wrong field of a bad one', async () => {
    const { call } = await serve(async () => {
      throw new BadRequest(['period: cần mã kỳ', 'cutoff: cần một thời điểm']);
    });
    expect((await call({ body: '[1]' })).status).toBe(400);
    expect(await call({ body: '{}' })).toMatchObject({
      status: 400,
      body: { ok: false, problems: ['period: cần mã kỳ', 'cutoff: cần một thời điểm'] },
    });
  });

  test('refuses a body over 1 MB', async () => {
    const { call } = await serve(async () => ({}));
    expect((await call({ body: JSON.stringify({ filler: 'x'.repeat(1_000_001) }) })).status).toBe(413);
  });

  test('a fault of ours shows neither its message nor a cell, in the answer or in the log', async () => {
    const { call, lines } = await serve(async () => {
      throw Object.assign(new Error('Nguyễn Thị Canary, 0912 345 678'), { code: 503 });
    });
    const answer = await call();
    expect(answer.status).toBe(500);
    expect(JSON.stringify([answer, lines])).not.toMatch(/Canary|0912/);
    expect(lines).toEqual([{ step: 'under-test', severity: 'ERROR', error: 'Error 503' }]);
  });
});
