/** What the measures of cases share. A measure never knows its target; these shapes are those of indicators/measure.ts. */

import { dayOfInstant, startOfDay } from '../calendar/instant.ts';
import type { Day } from '../calendar/plain-date.ts';
import { ageAt } from './case-age.ts';
import type { ClassKey } from './case-facts.ts';
import type { Case } from './case-of-rows.ts';
import { AGE } from './legal-limits.ts';

/** A closed span of days. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Of `of`, at least `low` and at most `high`; "nobody: nothing-notified, Không phát sinh, never 0 % or 100 %". */
export type CaseShare =
  | { readonly low: number; readonly high: number; readonly of: number }
  | { readonly reason: 'nothing-notified' };

export const shareOf = (low: number, high: number, of: number): CaseShare =>
  of === 0 ? { reason: 'nothing-notified' } : { low, high, of };

export const isWithin = (at: number, { from, to }: Days): boolean => {
  const day = dayOfInstant(at);
  return from <= day && day <= to;
};

/** domain.md §2, Cases. */
export const CHILD_LABOUR: ReadonlySet<ClassKey> = new Set(['worst-form', 'hazardous', 'child-labour'] as const);
export const AT_RISK: ReadonlySet<ClassKey> = new Set(['at-risk', 'employer-not-compliant'] as const);

/** Found not to be one by the standing office, with a reason: "confirmed class, or closed as Không phải trường hợp". */
export const isFoundNoCase = ({ confirmed, closing }: Case): boolean =>
  confirmed === 'not-a-case' || closing?.reason === 'not-a-case';

/** "< 5: protection case, outside indicator 1 and 3" (domain.md §3), by the age at receipt. */
export const isUnder5 = ({ facts }: Case): boolean => facts.age !== undefined && facts.age < AGE.programme;

/** 5 to 17 on a day. A child whose age nobody knows is counted: leaving it out would help the figure. */
export function isOfProgrammeAge({ answers }: Case, on: Day): boolean {
  const age = ageAt(answers, startOfDay(on));
  return age === undefined || (age >= AGE.programme && age < AGE.adult);
}

const NOT_SUPPORTED: ReadonlySet<ClassKey> = new Set(['permitted', 'household', 'not-a-case'] as const);

/** Indicator 2's classes: "every class but permitted, household, not a case and ≥ 18"; a child under 5 is to be protected. */
export const isToBeSupported = (one: Case): boolean =>
  !isFoundNoCase(one) && !NOT_SUPPORTED.has(one.class) && (one.class !== 'out-of-scope' || isUnder5(one));
