/** The threads that run the script, at most four at a time; what a run must wait for is done here, on the main thread. */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Answered, Ask, Question, Reply } from './ask.ts';
import { createLocks } from './locks.ts';
import { emptyScreen } from './screen.ts';
import type { Order, Run, WorkerStart } from './script-worker.ts';
import { localPost } from './smtp-mail-app.ts';

/** Shows a question to the person in front of the run, and resolves to what they chose. */
export type AskPerson = (question: Question) => Promise<Reply>;

export interface ScriptWorkers {
  /**
   * Runs it as soon as a thread is free. Never rejects: a script that fails is a run that says so. Without `askPerson` nobody is in front
   * of it, and a question is an error.
   */
  run(order: Order, askPerson?: AskPerson): Promise<Run>;
  close(): Promise<void>;
}

const MOST_WORKERS = 4;
/** Google's limit for one run. */
const LONGEST_RUN = 6 * 60_000;

interface Thread {
  readonly run: (order: Order, askPerson: AskPerson) => Promise<Run>;
  readonly end: () => Promise<void>;
  dead: boolean;
}

/** `smtpPort`: of the workspace's inbox. */
export function startScriptWorkers(settings: Omit<WorkerStart, 'port' | 'signal'>, smtpPort: number): ScriptWorkers {
  const locks = createLocks();
  const post = localPost(smtpPort);
  const idle: Thread[] = [];
  const threads = new Set<Thread>();
  const waiting: (() => void)[] = [];
  let runs = 0;
  let closed = false;

  const answer = async (run: number, askPerson: AskPerson, request: Ask): Promise<unknown> => {
    switch (request.kind) {
      case 'question':
        return askPerson(request);
      case 'lock':
        return locks.take(request.name, run, request.wait);
      case 'unlock':
        return locks.release(request.name, run);
      case 'mail':
        return post.send(request);
      case 'fetch': {
        const { url, method, headers, body } = request;
        const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) }).catch(() => {
          throw new Error(`Address unavailable: ${url}`);
        });
        return { code: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
      }
    }
  };

  function startThread(): Thread {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    const worker = new Worker(new URL('./script-worker.ts', import.meta.url), {
      workerData: { ...settings, port: port2, signal } satisfies WorkerStart,
      transferList: [port2],
      stdout: false,
    });
    let current = 0;
    let person: AskPerson = nobody;
    port1.on('message', (request: Ask) => {
      const done = (answered: Answered): void => {
        port1.postMessage(answered);
        Atomics.store(new Int32Array(signal), 0, 1);
        Atomics.notify(new Int32Array(signal), 0);
      };
      answer(current, person, request).then(
        (value) => done({ ok: true, value }),
        (error: unknown) => done({ ok: false, message: error instanceof Error ? error.message : String(error) }),
      );
    });
    const thread: Thread = {
      dead: false,
      run: (order, askPerson) => {
        current = ++runs;
        person = askPerson;
        return new Promise((resolve) => {
          const finish = (run: Run): void => {
            clearTimeout(timer);
            worker.off('message', finish);
            worker.off('error', broke);
            worker.off('exit', left);
            locks.releaseAll(current);
            resolve(run);
          };
          const fail = (message: string): void => {
            thread.dead = true;
            finish({ ok: false, error: message, screen: emptyScreen(), lines: [], writes: 0 });
          };
          const broke = (error: unknown): void => fail(error instanceof Error ? error.message : String(error));
          const left = (): void => fail(STOPPED);
          const timer = setTimeout(() => {
            fail('Exceeded maximum execution time');
            void worker.terminate();
          }, LONGEST_RUN);
          worker.once('message', finish);
          worker.once('error', broke);
          worker.once('exit', left);
          worker.postMessage(order);
        });
      },
      end: async () => {
        port1.close();
        await worker.terminate();
      },
    };
    threads.add(thread);
    return thread;
  }

  const release = (thread: Thread): void => {
    if (thread.dead) {
      threads.delete(thread);
      void thread.end();
    } else idle.push(thread);
    waiting.shift()?.();
  };

  async function thread(): Promise<Thread> {
    for (;;) {
      const free = idle.pop();
      if (free) return free;
      if (threads.size < MOST_WORKERS) return startThread();
      await new Promise<void>((freed) => waiting.push(freed));
    }
  }

  return {
    run: async (order, askPerson = nobody) => {
      const one = await thread();
      if (closed) return { ok: false, error: STOPPED, screen: emptyScreen(), lines: [], writes: 0 };
      const run = await one.run(order, askPerson);
      release(one);
      return run;
    },
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((one) => one.end()));
      post.close();
    },
  };
}

/** Google's words to a run that a trigger started. */
const nobody: AskPerson = () => Promise.reject(new Error('Cannot call SpreadsheetApp.getUi() from this context.'));

/** The workspace ended in the middle of a run. */
export const STOPPED = 'The workspace was closed.';
