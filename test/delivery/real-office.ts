/** An office whose Google is the workspace's APIs over HTTP and whose mail goes to a real server: the job runs against it as deployed. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJobs, type Environment, readConfig } from '../../functions/index.ts';
import type { SendReportsResult } from '../../functions/jobs/send-reports.ts';
import type { LogEntry } from '../../functions/log.ts';
import { DATABASE_FILE } from '../../workspace/store/database.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';
import { type SteppedClock, steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { type NamedSteps, namedSteps, type Orders } from './named-steps.ts';
import { type ObservedSmtp, observedSmtp } from './observed-smtp.ts';
import { environmentOf, newFolder, type OfficeFolder, removing } from './office-folder.ts';
import { type OfficeStore, officeStore } from './office-store.ts';
import { OCTOBER_20 } from './runs.ts';

export interface RealOffice extends Orders {
  readonly ids: OfficeFolder['ids'];
  readonly dir: string;
  readonly store: OfficeStore;
  readonly api: ApiServer;
  readonly smtp: ObservedSmtp;
  readonly env: Environment;
  readonly clock: SteppedClock;
  readonly calls: NamedSteps['calls'];
  readonly log: readonly LogEntry[];
  readonly forget: NamedSteps['forget'];
  readonly obeyNone: NamedSteps['obeyNone'];
  /** The monthly job in this process, by the office's clock. */
  run(): Promise<SendReportsResult>;
  /** As its folder was made: of a new one nothing claimed, sent, written or wrong, and OCTOBER_20. */
  startAgain(): void;
  /** What others may begin with: all that is claimed, sent and written here by now. */
  asFolder(): OfficeFolder;
  /** Ends its Google; the folder and the mail server stay. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** A copy of the folder; or, `from` an office whose Google has ended, that one opened again. */
export async function openOffice(
  { dir: made, ids, taken }: OfficeFolder,
  from?: Pick<RealOffice, 'dir' | 'smtp' | 'clock'>,
): Promise<RealOffice> {
  const dir = from?.dir ?? newFolder();
  if (from === undefined) copyFileSync(join(made, DATABASE_FILE), join(dir, DATABASE_FILE));
  const store = officeStore(dir, made);
  const clock = from?.clock ?? steppedClock(OCTOBER_20);
  const { orders, calls, google, smtp: watch, forget, obeyNone } = namedSteps(ids, clock.now);
  const api = await startApi(dir, { sleep: clock.sleep, ...google });
  const smtp = from?.smtp ?? (await observedSmtp(watch));
  const env = environmentOf(ids, api.url, smtp.url);
  const log: LogEntry[] = [];
  const jobs = createJobs(readConfig(env), { clock, log: (entry) => log.push(entry), enclose: nothingEnclosed });
  return Object.assign(orders, {
    ...{ ids, dir, store, api, smtp, env, clock, calls, log, forget, obeyNone },
    run: () => jobs.sendReports({}),
    startAgain: () => {
      obeyNone();
      store.restore(...Object.values(ids));
      store.restoreClaims();
      smtp.forget(taken);
      log.length = 0;
      clock.advance(OCTOBER_20 - clock.now());
      forget();
    },
    asFolder: () => {
      const copy = newFolder();
      store.copyTo(join(copy, DATABASE_FILE));
      return { dir: copy, ids, taken: [...smtp.taken], remove: removing(copy) };
    },
    stop: async () => {
      store.close();
      await api.stop();
    },
    close: async () => {
      await smtp.close();
      store.close();
      await api.remove();
    },
  });
}
