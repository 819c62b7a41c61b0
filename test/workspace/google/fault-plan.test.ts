import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bucketOf } from '../../../workspace/bucket.ts';
import { startSettings } from '../../../workspace/environment.ts';
import type { Fault, FaultCall, FaultOptions, FaultPlan } from '../../../workspace/google/fault-plan.ts';
import { openWorkspace } from '../../../workspace/open-workspace.ts';
import { type ApiServer, BUCKET, startApi } from './api-server.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function start(options: FaultOptions = {}): Promise<ApiServer> {
  const api = await startApi(undefined, options);
  undo.push(() => api.remove());
  return api;
}

/** The fault for the calls of one operation, as many as it names; then none. */
const on =
  (operation: string, ...faults: (Fault | undefined)[]): FaultPlan =>
  (call) =>
    call.operation === operation ? faults[call.nth - 1] : undefined;

const claim = (api: ApiServer, name: string): Promise<{ status: number }> =>
  api.storage.objects.insert({ bucket: BUCKET, name, ifGenerationMatch: '0', media: { body: 'x' } }, { rootUrl: api.url });
const claims = async (api: ApiServer): Promise<(string | null | undefined)[]> =>
  ((await api.storage.objects.list({ bucket: BUCKET })).data.items ?? []).map(({ name }) => name);
const outcome = (call: Promise<{ status: number }>): Promise<number | string | undefined> =>
  call.then(
    ({ status }) => status,
    (error: { status?: number; code?: string }) => error.status ?? error.code,
  );
/** Some rows appended, as the POST that Google's client never repeats. */
const append = (api: ApiServer, spreadsheetId: string): Promise<{ status: number }> =>
  api.sheets.spreadsheets.values.append({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [['x']] },
  });
const rows = (api: ApiServer, id: string): number => api.spreadsheets.readValues(id, 0).length;
const spreadsheet = (api: ApiServer): string => api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a', sheetId: 0 }] });

describe('a call refused', () => {
  test('is answered with the error of its API, and nothing is done', async () => {
    const api = await start({ faults: () => ({ status: 503 }) });
    const message = 'The service is currently unavailable.';
    const errors = [{ message, domain: 'global', reason: 'backendError' }];
    const ask = async (method: string, path: string) => (await api.call(method, path, method === 'POST' ? 'x' : undefined)).body;
    expect(await ask('GET', 'v4/spreadsheets/x')).toEqual({ error: { code: 503, message, status: 'UNAVAILABLE' } });
    expect(await ask('GET', 'drive/v3/files')).toEqual({ error: { code: 503, message, status: 'UNAVAILABLE', errors } });
    const insert = `upload/storage/v1/b/${BUCKET}/o?uploadType=media&name=x`;
    expect(await ask('POST', insert)).toEqual({ error: { code: 503, message, errors } });
  });

  test('says when to come again, and is served when asked again', async () => {
    const api = await start({ faults: on('storage.objects.insert', { status: 429, retryAfter: 7 }) });
    const path = `upload/storage/v1/b/${BUCKET}/o?uploadType=media&name=x&ifGenerationMatch=0`;
    const first = await api.call('POST', path, 'x');
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect(first.body).toMatchObject({ error: { errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }] } });
    expect(await claims(api)).toEqual([]);
    expect((await api.call('POST', path, 'x')).status).toBe(200);
  });

  test('may have any status', async () => {
    const statuses = [403, 408, 500, 502, 504, 418];
    const api = await start({ faults: ({ nth }) => ({ status: statuses[nth - 1] ?? 500 }) });
    const seen = [];
    for (const _ of statuses) seen.push((await api.call('GET', 'drive/v3/files')).status);
    expect(seen).toEqual(statuses);
  });
});

