import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createJobs, readConfig } from '../../functions/index.ts';
import { startFront } from '../builders/http-front.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';
import { record } from './fault-table.ts';
import { environmentOf, makeOffice, type OfficeFolder } from './office-folder.ts';
import { bundled, type Ended, type Program } from './programs.ts';
import { claimsOf, ledgerOf, rawTabs, type Verdict, verdictOf } from './real-harm.ts';
import { openOffice, type RealOffice } from './real-office.ts';
import { DAY } from './runs.ts';

/** All together on one busy core; alone a fifth of it. */
const TIMEOUT = 600_000;
const QUIET = { sent: 0, failed: 0, unknown: 0, inProgress: 0, left: 0, ledger: 'unchanged' };
const NEVER = new Promise<never>(() => undefined);

let folder: OfficeFolder;
let job: Program;
let google: Program;
beforeAll(async () => {
  folder = await makeOffice();
  job = await bundled(new URL('./killed-run.ts', import.meta.url));
  google = await bundled(new URL('./killed-google.ts', import.meta.url));
});
afterAll(() => {
  for (const made of [folder, job, google]) made.remove();
});

const startJob = ({ clock, env }: RealOffice) => job.start([new Date(clock.now()).toISOString()], env);

/** The job as a process that is killed when the step `point` comes; without one it ends by itself. */
async function runKilledAt(office: RealOffice, point?: string): Promise<Ended> {
  office.forget();
  const running = startJob(office);
  office.happens = (step) => {
    if (step !== point) return undefined;
    running.process.kill('SIGKILL');
    // What it was about to ask for is never done; what it had asked for is.
    return step.endsWith(' after') ? undefined : NEVER;
  };
  const ended = await running.ended;
  office.obeyNone();
  return ended;
}

/** The names of the steps of a run that nobody kills, in order. */
async function stepsOf(office: RealOffice): Promise<string[]> {
  const steps: string[] = [];
  office.forget();
  office.happens = (step) => {
    steps.push(step);
    return undefined;
  };
  const { code, stderr, stdout } = await startJob(office).ended;
  expect({ code, stderr, answer: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') }).toMatchObject({
    ...{ code: 0, stderr: '', answer: { left: 0, ledger: 'written' } },
  });
  expect(steps).toEqual([...new Set(steps)]);
  return steps;
}

/** Every point in an office as it was made; two offices side by side, since the killed process has a core of its own. */
async function atEach(
  made: OfficeFolder,
  points: readonly string[],
  work: (office: RealOffice, point: string) => Promise<Verdict>,
) {
  const rest = [...points];
  const harm = { duplicates: 0, losses: 0, parked: 0 };
  const worker = async () => {
    const office = await openOffice(made);
    for (let point = rest.shift(); point !== undefined; point = rest.shift()) {
      office.startAgain();
      const { wrong, ...done } = await work(office, point);
      expect({ point, ...done, wrong }).toMatchObject({ point, duplicates: 0, losses: 0, wrong: [] });
      harm.parked += done.parked;
    }
    await office.close();
  };
  await Promise.all([worker(), worker()]);
  return harm;
}

/** Two more runs, a day apart: the first mends, the second has nothing left to do. */
async function mended(office: RealOffice, raw: string): Promise<Verdict> {
  office.clock.advance(DAY);
  await office.run();
  office.clock.advance(DAY);
  expect(await office.run()).toMatchObject(QUIET);
  return verdictOf(office, raw);
}

describe('kill -9 of the job', () => {
  test('at each named point sends nobody twice and forgets nobody: two more runs, and every mail has arrived or is told about', {
    timeout: TIMEOUT,
  }, async () => {
    const office = await openOffice(folder);
    // A call that only reads has done the same before and after.
    const points = (await stepsOf(office)).filter((step) => !/\b(get|list|batchGet)\b.* after$/i.test(step));
    await office.close();
    expect(points.length).toBeGreaterThanOrEqual(30);
    const harm = await atEach(folder, points, async (one, point) => {
      const raw = rawTabs(one);
      expect({ point, ...(await runKilledAt(one, point)) }).toMatchObject({ point, signal: 'SIGKILL', stderr: '' });
      return mended(one, raw);
    });
    record(`kill -9 of the real process at ${points.length} named points`, { runs: points.length * 3, ...harm });
    // Between its token and its outcome a run leaves a mail to a person, and nowhere else.
    const open = points.filter((point) => /^smtp|send\/.* after$|outcome\/.* before$/.test(point));
    expect(harm.parked).toBe(open.length);
  });

  test('while it mends what a killed run left, at each point where it closes, tells or writes, does no harm either', {
    timeout: TIMEOUT,
  }, async () => {
    const office = await openOffice(folder);
    const untouched = rawTabs(office);
    await runKilledAt(office, 'smtp 1 dot');
    expect(rawTabs(office)).toBe(untouched);
    const left = office.asFolder();
    office.clock.advance(DAY);
    // Of the report that was never begun the first test has seen all.
    const points = (await stepsOf(office)).filter((step) => /outcome.syt|notice|batchUpdate|smtp 2 (connect|dot|250)/.test(step));
    expect(points).toHaveLength(13);
    await office.close();
    const harm = await atEach(left, points, async (one, point) => {
      const raw = rawTabs(one);
      one.clock.advance(DAY);
      expect({ point, ...(await runKilledAt(one, point)) }).toMatchObject({ point, signal: 'SIGKILL', stderr: '' });
      return mended(one, raw);
    });
    left.remove();
    record(`kill -9 of the mending process at ${points.length} named points`, { runs: points.length * 3 + 1, ...harm });
  });
});

