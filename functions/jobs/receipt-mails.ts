/** The receipts that a run sends. Most runs have none to write, so what receipts are written from is only then asked for. */
import { mailKey } from '../delivery/mail-key.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { namedReceipts, receiptsDue, receiptTellings } from './receipt-tellings.ts';
import { type TellingMails, type TellingPorts, tellingMails } from './telling-mails.ts';

export interface Answers {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/**
 * `known`: at least the registers of units and holidays, at this moment (epoch ms). `load` reads all that a receipt is about; undefined
 * where some of it can't be read: unread is not empty, so the receipts wait for a later run.
 */
export async function receiptMails(
  { facts, now }: { readonly facts: Facts; readonly now: number },
  ports: TellingPorts,
  load: () => Promise<Answers | undefined>,
): Promise<TellingMails> {
  const due = receiptsDue(ports.plan, facts, now);
  if (due === undefined) return { mails: [], refused: [] };
  const isWritten = ({ identity }: TellingMails['mails'][number]): boolean => ports.deliveries.mails.has(mailKey(identity));
  const expected = tellingMails(namedReceipts(due, facts, 'expected'), ports);
  const read = expected.mails.every(isWritten) ? undefined : await load();
  if (read !== undefined) return tellingMails(receiptTellings(due, { ...read, plan: ports.plan, now }), ports);
  // What was written goes until the server has taken it; its bytes are stored.
  const written = tellingMails(namedReceipts(due, facts, 'of-any-unit'), ports).mails.filter(isWritten);
  return { mails: written, refused: expected.refused };
}