describe('a connection reset', () => {
  test('before: nothing was done', async () => {
    const api = await start({ faults: on('storage.objects.insert', { reset: 'before' }) });
    expect(await outcome(claim(api, 'x'))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await claims(api)).toEqual([]);
    expect(await outcome(claim(api, 'x'))).toBe(200);
  });

  test('after: it was applied, and the caller does not know', async () => {
    const api = await start({ faults: on('storage.objects.insert', { reset: 'after' }) });
    expect(await outcome(claim(api, 'x'))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await claims(api)).toEqual(['x']);
    expect(await outcome(claim(api, 'x'))).toBe(412);
  });

  test('of Sheets too: a row stands once, or not at all', async () => {
    const append1 = 'sheets.spreadsheets.values.append';
    const api = await start({ faults: on(append1, { reset: 'before' }, { reset: 'after' }) });
    const id = spreadsheet(api);
    expect(await outcome(append(api, id))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(rows(api, id)).toBe(0);
    expect(await outcome(append(api, id))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(rows(api, id)).toBe(1);
  });
});

test('a call applied and then answered with an error was applied once', async () => {
  const api = await start({ faults: on('sheets.spreadsheets.values.append', { appliedThen: 500 }) });
  const id = spreadsheet(api);
  const path = `v4/spreadsheets/${id}/values/A1:append?valueInputOption=RAW`;
  expect(await api.call('POST', path, { values: [['x']] })).toMatchObject({
    status: 500,
    body: { error: { code: 500, status: 'INTERNAL', message: 'Internal error encountered.' } },
  });
  expect(rows(api, id)).toBe(1);
});

test('a slow call waits as told, and is served', async () => {
  const waited: number[] = [];
  const sleep = async (ms: number): Promise<void> => void waited.push(ms);
  const api = await start({ faults: on('storage.objects.insert', { latency: 30_000 }), sleep });
  expect(await outcome(claim(api, 'x'))).toBe(200);
  expect(await outcome(claim(api, 'y'))).toBe(200);
  expect([waited, await claims(api)]).toEqual([[30_000], ['x', 'y']]);
});

describe('a stale answer', () => {
  /** Stale from the nth list on. */
  const staleFrom =
    (nth: number): FaultPlan =>
    (call) =>
      call.operation === 'storage.objects.list' && call.nth >= nth ? { stale: true } : undefined;

  test('is what the URL answered before the last write', async () => {
    const api = await start({ faults: staleFrom(2) });
    await claim(api, 'a');
    expect(await claims(api)).toEqual(['a']);
    await claim(api, 'b');
    expect(await claims(api)).toEqual(['a']);
    expect(await claims(api)).toEqual(['a']);
    await claim(api, 'c');
    expect(await claims(api)).toEqual(['a', 'b']);
  });

  test('is as things are where nobody asked before, and where nothing changed', async () => {
    const api = await start({ faults: staleFrom(1) });
    await claim(api, 'a');
    expect(await claims(api)).toEqual(['a']);
    expect(await claims(api)).toEqual(['a']);
  });

  test('may be that there is nothing', async () => {
    const stale = { stale: true } as const;
    const api = await start({ faults: on('storage.objects.get', undefined, stale, undefined) });
    const object = `storage/v1/b/${BUCKET}/o/x`;
    expect((await api.call('GET', object)).status).toBe(404);
    await claim(api, 'x');
    expect((await api.call('GET', object)).status).toBe(404);
    expect((await api.call('GET', object)).status).toBe(200);
  });

  test('of cells is packed as they are', async () => {
    const get = 'sheets.spreadsheets.values.get';
    const api = await start({ faults: on(get, undefined, { stale: true }, undefined) });
    const id = spreadsheet(api);
    const put = (text: string) => api.spreadsheets.writeCells(id, 0, { startRow: 0, startColumn: 0, rows: [[text]] });
    const read = async () => (await api.sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'A1' })).data.values?.[0]?.[0];
    put('cũ'.repeat(2_000));
    const seen = [await read()];
    put('mới');
    seen.push(await read(), await read());
    expect(seen).toEqual(['cũ'.repeat(2_000), 'cũ'.repeat(2_000), 'mới']);
  });
});

describe('the plan sees', () => {
  test('each call with its operation, counted by operation', async () => {
    const seen: FaultCall[] = [];
    const api = await start({
      faults: (call) => {
        seen.push(call);
        return undefined;
      },
    });
    await claim(api, 'send/3f0c/1');
    await claim(api, 'send/3f0c/2');
    await api.call('GET', `storage/v1/b/${BUCKET}/o/send%2F3f0c%2F1?fields=name`);
    await api.call('GET', 'drive/v3/files');
    await api.call('GET', 'v4/nothing');
    expect(seen.map(({ api: name, method, operation, nth }) => [name, method, operation, nth])).toEqual([
      ['storage', 'POST', 'storage.objects.insert', 1],
      ['storage', 'POST', 'storage.objects.insert', 2],
      ['storage', 'GET', 'storage.objects.get', 1],
      ['drive', 'GET', 'drive.files.list', 1],
      ['sheets', 'GET', undefined, 1],
    ]);
    expect(seen[1]?.url).toContain('name=send%2F3f0c%2F2');
    expect(seen[2]).toMatchObject({
      path: `/storage/v1/b/${BUCKET}/o/send%2F3f0c%2F1`,
      url: `/storage/v1/b/${BUCKET}/o/send%2F3f0c%2F1?fields=name`,
    });
  });

  test('and who watches is called before a call is applied, and before its answer leaves; each waits', async () => {
    const moments: string[] = [];
    let api: ApiServer | undefined;
    api = await start({
      observe: async (call, moment) => {
        if (call.operation !== 'storage.objects.insert') return;
        moments.push(`${moment}: ${(api ? await claims(api) : []).join()}`);
      },
    });
    await claim(api, 'x');
    moments.push('answered');
    expect(moments).toEqual(['before: ', 'after: x', 'answered']);
  });

  test('nothing of a call that is refused before it is applied', async () => {
    const moments: string[] = [];
    const observe = (_: FaultCall, moment: string): void => void moments.push(moment);
    const faults = on('storage.objects.insert', { status: 500 }, { reset: 'before' }, { appliedThen: 500 }, { reset: 'after' });
    const api = await start({ faults, observe });
    for (const name of ['a', 'b', 'c', 'd']) await outcome(claim(api, name));
    expect(moments).toEqual(['before', 'after', 'before', 'after']);
    expect(await claims(api)).toEqual(['c', 'd']);
  });

  test('a watcher that fails leaves no answer', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    undo.push(() => said.mockRestore());
    const observe: FaultOptions['observe'] = ({ operation }, moment) => {
      if (operation === `storage.objects.${moment === 'before' ? 'get' : 'insert'}`) throw new Error(moment);
    };
    const api = await start({ observe });
    expect(await outcome(claim(api, 'x'))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await outcome(api.storage.objects.get({ bucket: BUCKET, object: 'x' }))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(said.mock.calls.map(([error]) => error.message)).toEqual(['after', 'before']);
  });
});

