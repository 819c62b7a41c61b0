/** Who was ticked by name in at least one training, of those on the register at P.to: the count is exact. */
import { type Day, fromDay } from '../calendar/plain-date.ts';
import { isValidOn } from '../records/register-names.ts';
import type { Measure, Measured } from './measure.ts';
import type { DirectSessions, SessionsHeld } from './sessions.ts';

interface Entry {
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

export interface Ticks<E extends Entry> {
  /** As read, expired entries too: the ticks point into it. */
  readonly register: readonly E[];
  /** Of each training, who was ticked. */
  readonly ticked: readonly (readonly number[])[];
  /** Who should be trained at all. */
  readonly eligible: (entry: E) => boolean;
  /** Tab of Sổ dữ liệu that lists them. */
  readonly tab: string;
}

export function trainedShare<E extends Entry>(
  { at, cumulative, inPeriod }: SessionsHeld,
  { register, ticked, eligible, tab }: Ticks<E>,
): Measured {
  const counts = register.map((entry) => eligible(entry) && isValidOn(entry, at));
  const of = counts.filter(Boolean).length;
  const share = ({ trainings }: DirectSessions): Measure => {
    const isTicked = new Uint8Array(register.length);
    for (const row of trainings.rows) for (const place of ticked[row] ?? []) isTicked[place] = 1;
    const trained = counts.filter((isCounted, place) => isCounted && isTicked[place] === 1).length;
    const exactly = { low: trained, high: trained };
    return of === 0 ? { reason: 'no-denominator', ...exactly } : { ...exactly, of };
  };
  return {
    cumulative: share(cumulative),
    inPeriod: share(inPeriod),
    denominator: of === 0 ? null : { asOf: fromDay(at), source: `Sổ dữ liệu, trang “${tab}”` },
  };
}
