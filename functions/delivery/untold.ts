/** What the standing office has to be told about. */
import { shortKey } from './claims.ts';
import { type Deliveries, type MailRecord, parkedMails } from './deliveries.ts';

/** Names of attempts that fit into the facts of one claim (8 kB); what is left out is told the next day. */
const MOST_IN_ONE = 200;

/** All that waits for a decision (longest first), as soon as something of it was never told in a notice that arrived; else none. */
export function untold(deliveries: Deliveries): MailRecord[] {
  const notices = [...deliveries.mails.values()].filter(({ state }) => state.state === 'sent');
  const told = new Set(notices.flatMap(({ mail }) => mail.covers ?? []));
  const parked = parkedMails(deliveries);
  const fresh = parked.filter((record) => !told.has(attemptOf(record)));
  if (fresh.length === 0) return [];
  return parked.length <= MOST_IN_ONE ? parked : fresh.slice(0, MOST_IN_ONE);
}

/** The attempt that waits, as a notice remembers it: `key/n`. */
export const attemptOf = ({ key, state }: MailRecord): string => `${shortKey(key)}/${'n' in state ? state.n : 0}`;
