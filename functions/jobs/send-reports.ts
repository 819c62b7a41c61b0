/**
 * `send-reports`: every report that is due and every revision that was issued, where not yet sent, one message a recipient. Safe to
 * call at any time, any number of times and at once: the claim store decides who sends what (delivery.md). A run says what it did and
 * what it left.
 */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import type { DeliveryRun } from '../delivery/deliver.ts';
import { deliverDue, type RunResult } from '../delivery/deliver-due.ts';
import { listForSending } from '../delivery/list-deliveries.ts';
import type { Mailer } from '../delivery/mailer.ts';
import { domainOf } from '../forms/mail-address.ts';
import { sentList } from '../forms/sent-list.ts';
import type { Log } from '../log.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { loadTables, type SpreadsheetIds } from './load-facts.ts';
import { noticeMail } from './notice-mail.ts';
import { reportMails } from './report-mails.ts';
import type { Enclose } from './report-message.ts';
import { type MailPolicy, whatIsDue } from './what-is-due.ts';

export interface SendReportsPorts {
  readonly sheets: Sheets;
  readonly claims: ClaimStore;
  readonly mailer: Mailer;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
  readonly render: Render;
  /** The chart, letter and workbook of a report. */
  readonly enclose: Enclose;
  readonly policy: MailPolicy;
  readonly log: Log;
  /** Unique to this run. */
  readonly run: string;
}

export interface SendReportsResult extends RunResult {
  /** Reports and revisions due, whether or not sent before. */
  readonly due: number;
  /** Rows of "Nơi nhận" that may not or can't be served, and why. */
  readonly refused: readonly Problem[];
  /** Tabs that could not be read; what needs them is not in the figures, and nobody may be left to send to. */
  readonly unread: readonly Problem[];
}

/**
 * `budget.clock` shows the run's now: it dates the mails and is the cut-off of a report that is released by this run. Throws, and has sent
 * nothing, when the spreadsheets or the claim store can't be read.
 */
export async function sendReports(ports: SendReportsPorts, budget: Budget): Promise<SendReportsResult> {
  const { plan, sheets, claims, ids, log, run, mailer, policy, render, enclose } = ports;
  const delivery: DeliveryRun = { run, claims, mailer, budget, log };
  const ledger = { sheets, list: sentList, spreadsheetId: ids.board };
  const [tables, deliveries] = await Promise.all([
    loadTables(sheets, ids, budget),
    listForSending(claims, plan.id, { ...ledger, budget }),
  ]);
  const { reports, refused, unread } = whatIsDue(plan, tables, policy, budget.clock.now(), deliveries.releases);
  for (const { form, code } of unread) log({ step: 'unread', severity: 'WARNING', form, code });
  for (const { row, code } of refused) log({ step: 'refused', severity: 'WARNING', row: row ?? 0, code });

  const releases = [...deliveries.releases];
  const writing = { plan, tables, releases, delivery, render, enclose, mailFrom: policy.mailFrom };
  const due = {
    plan: plan.id,
    mails: reports.flatMap(({ report, revision, recipients }) => reportMails(writing, report, recipients, revision)),
    mayGoTo: (recipient: string) => policy.mailDomains.includes(domainOf(recipient)),
    notice: (parked: Parameters<typeof noticeMail>[1]) =>
      noticeMail({ plan, policy, render, mailer }, parked, budget.clock.now()),
  };
  const result = await deliverDue(deliveries, due, delivery, ledger);
  log({ step: 'run', run, due: reports.length, ...result });
  return { due: reports.length, ...result, refused, unread };
}
