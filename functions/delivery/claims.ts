/**
 * What delivery claims, as names and facts of the claim store, and back. A claim is made once and never changed, so the list of them is
 * the whole truth about every mail (delivery.md, states).
 *
 *     release/{plan}/{kind}/{period}/{revision}   what a report says: the first run that sends it, or the person who issues a
 *                                                 revision, decides for all (decision 16)
 *     told-before/{plan}                          everything about cases that was true before its instant was told some other way
 *     outbox/{key}.eml                            the bytes of a mail; deleted after 90 days (privacy.md, 9)
 *     send/{key}/{n}                              the token of attempt n: who creates it may talk to the mail server, once
 *     outcome/{key}/{n}                           what came of it
 *     late/{key}/{n}                              what its own run learnt after others had written it off as unknown
 *     decision/{key}/{n}                          what a person decided about it; n is 0 where there was no attempt
 */
import type { SentKind } from '../forms/sent-list.ts';
import type { Claim, ClaimFacts } from './claim-store.ts';
import { type MailIdentity, mailKey } from './mail-key.ts';
import type { MailKind } from './mail-kinds.ts';
import type { Outcome } from './mailer.ts';

/** What is told about a mail without opening it. Instants are epoch ms. */
export interface MailFacts {
  readonly identity: MailIdentity;
  readonly messageId: string;
  /** Sender of the envelope. */
  readonly from: string;
  /** sha256 of the bytes, 64 hex digits. */
  readonly hash: string;
  readonly builtAt: number;
  /** When the report was due. */
  readonly dueAt?: number | undefined;
  /** Of a notice: the attempts it tells about, as `key/n` with the key cut as in `shortKey`. */
  readonly covers?: readonly string[] | undefined;
}

export interface Release {
  readonly plan: string;
  readonly kind: SentKind;
  readonly period: string;
  readonly revision: number;
  /** Rows submitted up to this instant made the report (epoch ms). */
  readonly cutoff: number;
  /** sha256 of the body: what every mail of the report is made from. Absent: of a time when no figures were kept. */
  readonly inputHash?: string | undefined;
  /** Which wording of the plan it was measured against. */
  readonly planVersion?: string | undefined;
  /** Of a revision: why, as everybody reads it. */
  readonly reason?: string | undefined;
  /** Of a revision: the mailbox of the person, or the command that was used. */
  readonly by?: string | undefined;
}

export type Decision = 'sent' | 'resend';

export type DeliveryClaim =
  | { readonly claim: 'told-before'; readonly plan: string; readonly until: number }
  | ({ readonly claim: 'release'; readonly run: string } & Release)
  | { readonly claim: 'outbox'; readonly key: string; readonly mail: MailFacts }
  | {
      readonly claim: 'send';
      readonly key: string;
      readonly n: number;
      readonly mail: MailFacts;
      readonly run: string;
      readonly at: number;
      /** Until then the run that owns the attempt may still be at it. */
      readonly until: number;
    }
  | ({
      readonly claim: 'outcome' | 'late';
      readonly key: string;
      readonly n: number;
      readonly run: string;
      readonly at: number;
    } & Outcome)
  | {
      readonly claim: 'decision';
      readonly key: string;
      readonly n: number;
      readonly decision: Decision;
      /** Mailbox of the person, or the command that was used. */
      readonly by: string;
      readonly at: number;
    };

/** A claim of a known name whose facts can't be read: somebody else wrote into the bucket, so nothing may be sent. */
export class ClaimUnreadable extends Error {}

export function toClaim(claim: DeliveryClaim): Claim {
  return { name: nameOf(claim), facts: factsOf(claim) };
}

/** undefined: not one of delivery's. Throws `ClaimUnreadable` on a broken one. */
export function fromClaim({ name, facts }: Claim): DeliveryClaim | undefined {
  const [kind, ...rest] = name.split('/');
  const key = rest[0] ?? '';
  const n = Number(rest[1]);
  const read = reader(name, facts);
  if (kind !== undefined && ['send', 'outcome', 'late', 'decision'].includes(kind) && !Number.isInteger(n))
    throw new ClaimUnreadable(`${name} names no attempt`);
  switch (kind) {
    case 'release':
      return {
        claim: 'release',
        run: read.text('run'),
        plan: read.text('plan'),
        kind: read.text('kind') as SentKind,
        period: read.text('period'),
        revision: read.number('revision'),
        cutoff: read.number('cutoff'),
        ...readKept(name, read),
      };
    case 'told-before':
      return { claim: 'told-before', plan: key, until: read.number('until') };
    case 'outbox':
      return { claim: 'outbox', key: key.replace(/\.eml$/, ''), mail: readMail(read) };
    case 'send':
      return {
        claim: 'send',
        key,
        n,
        mail: readMail(read),
        run: read.text('run'),
        at: read.number('at'),
        until: read.number('until'),
      };
    case 'outcome':
    case 'late':
      return {
        claim: kind,
        key,
        n,
        run: read.text('run'),
        at: read.number('at'),
        outcome: read.text('outcome') as Outcome['outcome'],
        code: read.text('code'),
      };
    case 'decision':
      return {
        claim: 'decision',
        key,
        n,
        decision: read.text('decision') as Decision,
        by: read.text('by'),
        at: read.number('at'),
      };
    default:
      return undefined;
  }
}

