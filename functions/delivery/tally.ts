/** What a run did and what it left: every mail it looked at is in exactly one of these. */
import type { Delivered } from './deliver.ts';
import { type MailState, maySend } from './mail-state.ts';

export interface Tally {
  sent: number;
  alreadySent: number;
  /** The mail server did not take it, now or not long ago; tried again by itself. */
  failed: number;
  /** It is not known whether the server took it: from now on it waits for a person. */
  unknown: number;
  /** Waiting for a person since an earlier run. */
  waiting: number;
  /** Another run is at it. */
  inProgress: number;
  /** Not begun: no time, or the claim store failed. The next run does it. */
  left: number;
}

export const emptyTally = (): Tally => ({
  sent: 0,
  alreadySent: 0,
  failed: 0,
  unknown: 0,
  waiting: 0,
  inProgress: 0,
  left: 0,
});

/** Where an attempt is counted. */
export const COUNTED: { readonly [K in Delivered]: keyof Tally } = {
  sent: 'sent',
  refused: 'failed',
  resting: 'failed',
  unknown: 'unknown',
  taken: 'inProgress',
  'no-time': 'left',
};

/** Where a mail stands that is not to be sent now (epoch ms); undefined: it is. */
export function standing(state: MailState, now: number): keyof Tally | undefined {
  if (maySend(state, now)) return undefined;
  switch (state.state) {
    case 'sent':
      return 'alreadySent';
    case 'sending':
      return 'inProgress';
    case 'refused':
      return 'failed';
    default:
      return 'waiting';
  }
}
