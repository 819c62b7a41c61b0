/**
 * What the local workspace costs over HTTP: writing and reading 10,000 rows by 15 columns in one call each, over `JSON.stringify` and
 * `JSON.parse` of the same bytes; and whether reading 100 rows costs more, in time or memory, from a tab of 100,000 rows than from one of
 * 100. The workspace is a process of its own, one for each measure of memory.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkspace } from '../workspace/open-workspace.ts';

const PLAN = 'kinh-bac-2026-2030';
const COLUMNS = 15;
const TIMES = 7;
/** Small answers vary more. */
const MANY_TIMES = 101;
const HEADERS = { authorization: 'Bearer local-dev-token', 'content-type': 'application/json' };

export interface WorkspaceBench {
  /** 10,000 rows × 15 columns, medians over the median of stringify and parse of the same bytes. */
  readonly write: number;
  readonly read: number;
  /** 100 rows of a tab of 100,000 over the same of a tab of 100: median time, and most memory held. */
  readonly largeTabTime: number;
  readonly largeTabMemory: number;
}

export async function benchWorkspace(): Promise<WorkspaceBench> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-bench-'));
  try {
    const payload = rows(0, 10_000);
    const floor = await median(async () => JSON.parse(JSON.stringify({ values: payload })));
    const made = await withServer(dir, async ({ url }) => {
      const [small, large, whole] = [await newBook(url), await newBook(url), await newBook(url)];
      await put(url, small, 1, rows(0, 100));
      for (let start = 0; start < 100_000; start += 10_000) await put(url, large, start + 1, rows(start, 10_000));
      const write = await median(() => put(url, whole, 1, payload));
      const read = await median(() => get(url, whole, 10_000));
      await medianOfHundred(url, small);
      const largeTabTime = (await medianOfHundred(url, large)) / (await medianOfHundred(url, small));
      return { small, large, write, read, largeTabTime };
    });
    const largeTabMemory = (await memoryOfHundred(dir, made.large)) / (await memoryOfHundred(dir, made.small));
    return { write: made.write / floor, read: made.read / floor, largeTabTime: made.largeTabTime, largeTabMemory };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** As answers are: words, numbers and blanks. */
const rows = (start: number, count: number): (string | number)[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      if (column % 5 === 4) return '';
      return column % 3 === 0 ? `Tổ dân phố ${start + row}` : (start + row) * column;
    }),
  );

async function median(work: () => Promise<unknown>, count = TIMES): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? Number.NaN;
}

async function call(url: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}v4/spreadsheets${path}`, {
    method,
    headers: HEADERS,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function newBook(url: string): Promise<string> {
  const gridProperties = { rowCount: 100_000, columnCount: COLUMNS };
  const made = await call(url, 'POST', '', { sheets: [{ properties: { title: 'Tab', gridProperties } }] });
  return String(made['spreadsheetId']);
}

/** `row`: 1-based. */
const put = (url: string, id: string, row: number, values: unknown[][]): Promise<unknown> =>
  call(url, 'PUT', `/${id}/values/Tab!A${row}?valueInputOption=RAW&fields=updatedRows`, { values });

const get = (url: string, id: string, count: number): Promise<unknown> =>
  call(url, 'GET', `/${id}/values/Tab!A1:O${count}?valueRenderOption=UNFORMATTED_VALUE&prettyPrint=false`);

const medianOfHundred = (url: string, id: string): Promise<number> => median(() => get(url, id, 100), MANY_TIMES);

const memoryOfHundred = (dir: string, id: string): Promise<number> =>
  withServer(dir, async ({ url, memory }) => {
    await medianOfHundred(url, id);
    return memory();
  });

interface Server {
  readonly url: string;
  /** The most that the process ever held, bytes. */
  memory(): Promise<number>;
}

async function withServer<T>(dir: string, work: (server: Server) => Promise<T>): Promise<T> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), [SERVE, dir]);
  const heard = async (): Promise<unknown> => (await once(child, 'message'))[0];
  try {
    const url = String(await heard());
    const memory = async (): Promise<number> => {
      child.send('memory');
      return Number(await heard());
    };
    return await work({ url, memory });
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

const SERVE = 'serve-workspace';

async function serve(dir: string): Promise<void> {
  const workspace = await openWorkspace({ planId: PLAN, empty: true, port: 0, dir, now: undefined, still: true });
  process.on('message', () => process.send?.(process.resourceUsage().maxRSS * 1024));
  process.send?.(workspace.url);
}

const [, , role, folder] = process.argv;
if (process.send && role === SERVE && folder !== undefined) await serve(folder);
