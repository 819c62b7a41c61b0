import { ageFromBirthMonth } from '../calendar/birth-month.ts';
import { dayOfInstant } from '../calendar/instant.ts';
import { ageInYears, type Day, fromDay } from '../calendar/plain-date.ts';
import type { CaseAnswers } from './case-answers.ts';

/**
 * Completed years at an instant: "from `birthMonth` when given, else the stated age (later: plus the full years since receipt)"
 * (domain.md §3). A stated age was true when its own report was received.
 */
export function ageAt({ birthMonth, stated }: CaseAnswers, at: number): number | undefined {
  const day = dayOfInstant(at);
  if (birthMonth !== undefined) return ageFromBirthMonth(birthMonth, day);
  return stated && stated.age + fullYears(dayOfInstant(stated.at), day);
}

/** No year is over within 365 days: most cases are looked at soon, and reading a calendar for each took longer than all the rest. */
const fullYears = (from: Day, to: Day): number => (to >= from && to - from < 365 ? 0 : ageInYears(fromDay(from), fromDay(to)));
