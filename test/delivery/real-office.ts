/**
 * An office whose Google is the workspace's APIs over HTTP and whose mail goes to a real server: the job runs against it as deployed, and
 * every step of it that reaches another machine has a name, at which a test may stop it, spoil it or kill it.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { createJobs, type Environment, readConfig } from '../../functions/index.ts';
import type { SendReportsResult } from '../../functions/jobs/send-reports.ts';
import type { LogEntry } from '../../functions/log.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Fault, FaultCall, FaultOptions } from '../../workspace/google/fault-plan.ts';
import { DATABASE_FILE, openDatabase } from '../../workspace/store/database.ts';
import { objectSchema } from '../../workspace/store/object-store.ts';
import type { Spreadsheets } from '../../workspace/store/spreadsheets.ts';
import { type SteppedClock, steppedClock } from '../builders/stepped-clock.ts';
import { type ApiServer, BUCKET, startApi } from '../workspace/google/api-server.ts';
import { type MadeOffice, madeOffice, officeSchemas } from '../workspace/made-office.ts';
import { callNames } from './call-names.ts';
import { type ObservedSmtp, observedSmtp, type SmtpStep } from './observed-smtp.ts';
import { type OfficeStore, officeStore } from './office-store.ts';
import { OCTOBER_20, TWO } from './runs.ts';

export interface OfficeFolder {
  readonly dir: string;
  readonly ids: MadeOffice['ids'];
  remove(): void;
}

/** Outside MAIL_DOMAINS. */
const STRANGER = 'ai-do@noi-khac.example';

