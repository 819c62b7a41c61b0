/** One submitted form, as the script sees it: what Google's FormResponse holds, under our question keys. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';

/** As ItemResponse.getResponse gives it: ticks are a list, everything else is text ('2026-10-19', '2026-10-19 14:30' for dates). */
export type Answer = string | readonly string[];

export interface Submission {
  /** FormResponse.getId: the same for every delivery of the event. */
  readonly id: string;
  readonly form: FormDefinition;
  /** Epoch ms. */
  readonly submittedAt: number;
  /** By question key; a question left blank may be absent. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** The answer as text; '' when blank. */
export const textOf = (submission: Submission, key: string): string => {
  const answer = submission.answers.get(key) ?? '';
  return typeof answer === 'string' ? answer : answer.join(', ');
};
