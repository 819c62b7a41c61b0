import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../workspace/store/database.ts';
import { lockFolder } from '../../../workspace/store/folder-lock.ts';
import { bundled, type Program } from '../../delivery/programs.ts';
import { type ApiServer, BUCKET, startApi } from '../google/api-server.ts';

const HEADERS = { authorization: 'Bearer local-dev-token', 'content-type': 'application/json' };
/** Rows of a batch: many enough that a process can be killed halfway. */
const ROWS = 200;

let folder: string;
let google: Program;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tuoi-tho-durable-'));
  google = await bundled(new URL('../../delivery/killed-google.ts', import.meta.url));
});
afterAll(() => {
  google.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One batch on two tabs, each of whose rows says which batch it is. */
const batch = (number: number) => {
  const row = { values: [{ userEnteredValue: { numberValue: number } }] };
  const rows = Array.from({ length: ROWS }, () => row);
  const write = (sheetId: number) => ({ updateCells: { start: { sheetId }, rows, fields: 'userEnteredValue' } });
  return { requests: [write(1), write(2)] };
};

async function bookOf(api: ApiServer): Promise<string> {
  const sheets = [1, 2, 3].map((sheetId) => ({ properties: { sheetId, title: `Tab ${sheetId}` } }));
  const { data } = await api.sheets.spreadsheets.create({ requestBody: { sheets } });
  return data.spreadsheetId ?? '';
}

const column = (api: ApiServer, id: string, sheetId: number): unknown[] =>
  api.spreadsheets.readValues(id, sheetId).map(([value]) => value);

/** Sends `send(n)` for n = 1, 2, …, one after the other, until the process is gone; how many were acknowledged. */
async function until(gone: Promise<unknown>, send: (number: number) => Promise<Response>): Promise<number> {
  let acknowledged = 0;
  let running = true;
  void gone.then(() => {
    running = false;
  });
  for (let number = 1; running; number++) {
    try {
      const { status } = await send(number);
      expect(status).toBe(200);
      acknowledged = number;
    } catch (error) {
      if (error instanceof TypeError) break; // the connection is gone
      throw error;
    }
  }
  return acknowledged;
}

describe('kill -9 while two clients write', () => {
  test('loses nothing that was acknowledged, and leaves no batch half done', async () => {
    for (let round = 0; round < 3; round++) {
      const dir = join(folder, String(round));
      const before = await startApi(dir);
      const id = await bookOf(before);
      await before.stop();

      const { process: program, said, ended } = google.start([dir]);
      const url = (await said).trim();
      const post = (path: string, body: unknown): Promise<Response> =>
        fetch(new URL(path, url), { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
      const append = `v4/spreadsheets/${id}/values/'Tab 3'!A1:append?valueInputOption=RAW`;
      const insert = (number: number): string => `upload/storage/v1/b/${BUCKET}/o?uploadType=media&name=token-${number}`;
      let writes = 0;
      const killAt = randomInt(6, 30);
      const counted = async (call: Promise<Response>): Promise<Response> => {
        if (++writes === killAt) setImmediate(() => program.kill('SIGKILL'));
        return call;
      };
      const [batches, rows, tokens] = await Promise.all([
        until(ended, (number) => counted(post(`v4/spreadsheets/${id}:batchUpdate`, batch(number)))),
        until(ended, (number) => counted(post(append, { values: [[number]] }))),
        until(ended, (number) => counted(post(insert(number), { number }))),
      ]);
      expect(await ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });

      const after = await startApi(dir);
      const [one, two] = [column(after, id, 1), column(after, id, 2)];
      // All rows of both tabs are of one batch: the last acknowledged, or the one that was under way.
      expect(new Set([...one, ...two]).size).toBeLessThanOrEqual(1);
      expect(one).toHaveLength(batches === 0 && one.length === 0 ? 0 : ROWS);
      expect([batches, batches + 1]).toContain(one[0] ?? 0);
      const kept = column(after, id, 3);
      expect(kept).toEqual(kept.map((_, i) => i + 1));
      expect([rows, rows + 1]).toContain(kept.length);
      const { data } = await after.storage.objects.list({ bucket: BUCKET, fields: 'items/name' });
      expect([tokens, tokens + 1]).toContain((data.items ?? []).length);
      await after.remove();
    }
  }, 120_000);
});

describe('two clients at once', () => {
  test('each see batches whole, whichever server they talk to', async () => {
    const first = await startApi(join(folder, 'two'));
    const second = await startApi(first.dir);
    const id = await bookOf(first);
    const write = (api: ApiServer, number: number) =>
      api.sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: batch(number) });
    const look = async (api: ApiServer) => {
      const { data } = await api.sheets.spreadsheets.values.batchGet({
        spreadsheetId: id,
        ranges: ["'Tab 1'!A:A", "'Tab 2'!A:A"],
      });
      return new Set((data.valueRanges ?? []).flatMap(({ values = [] }) => (values ?? []).flat()));
    };
    const calls = Array.from({ length: 8 }, (_, n) => [
      write(first, n),
      look(second),
      write(second, 100 + n),
      look(first),
    ]).flat();
    for (const answer of await Promise.all(calls)) if (answer instanceof Set) expect(answer.size).toBeLessThanOrEqual(1);
    const rows = Array.from({ length: 6 }, (_, n) => [first, second][n % 2] ?? first);
    await Promise.all(rows.map((api, n) => api.spreadsheets.appendRows(id, 3, [[n]])));
    expect(column(second, id, 3).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    await second.stop();
    await first.remove();
  });
});

describe('the file', () => {
  test('keeps its log short under load, and leaves none behind', () => {
    const dir = join(folder, 'log');
    const database = openDatabase(dir, ['CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, text TEXT)']);
    const log = join(dir, 'workspace.sqlite-wal');
    const put = database.prepare('INSERT OR REPLACE INTO t VALUES (?, ?)');
    let longest = 0;
    for (let round = 0; round < 60; round++) {
      database.exec('BEGIN');
      for (let id = 0; id < 10; id++) put.run(id, String(round).repeat(50_000));
      database.exec('COMMIT');
      longest = Math.max(longest, statSync(log).size);
    }
    expect(longest).toBeLessThan(16 * 1024 * 1024);
    // A batch larger than the limit: the log grows for it, and is cut back by the next one.
    database.exec('BEGIN');
    for (let id = 0; id < 400; id++) put.run(id, String(id % 10).repeat(50_000));
    database.exec('COMMIT');
    for (let round = 0; round < 2; round++) put.run(0, String(round));
    expect(statSync(log).size).toBeLessThanOrEqual(16 * 1024 * 1024);
    database.close();
    expect(() => statSync(log)).toThrow('ENOENT');
  });

  test('synchronises every commit', () => {
    const database = openDatabase(join(folder, 'sync'), []);
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });
});

test('a folder belongs to one workspace at a time, and to the next when that has ended', () => {
  const dir = join(folder, 'own');
  const release = lockFolder(dir);
  expect(release).toBeTypeOf('function');
  expect(lockFolder(dir)).toBeUndefined();
  release?.();
  const again = lockFolder(dir);
  expect(again).toBeTypeOf('function');
  again?.();
});
