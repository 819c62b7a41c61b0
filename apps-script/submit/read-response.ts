/** Google's FormResponse as a submission, its items found under the keys that set-up gave them. */
import { FORMS } from '../../functions/forms/forms.ts';
import { type FormState, formState } from '../state.ts';
import type { Answer, Submission } from './submission.ts';

/** Undefined for a form that is not one of the office's. */
export function readResponse(
  source: GoogleAppsScript.Forms.Form,
  response: GoogleAppsScript.Forms.FormResponse,
): Submission | undefined {
  const formId = source.getId();
  for (const form of FORMS) {
    const state = formState(form.id);
    if (state?.formId !== formId) continue;
    return { id: response.getId(), form, submittedAt: response.getTimestamp().getTime(), answers: answersOf(response, state) };
  }
  return undefined;
}

/** Of every form, oldest form first; `since` in epoch ms. */
export function* responsesSince(since: number): Iterable<Submission> {
  for (const form of FORMS) {
    const state = formState(form.id);
    if (state === undefined) continue;
    for (const response of FormApp.openById(state.formId).getResponses(new Date(since)))
      yield { id: response.getId(), form, submittedAt: response.getTimestamp().getTime(), answers: answersOf(response, state) };
  }
}

function answersOf(response: GoogleAppsScript.Forms.FormResponse, { items }: FormState): ReadonlyMap<string, Answer> {
  const keys = new Map(Object.entries(items).map(([key, item]) => [item, key]));
  return new Map(
    response.getItemResponses().flatMap((itemResponse): [string, Answer][] => {
      const key = keys.get(itemResponse.getItem().getId());
      return key === undefined ? [] : [[key, flat(itemResponse.getResponse())]];
    }),
  );
}

/** Grids answer in lists of lists; none of our forms has one. */
const flat = (answer: string | string[] | string[][]): Answer => (typeof answer === 'string' ? answer : answer.flat());
