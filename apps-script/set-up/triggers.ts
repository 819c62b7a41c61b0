/** When Google runs the script: at each form's answer, when the data spreadsheet is opened, once a day. Each exactly once. */

import { FORMS } from '../../functions/forms/forms.ts';
import type { FormId } from '../../functions/forms/question.ts';
import { formState, spreadsheetId } from '../state.ts';
import type { Journal } from './journal.ts';
import { ZONE } from './spreadsheets.ts';

/** A trigger of any other function is a person's own. */
const OURS: ReadonlySet<string> = new Set(['onFormSubmitted', 'onOpened', 'daily']);

interface Wanted {
  readonly handler: 'onFormSubmitted' | 'onOpened' | 'daily';
  /** Id of the file that fires it; '' for the clock, which has none. */
  readonly source: string;
  create(): void;
}

/** Before the office opens, so that the day's new names are offered. */
const DAILY_HOUR = 5;

export function mendTriggers(journal: Journal): void {
  const wanted = wantedTriggers();
  const there = ScriptApp.getProjectTriggers().map((trigger) => ({
    trigger,
    name: nameOf(trigger.getHandlerFunction(), trigger.getTriggerSourceId() ?? ''),
  }));
  const names = new Set(wanted.map(({ handler, source }) => nameOf(handler, source)));
  const kept = new Set<string>();
  let removed = 0;
  for (const { trigger, name } of there) {
    if (names.has(name) && !kept.has(name)) kept.add(name);
    else if (OURS.has(trigger.getHandlerFunction())) {
      ScriptApp.deleteTrigger(trigger);
      removed++;
    }
  }
  const missing = wanted.filter(({ handler, source }) => !kept.has(nameOf(handler, source)));
  for (const { create } of missing) create();
  if (missing.length > 0) journal.did(`Đã đặt ${missing.length} lệnh tự chạy (khi có phiếu mới, khi mở Sổ dữ liệu, hằng ngày).`);
  if (removed > 0) journal.did(`Đã bỏ ${removed} lệnh tự chạy thừa.`);
}

const nameOf = (handler: string, source: string): string => `${handler} ${source}`;

function wantedTriggers(): Wanted[] {
  const data = spreadsheetId('data') ?? '';
  return [
    ...FORMS.flatMap(({ id }) => onSubmit(id)),
    {
      handler: 'onOpened',
      source: data,
      create: () => void ScriptApp.newTrigger('onOpened').forSpreadsheet(data).onOpen().create(),
    },
    {
      handler: 'daily',
      source: '',
      create: () => void ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(DAILY_HOUR).inTimezone(ZONE).create(),
    },
  ];
}

function onSubmit(form: FormId): Wanted[] {
  const formId = formState(form)?.formId;
  if (formId === undefined) return [];
  const create = () => void ScriptApp.newTrigger('onFormSubmitted').forForm(formId).onFormSubmit().create();
  return [{ handler: 'onFormSubmitted', source: formId, create }];
}
