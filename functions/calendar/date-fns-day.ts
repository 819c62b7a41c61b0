/**
 * The only file that touches date-fns. UTCDateMini answers every getter in UTC, so the time zone of the machine cannot move a
 * day: `new Date('2021-01-01')` read with local getters is 31/12/2020 west of Greenwich.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { differenceInYears } from 'date-fns/differenceInYears';
import { isValid } from 'date-fns/isValid';
import { lightFormat } from 'date-fns/lightFormat';

const MS_PER_DAY = 86_400_000;
const atMidnight = (day: number) => new UTCDateMini(day * MS_PER_DAY);

/** Days since 1970-01-01 of an ISO text 'YYYY-MM-DD'; undefined when there is no such day (2026-02-29, 2026-13-01). */
export function dayOfIso(iso: string): number | undefined {
  const midnight = new UTCDateMini(`${iso}T00:00:00Z`);
  // The engine may roll 30 February over into March; the way back shows it.
  return isValid(midnight) && lightFormat(midnight, 'yyyy-MM-dd') === iso ? midnight.getTime() / MS_PER_DAY : undefined;
}

export const isoOfDay = (day: number): string => lightFormat(atMidnight(day), 'yyyy-MM-dd');

/** Completed years. Who was born on 29 February completes a year on 1 March where the year has no such day. */
export const completedYears = (birth: number, on: number): number => differenceInYears(atMidnight(on), atMidnight(birth));
