/** The story of one mail, told as the claims that its runs and people made. */
import type { Claim } from '../../functions/delivery/claim-store.ts';
import { type Decision, type MailFacts, outboxName, toClaim } from '../../functions/delivery/claims.ts';
import { type Deliveries, type MailRecord, readDeliveries } from '../../functions/delivery/deliveries.ts';
import { type MailIdentity, mailKey, messageIdOf } from '../../functions/delivery/mail-key.ts';
import type { Outcome } from '../../functions/delivery/mailer.ts';
import { sha256 } from '../../functions/delivery/sha256.ts';

/** '2026-10-20T08:00', Vietnam's clock, as epoch ms. */
export const at = (wallClock: string): number => Date.parse(`${wallClock}:00+07:00`);

const PLAN = 'kinh-bac-2026-2030';

/** The bytes of every mail here. */
export const BYTES = new TextEncoder().encode('From: vhxh@kinhbac.example\r\nSubject: October\r\n\r\nA report.\r\n');

export interface AMail {
  readonly key: string;
  readonly claims: readonly Claim[];
  /** A run begins an attempt at that instant. */
  attempted(when: string): AMail;
  /** What came of the last attempt. */
  ended(outcome: Outcome['outcome'], when: string, code?: string): AMail;
  /** What its own run said after others had written it off. */
  endedLate(outcome: Outcome['outcome'], when: string): AMail;
  decided(decision: Decision, when: string, by?: string): AMail;
}

interface Given extends Partial<MailIdentity> {
  readonly built?: string;
  readonly due?: string;
}

/** October's report to the health office, built on 20/10 at 8:00 and not sent yet. */
export function aMail({ built = '2026-10-20T08:00', due, ...given }: Given = {}): AMail {
  const identity: MailIdentity = {
    plan: PLAN,
    period: '2026-10',
    kind: 'month',
    recipient: 'soyte@bacninh.example',
    revision: 0,
    ...given,
  };
  const mail: MailFacts = {
    identity,
    messageId: messageIdOf(identity, 'kinhbac.example'),
    from: 'vhxh@kinhbac.example',
    hash: sha256(BYTES),
    builtAt: at(built),
    ...(due !== undefined && { dueAt: at(due) }),
  };
  const key = mailKey(identity);
  return story(key, mail, [toClaim({ claim: 'outbox', key, mail })], 0);
}

function story(key: string, mail: MailFacts, claims: readonly Claim[], n: number): AMail {
  const and = (claim: Claim, attempt = n): AMail => story(key, mail, [...claims, claim], attempt);
  return {
    key,
    claims,
    attempted: (when) =>
      and(
        toClaim({ claim: 'send', key, n: n + 1, mail, run: `run-${n + 1}`, at: at(when), until: at(when) + 15 * 60_000 }),
        n + 1,
      ),
    ended: (outcome, when, code = outcome === 'sent' ? '250' : 'ECONNRESET') =>
      and(toClaim({ claim: 'outcome', key, n, run: `run-${n}`, at: at(when), outcome, code })),
    endedLate: (outcome, when) => and(toClaim({ claim: 'late', key, n, run: `run-${n}`, at: at(when), outcome, code: '250' })),
    decided: (decision, when, by = 'vhxh@kinhbac.example') =>
      and(toClaim({ claim: 'decision', key, n, decision, by, at: at(when) })),
  };
}

/** A month's report that waits since 8:05 because its run lost the connection. */
export const aParkedMail = (given: Given = {}): AMail =>
  aMail(given).attempted('2026-10-20T08:04').ended('unknown', '2026-10-20T08:05');

/** A report that the mail server refused five times, the last time on 20/10 at 9:04. */
export function aGivenUpMail(given: Given = {}): AMail {
  let mail = aMail(given);
  for (const when of ['2026-10-20T08:04', '2026-10-20T08:19', '2026-10-20T08:34', '2026-10-20T08:49', '2026-10-20T09:04'])
    mail = mail.attempted(when).ended('refused', when, '550');
  return mail;
}

export const aRelease = (period: string, cutoff: string): Claim =>
  toClaim({ claim: 'release', run: 'run-1', plan: PLAN, kind: 'month', period, revision: 0, cutoff: at(cutoff) });

/** What a run finds at that instant. */
export const deliveriesOf = (now: string, ...claims: readonly (readonly Claim[])[]): Deliveries =>
  readDeliveries(claims.flat(), PLAN, at(now));

export function recordOf(mail: AMail, now: string): MailRecord {
  const record = deliveriesOf(now, mail.claims).mails.get(mail.key);
  if (record === undefined) throw new Error('no such mail');
  return record;
}

/** The claims without the stored bytes, which are deleted after 90 days. */
export const withoutBytes = ({ key, claims }: AMail): readonly Claim[] => claims.filter(({ name }) => name !== outboxName(key));
