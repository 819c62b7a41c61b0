/** Composition root: builds the adapters from the configuration and registers the cloud functions. */
import { randomUUID } from 'node:crypto';
import { type HttpFunction, http } from '@google-cloud/functions-framework';
import { parseProgrammeTime } from './calendar/programme-time.ts';
import { caseCodeHmac } from './case-code-hmac.ts';
import { type Budget, type Clock, clockFrom, systemClock } from './clock.ts';
import { type Config, type Environment, readConfig } from './config.ts';
import type { ClaimStore } from './delivery/claim-store.ts';
import { type Caller, googleCaller } from './google-caller.ts';
import { httpFunction, type JsonBody } from './http-function.ts';
import { BadRequest } from './jobs/bad-request.ts';
import type { MonthRequest } from './jobs/month-text.ts';
import type { Preview } from './jobs/preview-report.ts';
import type { RefreshBoardResult } from './jobs/refresh-board.ts';
import type { Enclose } from './jobs/report-message.ts';
import type { ReviseResult } from './jobs/revise-report.ts';
import type { SendReportsResult } from './jobs/send-reports.ts';
import type { SettleResult } from './jobs/settle-mail.ts';
import type { WatchCasesResult } from './jobs/watch-cases.ts';
import { type Log, logToStdout } from './log.ts';
import type { Attachment } from './reports/attachments.ts';
import type { Clearance } from './reports/disclosure.ts';
import type { Month } from './reports/month.ts';
import type { Sheets } from './sheets/sheets-port.ts';

export const FUNCTION_NAMES = [
  'indicators',
  'preview-report',
  'refresh-board',
  'revise-report',
  'send-reports',
  'settle-mail',
  'watch-cases',
] as const;
type FunctionName = (typeof FUNCTION_NAMES)[number];

export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  /** What leaves with each report. */
  readonly enclose: Enclose;
}

const PORTS: Ports = {
  clock: systemClock,
  log: logToStdout,
  enclose: async (...asked) => (await import('./jobs/report-message.ts')).encloseFiles(...asked),
};

/** The only token the workspace takes; on Google the function's service account signs in by itself. */
const LOCAL_TOKEN = 'local-dev-token';

/** ms. A run ends before the function (540 s), that before the scheduler's attempt (600 s), that before an attempt's lease (900 s). */
const RUN_TIME = 420_000;

export interface Jobs {
  indicators(body: JsonBody): Promise<Month>;
  previewReport(body: JsonBody): Promise<Preview>;
  sendReports(body: JsonBody): Promise<SendReportsResult>;
  settleMail(body: JsonBody, caller: Caller): Promise<SettleResult>;
  /** `clearance`: how much of the changes is told; the function tells everybody what everybody may know. */
  reviseReport(body: JsonBody, caller: Caller, clearance?: Clearance): Promise<ReviseResult>;
  watchCases(): Promise<WatchCasesResult>;
  refreshBoard(body?: JsonBody): Promise<RefreshBoardResult>;
  /** The month in words, as the authority's mail says it (for the terminal of someone inside the office). */
  monthText(body: JsonBody): Promise<string>;
  /** The official letter with the words of units, for who edits it (the same). */
  letterFile(body: JsonBody): Promise<Attachment>;
}

export function createJobs(config: Config, ports: Partial<Ports> = {}): Jobs {
  const { plan, spreadsheets: ids } = config;
  const { clock, log, enclose } = { ...PORTS, ...ports };
  const local = config.googleApiRoot === undefined ? {} : { apiRoot: config.googleApiRoot, accessToken: LOCAL_TOKEN };
  const sheets = lazily(() => openSheets(local));
  const reading = async () => ({ sheets: await sheets(), plan, ids });
  const claims = lazily(() => openClaims(config.bucket, local));
  const files = lazily(async () => (await import('./sheets/google-files.ts')).googleFiles(local));
  // Elsewhere than on Cloud Run nothing names the program: what another process made is looked at again.
  const build = config.revision ?? randomUUID();
  const mail = lazily(() => loadMail(config));
  const budget = (now = clock.now()): Budget => ({ clock: clockFrom(clock, now), deadline: now + RUN_TIME });
  return {
    async indicators(body) {
      const { indicators, readIndicatorsRequest } = await import('./jobs/indicators.ts');
      const request = readIndicatorsRequest(body, plan);
      return indicators(await reading(), request, budget());
    },
    async previewReport(body) {
      const { previewReport, readPreviewRequest } = await import('./jobs/preview-report.ts');
      const request = readPreviewRequest(body, plan, clock.now());
      const { render } = await mail();
      return previewReport({ ...(await reading()), claims: await claims(), render }, request, budget());
    },
    async sendReports(body) {
      const time = budget(nowOf(body));
      const { sendReports } = await import('./jobs/send-reports.ts');
      const sending = {
        ...(await reading()),
        ...(await mail()),
        claims: await claims(),
        enclose,
        policy: config,
        log,
        run: randomUUID(),
      };
      return sendReports(sending, time);
    },
    async settleMail(body, caller) {
      const { readSettleRequest, settleMail } = await import('./jobs/settle-mail.ts');
      const request = readSettleRequest(body, caller);
      const settling = { sheets: await sheets(), ids, claims: await claims(), plan, log, run: randomUUID() };
      return settleMail(settling, request, budget());
    },
    async reviseReport(body, caller, clearance = 'shared') {
      const { readReviseRequest, reviseReport } = await import('./jobs/revise-report.ts');
      const request = readReviseRequest(body, plan, caller);
      const revising = { ...(await reading()), files: await files(), claims: await claims(), log, run: randomUUID() };
      return reviseReport(revising, request, clearance, budget());
    },
    async watchCases() {
      const { watchCases } = await import('./jobs/watch-cases.ts');
      const hmac = caseCodeHmac(config.caseCodeKey);
      const formsRoot = new URL('forms/', config.googleApiRoot ?? 'https://docs.google.com/').href;
      const watching = {
        ...(await reading()),
        ...(await mail()),
        claims: await claims(),
        hmac,
        formsRoot,
        policy: config,
        log,
        run: randomUUID(),
      };
      return watchCases(watching, budget());
    },
    async refreshBoard(body = {}) {
      const { readRefreshRequest, refreshBoard } = await import('./jobs/refresh-board.ts');
      const request = readRefreshRequest(body);
      const sheetsRoot = new URL('spreadsheets/', config.googleApiRoot ?? 'https://docs.google.com/').href;
      const refreshing = {
        ...(await reading()),
        files: await files(),
        claims: await claims(),
        sheetsRoot,
        build,
        log,
        run: randomUUID(),
      };
      return refreshBoard(refreshing, request, budget());
    },
    async monthText(body) {
      const { readIndicatorsRequest } = await import('./jobs/indicators.ts');
      const request: MonthRequest = { ...readIndicatorsRequest(body, plan), now: clock.now() };
      const [{ monthText }, { render }] = await Promise.all([import('./jobs/month-text.ts'), mail()]);
      return monthText({ ...(await reading()), claims: await claims(), render }, request, budget());
    },
    async letterFile(body) {
      const { readIndicatorsRequest } = await import('./jobs/indicators.ts');
      const request: MonthRequest = { ...readIndicatorsRequest(body, plan), now: clock.now() };
      const { letterFile } = await import('./jobs/letter-file.ts');
      return letterFile({ ...(await reading()), claims: await claims() }, request, budget());
    },
  };
}

