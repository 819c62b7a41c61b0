import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { googleFiles } from '../../functions/sheets/google-files.ts';
import { type Front, failure, startFront } from '../builders/http-front.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';

let api: ApiServer;
let front: Front;
let book: string;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});
beforeEach(() => {
  front.rule();
  book = api.spreadsheets.create({ title: 'Bảng theo dõi', sheets: [{ title: 'a' }] });
  front.counted();
});

const files = () => googleFiles({ apiRoot: front.url, accessToken: 'local-dev-token' });
const budget = (ms = 60_000) => steppedClock().budget(ms);
const seen = async (id = book) => (await files().list(budget())).get(id);
const type = (text: string): void => api.spreadsheets.writeCells(book, 0, { startRow: 0, startColumn: 0, rows: [[text]] });

test('Drive lists the spreadsheets there are, and no form and nothing from the bin, in one call', async () => {
  const binned = api.spreadsheets.create({ title: 'Cũ', sheets: [{ title: 'a' }] });
  await api.drive.files.update({ fileId: binned, requestBody: { trashed: true } });
  front.counted();
  const known = await files().list(budget());
  expect(front.counted()).toEqual({ reads: 1, writes: 0 });
  expect([known.has(book), known.has(binned), known.has(api.formFile)]).toEqual([true, false, false]);
  expect(known.get(book)).toEqual({ version: expect.any(String), modifiedAt: api.clock.now(), notes: {} });
});

test('every change of the content is another version and another instant', async () => {
  const states = [await seen()];
  for (const text of ['x', 'y']) {
    type(text);
    states.push(await seen());
  }
  for (const key of ['version', 'modifiedAt'] as const) expect(new Set(states.map((state) => state?.[key])).size).toBe(3);
});

test('a note stays until it is taken back, with the instant that it says, which a change moves on', async () => {
  const at = api.clock.now() - 5_000;
  await files().note(book, { boardOf: 'h', boardAt: String(at) }, at, budget());
  expect(front.counted()).toEqual({ reads: 0, writes: 1 });
  expect(await seen()).toMatchObject({ modifiedAt: at, notes: { boardOf: 'h', boardAt: String(at) } });
  type('x');
  expect((await seen())?.modifiedAt).toBeGreaterThan(at);
  await files().note(book, { boardOf: null, none: null }, undefined, budget());
  expect((await seen())?.notes).toEqual({ boardAt: String(at) });
});

test('what heals is tried again, and what does not heal is not', async () => {
  let tries = 0;
  front.rule(async (_, forward) => (++tries < 3 ? failure(503) : forward()));
  expect(await seen()).toBeDefined();
  expect(tries).toBe(3);
  front.rule(async () => {
    tries += 1;
    return failure(403);
  });
  await expect(seen()).rejects.toMatchObject({ response: { status: 403 } });
  await expect(files().note(book, {}, undefined, budget())).rejects.toMatchObject({ response: { status: 403 } });
  expect(tries).toBe(5);
});
