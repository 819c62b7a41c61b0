/** The month's `cases` (interfaces.md), with what is "also shown" beside them (domain.md §2). */
import { endOfDay, startOfDay } from '../calendar/instant.ts';
import { ageAt } from './case-age.ts';
import { type Breakdown, breakdownOf } from './case-breakdown.ts';
import { type CaseFigures, caseFigures } from './case-figures.ts';
import { type Days, isToBeSupported, isWithin } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { twoCleanVisits } from './clean-visits.ts';
import { isOverdue, type Step } from './deadlines.ts';
import { type FirstResponse, firstResponse } from './first-response.ts';
import { AGE } from './legal-limits.ts';

export interface CaseCounts extends CaseFigures {
  /** Open, of indicator 2's classes, with a passed and undone step of that kind; one case may be under several. */
  readonly overdueSteps: Readonly<Record<Step['step'], number>>;
  /** Of the open cases. */
  readonly breakdown: Breakdown;
  /** Of the cases received in the period. */
  readonly firstResponse: FirstResponse;
  /** Children whose last two visits, the second in the period, found no unlawful work. */
  readonly twoCleanVisits: number;
  /** Open, 16 or 17 at P.to: "the same steps run as policy, and the report says so" (domain.md §3). */
  readonly policyAge: number;
  /** A clock of a case that is open or of this reporting year hangs on a day off that is only expected so far (domain.md §4). */
  readonly usesExpectedDay: boolean;
}

/** `cases` are taken at 24:00 of `period.to`; `reportingYear` holds that day. */
export function caseCounts(cases: readonly Case[], period: Days, reportingYear: Days): CaseCounts {
  const open = cases.filter(({ closing }) => closing === undefined);
  return {
    ...caseFigures(cases, period, reportingYear),
    overdueSteps: overdueSteps(open.filter(isToBeSupported), endOfDay(period.to)),
    breakdown: breakdownOf(open, period.to),
    firstResponse: firstResponse(cases, period),
    twoCleanVisits: twoCleanVisits(cases, period),
    policyAge: open.filter((one) => isPolicyAge(ageAt(one.answers, startOfDay(period.to)))).length,
    usesExpectedDay: cases.some((one) => isClocked(one, reportingYear) && one.steps.some((step) => step.usesExpectedDay)),
  };
}

function overdueSteps(open: readonly Case[], at: number): CaseCounts['overdueSteps'] {
  const missed = (kind: Step['step']) =>
    open.filter(({ steps }) => steps.some((step) => step.step === kind && isOverdue(step, at))).length;
  return { emergency: missed('emergency'), plan: missed('plan'), 'follow-up': missed('follow-up') };
}

const isPolicyAge = (age: number | undefined): boolean => age !== undefined && age >= AGE.notChild && age < AGE.adult;

/** Its deadlines enter a figure: indicator 2 of the year, or whether it is overdue. */
const isClocked = (one: Case, year: Days): boolean =>
  isToBeSupported(one) && (one.closing === undefined || isWithin(one.receivedAt, year));
