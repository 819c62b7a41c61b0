/** Where a mail stands, from its claims alone: the same claims give the same answer to every run (delivery.md, states). */
import type { DeliveryClaim, MailFacts } from './claims.ts';

export type MailState =
  /** The bytes are stored; no attempt yet. */
  | { readonly state: 'built' }
  /** A run may be talking to the mail server. */
  | { readonly state: 'sending'; readonly n: number; readonly until: number }
  /** Its run is gone and nothing is known: to be recorded as unknown. */
  | { readonly state: 'lapsed'; readonly n: number }
  /** `by`: the person who said so; absent: the server did. */
  | { readonly state: 'sent'; readonly n: number; readonly at: number; readonly by?: string }
  /** Proven not accepted; tried again from `retryAt` on. */
  | { readonly state: 'refused'; readonly n: number; readonly code: string; readonly at: number; readonly retryAt: number }
  /** Refused too often, or not sent for too long: a person must look. */
  | { readonly state: 'gave-up'; readonly n: number; readonly code: string; readonly at: number }
  /** The server may have taken it: parked until a person decides. */
  | { readonly state: 'unknown'; readonly n: number; readonly at: number }
  /** A person decided that the same bytes go again. */
  | { readonly state: 'resend'; readonly n: number; readonly at: number; readonly by: string };

type Of<Kind extends DeliveryClaim['claim']> = Extract<DeliveryClaim, { claim: Kind }>;

/** All claims about one mail. */
export interface MailHistory {
  readonly mail: MailFacts;
  /** By attempt. */
  readonly sends: ReadonlyMap<number, Of<'send'>>;
  readonly outcomes: ReadonlyMap<number, Of<'outcome' | 'late'>>;
  readonly late: ReadonlyMap<number, Of<'outcome' | 'late'>>;
  readonly decisions: ReadonlyMap<number, Of<'decision'>>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** An attempt belongs to its run for so long: longer than a request may live (delivery.md, budgets: 420 < 540 < 600 < 900 s). */
export const LEASE = 15 * MINUTE;
/** A refused mail rests as long as its attempt's lease: five triggers for one slot, or five clicks, are not five attempts. */
export const RETRY_REST = 15 * MINUTE;
/** delivery.md: GAVE_UP after 5 refusals. */
export const MOST_REFUSALS = 5;
/** A mail that nobody sends any more (its recipient was struck off, its period left the look-back) is not forgotten in silence. */
export const FORGOTTEN_AFTER = 30 * DAY;

/** `now`: epoch ms. */
export function stateOf(history: MailHistory, now: number): MailState {
  const arrived = sentLate(history);
  if (arrived !== undefined) return arrived;
  const n = Math.max(0, ...history.sends.keys());
  const decision = history.decisions.get(n);
  if (decision?.decision === 'sent') return { state: 'sent', n, at: decision.at, by: decision.by };
  if (decision?.decision === 'resend') return { state: 'resend', n, at: decision.at, by: decision.by };
  const send = history.sends.get(n);
  if (send === undefined) {
    const { builtAt } = history.mail;
    return now - builtAt > FORGOTTEN_AFTER ? { state: 'gave-up', n, code: 'forgotten', at: builtAt } : { state: 'built' };
  }
  const outcome = known(history, n);
  if (outcome === undefined) return now < send.until ? { state: 'sending', n, until: send.until } : { state: 'lapsed', n };
  const { code, at } = outcome;
  switch (outcome.outcome) {
    case 'sent':
      return { state: 'sent', n, at };
    case 'unknown':
      return { state: 'unknown', n, at };
    case 'refused':
      if (n >= MOST_REFUSALS) return { state: 'gave-up', n, code, at };
      if (now - at > FORGOTTEN_AFTER) return { state: 'gave-up', n, code: 'forgotten', at };
      return { state: 'refused', n, code, at, retryAt: at + RETRY_REST };
  }
}

/** The first instant (epoch ms) at which a mail in this state comes to wait for a person by time alone; Infinity: never. */
export function forgottenAt(state: MailState, { builtAt }: MailFacts): number {
  if (state.state === 'built') return builtAt + FORGOTTEN_AFTER + 1;
  return state.state === 'refused' ? state.at + FORGOTTEN_AFTER + 1 : Number.POSITIVE_INFINITY;
}

/** A run that came back late knows better than those that wrote it off. */
const known = ({ outcomes, late }: MailHistory, n: number) => late.get(n) ?? outcomes.get(n);

/** That an earlier attempt did arrive ends the matter, whatever was decided meanwhile. */
function sentLate({ late }: MailHistory): MailState | undefined {
  const arrived = [...late.values()].find(({ outcome }) => outcome === 'sent');
  return arrived && { state: 'sent', n: arrived.n, at: arrived.at };
}

/** Whether a run may start an attempt now: the last one is proven not accepted, or a person took it upon themselves. */
export const maySend = (state: MailState, now: number): boolean =>
  state.state === 'built' || state.state === 'resend' || (state.state === 'refused' && state.retryAt <= now);

/** Parked, or given up: it waits for a person ("thư chờ quyết định"). */
export const isParked = (state: MailState): state is Extract<MailState, { readonly state: 'unknown' | 'gave-up' }> =>
  state.state === 'unknown' || state.state === 'gave-up';
