/** "Disaggregation of cases: sex, age band, sector, schooling; Không rõ is always a column" (domain.md §2). */
import { startOfDay } from '../calendar/instant.ts';
import type { Day } from '../calendar/plain-date.ts';
import { ageAt } from './case-age.ts';
import type { Case } from './case-of-rows.ts';
import { latestSchooling } from './latest-schooling.ts';
import { AGE } from './legal-limits.ts';

/** Children by the key of a form's option or of an age band. `unknown` is always there; other cells of nobody are left out. */
export type Counts = Readonly<Record<string, number>>;

/** In one dimension each: every one adds up to the cases it is made of. */
export interface Breakdown {
  readonly sex: Counts;
  /** By completed years at P.to. */
  readonly ageBand: Counts;
  /** The form's sectors; `none`: the child doesn't work, so nobody asked. */
  readonly sector: Counts;
  /** The latest answer of a report or a visit. */
  readonly schooling: Counts;
}

/** The bands of domain.md §2, and who is on neither side of them. */
export const AGE_BANDS = [
  { key: 'under-5', below: AGE.programme },
  { key: '5-11', below: 12 },
  { key: '12-14', below: AGE.anyLawfulWork },
  { key: '15-17', below: AGE.adult },
  { key: 'from-18', below: Infinity },
] as const;

/** `cases` are taken at 24:00 of `on`. */
export const breakdownOf = (cases: readonly Case[], on: Day): Breakdown => ({
  sex: countBy(cases, ({ answers }) => answers.sex),
  ageBand: countBy(cases, (one) => ageBandOf(one, on)),
  sector: countBy(cases, ({ facts }) => (facts.works === 'no' ? 'none' : facts.sector)),
  schooling: countBy(cases, (one) => latestSchooling(one)?.answer),
});

function ageBandOf({ answers }: Case, on: Day): string | undefined {
  const age = ageAt(answers, startOfDay(on));
  return age === undefined ? undefined : AGE_BANDS.find(({ below }) => age < below)?.key;
}

/** By key, so that no order of the rows shows in the month. */
function countBy(cases: readonly Case[], keyOf: (one: Case) => string | undefined): Counts {
  const counts = new Map([['unknown', 0]]);
  for (const one of cases) {
    const key = keyOf(one) ?? 'unknown';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
