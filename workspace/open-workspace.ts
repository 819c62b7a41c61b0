/** Puts the workspace together: store, clock, set-up, sample, forms, inbox, pages, Google's APIs and the mounted functions. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { registerFunctions } from '../functions/index.ts';
import { planById } from '../functions/plans/plans.ts';
import { createClock } from './clock.ts';
import { StartError, type WorkspaceSettings } from './environment.ts';
import { createForms, formsSchema } from './forms/forms.ts';
import { refreshOptions } from './forms/refresh-options.ts';
import { functionsEnvironment } from './functions-environment.ts';
import { inboxSchema, startInbox } from './inbox/inbox.ts';
import { writeHolidays, writeSample } from './sample/write-sample.ts';
import { workspaceApp } from './server.ts';
import { makeSpreadsheets, TABS } from './set-up.ts';
import { openDatabase } from './store/database.ts';
import { createSettings } from './store/settings.ts';
import { createSpreadsheets, spreadsheetSchema } from './store/spreadsheets.ts';
import { inTransaction } from './store/transaction.ts';
import type { WorkspaceDirectory, WorkspacePort } from './workspace-port.ts';

export interface RunningWorkspace extends WorkspacePort {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  /** As the schedule would: POST with the local token; the function's JSON answer. */
  callFunction(name: string, body: object): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Each plan has a database of its own below `dir`, so that trying the other plan loses nothing; workspace.json names the last one. */
export async function openWorkspace(settings: WorkspaceSettings): Promise<RunningWorkspace> {
  const plan = planById(settings.planId);
  if (plan === undefined) throw new StartError(`Không có kế hoạch “${settings.planId}”.`);
  // The port first: a start that is refused has written nothing.
  const server = createServer();
  const url = `http://127.0.0.1:${await listen(server, settings.port)}/`;
  try {
    const { workspace, refresh, close } = await openFolder(settings, plan);
    registerFunctions(functionsEnvironment(workspace.directory(), url, `smtp://127.0.0.1:${workspace.inbox.port}`), {
      now: workspace.clock.latest,
      log: () => {},
    });
    server.on('request', workspaceApp(workspace, refresh));
    return {
      ...workspace,
      url,
      callFunction: (name, body) => callFunction(url, name, body),
      close: async () => {
        await closeServer(server);
        await close();
      },
    };
  } catch (error) {
    await closeServer(server);
    throw error;
  }
}

/** The folder's store with its forms as they stand today, and its mail server. */
async function openFolder({ dir, empty, now }: WorkspaceSettings, plan: WorkspacePort['plan']) {
  const database = openDatabase(join(dir, plan.id), [spreadsheetSchema, formsSchema, inboxSchema]);
  const kept = createSettings(database);
  const clock = createClock(kept, now, Date.now);
  const spreadsheets = createSpreadsheets(database, clock);
  const forms = createForms(database);

  const ids = inTransaction(database, () => {
    const found = kept.get('spreadsheets');
    if (found !== undefined) return readIds(found);
    const made = makeSpreadsheets(spreadsheets, plan.areaName);
    kept.set('spreadsheets', JSON.stringify(made));
    const target = { spreadsheets, ids: made, plan, now: clock.now() };
    if (empty) writeHolidays(target);
    else writeSample(target);
    return made;
  });
  const directory = (): WorkspaceDirectory => ({
    plan: plan.id,
    now: new Date(clock.now()).toISOString(),
    spreadsheets: ids,
    forms: forms.directory(),
    tables: Object.fromEntries(
      TABS.flatMap(({ table, spreadsheet }) => {
        const tab = spreadsheets.sheetByTable(ids[spreadsheet], table);
        return tab === undefined ? [] : [[table, { spreadsheet, ...tab }]];
      }),
    ),
  });
  const inbox = await startInbox(database, clock);
  const workspace: WorkspacePort = { dir, database, clock, plan, spreadsheets, forms, inbox, directory };
  const refresh = () => {
    inTransaction(database, () => refreshOptions(workspace));
    writeDirectory(dir, directory());
  };
  const close = async () => {
    await inbox.close();
    database.close();
  };
  try {
    refresh();
    return { workspace, refresh, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

/** Written by makeSpreadsheets alone. */
const readIds = (text: string): WorkspaceDirectory['spreadsheets'] => JSON.parse(text);

function writeDirectory(dir: string, directory: WorkspaceDirectory): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'workspace.json'), `${JSON.stringify(directory, null, 2)}\n`);
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new StartError(`Cổng ${port} đang bận. Chạy lại với cổng khác: PORT=8081 npm start`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', listening);
  });
  return (server.address() as AddressInfo).port;
}

async function callFunction(url: string, name: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${url}functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer local-dev-token' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}
