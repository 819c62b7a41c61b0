import { dayOfInstant } from '../calendar/instant.ts';
import type { Day } from '../calendar/plain-date.ts';
import {
  AT_RISK,
  type CaseShare,
  CHILD_LABOUR,
  type Days,
  isFoundNoCase,
  isOfProgrammeAge,
  isWithin,
  shareOf,
} from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { CASE_SETTINGS, type CaseSettings } from './case-settings.ts';
import { latestSchooling, type SchoolingAnswer } from './latest-schooling.ts';

/** domain.md §2, "In education": what counts, what may yet count, and what does not. */
const IN_EDUCATION: Readonly<Record<SchoolingAnswer, 'yes' | 'perhaps' | 'no'>> = {
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
 * P.to or closed within P".
 */
export function inEducation(cases: readonly Case[], period: Days, settings: CaseSettings = CASE_SETTINGS): CaseShare {
  const stock = cases.filter((one) => isInStock(one, period));
  const answers = stock.map((one) => standing(one, period.to, settings));
  const low = answers.filter((answer) => answer === 'yes').length;
  return shareOf(low, low + answers.filter((answer) => answer === 'perhaps').length, stock.length);
}

/** Of the same stock, the children whose latest answer is too old to speak for them: they are in High only. */
export const outdatedSchooling = (cases: readonly Case[], period: Days, settings: CaseSettings = CASE_SETTINGS): number =>
  cases.filter((one) => isInStock(one, period) && isOutdated(latestSchooling(one), period.to, settings)).length;

function isInStock(one: Case, period: Days): boolean {
  const isThere = one.closing === undefined || isWithin(one.closing.at, period);
  return (
    (CHILD_LABOUR.has(one.class) || AT_RISK.has(one.class)) && isOfProgrammeAge(one, period.to) && isThere && !isFoundNoCase(one)
  );
}

/** "Observed at most 120 days before P.to"; an older answer, whatever it was, leaves both open. */
function standing(one: Case, on: Day, settings: CaseSettings): 'yes' | 'perhaps' | 'no' {
  const latest = latestSchooling(one);
  return latest === undefined || isOutdated(latest, on, settings) ? 'perhaps' : IN_EDUCATION[latest.answer];
}

const isOutdated = (latest: ReturnType<typeof latestSchooling>, on: Day, { schoolingDays }: CaseSettings): boolean =>
  latest !== undefined && on - dayOfInstant(latest.at) > schoolingDays;
