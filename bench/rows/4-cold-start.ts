/**
 * From nothing to the first answer, as Cloud Run starts a function: the deployed bundle by itself (`node index.cjs`), against Google's
 * framework, as Google's build installs and starts it, on a function that says "ok". The same request to both. In turn, in an order that
 * changes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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
/** To read the rest by: what whoever reads a sheet with Google's client loads, bundled or not. */
const BARE_SHEETS = `require('googleapis/build/src/apis/sheets/index.js');${BARE}`;

/**
 * What each job refuses: everything that a 200 needs is loaded by then, the caller is known, and no work was done that is not the start's.
 * The others take no body or answer an empty one with a list; they are of the same bundle.
 */
const REFUSED = {
  indicators: {},
  'preview-report': { period: 'x' },
  'send-reports': { now: 'x' },
} satisfies Partial<Record<(typeof FUNCTION_NAMES)[number], object>>;

/** Says what processor time this process has used so far, when asked. The same in every process that is started here. */
const METER = `process.on('message', () => process.send(process.cpuUsage()));`;

/** Milliseconds until the first answer: gone by, and of processor time (of all threads), which holds on a busy machine too. */
interface First {
  readonly ms: number;
  readonly cpu: number;
}

interface Started {
  readonly title: string;
  /** What `node` is given. */
  readonly program: readonly string[];
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
      const meter = join(folder, 'meter.cjs');
      writeFileSync(meter, METER);
      const startable = (await startables(folder, workspace)).map((one) => ({
        ...one,
        program: ['--require', meter, ...one.program],
      }));
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
  const bundle = join(folder, 'functions');
  await bundleFunctions(join(ROOT, 'functions/deploy.ts'), bundle);
  const smtp = `smtp://127.0.0.1:${workspace.inbox.port}`;
  const env = functionsEnvironment(workspace.directory(), workspace.url, smtp, workspace.dir);
  const authorization = `Bearer ${identityTokens(workspace.database).sign(SCHEDULER, FUNCTIONS_AUDIENCE)}`;
  const post = (body: object) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
  const byItself = [join(bundle, 'index.cjs')];
  const bare = (title: string, code: string): Started => ({
    title,
    program: underFramework(functionIn(join(folder, title), code)),
    target: 'bare',
    env: {},
    ask: post({ period: 'x' }),
    status: 200,
  });
  const refused = Object.entries(REFUSED).map(([target, body]) => ({ target, env, ask: post(body), status: 400 }));
  const month = { target: 'indicators', env, ask: post({ period: '2026-10' }), status: 200 };
  return [
    bare('bare', BARE),
    bare('sheets', BARE_SHEETS),
    ...refused.map((one) => ({ ...one, title: one.target, program: byItself })),
    ...refused.map((one) => ({ ...one, title: `${one.target} installed`, program: underFramework(bundle) })),
    { ...month, title: 'month', program: byItself },
  ];
}

/** As Google's build starts a function that is deployed with `--function`. */
const underFramework = (folder: string): string[] => [FRAMEWORK, `--source=${folder}`];

/** A folder with a function of one file, as Google's build takes it. */
function functionIn(folder: string, code: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.cjs'), code);
  writeFileSync(join(folder, 'package.json'), '{"main": "index.cjs"}');
  return folder;
}

async function inTurn(all: readonly Started[], rounds: number): Promise<ReadonlyMap<string, readonly First[]>> {
  const times = new Map<string, First[]>(all.map(({ title }) => [title, []]));
  const chance = dice('cold start');
  // The first round fills the system's cache of files.
  for (let round = -1; round < rounds; round++) {
    for (const one of chance.shuffled(all)) {
      const first = await firstAnswer(one);
      if (round >= 0) times.get(one.title)?.push(first);
    }
  }
  return times;
}

function figuresOf(all: readonly Started[], times: ReadonlyMap<string, readonly First[]>): Figure[] {
  const of = (title: string, what: keyof First = 'ms'): readonly number[] => (times.get(title) ?? []).map((first) => first[what]);
  const overBare = (title: string, work: string, goal: number | null, note: string): Figure => ({
    work: `cold start of ${work} ÷ bare function`,
    unit: '',
    goal,
    value: ratiosOf(of(title), of('bare')),
    note,
  });
  const refused = all.filter(({ status, title }) => status === 400 && !title.endsWith(' installed'));
  return [
    {
      work: 'cold start of a bare function',
      unit: 'ms',
      goal: null,
      value: spreadOf(of('bare')),
      note: 'from the start of the process to the first answer of a function that says "ok", under the framework that Google\'s build installs; no compile cache, here or below',
    },
    overBare('sheets', "a bare function with Google's client of Sheets", null, 'loaded and never used, to read the others by'),
    ...refused.map(({ title }) =>
      overBare(
        title,
        title,
        1.2,
        'by itself, the framework bundled with it; until it answers a known caller: loaded, configured, registered, the token checked, the job loaded and the request read',
      ),
    ),
    ...refused.map(({ title }) => ({
      work: `cold start of ${title} ÷ bare function, processor time`,
      unit: '' as const,
      goal: null,
      value: ratiosOf(of(title, 'cpu'), of('bare', 'cpu')),
      note: 'the same by the work done, which hangs less on what else the machine does',
    })),
    ...refused.map(({ title }) =>
      overBare(
        `${title} installed`,
        `${title}, under the installed framework`,
        null,
        'the same bundle, deployed with --function',
      ),
    ),
    overBare(
      'month',
      'indicators to its first month',
      null,
      'until its first 200: the caller known, both spreadsheets of the sample read, the month computed',
    ),
    {
      work: 'cold start of indicators to its first month',
      unit: 'ms',
      goal: null,
      value: spreadOf(of('month')),
      note: 'the same in milliseconds',
    },
  ];
}

/** From the start of the process to the first answer. */
async function firstAnswer({ program, target, env, ask, status }: Started): Promise<First> {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    env: { ...env, FUNCTION_TARGET: target, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    for (;;) {
      const answered = await request(port, ask).catch(() => undefined);
      if (answered === status) return { ms: performance.now() - start, cpu: await processorTime(child) };
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

async function processorTime(child: ChildProcess): Promise<number> {
  const told = once(child, 'message');
  child.send('how much?');
  const [{ user, system }] = await told;
  return (user + system) / 1_000;
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
