/**
 * A workspace of a handful of units, in memory, with its pages on a port of their own: its forms and spreadsheets made by the
 * office's script, run in this thread. No sample, no functions, no Google API.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import type { OfferedRegister } from '../../functions/forms/question.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { activitySchema, createActivity } from '../../workspace/activity/activity.ts';
import type { Scripts } from '../../workspace/apps-script-runtime/scripts.ts';
import { inboxSchema, startInbox } from '../../workspace/inbox/inbox.ts';
import { formPages } from '../../workspace/pages/form-pages.ts';
import { guardHost } from '../../workspace/pages/guard-host.ts';
import { homePage } from '../../workspace/pages/home-page.ts';
import { inboxPages } from '../../workspace/pages/inbox-pages.ts';
import { spreadsheetPages } from '../../workspace/pages/spreadsheet-pages.ts';
import { cellValue, type StoredCell } from '../../workspace/store/cell.ts';
import { officeTables } from '../../workspace/tables.ts';
import type { WorkspacePort } from '../../workspace/workspace-port.ts';
import { madeOffice, officeSchemas } from './made-office.ts';

type Row = Readonly<Record<string, StoredCell>>;

export interface SmallWorkspace extends WorkspacePort {
  /** http://127.0.0.1:PORT */
  readonly base: string;
  readonly ids: { readonly data: string; readonly cases: string; readonly board: string };
  /** Adds rows to a register, by column keys, and has the script rewrite the forms' options. */
  keep(register: OfferedRegister | 'establishments', rows: readonly Row[]): void;
  /** Runs a function of the office's script. */
  run(functionName: string): unknown;
  /** Rows of a form's response tab by question key, the header left out. */
  answersIn(form: string): readonly Readonly<Record<string, StoredCell | undefined>>[];
  close(): Promise<void>;
}

const UNITS: readonly Row[] = [
  { id: 'vh-xh', name: 'Phòng Văn hóa - Xã hội', role: 'Thường trực', key: 'KB-VHXH', related: 'Có' },
  { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', role: 'Trường', key: 'KB-THCS', related: 'Không' },
  { id: 'cong-an', name: 'Công an phường', role: 'Công an', key: 'KB-CA', related: 'Có' },
];

/** `anew`: its script runs set-up, even where a copy of what it made for another test would do. */
export async function smallWorkspace(
  now = '2026-10-20T08:00:00+07:00',
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<SmallWorkspace> {
  const database = new DatabaseSync(':memory:');
  for (const schema of [...officeSchemas, inboxSchema, activitySchema]) database.exec(schema);
  const clock = standingClock(Date.parse(now));
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { spreadsheets, forms, ids, run } = await madeOffice(database, kinhBac, clock, { url: `${base}/`, anew });
  const activity = createActivity(database, clock);
  const inbox = await startInbox(database, clock, (mail) => activity.add({ kind: 'mail', mail }));
  const port: WorkspacePort = {
    dir: '',
    database,
    clock,
    plan: kinhBac,
    spreadsheets,
    forms,
    inbox,
    activity,
    scripts: withoutTriggers,
    directory: () => ({
      plan: kinhBac.id,
      now,
      spreadsheets: ids,
      forms: forms.directory(),
      tables: officeTables(spreadsheets, ids),
    }),
  };
  app.use(guardHost, formPages(port), spreadsheetPages(port), inboxPages(port), homePage(port));

  const fill: SmallWorkspace['keep'] = (register, rows) => {
    const tab = spreadsheets.sheetByTable(ids.data, register);
    if (!tab) throw new Error(`No tab ${register}`);
    const columns = spreadsheets.columnsOf(ids.data, tab.sheetId);
    const cells = rows.map((row) => {
      const line: StoredCell[] = [];
      for (const [key, cell] of Object.entries(row)) line[columns.get(key) ?? 0] = cell;
      return Array.from(line, (cell) => cell ?? null);
    });
    spreadsheets.appendRows(ids.data, tab.sheetId, cells);
  };
  const workspace: SmallWorkspace = {
    ...port,
    ids,
    base,
    run,
    keep: (register, rows) => {
      fill(register, rows);
      run('daily');
    },
    answersIn: (form) => {
      const destination = forms.byName(form)?.destination;
      if (!destination) throw new Error(`No form ${form}`);
      const columns = spreadsheets.columnsOf(destination.spreadsheetId, destination.sheetId);
      const rows = spreadsheets.readCells(destination.spreadsheetId, destination.sheetId, { startRow: 1 });
      return rows
        .filter((row) => row.some((cell) => cellValue(cell) !== undefined))
        .map((row) => Object.fromEntries([...columns].map(([key, column]) => [key, plain(row[column])])));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await inbox.close();
      database.close();
    },
  };
  fill('units', UNITS);
  fill('groups', [{ id: 'tdp-1', name: 'Tổ dân phố 1', kind: 'Tổ dân phố' }]);
  fill('officials', [{ id: 'cb-1', name: 'Cán bộ Một', unit: 'vh-xh' }]);
  run('daily');
  return workspace;
}

/** What these tests look at ends where the answers lie: nothing runs when one comes. */
const withoutTriggers: Scripts = {
  run: () => Promise.reject(new Error('this workspace has no threads')),
  runFrom: () => Promise.reject(new Error('this workspace has no threads')),
  open: () => Promise.resolve([]),
  tick: () => Promise.resolve(),
  enqueue: () => undefined,
  wake: () => undefined,
  idle: () => Promise.resolve(),
  failures: () => [],
  close: () => Promise.resolve(),
};

/** A cell without its validation rule and the text format of its column: bare where that is all there is. */
function plain(cell: StoredCell | undefined): StoredCell | undefined {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? undefined;
  const { validation: _, format, ...rest } = cell;
  const dated = format?.numberFormat?.type?.startsWith('DATE');
  if (dated) return { ...rest, format: { numberFormat: format?.numberFormat ?? {} } };
  return rest.value;
}

/** As the workspace's own: now stands still, stamps are a second apart. */
function standingClock(start: number): WorkspacePort['clock'] {
  let now = start;
  let last = 0;
  return {
    now: () => now,
    latest: () => Math.max(now, last),
    stamp: () => {
      last = Math.max(now, last + 1_000);
      return last;
    },
    set: (instant) => {
      now = instant;
      last = 0;
    },
  };
}
