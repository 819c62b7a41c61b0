/** The rows of a list of mails, from the claims alone: every run that knows the same claims writes the same tab. */
import { toSerial } from '../calendar/instant.ts';
import type { SentListKey } from '../forms/sent-list.ts';
import type { MachineRow } from '../sheets/sheets-port.ts';
import { shortKey } from './claims.ts';
import { type Deliveries, type MailRecord, parkedMails, releasedCutoff, sinceOf } from './deliveries.ts';
import { kindWords, listOf, type MailList } from './mail-kinds.ts';
import { PARKED_TODO, sentInstant, statusWords } from './status-words.ts';

/** What waits for a person first, longest first; then the newest. */
export function ledgerRows(deliveries: Deliveries, list: MailList): readonly MachineRow[] {
  const isListed = ({ mail }: MailRecord): boolean => listOf(mail.identity.kind) === list;
  const parked = parkedMails(deliveries).filter(isListed);
  const waiting = new Set(parked.map(({ key }) => key));
  const others = [...deliveries.mails.values()].filter((mail) => isListed(mail) && !waiting.has(mail.key)).sort(newestFirst);
  return [
    ...parked.map((mail) => ({ cells: cellsOf(mail, deliveries, list, PARKED_TODO), alert: true })),
    ...others.map((mail) => ({ cells: cellsOf(mail, deliveries, list, '') })),
  ];
}

function cellsOf(record: MailRecord, deliveries: Deliveries, list: MailList, todo: string): MachineRow['cells'] {
  const { identity, messageId } = record.mail;
  const cells: Readonly<Record<Exclude<SentListKey, 'mark'>, string | number>> = {
    status: statusWords(record),
    todo,
    kind: kindWords(identity.kind),
    period: identity.period,
    recipient: identity.recipient,
    sentAt: serial(sentInstant(record)),
    attempts: record.sends.size,
    cutoff: serial(releasedCutoff(deliveries, { kind: identity.kind, code: identity.period }, identity.revision)),
    messageId,
    code: shortKey(record.key),
  };
  // The mark is the writer's.
  return list.columns.flatMap(({ key }) => (key === 'mark' ? [] : [cells[key]]));
}

const serial = (ms: number | undefined): number | '' => (ms === undefined ? '' : toSerial(ms));

/** A total order, so that the same claims give the same tab: at one instant by mailbox, then by key. */
function newestFirst(a: MailRecord, b: MailRecord): number {
  return sinceOf(b) - sinceOf(a) || compare(a.mail.identity.recipient, b.mail.identity.recipient) || compare(a.key, b.key);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