/** Of a run's writes: the release, then bytes, token and outcome of each mail, then the ledger. */
const [RELEASE, BYTES, TOKEN, OUTCOME, LAST_OUTCOME, LEDGER] = [1, 2, 3, 4, 7, 8];

/**
 * Where the APIs' process is killed at a run's so many-th write: before it comes, after it is applied and before the answer leaves, or so
 * many turns of our event loop after it was sent, whatever it is at by then.
 */
type GooglePoint = readonly [write: number, moment: 'before' | 'after' | number];
const GOOGLE_POINTS: readonly GooglePoint[] = [
  ...[TOKEN, OUTCOME, LEDGER].map((write) => [write, 'before'] as const),
  ...[RELEASE, BYTES, TOKEN, OUTCOME, LAST_OUTCOME, LEDGER].map((write) => [write, 'after'] as const),
  ...[10, 30, 60].map((turns) => [LEDGER, turns] as const),
];

/** A run over APIs that are killed; the writes that they had acknowledged by then. */
async function runWhileGoogleDies({ ids, smtp, clock, dir }: RealOffice, [at, moment]: GooglePoint): Promise<string[]> {
  const running = google.start([dir]);
  const front = await startFront((await running.said).trim());
  const acknowledged: string[] = [];
  let writes = 0;
  const kill = async (): Promise<'reset'> => {
    running.process.kill('SIGKILL');
    await running.ended;
    return 'reset';
  };
  front.rule(async ({ method, path }, forward) => {
    if (method === 'GET') return forward();
    const isIt = ++writes === at;
    if (isIt && moment === 'before') return kill();
    const coming = forward();
    if (isIt && typeof moment === 'number') {
      for (let turn = 0; turn < moment; turn++) await new Promise((next) => setImmediate(next));
      await Promise.all([kill(), coming]);
    }
    const reply = await coming;
    if (isIt && moment === 'after') return kill();
    if (reply.status === 200) acknowledged.push(path);
    return reply;
  });
  const jobs = createJobs(readConfig(environmentOf(ids, front.url, smtp.url)), {
    clock,
    log: () => undefined,
    enclose: nothingEnclosed,
  });
  await jobs.sendReports({}).catch(() => undefined);
  expect(await running.ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });
  await front.close();
  return acknowledged;
}

describe('kill -9 of Google', () => {
  test('in the middle of deliveries loses no claim and no row that it acknowledged, and leaves no ledger half written', {
    timeout: TIMEOUT,
  }, async () => {
    const harm = { duplicates: 0, losses: 0, parked: 0 };
    for (const point of GOOGLE_POINTS) {
      const before = await openOffice(folder);
      const raw = rawTabs(before);
      await before.stop();
      const acknowledged = await runWhileGoogleDies(before, point);

      const office = await openOffice(folder, before);
      const claims = [...(await claimsOf(office)).keys()];
      const { rows, order } = await ledgerOf(office);
      for (const path of acknowledged) {
        const claim = new URL(path, office.api.url).searchParams.get('name');
        if (claim !== null) expect({ point, claims }).toMatchObject({ point, claims: expect.arrayContaining([claim]) });
      }
      expect({ point, rows: rows.length, order }).toEqual({
        point,
        ...(order === undefined ? { rows: 0, order } : { rows: 2, order: 5 }),
      });
      if (acknowledged.some((path) => path.includes(':batchUpdate'))) expect({ point, order }).toEqual({ point, order: 5 });

      const { wrong, ...done } = await mended(office, raw);
      expect({ point, ...done, wrong }).toMatchObject({ point, duplicates: 0, losses: 0, wrong: [] });
      harm.parked += done.parked;
      await office.close();
    }
    record("kill -9 of the workspace's process in the middle of deliveries", { runs: GOOGLE_POINTS.length * 3, ...harm });
  });
});
