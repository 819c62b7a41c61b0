/** Runs of the delivery engine over an office's desk, stopped, held and mixed as a test wishes; and what must hold after them. */
import { dayOfInstant, instantOf } from '../../functions/calendar/instant.ts';
import { fromDay } from '../../functions/calendar/plain-date.ts';
import type { DeliveryRun, OutgoingMail } from '../../functions/delivery/deliver.ts';
import { deliverDue, type RunResult } from '../../functions/delivery/deliver-due.ts';
import { type Deliveries, parkedMails, readDeliveries } from '../../functions/delivery/deliveries.ts';
import { listForSending } from '../../functions/delivery/list-deliveries.ts';
import { type MailIdentity, mailKey, messageIdOf } from '../../functions/delivery/mail-key.ts';
import type { Message } from '../../functions/delivery/mailer.ts';
import { claimRelease } from '../../functions/delivery/release.ts';
import { attemptOf } from '../../functions/delivery/untold.ts';
import { sentList } from '../../functions/forms/sent-list.ts';
import type { LogEntry } from '../../functions/log.ts';
import { aBudget, aDesk, type Desk, type Gate } from '../builders/office-desk.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const OCTOBER_20 = instantOf('2026-10-20', 8, 0);

const PLAN = 'kinh-bac-2026-2030';
const OFFICE = 'vhxh@kinhbac.example';
export const TWO = ['syt@bacninh.example', 'mttq@kinhbac.example'] as const;

export const anOffice = (): Desk => aDesk(() => [], OCTOBER_20);

export const identityOf = (recipient: string): MailIdentity => ({
  plan: PLAN,
  period: '2026-10',
  kind: 'month',
  recipient,
  revision: 0,
});

interface RunOptions {
  readonly recipients?: readonly string[];
  readonly gate?: Gate;
  readonly log?: LogEntry[];
  /** Whether mail may go to the standing office; it may unless this is false. */
  readonly officeHasMailbox?: boolean;
  /** ms the run has. */
  readonly time?: number;
}

let runs = 0;

/** One whole run over the report of October for `recipients`, at the desk's time. */
export async function aRun(
  desk: Desk,
  { recipients = TWO, gate, log = [], officeHasMailbox = true, time }: RunOptions = {},
): Promise<RunResult> {
  const { sheets, claims, mailer } = desk.ports(gate);
  const budget = aBudget(desk, time);
  const delivery: DeliveryRun = { run: `run-${++runs}`, claims, mailer, budget, log: (entry) => log.push(entry) };
  const written = (identity: MailIdentity, covers?: readonly string[]): OutgoingMail => ({
    identity,
    messageId: messageIdOf(identity, 'kinhbac.example'),
    from: OFFICE,
    dueAt: OCTOBER_20,
    covers,
    compose: async (date) => {
      const release = { plan: PLAN, kind: 'month', period: '2026-10', revision: 0, cutoff: date, planVersion: 'v' } as const;
      const text = identity.kind === 'month' ? (await claimRelease(release, `chốt ${date}`, delivery)).text : undefined;
      return mailer.compose(aMessage(identity, text ?? '', date));
    },
  });
  const ledger = { sheets, list: sentList, spreadsheetId: 'board' };
  const listed = await listForSending(claims, PLAN, { ...ledger, budget });
  const due = {
    plan: PLAN,
    mails: recipients.map((recipient) => written(identityOf(recipient))),
    mayGoTo: () => true,
    notice: (parked: Parameters<typeof attemptOf>[0][]) => {
      const day = fromDay(dayOfInstant(budget.clock.now()));
      const identity = { plan: PLAN, period: day, kind: 'parked-notice', recipient: OFFICE, revision: 0 } as const;
      return officeHasMailbox ? written(identity, parked.map(attemptOf)) : undefined;
    },
  };
  return deliverDue(listed, due, delivery, ledger);
}

const aMessage = (identity: MailIdentity, text: string, date: number): Message => ({
  from: { name: '', address: OFFICE },
  to: { name: '', address: identity.recipient },
  subject: identity.period,
  html: '',
  text,
  messageId: messageIdOf(identity, 'kinhbac.example'),
  date,
});

/** Dies at the `k`-th gate it comes to (0 is the first); resolves to whether it did. */
export async function aRunThatDies(desk: Desk, k: number, options: RunOptions = {}): Promise<boolean> {
  let passed = 0;
  let died: (dead: true) => void = () => undefined;
  const death = new Promise<true>((resolve) => {
    died = resolve;
  });
  const gate: Gate = () => {
    if (passed++ < k) return;
    died(true);
    return new Promise<void>(() => undefined);
  };
  return Promise.race([death, aRun(desk, { ...options, gate }).then(() => false)]);
}

/** How many gates a run of this desk passes. */
export async function gatesOf(desk: Desk, options: RunOptions = {}): Promise<number> {
  let passed = 0;
  const gate: Gate = () => void passed++;
  await aRun(desk, { ...options, gate });
  return passed;
}

export const stands = (desk: Desk): Deliveries => readDeliveries([...desk.claims.made.values()], PLAN, desk.clock.now());

/** What the report's mails say, each wording once: whichever runs wrote them, there must be one. */
export const wordings = (desk: Desk): string[] => [
  ...new Set(desk.taken.filter(({ message }) => message.subject === '2026-10').map(({ message }) => message.text)),
];

export interface Harm {
  readonly duplicates: number;
  readonly losses: number;
  readonly parked: number;
}

/**
 * What the runs did to the report's mails, once all is quiet. A duplicate: a key the server took more often than once and a person's
 * decisions allow, or with other bytes. A loss: a mail that is neither with its recipient nor told to the standing office.
 */
export function harmOf(desk: Desk, recipients: readonly string[] = TWO): Harm {
  const { mails, ...rest } = stands(desk);
  const told = new Set([...mails.values()].flatMap(({ mail, state }) => (state.state === 'sent' ? (mail.covers ?? []) : [])));
  let duplicates = 0;
  let losses = 0;
  for (const { mail, key, decisions } of mails.values()) {
    const copies = desk.taken.filter(({ message }) => message.messageId === mail.messageId);
    const asked = [...decisions.values()].filter(({ decision }) => decision === 'resend').length;
    if (copies.length > 1 + asked) duplicates++;
    if (new Set(copies.map(({ bytes }) => bytes)).size > 1) duplicates++;
    if (key !== mailKey(mail.identity)) losses++;
  }
  for (const recipient of recipients) {
    const record = mails.get(mailKey(identityOf(recipient)));
    const arrived = desk.taken.some(({ to, message }) => to === recipient && message.messageId === record?.mail.messageId);
    if (record === undefined) losses++;
    // A person may vouch for a mail that the server has, or has not, seen.
    else if (record.state.state === 'sent') losses += arrived || record.state.by !== undefined ? 0 : 1;
    else losses += told.has(attemptOf(record)) ? 0 : 1;
  }
  return { duplicates, losses, parked: parkedMails({ mails, ...rest }).length };
}
