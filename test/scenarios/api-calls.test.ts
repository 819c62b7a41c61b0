/** What Google's quotas see of each job (performance.md): calls hang on how many spreadsheets and mails there are, never on rows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultCall } from '../../workspace/google/fault-plan.ts';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';

let dir: string;
let workspace: RunningWorkspace;
const made: FaultCall[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tuoi-tho-calls-'));
  workspace = await openWorkspace({
    planId: 'kinh-bac-2026-2030',
    empty: false,
    port: 0,
    dir,
    now: Date.parse('2026-10-20T08:00:00+07:00'),
    observe: (call, moment) => void (moment === 'before' && made.push(call)),
  });
});
afterAll(async () => {
  await workspace?.close();
  await rm(dir, { recursive: true });
});

/** The calls of one run, by Google's name of the method. */
async function callsOf(name: string, body: object = {}) {
  const before = made.length;
  const answer = await workspace.callFunction(name, body);
  expect(answer['ok']).toBe(true);
  const calls: Record<string, number> = {};
  for (const { operation = 'unknown' } of made.slice(before)) calls[operation] = (calls[operation] ?? 0) + 1;
  return { answer, calls };
}

const MONTH_CALLS = { 'sheets.spreadsheets.get': 2, 'sheets.spreadsheets.values.batchGet': 2 };

describe('the month', () => {
  test('takes two calls a spreadsheet, and as many with a thousand rows more', async () => {
    expect((await callsOf('indicators', { period: '2026-10' })).calls).toEqual(MONTH_CALLS);
    repeatTrainings(1_000);
    expect((await callsOf('indicators', { period: '2026-10' })).calls).toEqual(MONTH_CALLS);
  });
});

describe('the mails of a month', () => {
  test('take one batch for the list of them all, and at most four calls of Storage each', async () => {
    const { answer, calls } = await callsOf('send-reports');
    const sent = Number(answer['sent']);
    expect(sent).toBeGreaterThan(1);
    const { sheets, storage } = totals(calls);
    expect({ sheets, batches: calls['sheets.spreadsheets.batchUpdate'] }).toEqual({ sheets: 8, batches: 1 });
    expect(storage).toBeLessThanOrEqual(4 * sent);
  });

  test('that nobody waits for write nothing', async () => {
    const { calls } = await callsOf('send-reports');
    expect(Object.keys(calls).filter(isWrite)).toEqual([]);
    expect(totals(calls).sheets).toBe(7);
  });
});

describe('the board', () => {
  test('is one batch, whatever changed of it', async () => {
    const { calls } = await callsOf('refresh-board');
    expect(calls['sheets.spreadsheets.batchUpdate']).toBe(1);
    expect(totals(calls).sheets).toBe(7);
  });

  test('that stands already is not written again', async () => {
    const { calls } = await callsOf('refresh-board');
    expect(Object.keys(calls).filter(isWrite)).toEqual([]);
    expect(totals(calls).sheets).toBe(6);
  });
});

const isWrite = (operation: string): boolean => /\.(batchUpdate\w*|insert|update|patch|delete)$/.test(operation);

function totals(calls: Readonly<Record<string, number>>): { readonly sheets: number; readonly storage: number } {
  const of = (api: string): number =>
    Object.entries(calls).reduce((total, [operation, count]) => total + (operation.startsWith(api) ? count : 0), 0);
  return { sheets: of('sheets.'), storage: of('storage.') };
}

/** The last row again, as if so many classes more had been reported. */
function repeatTrainings(count: number): void {
  const { spreadsheets, tables } = workspace.directory();
  const sheetId = tables['training']?.sheetId ?? 0;
  const values = workspace.spreadsheets.readValues(spreadsheets.data, sheetId);
  const last = values.at(-1) ?? [];
  const rows = Array.from({ length: count }, () => last);
  workspace.spreadsheets.writeCells(spreadsheets.data, sheetId, { startRow: values.length, startColumn: 0, rows });
}
