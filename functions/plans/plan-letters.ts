/** Which of a plan's letters speaks for what. */
import type { Plan } from './plan.ts';
import type { PlanLetter } from './plan-letter.ts';

/** The plan's letter of this kind; a plan without it has the one to the authority above. */
export function letterOf({ letters }: Plan, wanted: PlanLetter['kind']): PlanLetter {
  const letter = letters.find(({ kind }) => kind === wanted) ?? letters[0];
  if (letter === undefined) throw new Error('A plan has a letter (check-letters.ts).');
  return letter;
}

/** Who writes the plan's mails: who signs its report. A province's plan is the committee's, its report the department's. */
export const senderOf = (plan: Plan): string => letterOf(plan, 'superior').from;
