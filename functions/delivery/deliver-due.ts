/**
 * One run over all mails that are due: what was left open is closed, each mail gets its one attempt, the standing office is told what
 * waits for it, and their list is brought up to date. Any number of runs may be at this at once; the claims keep them apart.
 */

import { shortKey } from './claims.ts';
import { closeLapsed } from './close-lapsed.ts';
import { type DeliveryRun, deliver, type OutgoingMail } from './deliver.ts';
import { type Deliveries, type MailRecord, parkedMails } from './deliveries.ts';
import { type Listed, listDeliveries } from './list-deliveries.ts';
import { mailKey } from './mail-key.ts';
import { listOf, type MailList } from './mail-kinds.ts';
import { type Ledger, type LedgerOutcome, refreshLedger } from './refresh-ledger.ts';
import { COUNTED, emptyTally, standing, type Tally } from './tally.ts';
import { untold } from './untold.ts';

export interface DueMails {
  readonly plan: string;
  /** Due and allowed today, in the order in which they go. */
  readonly mails: readonly OutgoingMail[];
  /** Whether the configuration of today lets a mail go to this mailbox. */
  mayGoTo(recipient: string): boolean;
  /** The notice to the standing office about these; undefined where it has no mailbox that mail may go to. Absent: another job's. */
  notice?(parked: readonly MailRecord[]): OutgoingMail | undefined;
}

export interface RunResult extends Readonly<Tally> {
  /** Every mail that waits for a decision after this run, whichever period it is of. */
  readonly parked: number;
  /** What became of the tab; `failed`: the next run writes it. */
  readonly ledger: LedgerOutcome | 'failed';
}

/** `listed`: by `listForSending`. Throws, and has sent nothing, when an open attempt can't be closed. */
export async function deliverDue(
  listed: Listed,
  due: DueMails,
  delivery: DeliveryRun,
  ledger: Omit<Ledger, 'run' | 'budget'>,
): Promise<RunResult> {
  const { run, claims, budget } = delivery;
  const list = (): Promise<Deliveries> => listDeliveries(claims, due.plan, budget);
  const deliveries = (await closeLapsed(listed, delivery)) === 0 ? listed : await list();

  const tally = emptyTally();
  const served = new Set<string>();
  let attempted = false;
  for (const mail of due.mails) {
    const key = mailKey(mail.identity);
    served.add(key);
    attempted = (await serve(mail, deliveries.mails.get(key), delivery, tally)) || attempted;
  }
  for (const known of deliveries.mails.values()) {
    // Decided by a person, so it goes whether or not it is due any more.
    if (known.state.state !== 'resend' || served.has(known.key) || !isOurs(known, due, ledger.list)) continue;
    attempted = (await serve(storedMail(known), known, delivery, tally)) || attempted;
  }

  // No mail hangs on the rest: a failure is logged, and the next run makes up for it.
  let known = deliveries;
  try {
    if (attempted) known = await list();
    if (await tell(known, due, delivery)) known = await list();
    const written = await refreshLedger(known, { ...ledger, run, budget, seen: listed.seen });
    return { ...tally, parked: parkedMails(known).length, ledger: written.outcome };
  } catch (error) {
    delivery.log({ step: 'afterwards', severity: 'ERROR', error: nameOf(error) });
    return { ...tally, parked: parkedMails(known).length, ledger: 'failed' };
  }
}

/**
 * One mail, counted; an error is logged by its kind and leaves the mail for the next run: it keeps no other waiting. Whether anything was
 * tried: else the claims are as they were listed, but for what other runs did.
 */
async function serve(mail: OutgoingMail, known: MailRecord | undefined, delivery: DeliveryRun, tally: Tally): Promise<boolean> {
  const stands = known && standing(known.state, delivery.budget.clock.now());
  if (stands !== undefined) {
    tally[stands]++;
    return false;
  }
  try {
    tally[COUNTED[await deliver(mail, known, delivery)]]++;
  } catch (error) {
    tally.left++;
    const { kind } = mail.identity;
    const key = shortKey(mailKey(mail.identity));
    delivery.log({ step: 'deliver', severity: 'ERROR', kind, key, error: nameOf(error) });
  }
  return true;
}

/** In this job's list, to a mailbox that mail may still go to. */
const isOurs = ({ mail: { identity } }: MailRecord, due: DueMails, list: MailList): boolean =>
  listOf(identity.kind) === list && due.mayGoTo(identity.recipient);

const storedMail = ({ mail }: MailRecord): OutgoingMail => ({
  ...mail,
  compose: () => Promise.reject(new Error('A mail that was sent before has its bytes')),
});

/** Whether a notice was attempted: at most one a day (its key names the day), and none about what was told before. */
async function tell(known: Deliveries, due: DueMails, delivery: DeliveryRun): Promise<boolean> {
  const parked = due.notice === undefined ? [] : untold(known);
  if (parked.length === 0) return false;
  const notice = due.notice?.(parked);
  try {
    const outcome = notice && (await deliver(notice, known.mails.get(mailKey(notice.identity)), delivery));
    const severity = outcome === 'sent' ? 'INFO' : 'ERROR';
    delivery.log({ step: 'notice', severity, outcome: outcome ?? 'no-mailbox', parked: parked.length });
  } catch (error) {
    // The ledger is the other place where the office sees what waits: it is written whatever becomes of the notice.
    delivery.log({ step: 'notice', severity: 'ERROR', error: nameOf(error), parked: parked.length });
  }
  return notice !== undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : 'unknown');
