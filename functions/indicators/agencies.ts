import type { Facts } from '../records/facts.ts';
import type { Measured } from './measure.ts';
import type { SessionsHeld } from './sessions.ts';
import { trainedShare } from './trained-share.ts';

/** Related agencies and organisations that sent at least one person to a training (7b of [P1], 7c of [P2]; domain.md §2). */
export function agenciesTrained(facts: Facts, held: SessionsHeld): Measured {
  return trainedShare(held, {
    register: facts.units,
    ticked: facts.training.columns.agencies,
    eligible: (unit) => unit.related === 'yes',
    tab: 'Đơn vị',
  });
}
