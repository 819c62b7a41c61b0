/**
 * From nothing to the first 200, as Cloud Run starts a function: Google's framework on the deployed bundle, against the same framework on
 * a function that says "ok". In turn, in an order that changes.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundleFunctions } from '../../build-functions.ts';
import type { FUNCTION_NAMES } from '../../functions/index.ts';
import { functionsEnvironment } from '../../workspace/functions-environment.ts';
import { FUNCTIONS_AUDIENCE, identityTokens, SCHEDULER } from '../../workspace/google/identity-tokens.ts';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';
import { dice } from '../../workspace/sample/dice.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../part.ts';
import { ratiosOf, spreadOf } from '../timing/spread.ts';

const ROOT = join(import.meta.dirname, '../..');
const FRAMEWORK = join(ROOT, 'node_modules/@google-cloud/functions-framework/build/src/main.js');
const BARE = `require('@google-cloud/functions-framework').http('bare', (req, res) => res.send('ok'));`;

/**
 * What each job refuses: everything that a 200 needs is loaded by then, the caller is known, and no work was done that is not the start's.
 * The others take no body or answer an empty one with a list; they are of the same bundle.
 */
const REFUSED = {
  indicators: {},
  'preview-report': { period: 'x' },
  'send-reports': { now: 'x' },
} satisfies Partial<Record<(typeof FUNCTION_NAMES)[number], object>>;

interface Started {
  readonly title: string;
  /** Its package.json says what Cloud Run loads. */
  readonly folder: string;
  readonly target: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ask: RequestOptions & { readonly body: string };
  readonly status: number;
}

export const part: Part = {
  async measure({ rounds, say }) {
    // Inside the project, where the bundle finds what is installed.
    const cache = join(ROOT, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'bench-'));
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-bench-'));
    const now = Date.parse('2026-10-20T01:00:00Z');
    const workspace = await openWorkspace({ planId: 'kinh-bac-2026-2030', empty: false, port: 0, dir, now });
    try {
      const startable = await startables(folder, workspace);
      const times = await inTurn(startable, rounds);
      say(`khởi động ${startable.length} loại, ${rounds} lượt`);
      return figuresOf(startable, times);
    } finally {
      await workspace.close();
      rmSync(folder, { recursive: true });
      rmSync(dir, { recursive: true });
    }
  },
};

async function startables(folder: string, workspace: RunningWorkspace): Promise<readonly Started[]> {
  const [bare, bundle] = [join(folder, 'bare'), join(folder, 'functions')];
  await bundleFunctions(join(ROOT, 'functions/deploy.ts'), bundle);
  mkdirSync(bare);
  writeFileSync(join(bare, 'index.cjs'), BARE);
  writeFileSync(join(bare, 'package.json'), '{"main": "index.cjs"}');
  const smtp = `smtp://127.0.0.1:${workspace.inbox.port}`;
  const env = functionsEnvironment(workspace.directory(), workspace.url, smtp, workspace.dir);
  const token = identityTokens(workspace.database).sign(SCHEDULER, FUNCTIONS_AUDIENCE);
  const post = (headers: Readonly<Record<string, string>>, body: object) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const signedIn = { authorization: `Bearer ${token}` };
  const month = post(signedIn, { period: '2026-10' });
  return [
    { title: 'bare', folder: bare, target: 'bare', env: {}, ask: { method: 'GET', body: '' }, status: 200 },
    ...Object.entries(REFUSED).map(
      ([target, body]): Started => ({ title: target, folder: bundle, target, env, ask: post(signedIn, body), status: 400 }),
    ),
    { title: 'month', folder: bundle, target: 'indicators', env, ask: month, status: 200 },
  ];
}

async function inTurn(all: readonly Started[], rounds: number): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>(all.map(({ title }) => [title, []]));
  const chance = dice('cold start');
  // The first round fills the system's cache of files.
  for (let round = -1; round < rounds; round++) {
    for (const one of chance.shuffled(all)) {
      const ms = await firstAnswer(one);
      if (round >= 0) times.get(one.title)?.push(ms);
    }
  }
  return times;
}

function figuresOf(all: readonly Started[], times: ReadonlyMap<string, readonly number[]>): Figure[] {
  const of = (title: string): readonly number[] => times.get(title) ?? [];
  return [
    {
      work: 'cold start of a bare function',
      unit: 'ms',
      goal: null,
      value: spreadOf(of('bare')),
      note: 'from the start of the process to the first answer of a function that says "ok"',
    },
    ...all
      .filter(({ status }) => status === 400)
      .map(({ title }) => ({
        work: `cold start of ${title} ÷ bare function`,
        unit: '' as const,
        goal: 1.2,
        value: ratiosOf(of(title), of('bare')),
        note: 'until it answers a known caller: loaded, configured, registered, the token checked, the job loaded and the request read',
      })),
    {
      work: 'cold start of indicators to its first month',
      unit: 'ms',
      goal: null,
      value: spreadOf(of('month')),
      note: 'until its first 200: the caller known, both spreadsheets of the sample read, the month computed',
    },
  ];
}

/** Milliseconds from the start of the process to the first answer. */
async function firstAnswer({ folder, target, env, ask, status }: Started): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [FRAMEWORK, `--source=${folder}`, `--target=${target}`], {
    env: { ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  try {
    for (;;) {
      const answered = await request(port, ask).catch(() => undefined);
      if (answered === status) return performance.now() - start;
      if (answered !== undefined) throw new Error(`${target} answered ${answered}, not ${status}`);
      if (child.exitCode !== null) throw new Error(`${target} ended with ${child.exitCode}`);
      await wait(1);
    }
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}

const request = (port: number, { body, ...options }: Started['ask']): Promise<number | undefined> =>
  new Promise((answered, failed) => {
    const asked = httpRequest({ host: '127.0.0.1', port, ...options }, (response) => {
      response.resume().once('end', () => answered(response.statusCode));
    });
    asked.once('error', failed).end(body);
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