/** Handlebars and nodemailer cost 75-100 ms of a cold start, so only a run that writes mail loads them (google.md). */
async function loadMail(config: Config) {
  const [{ compileTemplates }, { smtpMailer }, { mailTemplates }] = await Promise.all([
    import('./reports/handlebars-templates.ts'),
    import('./delivery/smtp-mailer.ts'),
    import('./mail-templates.ts'),
  ]);
  return { render: compileTemplates(mailTemplates()), mailer: smtpMailer(config.smtpUrl) };
}

/** Google's client of Sheets is more code than all else at the start; who is refused doesn't wait for it. */
async function openSheets(local: { readonly apiRoot?: string; readonly accessToken?: string }): Promise<Sheets> {
  const { googleSheets } = await import('./sheets/google-sheets.ts');
  return googleSheets(local);
}

/** The client of Cloud Storage, off the start path of the functions that don't need it. */
async function openClaims(
  bucket: string,
  local: { readonly apiRoot?: string; readonly accessToken?: string },
): Promise<ClaimStore> {
  const { gcsClaimStore } = await import('./delivery/gcs-claim-store.ts');
  return gcsClaimStore({ bucket, ...local });
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Registers every function with the framework, and returns them. Throws `ConfigError` naming each wrong variable; nothing is registered then.
 * `served`: see `readConfig`.
 */
export function registerFunctions(
  env: Environment,
  ports: Partial<Ports> = {},
  served?: readonly FunctionName[],
): Readonly<Record<FunctionName, HttpFunction>> {
  const all = { ...PORTS, ...ports };
  const config = readConfig(env, served);
  const jobs = createJobs(config, all);
  const { audiences, callers, behindIam, googleApiRoot } = config;
  const edge = { check: googleCaller({ audiences, callers, behindIam, certsRoot: googleApiRoot }), log: all.log };
  const functions = {
    indicators: httpFunction('indicators', edge, jobs.indicators),
    'preview-report': httpFunction('preview-report', edge, jobs.previewReport),
    'refresh-board': httpFunction('refresh-board', edge, jobs.refreshBoard),
    'revise-report': httpFunction('revise-report', edge, (body, caller) => jobs.reviseReport(body, caller)),
    'send-reports': httpFunction('send-reports', edge, jobs.sendReports),
    'settle-mail': httpFunction('settle-mail', edge, jobs.settleMail),
    'watch-cases': httpFunction('watch-cases', edge, jobs.watchCases),
  };
  for (const name of FUNCTION_NAMES) http(name, functions[name]);
  return functions;
}

/** The `now` of a body, epoch ms; undefined: the clock's. */
function nowOf(body: JsonBody): number | undefined {
  if (body['now'] === undefined) return undefined;
  const now = typeof body['now'] === 'string' ? parseProgrammeTime(body['now']) : undefined;
  if (now === undefined) throw new BadRequest(['now: cần một thời điểm ISO, ví dụ "2026-10-20T08:00:00+07:00".']);
  return now;
}

export { systemClock } from './clock.ts';
export { type Config, ConfigError, type Environment, readConfig } from './config.ts';
export { sentBefore, toldBefore } from './delivery/sent-before.ts';
export { BadRequest } from './jobs/bad-request.ts';
export type { Month } from './reports/month.ts';
