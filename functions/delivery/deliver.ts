/**
 * One mail, handed to the server at most once for each token. Exactly-once can't be had over SMTP (RFC 1047: between the final dot
 * and the 250 both sides may own the message); so a token is spent before the server is spoken to, and whatever is not proven
 * refused is left for a person. Every await here may be the last: a test stops at each of them.
 */
import { type Budget, timeLeft } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ClaimStore } from './claim-store.ts';
import { fromClaim, type MailFacts, outboxName, shortKey, toClaim } from './claims.ts';
import type { MailRecord } from './deliveries.ts';
import { type MailIdentity, mailKey } from './mail-key.ts';
import { LEASE, maySend } from './mail-state.ts';
import { ATTEMPT_LIMIT, type Mailer, type Outcome } from './mailer.ts';
import { sha256 } from './sha256.ts';

export interface OutgoingMail {
  readonly identity: MailIdentity;
  readonly messageId: string;
  /** Sender of the envelope. */
  readonly from: string;
  readonly dueAt?: number | undefined;
  readonly covers?: readonly string[] | undefined;
  /** The MIME bytes, dated by the instant (epoch ms); asked for once in the life of a mail. */
  compose(date: number): Promise<Uint8Array>;
}

export interface DeliveryRun {
  /** Unique to this run. */
  readonly run: string;
  readonly claims: ClaimStore;
  readonly mailer: Mailer;
  readonly budget: Budget;
  readonly log: Log;
}

/**
 * `taken`: another run is at it, or was. `resting`: not to be sent (again) now. `no-time`: left for the next run.
 * The rest is the outcome of the attempt.
 */
export type Delivered = Outcome['outcome'] | 'taken' | 'resting' | 'no-time';

/** A run starts an attempt only with so much time left: the attempt itself, and what it costs to claim and record it. */
const TIME_FOR_ONE = ATTEMPT_LIMIT + 10_000;
/** What came of an attempt is still recorded so long after the run's time is over (the function lives 120 s longer). */
const RECORDING = 60_000;

/** The stored bytes are not there any more (90 days), or not those that were built: the mail can't go as it was. */
class BytesGone extends Error {}

/** `known`: the mail as last listed; undefined where no claim about it was seen. Throws when the claim store fails: nothing is sent then. */
export async function deliver(mail: OutgoingMail, known: MailRecord | undefined, delivery: DeliveryRun): Promise<Delivered> {
  const { budget, claims, run } = delivery;
  if (known !== undefined && !maySend(known.state, budget.clock.now())) return 'resting';
  if (timeLeft(budget) < TIME_FOR_ONE) return 'no-time';
  const { facts, bytes } = await storedBytes(mail, known, delivery);
  if (timeLeft(budget) < TIME_FOR_ONE) return 'no-time';

  const key = mailKey(mail.identity);
  const n = (known === undefined ? 0 : Math.max(0, ...known.sends.keys())) + 1;
  const at = budget.clock.now();
  const token = toClaim({ claim: 'send', key, n, mail: facts, run, at, until: at + LEASE });
  if ((await claims.createIfAbsent(token, budget)) === 'exists') return 'taken';

  // The store may have kept us long: a run whose time is over must not speak to the server, others may think it gone.
  const late = timeLeft(budget) < ATTEMPT_LIMIT;
  const outcome: Outcome = late
    ? { outcome: 'refused', code: 'no-time' }
    : await delivery.mailer.send({ from: facts.from, to: facts.identity.recipient, bytes });
  await record(key, n, outcome, delivery);
  return late ? 'no-time' : outcome.outcome;
}

/** The mail's bytes: built once, stored, and the same for every attempt of every run. */
async function storedBytes(
  { identity, messageId, from, dueAt, covers, compose }: OutgoingMail,
  known: MailRecord | undefined,
  { claims, budget }: DeliveryRun,
): Promise<{ facts: MailFacts; bytes: Uint8Array }> {
  const key = mailKey(identity);
  if (known === undefined) {
    const builtAt = budget.clock.now();
    const bytes = await compose(builtAt);
    const facts: MailFacts = { identity, messageId, from, hash: sha256(bytes), builtAt, dueAt, covers };
    const created = await claims.createIfAbsent({ ...toClaim({ claim: 'outbox', key, mail: facts }), bytes }, budget);
    if (created === 'created') return { facts, bytes };
  }
  const stored = await claims.read(outboxName(key), budget);
  const claim = stored && fromClaim(stored);
  if (stored === undefined || claim?.claim !== 'outbox') throw new BytesGone('deleted');
  if (sha256(stored.bytes) !== claim.mail.hash) throw new BytesGone('changed');
  return { facts: claim.mail, bytes: stored.bytes };
}

async function record(key: string, n: number, outcome: Outcome, { run, claims, budget, log }: DeliveryRun): Promise<void> {
  const after: Budget = { clock: budget.clock, deadline: budget.deadline + RECORDING };
  const claim = { key, n, run, at: budget.clock.now(), ...outcome };
  const recorded = await claims.createIfAbsent(toClaim({ claim: 'outcome', ...claim }), after);
  // Another run has written us off as unknown; what we know better goes beside it.
  if (recorded === 'exists' && outcome.outcome !== 'unknown')
    await claims.createIfAbsent(toClaim({ claim: 'late', ...claim }), after);
  log({
    step: 'send',
    severity: outcome.outcome === 'sent' ? 'INFO' : outcome.outcome === 'refused' ? 'WARNING' : 'ERROR',
    key: shortKey(key),
    attempt: n,
    outcome: outcome.outcome,
    code: outcome.code,
  });
}
