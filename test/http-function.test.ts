import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type { Caller, Refusal } from '../functions/google-caller.ts';
import { httpFunction, type JsonBody } from '../functions/http-function.ts';
import { BadRequest } from '../functions/jobs/bad-request.ts';
import { type LogEntry, logLine } from '../functions/log.ts';
import { canariesIn, canary } from './canary.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const SCHEDULE: Caller = { email: 'lich-chay@tuoi-tho.example' };

/** The function behind the framework's own server, as Cloud Run starts it; `check` knows whoever calls, unless a test says otherwise. */
async function serve(job: (body: JsonBody, caller: Caller) => Promise<object>, check: Caller | Refusal = SCHEDULE) {
  const lines: LogEntry[] = [];
  const asked: (string | undefined)[] = [];
  const log = (entry: LogEntry) => void lines.push(entry);
  const edge = {
    log,
    check: async (authorization: string | undefined) => {
      asked.push(authorization);
      return check;
    },
  };
  http('under-test', httpFunction('under-test', edge, job));
  const server = getTestServer('under-test');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(server);
  const { port } = server.address() as AddressInfo;
  const call = async (init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, ...init });
    const { status } = response;
    return { status, body: await response.json(), cache: response.headers.get('cache-control'), headers: response.headers };
  };
  return { call, lines, asked, port };
}

describe('a cloud function', () => {
  test('answers the job with ok, and is never cached', async () => {
    const { call } = await serve(async (body) => ({ heard: body['period'] }));
    expect(await call({ body: '{"period":"2026-10"}' })).toMatchObject({
      status: 200,
      body: { ok: true, heard: '2026-10' },
      cache: 'no-store',
    });
  });

  test('takes a missing body for an empty one', async () => {
    const { call } = await serve(async (body) => ({ fields: Object.keys(body).length }));
    expect((await call()).body).toEqual({ ok: true, fields: 0 });
  });

  test.each(['GET', 'PUT', 'DELETE'])('does nothing on %s, and says what it takes before it asks who calls', async (method) => {
    let done = 0;
    const { call, asked } = await serve(async () => ({ done: ++done }), 'missing');
    const { status, headers } = await call({ method });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect([done, asked]).toEqual([0, []]);
  });

  test('tells the job who called', async () => {
    const { call } = await serve(async (_, caller) => ({ caller }));
    expect((await call()).body).toEqual({ ok: true, caller: SCHEDULE });
  });

  test.each([
    ['missing', 401, 'Bearer'],
    ['refused', 401, 'Bearer'],
    ['signature-removed', 401, 'Bearer'],
    ['not-allowed', 403, null],
    ['no-certs', 503, null],
  ] as const)(
    'does nothing for a caller that is %s, not even look at the size of the body: %i',
    async (refusal, status, scheme) => {
      let done = 0;
      const { call, lines } = await serve(async () => ({ done: ++done }), refusal);
      for (const body of ['{}', '[1]', JSON.stringify({ filler: 'x'.repeat(1_000_001) })]) {
        const answer = await call({ body });
        expect(answer).toMatchObject({ status, body: { ok: false, problems: [expect.any(String)] }, cache: 'no-store' });
        expect(answer.headers.get('www-authenticate')).toBe(scheme);
      }
      expect(done).toBe(0);
      expect(lines.map(({ step, code }) => [step, code])).toEqual(new Array(3).fill(['under-test', refusal]));
    },
  );

  test('asks a caller whose keys could not be had to come again', async () => {
    const { call } = await serve(async () => ({}), 'no-certs');
    expect((await call()).headers.get('retry-after')).toBe('60');
  });

  test('takes two Authorization headers for none that it could check', async () => {
    const { asked, port } = await serve(async () => ({}));
    const headers = ['host', 'localhost', 'authorization', 'Bearer a', 'authorization', 'Bearer b'];
    await new Promise((answered) => request({ port, method: 'POST', headers }, answered).end());
    expect(asked).toEqual(['Bearer a, Bearer b']);
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
      throw Object.assign(new Error(`${canary('cell')}, 0912 345 678`), { code: 503, response: { text: canary('response') } });
    });
    const { status, body } = await call();
    expect([status, body]).toEqual([500, { ok: false, problems: ['Lỗi hệ thống; xem nhật ký của hàm.'] }]);
    expect(lines).toEqual([{ step: 'under-test', severity: 'ERROR', error: 'Error', code: '503' }]);
  });

  test('a fault whose very name is what somebody typed does not reach the log either', async () => {
    const { call, lines } = await serve(async () => {
      throw Object.assign(new Error('x'), { name: `${canary('name')} An`, code: `${canary('code')}@kinhbac.example` });
    });
    await call();
    expect(canariesIn(lines.map(logLine).join('\n'))).toEqual([]);
  });
});
