/** A workspace of a handful of units, in memory, with its pages on a port of their own. No sample, no functions, no Google API. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import type { OfferedRegister } from '../../functions/forms/question.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { createForms, formsSchema } from '../../workspace/forms/forms.ts';
import { refreshOptions } from '../../workspace/forms/refresh-options.ts';
import { inboxSchema, startInbox } from '../../workspace/inbox/inbox.ts';
import { formPages } from '../../workspace/pages/form-pages.ts';
import { guardHost } from '../../workspace/pages/guard-host.ts';
import { homePage } from '../../workspace/pages/home-page.ts';
import { inboxPages } from '../../workspace/pages/inbox-pages.ts';
import { spreadsheetPages } from '../../workspace/pages/spreadsheet-pages.ts';
import { makeSpreadsheets, TABS } from '../../workspace/set-up.ts';
import type { StoredCell } from '../../workspace/store/cell.ts';
import { createSpreadsheets, spreadsheetSchema } from '../../workspace/store/spreadsheets.ts';
import type { WorkspacePort } from '../../workspace/workspace-port.ts';

type Row = Readonly<Record<string, StoredCell>>;

export interface SmallWorkspace extends WorkspacePort {
  /** http://127.0.0.1:PORT */
  readonly base: string;
  readonly ids: { readonly data: string; readonly cases: string; readonly board: string };
  /** Adds rows to a register, by column keys, and rewrites the forms' options. */
  keep(register: OfferedRegister | 'establishments', rows: readonly Row[]): void;
  /** Rows of a form's response tab by question key, the header left out. */
  answersIn(form: string): readonly Readonly<Record<string, StoredCell | undefined>>[];
  close(): Promise<void>;
}

const UNITS: readonly Row[] = [
  { id: 'vh-xh', name: 'Phòng Văn hóa - Xã hội', role: 'Thường trực', key: 'KB-VHXH', related: 'Có' },
  { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', role: 'Trường', key: 'KB-THCS', related: 'Không' },
  { id: 'cong-an', name: 'Công an phường', role: 'Công an', key: 'KB-CA', related: 'Có' },
];

export async function smallWorkspace(now = '2026-10-20T08:00:00+07:00'): Promise<SmallWorkspace> {
  const database = new DatabaseSync(':memory:');
  for (const schema of [spreadsheetSchema, formsSchema, inboxSchema]) database.exec(schema);
  const clock = standingClock(Date.parse(now));
  const spreadsheets = createSpreadsheets(database, clock);
  const ids = makeSpreadsheets(spreadsheets, kinhBac.areaName);
  const inbox = await startInbox(database, clock);
  const forms = createForms(database);
  const port: WorkspacePort = {
    dir: '',
    database,
    clock,
    plan: kinhBac,
    spreadsheets,
    forms,
    inbox,
    directory: () => ({ plan: kinhBac.id, now, spreadsheets: ids, forms: forms.directory(), tables: {} }),
  };
  refreshOptions(port);
  const app = express();
  app.use(guardHost, formPages(port), spreadsheetPages(port), inboxPages(port), homePage(port));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const workspace: SmallWorkspace = {
    ...port,
    ids,
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keep: (register, rows) => {
      const keys = TABS.find((tab) => tab.table === register)?.columns.map(({ key }) => key) ?? [];
      const tab = spreadsheets.sheetByTable(ids.data, register);
      if (tab)
        spreadsheets.appendRows(
          ids.data,
          tab.sheetId,
          rows.map((row) => keys.map((key) => row[key] ?? null)),
        );
      refreshOptions(port);
    },
    answersIn: (form) => {
      const destination = forms.byName(form)?.destination;
      if (!destination) throw new Error(`No form ${form}`);
      const columns = spreadsheets.columnsOf(destination.spreadsheetId, destination.sheetId);
      const rows = spreadsheets.readCells(destination.spreadsheetId, destination.sheetId, { startRow: 1 });
      return rows.map((row) => Object.fromEntries([...columns].map(([key, column]) => [key, row[column] ?? undefined])));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await inbox.close();
      database.close();
    },
  };
  workspace.keep('units', UNITS);
  workspace.keep('groups', [{ id: 'tdp-1', name: 'Tổ dân phố 1', kind: 'Tổ dân phố' }]);
  workspace.keep('officials', [{ id: 'cb-1', name: 'Cán bộ Một', unit: 'vh-xh' }]);
  return workspace;
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
