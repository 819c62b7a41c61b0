import { dayOfInstant, startOfDay } from '../calendar/instant.ts';
import type { Day } from '../calendar/plain-date.ts';
import { ageAt } from './case-age.ts';
import { AT_RISK, type CaseShare, CHILD_LABOUR, type Days, isFoundNoCase, isWithin, shareOf } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { CASE_SETTINGS, type CaseSettings } from './case-settings.ts';
import type { CaseUpdate } from './case-updates.ts';
import { AGE } from './legal-limits.ts';

type Answer = NonNullable<CaseUpdate['schooling']>;

/** domain.md §2, "In education": what counts, what may yet count, and what does not. */
const IN_EDUCATION: Readonly<Record<Answer, 'yes' | 'perhaps' | 'no'>> = {
  general: 'yes',
  vocational: 'yes',
  continuing: 'yes',
  completed: 'yes',
  'often-absent': 'perhaps',
  unknown: 'perhaps',
  'left-before-grade-9': 'no',
  'left-after-grade-9': 'no',
  never: 'no',
};

/**
 * Indicator 3, a stock at 24:00 of `period.to`, where `cases` are taken: children of child labour or at risk, "aged 5-17 at P.to, open at
 * P.to or closed within P". A child whose age nobody knows is counted: leaving it out would help the figure.
 */
export function inEducation(cases: readonly Case[], period: Days, settings: CaseSettings = CASE_SETTINGS): CaseShare {
  const stock = cases.filter((one) => isInStock(one, period));
  const answers = stock.map((one) => standing(one, period.to, settings));
  const low = answers.filter((answer) => answer === 'yes').length;
  return shareOf(low, low + answers.filter((answer) => answer === 'perhaps').length, stock.length);
}

function isInStock(one: Case, period: Days): boolean {
  const age = ageAt(one.answers, startOfDay(period.to));
  const isOfAge = age === undefined || (age >= AGE.programme && age < AGE.adult);
  const isThere = one.closing === undefined || isWithin(one.closing.at, period);
  return (CHILD_LABOUR.has(one.class) || AT_RISK.has(one.class)) && isOfAge && isThere && !isFoundNoCase(one);
}

/** "Observed at most 120 days before P.to"; an older answer, whatever it was, leaves both open. */
function standing(one: Case, on: Day, settings: CaseSettings): 'yes' | 'perhaps' | 'no' {
  const latest = latestSchooling(one);
  if (latest === undefined || on - dayOfInstant(latest.at) > settings.schoolingDays) return 'perhaps';
  return IN_EDUCATION[latest.answer];
}

/** Of the reports (their last known one) and the visits: "a visit's schooling answer counts even when it is Không rõ". */
export function latestSchooling({ answers, updates }: Case): { readonly answer: Answer; readonly at: number } | undefined {
  const reported = answers.schooling;
  const visit = updates.findLast(({ schooling }) => schooling !== undefined);
  if (visit?.schooling === undefined || (reported && reported.at > visit.doneAt)) return reported;
  return { answer: visit.schooling, at: visit.doneAt };
}
