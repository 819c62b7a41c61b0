/** What is to be done: "tasks exist where a due date is present and the done date is blank". */
import { isToBeSupported } from './case-measures.ts';
import type { Case } from './case-of-rows.ts';
import { CASE_SETTINGS, type CaseSettings } from './case-settings.ts';
import { isOverdue, type Step } from './deadlines.ts';
import { AGE } from './legal-limits.ts';

export interface Task extends Step {
  /** Undefined until the report was given one. */
  readonly code: string | undefined;
  readonly standing: 'overdue' | 'due-soon' | 'open';
  /** From 16 to under 18 the same steps run as policy, "and the report says so" (domain.md §3). */
  readonly isPolicy: boolean;
}

/** Of the open cases of indicator 2's classes, taken at the same instant (epoch ms); first due first. */
export function tasksAt(cases: readonly Case[], at: number, settings: CaseSettings = CASE_SETTINGS): readonly Task[] {
  const open = cases.filter((one) => one.closing === undefined && isToBeSupported(one));
  const tasks = open.flatMap(({ code, steps, facts: { age = 0 } }) =>
    steps
      .filter(({ doneAt }) => doneAt === undefined)
      .map((step): Task => {
        const isPolicy = age >= AGE.notChild && age < AGE.adult;
        return { ...step, code, standing: standingOf(step, at, settings), isPolicy };
      }),
  );
  return tasks.sort((a, b) => a.due - b.due);
}

function standingOf(step: Step, at: number, { dueSoonHours }: CaseSettings): Task['standing'] {
  if (isOverdue(step, at)) return 'overdue';
  return step.due - at <= dueSoonHours[step.step] * 3_600_000 ? 'due-soon' : 'open';
}
