/**
 * The office's script in the workspace: run by name, by a form's submission, by opening a spreadsheet, by the clock. A submission's
 * event is kept with the submission and dropped when its function has run: it runs at least once, if need be after a restart.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { WorkspaceClock } from '../workspace-port.ts';
import type { Screen } from './screen.ts';
import type { Run, WorkerStart } from './script-worker.ts';
import { type AskPerson, STOPPED, startScriptWorkers } from './script-workers.ts';
import { createTriggerStore, type SubmitEvent } from './trigger-store.ts';

export interface Scripts {
  /** By name, as a person does in the script's editor. */
  run(functionName: string, ...args: readonly unknown[]): Promise<Run>;
  /** What a menu item does: with that spreadsheet in front, and a person whom the script may ask. */
  runFrom(spreadsheetId: string, functionName: string, askPerson?: AskPerson): Promise<Run>;
  /** What opening the spreadsheet puts on the screen. */
  open(spreadsheetId: string): Promise<readonly Screen[]>;
  /** Every function that the clock sets off, once: time stands still between two calls. */
  tick(): Promise<void>;
  /** Call inside the transaction that stores the response. */
  enqueue(fileId: string, responseId: string): void;
  /** Runs what is waiting; returns at once. */
  wake(): void;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
  /** Runs that failed, as Google lists them for the script's owner. */
  failures(): readonly { readonly at: number; readonly functionName: string; readonly message: string }[];
  close(): Promise<void>;
}

export interface ScriptSettings extends Omit<WorkerStart, 'port' | 'signal'> {
  readonly smtpPort: number;
}

export function startScripts(database: DatabaseSync, clock: WorkspaceClock, { smtpPort, ...settings }: ScriptSettings): Scripts {
  const workers = startScriptWorkers(settings, smtpPort);
  const triggers = createTriggerStore(database);
  const running = new Map<number, Promise<void>>();
  let closed = false;

  const fire = async ({ number, functionName, triggerId, fileId, responseId }: SubmitEvent): Promise<void> => {
    const run = await workers.run({
      functionName,
      cause: { kind: 'submit', triggerId, fileId, responseId },
      active: undefined,
    });
    running.delete(number);
    // Left for the next start.
    if (closed || run.error === STOPPED) return;
    if (!run.ok) triggers.failed(clock.now(), functionName, run.error ?? '');
    triggers.done(number);
  };
  const wake = (): void => {
    if (closed) return;
    for (const event of triggers.waiting()) if (!running.has(event.number)) running.set(event.number, fire(event));
  };

  return {
    run: (functionName, ...args) => workers.run({ functionName, cause: { kind: 'call', args }, active: undefined }),
    runFrom: (active, functionName, askPerson) =>
      workers.run({ functionName, cause: { kind: 'call', args: [] }, active }, askPerson),
    open: (spreadsheetId) =>
      Promise.all(
        triggers
          .list()
          .filter(({ eventType, sourceId }) => eventType === 'ON_OPEN' && sourceId === spreadsheetId)
          .map(async ({ functionName, uniqueId: triggerId }) => {
            const run = await workers.run({
              functionName,
              cause: { kind: 'open', triggerId, spreadsheetId },
              active: spreadsheetId,
            });
            if (!run.ok && !closed) triggers.failed(clock.now(), functionName, run.error ?? '');
            return run.screen;
          }),
      ),
    tick: async () => {
      for (const { eventType, functionName, uniqueId: triggerId } of triggers.list()) {
        if (eventType !== 'CLOCK') continue;
        const run = await workers.run({ functionName, cause: { kind: 'clock', triggerId }, active: undefined });
        if (!run.ok && !closed) triggers.failed(clock.now(), functionName, run.error ?? '');
      }
    },
    enqueue: triggers.enqueue,
    wake,
    idle: async () => {
      wake();
      while (running.size > 0) await Promise.all(running.values());
    },
    failures: triggers.failures,
    close: async () => {
      closed = true;
      await workers.close();
      await Promise.all(running.values());
    },
  };
}
