/** The rows of "Sổ gửi", from the claims alone: every run that knows the same claims writes the same tab. */
import { toSerial } from '../calendar/instant.ts';
import { type SentListKey, sentList } from '../forms/sent-list.ts';
import type { MachineRow } from '../sheets/sheets-port.ts';
import { shortKey } from './claims.ts';
import { type Deliveries, type MailRecord, parkedMails, releasedCutoff, sinceOf } from './deliveries.ts';
import { PARKED_TODO, sentInstant, statusWords } from './status-words.ts';

/** What waits for a person first, longest first; then the newest. */
export function ledgerRows(deliveries: Deliveries): readonly MachineRow[] {
  const parked = parkedMails(deliveries);
  const waiting = new Set(parked.map(({ key }) => key));
  const others = [...deliveries.mails.values()].filter(({ key }) => !waiting.has(key)).sort(newestFirst);
  return [
    ...parked.map((mail) => ({ cells: cellsOf(mail, deliveries, PARKED_TODO), alert: true })),
    ...others.map((mail) => ({ cells: cellsOf(mail, deliveries, '') })),
  ];
}

function cellsOf(record: MailRecord, deliveries: Deliveries, todo: string): MachineRow['cells'] {
  const { identity, messageId } = record.mail;
  const cells: Readonly<Record<Exclude<SentListKey, 'mark'>, string | number>> = {
    status: statusWords(record),
    todo,
    kind: sentList.kinds[identity.kind],
    period: identity.period,
    recipient: identity.recipient,
    sentAt: serial(sentInstant(record)),
    attempts: record.sends.size,
    cutoff: serial(releasedCutoff(deliveries, { kind: identity.kind, code: identity.period })),
    messageId,
    code: shortKey(record.key),
  };
  // The mark is the writer's.
  return sentList.columns.flatMap(({ key }) => (key === 'mark' ? [] : [cells[key]]));
}

const serial = (ms: number | undefined): number | '' => (ms === undefined ? '' : toSerial(ms));

/** A total order, so that the same claims give the same tab: at one instant by mailbox, then by key. */
function newestFirst(a: MailRecord, b: MailRecord): number {
  return sinceOf(b) - sinceOf(a) || compare(a.mail.identity.recipient, b.mail.identity.recipient) || compare(a.key, b.key);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
