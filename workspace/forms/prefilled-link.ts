import type { StoredForm } from './stored-form.ts';
import { questionsOf } from './stored-form.ts';

/** The path of a form with answers filled in, as a unit's link or QR code carries it. Keys the form does not ask are left out. */
export function prefilledLink(form: StoredForm, answers: Readonly<Record<string, string>>): string {
  const entries = questionsOf(form).flatMap((item): [string, string][] => {
    const answer = Object.hasOwn(answers, item.questionKey) ? answers[item.questionKey] : undefined;
    return answer === undefined || answer === '' ? [] : [[`entry.${item.entryId}`, answer]];
  });
  const path = `/forms/d/e/${form.formId}/viewform`;
  return entries.length === 0 ? path : `${path}?${new URLSearchParams([['usp', 'pp_url'], ...entries])}`;
}