/** Its spreadsheets as set-up makes them, with two mailboxes that get the report of October, and one that the office may not write to. */
export async function makeOffice(): Promise<OfficeFolder> {
  const dir = newFolder();
  const database = openDatabase(dir, [...officeSchemas, objectSchema]);
  const { spreadsheets, ids } = await madeOffice(database, kinhBac, { now: () => OCTOBER_20 });
  for (const mailbox of [...TWO, STRANGER]) addRecipient(spreadsheets, ids.data, mailbox);
  // Of the thousand rows that set-up made each writing of "Sổ gửi" would empty every one: most of these tests' time.
  const rows = { sheetId: spreadsheets.sheetByTable(ids.board, 'sent')?.sheetId ?? -1, dimension: 'ROWS', startIndex: 10 };
  spreadsheets.batchUpdate(ids.board, [{ deleteDimension: { range: rows } }]);
  database.close();
  return { dir, ids, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

function addRecipient(spreadsheets: Spreadsheets, data: string, email: string): void {
  const sheetId = spreadsheets.sheetByTable(data, 'recipients')?.sheetId ?? -1;
  const cells: Readonly<Record<string, string | number>> = {
    email,
    organisation: email.startsWith('syt@') ? 'Sở Y tế tỉnh Bắc Ninh' : 'Ủy ban Mặt trận Tổ quốc',
    clearance: email.startsWith('syt@') ? 'Cơ quan có thẩm quyền' : 'Dùng chung',
    reports: 'tháng',
    mailed: 'Có',
    // After September's report was due: October's is the only one.
    validFrom: dayToSerial(toDay('2026-10-01')),
  };
  const columns = [...spreadsheets.columnsOf(data, sheetId)].sort(([, a], [, b]) => a - b);
  spreadsheets.appendRows(data, sheetId, [columns.map(([key]) => cells[key] ?? null)]);
}

export interface NamedCall extends FaultCall {
  readonly name: string;
  /** Epoch ms by the office's clock, when it came. */
  readonly at: number;
}

/** What a test orders. */
interface Orders {
  /** What Google does wrong, from the next call on. */
  faults: ((call: NamedCall) => Fault | undefined) | undefined;
  /** Called at every named step, "smtp 1 DATA" or a call's name and "before" or "after"; the step waits for what it returns. */
  happens: ((step: string) => Promise<unknown> | undefined) | undefined;
}

const NO_ORDERS: Orders = { faults: undefined, happens: undefined };

export interface RealOffice extends Orders {
  readonly ids: OfficeFolder['ids'];
  readonly dir: string;
  readonly store: OfficeStore;
  readonly api: ApiServer;
  readonly smtp: ObservedSmtp;
  readonly env: Environment;
  readonly clock: SteppedClock;
  /** Every call to Google since the last `forget`. */
  readonly calls: readonly NamedCall[];
  readonly log: readonly LogEntry[];
  /** The monthly job in this process, by the office's clock. */
  run(): Promise<SendReportsResult>;
  /** Forgets the calls, and counts calls and sessions anew. */
  forget(): void;
  /** As it was opened: nothing claimed, sent, written or wrong, and OCTOBER_20. */
  startAgain(): void;
  /** Ends its Google; the folder and the mail server stay. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** An office of its own: a copy of the folder. `from`: one whose Google has ended, opened again. */
export async function openOffice(
  { dir: made, ids }: OfficeFolder,
  from?: Pick<RealOffice, 'dir' | 'smtp' | 'clock'>,
): Promise<RealOffice> {
  const dir = from?.dir ?? newFolder();
  if (from === undefined) copyFileSync(join(made, DATABASE_FILE), join(dir, DATABASE_FILE));
  const store = officeStore(dir, made);
  const clock = from?.clock ?? steppedClock(OCTOBER_20);
  const log: LogEntry[] = [];
  const { calls, ...watched } = watchedGoogle(ids, clock);
  const api = await startApi(dir, { sleep: clock.sleep, ...watched.options });
  const smtp = from?.smtp ?? (await observedSmtp((step, session) => watched.smtpStep(step, session)));
  const env = environmentOf(ids, api.url, smtp.url);
  const jobs = createJobs(readConfig(env), { clock, log: (entry) => log.push(entry) });
  return Object.assign(watched.orders, {
    ...{ ids, dir, store, api, smtp, env, clock, calls, log },
    forget: watched.forget,
    run: () => jobs.sendReports({}),
    startAgain: () => {
      Object.assign(watched.orders, NO_ORDERS);
      store.restore(...Object.values(ids));
      store.forgetClaims();
      smtp.forget();
      log.length = 0;
      clock.advance(OCTOBER_20 - clock.now());
      watched.forget();
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

/** Gives every step its name, and does there what a test has ordered. */
function watchedGoogle(ids: OfficeFolder['ids'], clock: Pick<SteppedClock, 'now'>) {
  const orders: Orders = { ...NO_ORDERS };
  const calls: NamedCall[] = [];
  const named = new WeakMap<FaultCall, string>();
  let nameOf = callNames(ids);
  let [lastSession, earlierSessions] = [0, 0];
  const options: FaultOptions = {
    faults: (call) => {
      const known: NamedCall = { ...call, name: nameOf(call), at: clock.now() };
      named.set(call, known.name);
      calls.push(known);
      return orders.faults?.(known);
    },
    observe: async (call, moment) => {
      await orders.happens?.(`${named.get(call)} ${moment}`);
    },
  };
  return {
    orders,
    calls,
    options,
    smtpStep: (step: SmtpStep, session: number) => {
      lastSession = session;
      return orders.happens?.(`smtp ${session - earlierSessions} ${step}`);
    },
    forget: () => {
      calls.length = 0;
      nameOf = callNames(ids);
      earlierSessions = lastSession;
    },
  };
}

/** The variables of the deployed function. */
export const environmentOf = (ids: OfficeFolder['ids'], apiRoot: string, smtpUrl: string): Environment => ({
  PLAN: kinhBac.id,
  SPREADSHEET_IDS: [ids.data, ids.cases, ids.board].join(),
  GOOGLE_API_ROOT: apiRoot,
  BUCKET,
  SMTP_URL: smtpUrl,
  MAIL_FROM: `${kinhBac.issuer} <${kinhBac.standingBody.email}>`,
  MAIL_DOMAINS: 'bacninh.example,kinhbac.example',
  AUTHORITY_DOMAINS: 'bacninh.example',
  OIDC_AUDIENCES: 'https://ham.example',
  OIDC_CALLERS: 'lich-chay@tuoi-tho.example',
});

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tuoi-tho-office-'));
