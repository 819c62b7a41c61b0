import type { Case } from './case-of-rows.ts';
import type { CaseUpdate } from './case-updates.ts';

export type SchoolingAnswer = NonNullable<CaseUpdate['schooling']>;

/** Of the reports (their last known one) and the visits: "a visit's schooling answer counts even when it is Không rõ" (domain.md §2). */
export function latestSchooling({
  answers,
  updates,
}: Case): { readonly answer: SchoolingAnswer; readonly at: number } | undefined {
  const reported = answers.schooling;
  const visit = updates.findLast(({ schooling }) => schooling !== undefined);
  if (visit?.schooling === undefined || (reported && reported.at > visit.doneAt)) return reported;
  return { answer: visit.schooling, at: visit.doneAt };
}
