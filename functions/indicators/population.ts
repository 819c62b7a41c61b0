/** How many there are: the rows of "Mẫu số" that hold on a day (domain.md §2, "Groups and denominators"). */
import type { Day } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import { WHOLE_AREA } from '../records/whole-area.ts';

export type Audience = NonNullable<Facts['population'][number]['audience']>;

export interface Headcount {
  readonly count: number;
  readonly asOf: Day;
  readonly source: string;
}

export interface Population {
  readonly wholeArea: Headcount | undefined;
  readonly ofGroup: ReadonlyMap<string, Headcount>;
}

/** Of each group and of the whole area, the row with the greatest as-of not after `at`; on a tie the lower one in the sheet. */
export function populationAt(rows: Facts['population'], audience: Audience, at: Day): Population {
  const ofGroup = new Map<string, Headcount>();
  for (const { group, audience: counted, count, asOf, source } of rows) {
    if (counted !== audience || count === undefined || asOf === undefined || asOf > at) continue;
    const known = ofGroup.get(group);
    if (known === undefined || asOf >= known.asOf) ofGroup.set(group, { count, asOf, source });
  }
  return { wholeArea: ofGroup.get(WHOLE_AREA), ofGroup };
}
