/** What Google's quotas see of each job (performance.md): calls hang on how many spreadsheets and mails there are, never on rows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardOverview } from '../../functions/forms/board-tabs.ts';
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
    expect({ sheets, batches: calls['sheets.spreadsheets.batchUpdate'] }).toEqual({ sheets: 7, batches: 1 });
    expect(storage).toBeLessThanOrEqual(4 * sent);
  });

  test('that nobody waits for write nothing', async () => {
    const { calls } = await callsOf('send-reports');
    expect(Object.keys(calls).filter(isWrite)).toEqual([]);
    expect(totals(calls)).toEqual({ sheets: 6, drive: 0, storage: 1 });
  });
});

describe('the board', () => {
  test('is one batch, whatever changed of it', async () => {
    const { calls } = await callsOf('refresh-board');
    expect(Object.keys(calls).filter(isWrite)).toEqual(['sheets.spreadsheets.batchUpdate', 'drive.files.update']);
    // Its tabs are looked at once more when the mark is on: two reads.
    expect(totals(calls)).toMatchObject({ sheets: 9, drive: 2 });
  });

  test('that nothing has happened to costs one call', async () => {
    const { answer, calls } = await callsOf('refresh-board');
    expect(answer).toEqual({ ok: true, tabs: 0, outcome: 'unchanged', keptAside: 0, unread: [] });
    expect(calls).toEqual({ 'drive.files.list': 1 });
  });

  test('is looked at as a whole where a person asks for it, and then not written', async () => {
    const { answer, calls } = await callsOf('refresh-board', { anew: true });
    expect(answer).toMatchObject({ tabs: 0, outcome: 'unchanged' });
    expect(Object.keys(calls).filter(isWrite)).toEqual(['drive.files.update']);
    expect((await callsOf('refresh-board')).calls).toEqual({ 'drive.files.list': 1 });
  });

  test('is put right by the next refresh when somebody typed into it, and refreshed when a form came in', async () => {
    const { board } = workspace.directory().spreadsheets;
    const { sheetId = -1 } = workspace.spreadsheets.sheetByTable(board, boardOverview.table) ?? {};
    workspace.spreadsheets.writeCells(board, sheetId, { startRow: 1, startColumn: 0, rows: [['của tôi']] });
    expect((await callsOf('refresh-board')).answer).toMatchObject({ outcome: 'written', tabs: 1, keptAside: 1 });
    expect((await callsOf('refresh-board')).calls).toEqual({ 'drive.files.list': 1 });
    repeatTrainings(1);
    expect((await callsOf('refresh-board')).calls['sheets.spreadsheets.values.batchGet']).toBeGreaterThan(0);
  });
});

const isWrite = (operation: string): boolean => /\.(batchUpdate\w*|insert|update|patch|delete)$/.test(operation);

function totals(calls: Readonly<Record<string, number>>): Readonly<Record<'sheets' | 'drive' | 'storage', number>> {
  const of = (api: string): number =>
    Object.entries(calls).reduce((total, [operation, count]) => total + (operation.startsWith(api) ? count : 0), 0);
  return { sheets: of('sheets.'), drive: of('drive.'), storage: of('storage.') };
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
