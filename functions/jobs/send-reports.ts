/**
 * `send-reports`: every report that is due and not yet sent, one message a recipient. Safe to call at any time: what "Sổ gửi"
 * lists is not sent again. A recipient that can't be served keeps nobody else waiting and is tried again at the next run.
 */
import { dayOfInstant } from '../calendar/instant.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Mailer } from '../delivery/mailer.ts';
import { reportMessage } from '../delivery/message.ts';
import { decideRecipients, type Recipient } from '../delivery/recipients.ts';
import { openSentList, type SentList } from '../delivery/sent-list.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Log } from '../log.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { RawTable } from '../records/table.ts';
import { composeMail } from '../reports/compose-mail.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { computeAt, previousReleased, releasedCutoff } from './compute-released.ts';
import { type DueReport, dueReports } from './due-reports.ts';
import { factsAt, loadTables, type SpreadsheetIds } from './load-facts.ts';

export interface SendReportsPorts {
  readonly sheets: Sheets;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
  readonly mailer: Mailer;
  readonly render: Render;
  readonly policy: MailPolicy;
  readonly log: Log;
}

/** Who may get mail and who signs it: part of the configuration. */
interface MailPolicy {
  readonly mailFrom: string;
  readonly mailDomains: readonly string[];
  readonly authorityDomains: readonly string[];
}

export interface SendReportsResult {
  /** Reports due, whether or not sent before. */
  readonly due: number;
  readonly sent: number;
  readonly alreadySent: number;
  /** Messages the mail server did not take; tried again at the next run. */
  readonly failed: number;
  /** Rows of "Nơi nhận" that may not or can't be served, and why. */
  readonly refused: readonly Problem[];
  /** Tabs that could not be read; what needs them is not in the figures, and nobody may be left to send to. */
  readonly unread: readonly Problem[];
}

interface Counts {
  sent: number;
  failed: number;
}

/** `now`: epoch ms; it dates the mails and is the cut-off of a report that is released by this run. */
export async function sendReports(ports: SendReportsPorts, now: number): Promise<SendReportsResult> {
  const { plan, sheets, ids, policy, log } = ports;
  const [tables, list] = await Promise.all([loadTables(sheets, ids), openSentList(sheets, ids.board)]);
  const { facts, problems } = factsAt(plan, tables);
  const unread = problems.filter((problem) => problem.effect === 'quarantine');
  const today = dayOfInstant(now);
  const due = dueReports(plan, today, now, workingDays(holidaysOf(facts.holidays)));
  const counts: Counts = { sent: 0, failed: 0 };
  const refusedRows = new Map<number | null, Problem>();
  let alreadySent = 0;

  for (const report of due) {
    const { send, refused } = decideRecipients(facts.recipients, {
      plan,
      dueDay: dayOfInstant(report.dueAt),
      day: today,
      kind: report.period.kind,
      ...policy,
    });
    for (const problem of refused) refusedRows.set(problem.row, problem);
    const waiting = send.filter((recipient) => !isSent(list, report, recipient));
    alreadySent += send.length - waiting.length;
    if (waiting.length > 0) await sendReport(ports, { report, waiting, tables, list, now }, counts);
  }
  for (const { form, code } of unread) log({ step: 'unread', severity: 'WARNING', form, code });
  for (const { row, code } of refusedRows.values()) log({ step: 'refused', severity: 'WARNING', row: row ?? 0, code });
  return { due: due.length, ...counts, alreadySent, refused: [...refusedRows.values()], unread };
}

interface Sending {
  readonly report: DueReport;
  readonly waiting: readonly Recipient[];
  readonly tables: readonly RawTable[];
  readonly list: SentList;
  readonly now: number;
}

async function sendReport(ports: SendReportsPorts, sending: Sending, counts: Counts): Promise<void> {
  const { plan, log, mailer, render, policy } = ports;
  const { report, waiting, tables, list, now } = sending;
  const { kind, code } = report.period;
  const cutoff = releasedCutoff(list.entries, report.period) ?? now;
  const month = computeAt(plan, tables, report.period, cutoff);
  const previous = previousReleased(plan, tables, list.entries, report.period);
  for (const { address, name, clearance } of waiting) {
    const mail = composeMail({ plan, month, previous, clearance, recipientName: name, closedAt: cutoff, render });
    const identity = { plan: plan.id, period: code, kind, recipient: address, revision: 0 };
    const message = reportMessage({ from: policy.mailFrom, to: { name, address }, mail, identity, date: now });
    try {
      await mailer.send(message);
    } catch (error) {
      counts.failed++;
      log({
        step: 'send',
        severity: 'ERROR',
        period: code,
        kind,
        clearance,
        error: error instanceof Error ? error.name : 'unknown',
      });
      continue;
    }
    await list.append({ sentAt: now, kind, period: code, recipient: address, cutoff, messageId: message.messageId });
    counts.sent++;
    log({ step: 'send', period: code, kind, clearance });
  }
}

const isSent = (list: SentList, { period }: DueReport, { address }: Recipient): boolean =>
  list.entries.some((e) => e.kind === period.kind && e.period === period.code && e.recipient === address);
