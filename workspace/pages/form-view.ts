/** A stored form as the template shows it: every slot filled, nothing left to decide. */
import { isPlainDate } from '../../functions/calendar/plain-date.ts';
import { branches, leadsTo, type Page, pagesAhead, pagesOf, pathOf } from '../forms/form-path.ts';
import type { PostedAnswers } from '../forms/posted-answers.ts';
import type { ChoiceItem, QuestionItem, StoredForm } from '../forms/stored-form.ts';
import { malformedMessage, requiredMessage } from '../forms/validate-answers.ts';
import { isShortNumber, keyboardFor } from './keyboard.ts';

export interface FormState {
  readonly answers: PostedAnswers;
  /** By entry id. */
  readonly errors: ReadonlyMap<number, string>;
  /** "?usp=pp_url&entry.N=…" of the link that opened the form, or ''. */
  readonly prefill: string;
  /** Of this opened page (submit-once.ts). */
  readonly token: string;
  /** Id of the section to show. */
  readonly at: number;
}

/** Every section stands in the page, so that it carries all answers; those that are not to be seen now are hidden. */
export function formView(form: StoredForm, state: FormState): object {
  const pages = pagesOf(form.items);
  const answerOf = (item: QuestionItem): string | undefined => state.answers(item.entryId)[0];
  const path = pathOf(pages, answerOf);
  const at = Math.max(
    0,
    path.findIndex(({ id }) => id === state.at),
  );
  const total = at + (pagesAhead(pages, answerOf).get(path[at]?.id ?? 0) ?? 1);
  const wrong = pages.flatMap((page) => page.items).filter((item) => state.errors.has(item.entryId));
  return {
    title: form.title,
    ...described(form.description),
    action: `/forms/d/e/${form.formId}/formResponse${state.prefill}`,
    token: state.token,
    pageHistory: path
      .slice(0, at + 1)
      .map((page) => pages.indexOf(page))
      .join(','),
    errors: wrong.map((item) => ({ id: domId(item), title: item.title })),
    first: at === 0,
    last: at + 1 === total,
    pages: pages.map((page) => ({
      id: page.id,
      next: page.next ?? '',
      shown: page === path[at],
      // One section alone needs no counting.
      step: pages.length > 1 ? `Phần ${at + 1}/${total}` : '',
      title: isSaidAlready(page, form) ? '' : page.title,
      help: lines(page.helpText),
      questions: page.items.map((item) => questionView(item, page, pages, { ...state, focus: wrong[0] })),
    })),
  };
}

/** "Xác nhận tháng" is both a form and its only section, "Ghi chú" both a section and its only question. */
const isSaidAlready = ({ title, items }: Page, form: StoredForm): boolean =>
  title === form.title || (items.length === 1 && items[0]?.title === title);

/** An opening "Việc khẩn cấp: …" comes before everything else and looks like it. */
function described(text: string): { readonly urgent: string; readonly description: readonly string[] } {
  const urgent = /^Việc khẩn cấp:.*?\.(?=\s|$)/u.exec(text)?.[0] ?? '';
  return { urgent, description: lines(text.slice(urgent.length)) };
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const domId = (item: QuestionItem): string => `q${item.entryId}`;

/** `focus`: the first question to be mended. */
type Shown = FormState & { readonly focus: QuestionItem | undefined };

function questionView(item: QuestionItem, page: Page, pages: readonly Page[], state: Shown): object {
  const id = domId(item);
  const values = state.answers(item.entryId);
  const error = state.errors.get(item.entryId) ?? '';
  return {
    id,
    name: `entry.${item.entryId}`,
    title: item.title,
    help: item.helpText,
    required: item.required,
    error,
    focus: item === state.focus,
    checks: checksOf(item),
    describedBy: [item.helpText && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' '),
    clearable: item.type === 'MULTIPLE_CHOICE' && !item.required,
    is: {
      line: item.type === 'TEXT',
      paragraph: item.type === 'PARAGRAPH_TEXT',
      radio: item.type === 'MULTIPLE_CHOICE',
      list: item.type === 'LIST',
      ticks: item.type === 'CHECKBOX',
      date: item.type === 'DATE',
      datetime: item.type === 'DATETIME',
      group: item.type === 'MULTIPLE_CHOICE' || item.type === 'CHECKBOX',
    },
    short: item.type === 'TEXT' && isShortNumber(item.validation),
    keyboard: item.type === 'TEXT' ? keyboardFor(item.validation) : 'text',
    value: item.type === 'DATETIME' ? datetimeValue(values[0]) : (values[0] ?? ''),
    inline: item.type === 'MULTIPLE_CHOICE' && fitInOneLine(item.choices.map(({ value }) => value)),
    choices: 'choices' in item ? choicesView(item, page, pages, values) : [],
  };
}

/** What a browser's script may tell at once, in the server's own words; '' and 0 ask nothing. The server decides by the same rules. */
function checksOf(item: QuestionItem): object {
  const validation = 'validation' in item ? item.validation : undefined;
  return {
    missing: item.required ? requiredMessage(item) : '',
    pattern: validation?.pattern ?? '',
    longest: validation?.maxLength ?? 0,
    wrong: validation?.message ?? malformedMessage(item),
  };
}

/** "Có · Không · Không rõ" stand side by side, even on a phone: three taps' height saved on each such question. */
const fitInOneLine = (labels: readonly string[]): boolean => labels.length <= 3 && labels.every(({ length }) => length <= 8);

/** A browser's own field shows a date and time only with a T between them. */
const datetimeValue = (value = ''): string => (isPlainDate(value.slice(0, 10)) ? value.replace(' ', 'T') : value);

function choicesView(item: ChoiceItem, page: Page, pages: readonly Page[], values: readonly string[]): readonly object[] {
  const jumps = branches(item);
  return item.choices.map((choice, i) => ({
    id: `${domId(item)}-${i}`,
    value: choice.value,
    chosen: values.includes(choice.value),
    jumps,
    goTo: choice.goToPage === undefined ? '' : (leadsTo(pages, page, choice.goToPage) ?? 'submit'),
  }));
}
