/** What the measures see of a world in the month of October 2026 (15/09 to 14/10), in a plan that began on 01/01/2026. */
import { toDay } from '../../functions/calendar/plain-date.ts';
import { type SessionsHeld, sessionsHeld } from '../../functions/indicators/sessions.ts';
import type { Facts } from '../../functions/records/facts.ts';
import type { FormRow } from '../builders/form-rows.ts';
import { factsOf, type World } from '../builders/world.ts';

const october = { code: '2026-10', kind: 'month', from: '2026-09-15', to: '2026-10-14' } as const;

export function inOctober(world: World, ...rows: readonly FormRow[]): { readonly facts: Facts; readonly held: SessionsHeld } {
  const { facts } = factsOf(world, rows);
  const to = toDay(october.to);
  const held = sessionsHeld(facts, {
    cumulative: { from: toDay('2026-01-01'), to },
    inPeriod: { from: toDay(october.from), to },
  });
  return { facts, held };
}
