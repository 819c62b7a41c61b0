/** Google's APIs of a workspace on a port of the system's choice, and the real clients that talk to them. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import express, { type RequestHandler } from 'express';
import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { storage, type storage_v1 } from 'googleapis/build/src/apis/storage/index.js';
import { createForms, type Forms, formsSchema } from '../../../workspace/forms/forms.ts';
import { driveApi } from '../../../workspace/google/drive-api.ts';
import { type FaultOptions, faultPlan } from '../../../workspace/google/fault-plan.ts';
import { sheetsApi } from '../../../workspace/google/sheets-api.ts';
import { storageApi } from '../../../workspace/google/storage-api.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { createObjectStore, objectSchema } from '../../../workspace/store/object-store.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

export interface ApiServer {
  readonly dir: string;
  readonly url: string;
  readonly database: DatabaseSync;
  readonly spreadsheets: Spreadsheets;
  readonly forms: Forms;
  /** The file of the one form there is, "Báo cáo lớp tập huấn". */
  readonly formFile: string;
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
  /** Uploads ignore the client's root: hand `{ rootUrl: url }` to each. */
  readonly storage: storage_v1.Storage;
  /** Now of the workspace, epoch ms; a test may move it. */
  readonly clock: { now(): number; set(now: number): void };
  /** A call as any program may make it, with the local token unless `headers` says otherwise. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** Ends the server and closes the database; the folder stays. */
  stop(): Promise<void>;
  /** Ends everything and removes the folder. */
  remove(): Promise<void>;
}

const START = Date.parse('2026-10-19T08:00:00+07:00');
/** The bucket that is there. */
export const BUCKET = 'tuoi-tho-thu';
/** Whose files they are. */
export const OWNER = { name: 'Thường trực', email: 'thuong-truc@kinhbac.example' };

/** Opens the folder `dir`, or a new one. `before`: what stands in front of the APIs. */
export async function startApi(
  dir = newFolder(),
  faults: FaultOptions = {},
  before: readonly RequestHandler[] = [],
): Promise<ApiServer> {
  let now = START;
  const clock = {
    now: () => now,
    set: (instant: number) => {
      now = instant;
    },
  };
  const database = openDatabase(dir, [spreadsheetSchema, formsSchema, objectSchema]);
  createObjectStore(database, clock).makeBucket(BUCKET);
  const spreadsheets = createSpreadsheets(database, clock);
  const app = express();
  app.use(faultPlan(faults), ...before);
  app.use(sheetsApi({ database, spreadsheets }));
  const forms = createForms(database, spreadsheets, 'thu');
  const form = forms.list()[0] ?? forms.create('Báo cáo lớp tập huấn');
  app.use(driveApi({ database, clock, spreadsheets, forms, plan: { standingBody: OWNER } }));
  app.use(storageApi({ database, clock }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: 'local-dev-token' });
  const stop = async (): Promise<void> => {
    await closed(server);
    if (database.isOpen) database.close();
  };
  return {
    dir,
    url,
    database,
    spreadsheets,
    forms,
    formFile: form.fileId,
    clock,
    sheets: sheets({ version: 'v4', auth: client, rootUrl: url, retry: false }),
    drive: drive({ version: 'v3', auth: client, rootUrl: url, retry: false }),
    storage: storage({ version: 'v1', auth: client, rootUrl: url, retry: false }),
    call: async (method, path, body, headers = { authorization: 'Bearer local-dev-token' }) => {
      const response = await fetch(new URL(path, url), {
        method,
        headers,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json(), headers: response.headers };
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tuoi-tho-api-'));

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
