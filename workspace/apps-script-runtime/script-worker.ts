/** A thread in which the script runs, one function after the other, with a connection to the workspace's file of its own. */
import { DatabaseSync } from 'node:sqlite';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createClock } from '../clock.ts';
import { createForms } from '../forms/forms.ts';
import { createSettings } from '../store/settings.ts';
import { createSpreadsheets } from '../store/spreadsheets.ts';
import type { Answered, Ask } from './ask.ts';
import { type Cause, runFunction } from './run-function.ts';
import { emptyScreen, type Screen } from './screen.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly databaseFile: string;
  readonly seed: string;
  readonly owner: string;
  readonly timeZone: string;
  /** The spreadsheet the script is bound to; absent for a project of its own. */
  readonly container?: string;
  readonly url: string;
  readonly bundle: string;
  readonly port: MessagePort;
  /** One 32-bit word: 0 while an answer is awaited. */
  readonly signal: SharedArrayBuffer;
}

export interface Order {
  readonly functionName: string;
  readonly cause: Cause;
  readonly active: string | undefined;
}

/** What came of it. */
export interface Run {
  readonly ok: boolean;
  /** What the function returned, where it can leave the script; absent when it failed. */
  readonly value?: unknown;
  /** The script's own message. */
  readonly error?: string;
  readonly stack?: string;
  readonly screen: Screen;
  readonly lines: readonly string[];
  /** Rows of the workspace's file that the run added, changed or removed. */
  readonly writes: number;
}

const start: WorkerStart = workerData;
const database = new DatabaseSync(start.databaseFile, { timeout: 10_000 });
database.exec('PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
const clock = createClock(createSettings(database), undefined, Date.now);
const spreadsheets = createSpreadsheets(database, clock);
const forms = createForms(database, spreadsheets, start.seed);
const changes = database.prepare('SELECT total_changes() AS changes');
const signal = new Int32Array(start.signal);

/** The script waits here while the main thread works. */
function ask(request: Ask): unknown {
  Atomics.store(signal, 0, 0);
  start.port.postMessage(request);
  Atomics.wait(signal, 0, 0);
  const answer: Answered | undefined = receiveMessageOnPort(start.port)?.message;
  if (answer === undefined) throw new Error('The workspace was closed.');
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const count = (): number => Number(changes.get()?.['changes']);

function run({ functionName, cause, active }: Order): Run {
  const screen = emptyScreen();
  const lines: string[] = [];
  const before = count();
  const world = { ...start, database, spreadsheets, forms, now: clock.now, active, screen, lines, ask };
  try {
    const value = runFunction(world, start.bundle, functionName, cause);
    return { ok: true, value: plain(value), screen, lines, writes: count() - before };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: message, ...(stack !== undefined && { stack }), screen, lines, writes: count() - before };
  }
}

/** Lists and texts leave the script; objects of services stay in it. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? 'null'));

parentPort?.on('message', (order: Order) => parentPort?.postMessage(run(order)));
