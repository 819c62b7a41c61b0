/** The claims of a mail that left before there were any: an office's earlier reports, and those of the workspace's sample. */
import type { SentKind } from '../forms/sent-list.ts';
import type { Claim } from './claim-store.ts';
import { type MailFacts, toClaim } from './claims.ts';
import { type MailIdentity, mailKey, messageIdOf } from './mail-key.ts';
import { sha256 } from './sha256.ts';

export interface SentBefore extends MailIdentity {
  readonly kind: SentKind;
  /** Domain of the sender. */
  readonly domain: string;
  /** Epoch ms. */
  readonly sentAt: number;
  readonly dueAt: number;
  /** Rows submitted up to this instant made the report (epoch ms). */
  readonly cutoff: number;
}

/** In the order in which they would have been made. Its bytes are gone, as those of any mail after 90 days. */
export function sentBefore({ domain, sentAt, dueAt, cutoff, ...identity }: SentBefore): Claim[] {
  const { plan, kind, period, revision } = identity;
  const key = mailKey(identity);
  const messageId = messageIdOf(identity, domain);
  const mail: MailFacts = { identity, messageId, from: `gui@${domain}`, hash: sha256(messageId), builtAt: sentAt, dueAt };
  const run = 'before';
  return [
    toClaim({ claim: 'release', run, plan, kind, period, revision, cutoff }),
    toClaim({ claim: 'send', key, n: 1, mail, run, at: sentAt, until: sentAt }),
    toClaim({ claim: 'outcome', key, n: 1, run, at: sentAt, outcome: 'sent', code: '250' }),
  ];
}

/** That what became true about cases before an instant (epoch ms) was told some other way: no code mail, no alert of it is sent. */
export const toldBefore = (plan: string, until: number): Claim => toClaim({ claim: 'told-before', plan, until });
