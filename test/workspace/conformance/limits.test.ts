import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { googleSheets } from '../../../functions/sheets/google-sheets.ts';
import { asGoogleError } from '../../../workspace/google/as-google-error.ts';
import { asDriveError } from '../../../workspace/google/drive-error.ts';
import { sheetsQuota } from '../../../workspace/google/sheets-quota.ts';
import { asStorageError } from '../../../workspace/google/storage-error.ts';
import { steppedClock } from '../../builders/stepped-clock.ts';
import { type ApiServer, BUCKET, startApi } from '../google/api-server.ts';

const TOKEN = { authorization: 'Bearer local-dev-token' };
const MINUTE = 60_000;
const clock = steppedClock();
let api: ApiServer;
let id: string;
beforeAll(async () => {
  api = await startApi(undefined, {}, [sheetsQuota(clock.now)]);
  id = api.spreadsheets.create({ title: 'Sổ', sheets: [{ title: 'a' }] });
});
afterAll(() => api.remove());
beforeEach(() => clock.advance(MINUTE));

const values = (range: string, query = '') => `v4/spreadsheets/${id}/values/${range}${query}`;
const read = async (user?: string) => (await api.call('GET', values('A1', user ? `?quotaUser=${user}` : ''))).status;
const write = async () => (await api.call('POST', values('A1:clear'), {})).status;
const many = async (count: number, call: () => Promise<number>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push(await call());
  return statuses;
};
const isRefused = (status: number): boolean => status === 429;

describe('the quotas of Sheets', () => {
  test('let sixty reads and sixty writes a minute pass, and refuse the next in Google’s words', async () => {
    expect((await many(60, read)).every((status) => status === 200)).toBe(true);
    expect((await many(60, write)).every((status) => status === 200)).toBe(true);
    const { status, body } = await api.call('GET', values('A1'));
    expect(status).toBe(429);
    expect(body).toEqual({
      error: {
        code: 429,
        message: expect.stringMatching(
          /^Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:\d+'\.$/,
        ),
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'RATE_LIMIT_EXCEEDED',
            domain: 'googleapis.com',
            metadata: {
              consumer: expect.stringMatching(/^projects\/\d+$/),
              quota_limit: 'ReadRequestsPerMinutePerUser',
              quota_limit_value: '60',
              quota_location: 'global',
              quota_metric: 'sheets.googleapis.com/read_requests',
              quota_unit: '1/min/{project}/{user}',
              service: 'sheets.googleapis.com',
            },
          },
          {
            '@type': 'type.googleapis.com/google.rpc.Help',
            links: [expect.objectContaining({ description: 'Request a higher quota limit.' })],
          },
        ],
      },
    });
    const search = await api.call('POST', `v4/spreadsheets/${id}/developerMetadata:search`, {});
    expect(search.body).toMatchObject({ error: { message: expect.stringContaining("'Read requests per minute per user'") } });
    const batch = await api.call('POST', `v4/spreadsheets/${id}:batchUpdate`, { requests: [] });
    expect(batch.body).toMatchObject({ error: { message: expect.stringContaining("'Write requests per minute per user'") } });
  });

  test('are refilled after a minute, and not before', async () => {
    await many(60, read);
    clock.advance(MINUTE - 1);
    expect(await read()).toBe(429);
    clock.advance(1);
    expect(await read()).toBe(200);
  });

  test('are counted by user, and of all users together', async () => {
    const users = ['a', 'b', 'c', 'd', 'e'];
    for (const user of users) expect((await many(60, () => read(user))).some(isRefused)).toBe(false);
    expect(await read('a')).toBe(429);
    const { body } = await api.call('GET', values('A1', '?quotaUser=f'));
    expect(body).toMatchObject({
      error: {
        message: expect.stringContaining("and limit 'Read requests per minute' of service"),
        details: [
          {
            metadata: { quota_limit: 'ReadRequestsPerMinutePerProject', quota_limit_value: '300', quota_unit: '1/min/{project}' },
          },
          {},
        ],
      },
    });
    expect(await write()).toBe(200);
  });

  test('are used up by nobody who is not let in, by no other API, and by nothing that was refused', async () => {
    for (let i = 0; i < 61; i++) await api.call('GET', values('A1'), undefined, { authorization: 'Bearer x' });
    for (let i = 0; i < 61; i++) await api.call('GET', 'drive/v3/files');
    expect((await many(60, read)).some(isRefused)).toBe(false);
    await many(5, read);
    expect((await api.call('GET', 'drive/v3/files')).status).toBe(200);
  });

  test('make the project’s own client wait until it is served, within its six tries', async () => {
    await many(60, read);
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const sheets = googleSheets({ apiRoot: api.url, accessToken: 'local-dev-token' });
    expect(await sheets.readStamp(id, 'sent', clock.budget(7 * MINUTE))).toEqual({ stamp: undefined });
    vi.restoreAllMocks();
    const waited = clock.sleeps.reduce((sum, ms) => sum + ms, 0);
    expect([waited >= MINUTE, clock.sleeps.length <= 5]).toEqual([true, true]);
  });
});

describe('too large a request', () => {
  test('is 413 in the body of each API', async () => {
    const large = 'x'.repeat(10 * 1024 * 1024 + 1);
    const message = expect.stringContaining('Request payload size exceeds the limit');
    expect((await api.call('POST', `v4/spreadsheets/${id}:batchUpdate`, large)).body).toEqual({
      error: { code: 413, message, status: 'INVALID_ARGUMENT' },
    });
    expect((await api.call('PATCH', `drive/v3/files/${id}`, large)).body).toMatchObject({
      error: { code: 413, message, errors: [{ domain: 'global', reason: 'uploadTooLarge' }] },
    });
  });
});

describe('a file that another process writes to', () => {
  test('is told as unavailable, in the body of each API, and as nothing else', () => {
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-busy-'));
    const [one, two] = [0, 0].map((timeout) => new DatabaseSync(join(dir, 'x.sqlite'), { timeout }));
    one?.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); BEGIN IMMEDIATE');
    let busy: unknown;
    try {
      two?.exec('BEGIN IMMEDIATE');
    } catch (error) {
      busy = error;
    }
    const known = asGoogleError(busy, 0);
    const message = 'The service is currently unavailable.';
    const errors = [{ message, domain: 'global', reason: 'backendError' }];
    expect(known.body()).toEqual({ error: { code: 503, message, status: 'UNAVAILABLE' } });
    expect(asDriveError(known).body()).toEqual({ error: { code: 503, message, errors, status: 'UNAVAILABLE' } });
    expect(asStorageError(known).body()).toEqual({ error: { code: 503, message, errors } });
    for (const database of [one, two]) database?.close();
    rmSync(dir, { recursive: true, force: true });
  });
});

test('what is not found is told in the body of each API', async () => {
  const sheets = await api.call('GET', 'v4/spreadsheets/nowhere');
  expect(sheets.body).toEqual({ error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } });
  const drive = await api.call('GET', 'drive/v3/nothing');
  expect(drive.body).toMatchObject({ error: { code: 404, errors: [{ domain: 'global', reason: 'notFound' }] } });
  const storage = await api.call('GET', `storage/v1/b/${BUCKET}/o/nothing`, undefined, TOKEN);
  expect(storage.body).not.toHaveProperty('error.status');
});