test('a process killed between applying and answering has applied', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-killed-'));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  for (const moment of ['before', 'after'] as const) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./killed-server.ts', import.meta.url)), dir, moment]);
    const url = await said(child);
    const target = new URL(`upload/storage/v1/b/${BUCKET}/o?uploadType=media&name=${moment}`, url);
    const call = fetch(target, { method: 'POST', headers: { authorization: 'Bearer local-dev-token' }, body: 'x' });
    await expect(call).rejects.toThrow();
    expect(child.signalCode ?? (await ended(child))).toBe('SIGKILL');
  }
  const api = await startApi(dir);
  undo.push(() => api.stop());
  expect(await claims(api)).toEqual(['after']);
});

const said = (child: ChildProcess): Promise<string> =>
  new Promise((line, failed) => {
    child.stdout?.setEncoding('utf8').once('data', line);
    child.stderr?.setEncoding('utf8').once('data', (text) => failed(new Error(text)));
  });
const ended = (child: ChildProcess): Promise<NodeJS.Signals | null> =>
  new Promise((signal) => child.once('exit', (_, name) => signal(name)));

describe('a workspace', () => {
  const PLAN = 'kinh-bac-2026-2030';
  const NOW = Date.parse('2026-10-20T08:00:00+07:00');
  async function open(options: FaultOptions = {}) {
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-faults-'));
    const workspace = await openWorkspace({ planId: PLAN, empty: true, port: 0, now: NOW, dir, ...options });
    undo.push(() => rmSync(dir, { recursive: true, force: true }));
    undo.push(() => workspace.close());
    return workspace;
  }
  const TOKEN = { authorization: 'Bearer local-dev-token' };

  test('opened with a plan has its faults, and its bucket', async () => {
    const workspace = await open({ faults: on('storage.buckets.get', undefined, { status: 503 }) });
    const bucket = () => fetch(`${workspace.url}storage/v1/b/${bucketOf(PLAN)}`, { headers: TOKEN });
    const first = await bucket();
    expect([first.status, await first.json()]).toMatchObject([
      200,
      { kind: 'storage#bucket', name: 'tuoi-tho-kinh-bac-2026-2030' },
    ]);
    expect((await bucket()).status).toBe(503);
  });

  test('opened without one has none, and none is ordered by path, query, header, body, environment or argument', async () => {
    const workspace = await open();
    const answer = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${workspace.url}${path}`, { ...init, headers: { ...TOKEN, ...init.headers } });
      return { status: response.status, text: await response.text() };
    };
    const object = `storage/v1/b/${bucketOf(PLAN)}/o`;
    const before = await answer(object);
    expect(before.status).toBe(200);
    const fault = JSON.stringify({ faults: [{ status: 503 }], reset: 'before', appliedThen: 500 });
    for (const path of ['faults', 'fault-plan', 'workspace/faults', 'workspace/fault-plan', 'retry_test', 'storage/v1/faults'])
      for (const method of ['GET', 'POST', 'PUT']) {
        const ordered = await answer(path, method === 'GET' ? {} : { method, body: fault });
        expect([path, method, ordered.status]).toEqual([path, method, 404]);
      }
    // The clock is the one thing of the workspace that a request may set: it takes no more than an instant.
    const clock = { 'content-type': 'application/json' };
    const now = new Date(NOW).toISOString();
    await answer('workspace/clock', { method: 'POST', headers: clock, body: JSON.stringify({ now, faults: [{ status: 503 }] }) });
    const headers = { 'x-fault': '503', 'x-retry-test-id': '1', 'x-goog-emulator-instructions': 'return-503' };
    expect(await answer(object, { headers })).toEqual(before);
    for (const query of ['faults=503', 'status=503', 'latency=5']) expect((await answer(`${object}?${query}`)).status).toBe(400);
    expect(await answer(object)).toEqual(before);
    const env = { FAULTS: '503', FAULT_PLAN: '503', WORKSPACE_FAULTS: '503' };
    expect(startSettings([], env)).toEqual(startSettings([], {}));
    expect(() => startSettings(['--faults', '503'], {})).toThrow('--faults');
  });
});
