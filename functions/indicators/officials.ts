import type { Facts } from '../records/facts.ts';
import type { Measured } from './measure.ts';
import type { SessionsHeld } from './sessions.ts';
import { trainedShare } from './trained-share.ts';

export type Office = NonNullable<Facts['officials'][number]['office']>;

/** Officials of these offices in post at P.to who were trained; who left is not counted (7a, 7b of [P2]; domain.md §2). */
export function officialsTrained(facts: Facts, held: SessionsHeld, offices: readonly Office[]): Measured {
  return trainedShare(held, {
    register: facts.officials,
    ticked: facts.training.columns.officials,
    eligible: ({ office }) => office !== undefined && offices.includes(office),
    tab: 'Cán bộ',
  });
}
