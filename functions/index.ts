/** Composition root: builds the adapters from the configuration and registers the cloud functions. */
import { http } from '@google-cloud/functions-framework';
import { parseProgrammeTime } from './calendar/programme-time.ts';
import { type Config, type Environment, readConfig } from './config.ts';
import { httpFunction, type JsonBody } from './http-function.ts';
import { BadRequest } from './jobs/bad-request.ts';
import { indicators, readIndicatorsRequest } from './jobs/indicators.ts';
import type { MonthRequest } from './jobs/month-text.ts';
import { type Preview, previewReport, readPreviewRequest } from './jobs/preview-report.ts';
import { type SendReportsResult, sendReports } from './jobs/send-reports.ts';
import { type Log, logToStdout } from './log.ts';
import type { Month } from './reports/month.ts';
import { googleSheets } from './sheets/google-sheets.ts';

export const FUNCTION_NAMES = ['indicators', 'preview-report', 'send-reports'] as const;

export interface Ports {
  /** Epoch ms. */
  readonly now: () => number;
  readonly log: Log;
}

const PORTS: Ports = { now: Date.now, log: logToStdout };

/** The only token the workspace takes; on Google the function's service account signs in by itself. */
const LOCAL_TOKEN = 'local-dev-token';

export interface Jobs {
  indicators(body: JsonBody): Promise<Month>;
  previewReport(body: JsonBody): Promise<Preview>;
  sendReports(body: JsonBody): Promise<SendReportsResult>;
  /** The month in words, as the authority's mail says it (for the terminal of someone inside the office). */
  monthText(body: JsonBody): Promise<string>;
}

export function createJobs(config: Config, ports: Ports = PORTS): Jobs {
  const { plan, spreadsheets: ids, googleApiRoot } = config;
  const sheets = googleSheets(googleApiRoot === undefined ? {} : { apiRoot: googleApiRoot, accessToken: LOCAL_TOKEN });
  const reading = { sheets, plan, ids };
  /** Runs of one process wait for each other: two at once would both find a report unsent. */
  let sending: Promise<unknown> = Promise.resolve();
  return {
    indicators: async (body) => indicators(reading, readIndicatorsRequest(body, plan)),
    async previewReport(body) {
      const request = readPreviewRequest(body, plan, ports.now());
      const { render } = await loadMail(config);
      return previewReport({ ...reading, render }, request);
    },
    async sendReports(body) {
      const now = nowOf(body, ports);
      const mail = await loadMail(config);
      const run = sending.then(() => sendReports({ ...reading, ...mail, policy: config, log: ports.log }, now));
      sending = run.catch(() => undefined);
      return run;
    },
    async monthText(body) {
      const request: MonthRequest = { ...readIndicatorsRequest(body, plan), now: ports.now() };
      const [{ monthText }, { render }] = await Promise.all([import('./jobs/month-text.ts'), loadMail(config)]);
      return monthText({ ...reading, render }, request);
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

/** Registers every function with the framework. Throws `ConfigError` naming each wrong variable; nothing is registered then. */
export function registerFunctions(env: Environment, ports: Partial<Ports> = {}): void {
  const all = { ...PORTS, ...ports };
  const jobs = createJobs(readConfig(env), all);
  http('indicators', httpFunction('indicators', all.log, jobs.indicators));
  http('preview-report', httpFunction('preview-report', all.log, jobs.previewReport));
  http('send-reports', httpFunction('send-reports', all.log, jobs.sendReports));
}

function nowOf(body: JsonBody, ports: Ports): number {
  if (body['now'] === undefined) return ports.now();
  const now = typeof body['now'] === 'string' ? parseProgrammeTime(body['now']) : undefined;
  if (now === undefined) throw new BadRequest(['now: cần một thời điểm ISO, ví dụ "2026-10-20T08:00:00+07:00".']);
  return now;
}

export { type Config, ConfigError, type Environment, readConfig } from './config.ts';
export { BadRequest } from './jobs/bad-request.ts';
export type { Month } from './reports/month.ts';
