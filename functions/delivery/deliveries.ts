/** Every mail and every release of a plan, read out of one listing of the claim store. */
import type { Claim } from './claim-store.ts';
import { type DeliveryClaim, fromClaim, type MailFacts, type Release } from './claims.ts';
import { isParked, type MailHistory, type MailState, stateOf } from './mail-state.ts';

export interface MailRecord extends MailHistory {
  /** 64 hex digits. */
  readonly key: string;
  readonly state: MailState;
}

export interface Deliveries {
  /** By key, in no order that means anything. */
  readonly mails: ReadonlyMap<string, MailRecord>;
  readonly releases: readonly Release[];
  /** Epoch ms: what became true about cases before it needs no mail. The workspace's sample has a past; an office has none. */
  readonly toldBefore: number;
  /** Grows with every claim and never shrinks: of two listings the one with the greater order knows more. */
  readonly order: number;
}

/** `now`: epoch ms. Claims of other plans in the same bucket are left alone. Throws `ClaimUnreadable`. */
export function readDeliveries(claims: readonly Claim[], plan: string, now: number): Deliveries {
  const histories = new Map<string, MutableHistory>();
  const releases: Release[] = [];
  const read = claims.flatMap((claim) => fromClaim(claim) ?? []);
  // A token before what came of it: the mail's facts stand on the token (the bytes may be deleted by now).
  for (const claim of read) if (claim.claim === 'outbox' || claim.claim === 'send') historyOf(histories, claim.key, claim.mail);
  let order = 0;
  let toldBefore = 0;
  for (const claim of read) {
    if (claim.claim === 'release') {
      if (claim.plan === plan) releases.push(claim);
    } else if (claim.claim === 'told-before') {
      if (claim.plan === plan) toldBefore = claim.until;
    } else add(histories.get(claim.key), claim);
    // Stored bytes go after 90 days, so they don't count.
    if (claim.claim !== 'outbox') order++;
  }
  const mails = new Map<string, MailRecord>();
  for (const [key, history] of histories)
    if (history.mail.identity.plan === plan) mails.set(key, { ...history, key, state: stateOf(history, now) });
  return { mails, releases, toldBefore, order };
}

/** What waits for a person, longest first. A notice that failed is not noticed about: the next day has its own. */
export const parkedMails = ({ mails }: Deliveries): MailRecord[] =>
  [...mails.values()]
    .filter(({ state, mail }) => isParked(state) && mail.identity.kind !== 'parked-notice')
    .sort((a, b) => sinceOf(a) - sinceOf(b) || (a.key < b.key ? -1 : 1));

/** Epoch ms since when the mail is where it is; a mail that was only built: since then. */
export const sinceOf = ({ state, mail }: MailRecord): number => ('at' in state ? state.at : mail.builtAt);

type Mutable<M> = M extends ReadonlyMap<infer K, infer V> ? Map<K, V> : M;
type MutableHistory = { -readonly [P in keyof MailHistory]: Mutable<MailHistory[P]> };

function historyOf(histories: Map<string, MutableHistory>, key: string, mail: MailFacts): void {
  if (histories.has(key)) return;
  histories.set(key, { mail, sends: new Map(), outcomes: new Map(), late: new Map(), decisions: new Map() });
}

function add(history: MutableHistory | undefined, claim: Exclude<DeliveryClaim, { claim: 'release' | 'told-before' }>): void {
  if (history === undefined) return;
  if (claim.claim === 'send') history.sends.set(claim.n, claim);
  else if (claim.claim === 'outcome') history.outcomes.set(claim.n, claim);
  else if (claim.claim === 'late') history.late.set(claim.n, claim);
  else if (claim.claim === 'decision') history.decisions.set(claim.n, claim);
}

type Releases = Pick<Deliveries, 'releases'>;
interface ReportOf {
  readonly kind: string;
  readonly code: string;
}

/** Every release of a report, the report itself first, then its revisions in their order. */
export const releasesOf = ({ releases }: Releases, { kind, code }: ReportOf): readonly Release[] =>
  releases.filter((release) => release.kind === kind && release.period === code).toSorted((a, b) => a.revision - b.revision);

/** The last word on a period, or undefined while no report of it was released. */
export const latestRelease = (deliveries: Releases, report: ReportOf): Release | undefined =>
  releasesOf(deliveries, report).at(-1);

/** The instant at which a report, or a revision of it, was cut off; undefined while it was not released. */
export const releasedCutoff = (deliveries: Releases, report: ReportOf, revision = 0): number | undefined =>
  releasesOf(deliveries, report).find((release) => release.revision === revision)?.cutoff;
