import type { Holiday } from '../calendar/working-days.ts';
import type { Facts } from '../records/facts.ts';

/** The register of holidays as the calendar reads it; a row without its day, kind or status says nothing. */
export function holidaysOf(register: Facts['holidays']): Holiday[] {
  return register.flatMap(({ date, kind, status }) =>
    date === undefined || kind === undefined || status === undefined ? [] : [{ day: date, kind, status }],
  );
}
