/** Responses as a script reads them, and a response it makes for a prefilled link. */
import type { FormResponse } from '../forms/forms.ts';
import { isQuestion, type QuestionItem, type StoredForm } from '../forms/stored-form.ts';
import type { Answer } from '../forms/validate-answers.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import { publishedUrl } from './form-address.ts';
import type { MakingWorld } from './makers.ts';

type Response = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** Of an item that may be gone by now Google tells nothing: only answers to items that are there are given. */
export function responseFake(world: MakingWorld, fileId: string, stored: FormResponse): Fake<Response> {
  const answered = (): readonly QuestionItem[] => questionsIn(world, fileId).filter((item) => stored.answers.has(item.itemId));
  const one = (item: QuestionItem): Fake<ItemResponse> => {
    const answer = stored.answers.get(item.itemId);
    return itemResponseFake(world, fileId, item, answer ? shown(answer) : '');
  };
  return fake<Response>('FormResponse', {
    getId: () => stored.responseId,
    getTimestamp: () => new Date(stored.submittedAt),
    getRespondentEmail: () => '',
    getItemResponses: () => answered().map(one),
    getResponseForItem: (item: Fake<GoogleAppsScript.Forms.Item>) => {
      const found = answered().find(({ itemId }) => itemId === Number(item.getId?.()));
      return found ? one(found) : NOTHING; // null at Google, whatever its typings say
    },
  });
}

/** As Google gives it: text, or a list of ticked labels; a date as "2026-10-19", with its time as "2026-10-19 14:30". */
function shown(answer: Answer): string | string[] {
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'choice':
      return answer.label;
    case 'choices':
      return [...answer.labels];
    case 'date':
      return answer.date;
    case 'datetime':
      return `${answer.date} ${two(answer.hour)}:${two(answer.minute)}`;
  }
}

const two = (part: number): string => String(part).padStart(2, '0');

const questionsIn = ({ forms }: MakingWorld, fileId: string): readonly QuestionItem[] =>
  forms.byFileId(fileId)?.items.filter(isQuestion) ?? [];

interface Prefilled {
  readonly item: QuestionItem;
  readonly values: readonly string[];
}

const prefilled = new WeakMap<object, Prefilled>();

/** `item.createResponse(…)`: refuses what the item does not offer. */
export function itemResponse(world: MakingWorld, fileId: string, item: QuestionItem, given: unknown): Fake<ItemResponse> {
  const values = valuesOf(item, given);
  if ('choices' in item) {
    const offered = item.choices.map(({ value }) => value);
    if (!values.every((value) => offered.includes(value))) {
      throw new Error(`Invalid response submitted to ${KIND[item.type]} question.`);
    }
  }
  const made = itemResponseFake(world, fileId, item, item.type === 'CHECKBOX' ? [...values] : (values[0] ?? ''));
  prefilled.set(made, { item, values });
  return made;
}

const KIND: Record<'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX', string> = {
  MULTIPLE_CHOICE: 'multiple choice',
  LIST: 'list',
  CHECKBOX: 'checkbox',
};

function valuesOf(item: QuestionItem, given: unknown): readonly string[] {
  if (item.type === 'CHECKBOX') {
    if (!Array.isArray(given)) throw new Error('Cannot convert the response to String[].');
    return given.map(String);
  }
  if (item.type !== 'DATE' && item.type !== 'DATETIME') return [String(given)];
  if (!(given instanceof Date)) throw new Error('Cannot convert the response to Date.');
  // A wall clock in Vietnam: seven hours ahead, without summer time.
  const text = new Date(given.getTime() + 7 * 3_600_000).toISOString();
  return [item.type === 'DATE' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`];
}

const itemResponseFake = (
  world: MakingWorld,
  fileId: string,
  { itemId }: QuestionItem,
  response: string | string[],
): Fake<ItemResponse> =>
  fake<ItemResponse>('ItemResponse', {
    getItem: () => world.make.item(fileId, itemId),
    getResponse: () => response as string,
  });

/** `form.createResponse()`: filled in, it makes a link; submitting by a script is not in this workspace. */
export function newResponse(world: MakingWorld, fileId: string): Fake<Response> {
  const given: Prefilled[] = [];
  const response: Fake<Response> = fake<Response>('FormResponse', {
    withItemResponse: (one: object) => {
      const answer = prefilled.get(one);
      if (!answer) throw new Error('Invalid argument: response');
      given.push(answer);
      return response;
    },
    toPrefilledUrl: () => {
      const form: StoredForm | undefined = world.forms.byFileId(fileId);
      const query = new URLSearchParams([['usp', 'pp_url']]);
      for (const { item, values } of given) for (const value of values) query.append(`entry.${item.entryId}`, value);
      return form ? `${publishedUrl(world, form)}?${query}` : '';
    },
  });
  return response;
}
