/**
 * Puts the workspace together: store, clock, inbox, the office's script, which makes the forms and spreadsheets, then sample, pages,
 * Google's APIs and the mounted functions.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundleAppsScript } from '../build-apps-script.ts';
import { registerFunctions, systemClock } from '../functions/index.ts';
import { planById } from '../functions/plans/plans.ts';
import { activitySchema, createActivity } from './activity/activity.ts';
import { scriptSchema } from './apps-script-runtime/script-schema.ts';
import { startScripts } from './apps-script-runtime/scripts.ts';
import { bucketOf } from './bucket.ts';
import { createClock } from './clock.ts';
import { StartError, type WorkspaceSettings } from './environment.ts';
import { createForms, formsSchema } from './forms/forms.ts';
import { functionsEnvironment, mailDomainsOf } from './functions-environment.ts';
import type { FaultOptions } from './google/fault-plan.ts';
import { inboxSchema, startInbox } from './inbox/inbox.ts';
import { writeSample } from './sample/write-sample.ts';
import { workspaceApp } from './server.ts';
import { DATABASE_FILE, openDatabase } from './store/database.ts';
import { lockFolder } from './store/folder-lock.ts';
import { createObjectStore, objectSchema } from './store/object-store.ts';
import { createSettings, type Settings } from './store/settings.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from './store/spreadsheets.ts';
import { inTransaction } from './store/transaction.ts';
import { officeSpreadsheets, officeTables } from './tables.ts';
import type { WorkspaceDirectory, WorkspacePort } from './workspace-port.ts';

export interface RunningWorkspace extends WorkspacePort {
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  /** As the schedule would: POST with the local token; the function's JSON answer. */
  callFunction(name: string, body: object): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Each plan has a database of its own below `dir`, so that trying the other plan loses nothing; workspace.json names the last one. */
export async function openWorkspace(
  settings: Omit<WorkspaceSettings, 'dir'> & {
    readonly dir: string;
    /** Only look at a workspace that is there: the script does not run, nothing is written. */
    readonly still?: boolean;
  } & FaultOptions,
): Promise<RunningWorkspace> {
  const plan = planById(settings.planId);
  if (plan === undefined) throw new StartError(`Không có kế hoạch “${settings.planId}”.`);
  // The port first: a start that is refused has written nothing.
  const server = createServer();
  const url = `http://127.0.0.1:${await listen(server, settings.port)}/`;
  // What is to be undone at the end, last first.
  const closing: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    await closeServer(server);
    for (const undo of closing.splice(0).reverse()) await undo();
  };
  try {
    const dir = join(settings.dir, plan.id);
    // Who only looks may look beside a workspace that runs.
    if (settings.still !== true) closing.push(ownFolder(dir));
    const database = openDatabase(dir, [spreadsheetSchema, formsSchema, inboxSchema, scriptSchema, objectSchema, activitySchema]);
    closing.push(() => database.close());
    const kept = createSettings(database);
    const clock = createClock(kept, settings.now, Date.now);
    const spreadsheets = createSpreadsheets(database, clock);
    const forms = createForms(database, spreadsheets, plan.id);
    const activity = createActivity(database, clock);
    const inbox = await startInbox(database, clock, (mail) => activity.add({ kind: 'mail', mail }));
    closing.push(() => inbox.close());

    const scripts = startScripts(database, clock, {
      databaseFile: join(dir, DATABASE_FILE),
      seed: plan.id,
      owner: plan.standingBody.email,
      timeZone: 'Asia/Ho_Chi_Minh',
      container: containerOf(kept, spreadsheets),
      url,
      bundle: await bundleAppsScript(plan, `${url}functions/`, mailDomainsOf(plan.id)),
      smtpPort: inbox.port,
    });
    closing.push(() => scripts.close());

    const directory = (): WorkspaceDirectory => {
      const ids = officeSpreadsheets(spreadsheets);
      return {
        plan: plan.id,
        now: new Date(clock.now()).toISOString(),
        spreadsheets: ids,
        forms: forms.directory(),
        tables: officeTables(spreadsheets, ids),
      };
    };
    const workspace: WorkspacePort = {
      dir: settings.dir,
      database,
      clock,
      plan,
      spreadsheets,
      forms,
      inbox,
      activity,
      scripts,
      directory,
    };
    const call = (name: string, body: object) => callFunction(url, name, body);
    const moved = async (): Promise<void> => {
      await scripts.tick();
      writeDirectory(settings.dir, directory());
    };

    const still = settings.still === true && kept.get('sample') !== undefined;
    if (!still) {
      if (settings.still === true) closing.push(ownFolder(dir));
      const objects = createObjectStore(database, clock);
      objects.makeBucket(bucketOf(plan.id));
      const { ok, error } = await scripts.run('setUp');
      if (!ok) throw new StartError(`Thiết lập không chạy được: ${error}`);
      inTransaction(database, () => {
        if (kept.get('sample') !== undefined) return;
        kept.set('sample', settings.empty ? 'none' : 'written');
        if (settings.empty) return;
        writeSample({ spreadsheets, objects, ids: officeSpreadsheets(spreadsheets), plan, now: clock.now() });
      });
      await moved();
    }
    registerFunctions(functionsEnvironment(directory(), url, `smtp://127.0.0.1:${inbox.port}`, settings.dir), {
      clock: { now: clock.latest, sleep: systemClock.sleep },
      log: () => {},
    });
    server.on('request', workspaceApp(workspace, { moved, callFunction: call }, settings));
    if (!still) scripts.wake();
    return { ...workspace, url, callFunction: call, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the folder back at the end. */
function ownFolder(dir: string): () => void {
  const release = lockFolder(dir);
  if (release) return release;
  throw new StartError(
    `Thư mục ${dir} đang được một không gian thử khác dùng. Dừng không gian đó trước, hoặc chạy với thư mục khác: WORKSPACE_DIR=… npm start`,
  );
}

/** The empty spreadsheet in which the office's IT person makes the script's project; set-up makes it Sổ dữ liệu. */
function containerOf(kept: Settings, spreadsheets: Spreadsheets): string {
  const known = kept.get('container');
  if (known !== undefined) return known;
  const made = spreadsheets.create({
    title: 'Untitled spreadsheet',
    locale: 'en_US',
    timeZone: 'Etc/GMT',
    sheets: [{ title: 'Sheet1' }],
  });
  kept.set('container', made);
  return made;
}

async function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

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