export const releaseName = ({ plan, kind, period, revision }: Release): string =>
  ['release', plan, kind, period, revision].join('/');

export const outboxName = (key: string): string => `outbox/${key}.eml`;

function nameOf(claim: DeliveryClaim): string {
  switch (claim.claim) {
    case 'release':
      return releaseName(claim);
    case 'told-before':
      return ['told-before', claim.plan].join('/');
    case 'outbox':
      return outboxName(claim.key);
    default:
      return [claim.claim, claim.key, claim.n].join('/');
  }
}

function factsOf(claim: DeliveryClaim): ClaimFacts {
  switch (claim.claim) {
    case 'release': {
      const { run, plan, kind, period, revision, cutoff, inputHash, planVersion, reason, by } = claim;
      return texts({ run, plan, kind, period, revision, cutoff, ...present({ inputHash, planVersion, reason, by }) });
    }
    case 'told-before':
      return texts({ until: claim.until });
    case 'outbox':
      return mailTexts(claim.mail);
    case 'send': {
      const { run, at, until } = claim;
      return { ...mailTexts(claim.mail), ...texts({ run, at, until }) };
    }
    case 'decision': {
      const { decision, by, at } = claim;
      return texts({ decision, by, at });
    }
    default: {
      const { run, at, outcome, code } = claim;
      return texts({ run, at, outcome, code });
    }
  }
}

const mailTexts = ({ identity, messageId, from, hash, builtAt, dueAt, covers }: MailFacts): ClaimFacts => ({
  ...texts({ ...identity, messageId, from, hash, builtAt }),
  ...(dueAt !== undefined && texts({ dueAt })),
  ...(covers !== undefined && { covers: covers.join(' ') }),
});

const texts = (facts: Readonly<Record<string, string | number>>): ClaimFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));

/** Without the facts that were not given. */
const present = <F extends Readonly<Record<string, string | undefined>>>(facts: F): { readonly [K in keyof F]?: string } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { readonly [K in keyof F]?: string };

/** Of a release that was stored. Half of a pair of facts: what was stored can't be told from what never was. */
function readKept(name: string, read: Reader): Pick<Release, 'inputHash' | 'planVersion' | 'reason' | 'by'> {
  const pair = (one: string, other: string) => {
    const [first, second] = [read.optional(one), read.optional(other)];
    if ((first === undefined) !== (second === undefined)) throw new ClaimUnreadable(`${name} has ${one} or ${other} alone`);
    return [first, second];
  };
  const [inputHash, planVersion] = pair('inputHash', 'planVersion');
  const [reason, by] = pair('reason', 'by');
  return present({ inputHash, planVersion, reason, by });
}

interface Reader {
  text(fact: string): string;
  number(fact: string): number;
  optional(fact: string): string | undefined;
}

function readMail(read: Reader): MailFacts {
  const identity: MailIdentity = {
    plan: read.text('plan'),
    period: read.text('period'),
    kind: read.text('kind') as MailKind,
    recipient: read.text('recipient'),
    revision: read.number('revision'),
  };
  const covers = read.optional('covers');
  return {
    identity,
    messageId: read.text('messageId'),
    from: read.text('from'),
    hash: read.text('hash'),
    builtAt: read.number('builtAt'),
    ...(read.optional('dueAt') !== undefined && { dueAt: read.number('dueAt') }),
    ...(covers !== undefined && { covers: covers.split(' ').filter((cover) => cover !== '') }),
  };
}

function reader(name: string, facts: ClaimFacts): Reader {
  const text = (fact: string): string => {
    const value = facts[fact];
    if (value === undefined) throw new ClaimUnreadable(`${name} has no ${fact}`);
    return value;
  };
  return {
    text,
    number: (fact) => {
      const value = text(fact);
      if (value.trim() === '' || !Number.isFinite(Number(value))) throw new ClaimUnreadable(`${name}: ${fact} is no number`);
      return Number(value);
    },
    optional: (fact) => facts[fact],
  };
}

/** As people and notices name a mail: enough digits to tell a plan's mails apart, few enough to copy. */
export const shortKey = (key: string): string => key.slice(0, 10);

export const keyOf = (mail: MailFacts): string => mailKey(mail.identity);
