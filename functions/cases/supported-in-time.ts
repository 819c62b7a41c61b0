import { endOfDay } from '../calendar/instant.ts';
import { type CaseShare, type Days, isToBeSupported, isWithin, shareOf } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { isInTime, isPassed, type Step } from './deadlines.ts';

/**
 * Indicator 2 (domain.md §2, "Supported in time"): of the cases received in a window, those whose steps were done in time. `cases`
 * are taken at 24:00 of `window.to`, the last day of every window of a period.
 */
export function supportedInTime(cases: readonly Case[], window: Days): CaseShare {
  const at = endOfDay(window.to);
  const cohort = cases.filter((one) => isToBeSupported(one) && isWithin(one.receivedAt, window));
  const ok = cohort.filter(({ steps }) => steps.every((step) => isMet(step, at)));
  // "Pending = not ok, and nothing it lacks is past its deadline."
  const notLost = cohort.filter(({ steps }) => steps.every((step) => isMet(step, at) || !isPassed(step, at)));
  return shareOf(ok.length, notLost.length, cohort.length);
}

/** (a) and (b) ask for a step in time; (c) asks that no follow-up is overdue, so one that is still to come takes nothing away. */
const isMet = (step: Step, at: number): boolean => (step.step === 'follow-up' ? !isPassed(step, at) : isInTime(step));
