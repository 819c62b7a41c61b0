/** Where a task leaves its trace, in words: `recordedIn('training', 'topics', 'law')`, `reportedBy('month')`. */
import type { TableId } from '../forms/question.ts';
import type { AnswerEvidence, DutyEvidence, ReportingDuty } from './plan.ts';

/** A row of the form; with a question, an answer to it; with answers, one of these options. */
export function recordedIn(form: TableId, question?: string, ...answers: readonly string[]): AnswerEvidence {
  return { form, ...(question === undefined ? {} : { question }), ...(answers.length === 0 ? {} : { answers }) };
}

/** The report of this kind, sent in time, is the task. */
export const reportedBy = (duty: ReportingDuty['kind']): DutyEvidence => ({ duty });

/** Any of these duties of the form other-activity. */
export const doneAs = (...duties: readonly string[]): AnswerEvidence => recordedIn('other-activity', 'duty', ...duties);
