import { type Days, isFoundNoCase, isWithin } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import type { CaseUpdate } from './case-updates.ts';

/**
 * Children whose last two visits both found no unlawful work ("hai lần thăm liền nhau không còn lao động"), the second of them in the
 * window. Không rõ, or no answer, is not clean.
 */
export const twoCleanVisits = (cases: readonly Case[], window: Days): number =>
  cases.filter((one) => !isFoundNoCase(one) && endsClean(visitsOf(one), window)).length;

function endsClean(visits: readonly CaseUpdate[], window: Days): boolean {
  const [before, last] = visits.slice(-2);
  return before?.stillWorking === 'no' && last?.stillWorking === 'no' && isWithin(last.doneAt, window);
}

/** One at an instant: a visit sent twice is one visit, and the later form says what was seen. */
const visitsOf = ({ updates }: Case): readonly CaseUpdate[] => [
  ...new Map(updates.filter(({ action }) => action === 'visit').map((visit) => [visit.doneAt, visit])).values(),
];
