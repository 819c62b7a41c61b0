/**
 * Refuses exactly what Google Forms refuses at entry: a required question without an answer, a text against its pattern or length,
 * an option that is not offered, a malformed date. Whatever else is wrong with an answer becomes a Problem later.
 */
import { isPlainDate } from '../../functions/calendar/plain-date.ts';
import { pagesOf, pathOf } from './form-path.ts';
import type { PostedAnswers } from './posted-answers.ts';
import type { QuestionItem, StoredForm, TextItem } from './stored-form.ts';

/** An accepted answer: text (also the label of a single choice), ticked labels, a day, or a wall-clock minute of a day. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly label: string }
  | { readonly kind: 'choices'; readonly labels: readonly string[] }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'datetime'; readonly date: string; readonly hour: number; readonly minute: number };

export interface Checked {
  /** By item id; only of the pages that the answers pass through. Unanswered questions are absent. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** By entry id; nothing may be stored unless it is empty. */
  readonly errors: ReadonlyMap<number, string>;
}

const MESSAGES = {
  required: 'Câu này bắt buộc. Hãy trả lời.',
  requiredChoice: 'Câu này bắt buộc. Hãy chọn một dòng.',
  requiredTicks: 'Câu này bắt buộc. Hãy chọn ít nhất một dòng.',
  requiredDate: 'Câu này bắt buộc. Hãy chọn ngày.',
  notOffered: 'Dòng đã chọn không có trong danh sách. Hãy chọn lại.',
  several: 'Câu này chỉ nhận một câu trả lời.',
  date: 'Ngày chưa đúng. Hãy chọn lại ngày, tháng, năm.',
  datetime: 'Ngày giờ chưa đúng. Hãy chọn đủ ngày, tháng, năm, giờ, phút.',
  tooLong: 'Câu trả lời quá dài. Ghi ngắn lại.',
} as const;

/** A cell holds no more (google.md). */
const LONGEST_CELL = 50_000;
/** No answer that one of our patterns accepts is longer; longer texts are refused before the pattern runs (threats.md, ReDoS). */
const LONGEST_PATTERNED = 200;

export function validateAnswers(form: StoredForm, posted: PostedAnswers): Checked {
  const path = pathOf(pagesOf(form.items), (item) => posted(item.entryId)[0]);
  return checkQuestions(
    path.flatMap((page) => page.items),
    posted,
  );
}

/** The same of some questions alone: of one page, before the next is shown. */
export function checkQuestions(questions: readonly QuestionItem[], posted: PostedAnswers): Checked {
  const answers = new Map<number, Answer>();
  const errors = new Map<number, string>();
  for (const item of questions) {
    const values = posted(item.entryId);
    if (values.length === 0) {
      if (item.required) errors.set(item.entryId, requiredMessage(item));
      continue;
    }
    const checked = check(item, values);
    if (typeof checked === 'string') errors.set(item.entryId, checked);
    else answers.set(item.itemId, checked);
  }
  return { answers, errors };
}

/** What an unanswered question is told with. */
export function requiredMessage(item: QuestionItem): string {
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return MESSAGES.required;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return MESSAGES.requiredChoice;
    case 'CHECKBOX':
      return MESSAGES.requiredTicks;
    case 'DATE':
    case 'DATETIME':
      return MESSAGES.requiredDate;
  }
}

/** What half a date is told with; '' for questions that can't be half answered. */
export const malformedMessage = ({ type }: QuestionItem): string =>
  type === 'DATE' ? MESSAGES.date : type === 'DATETIME' ? MESSAGES.datetime : '';

/** The answer, or the message that refuses it. `values` is not empty. */
function check(item: QuestionItem, values: readonly string[]): Answer | string {
  if (item.type === 'CHECKBOX') {
    const labels = item.choices.map((choice) => choice.value);
    if (!values.every((value) => labels.includes(value))) return MESSAGES.notOffered;
    return { kind: 'choices', labels: labels.filter((label) => values.includes(label)) };
  }
  const [value = '', ...more] = values;
  if (more.length > 0) return MESSAGES.several;
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return checkText(item, value.trim());
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return item.choices.some((choice) => choice.value === value) ? { kind: 'choice', label: value } : MESSAGES.notOffered;
    case 'DATE':
      return isPlainDate(value) ? { kind: 'date', date: value } : MESSAGES.date;
    case 'DATETIME':
      return parseDatetime(value) ?? MESSAGES.datetime;
  }
}

function checkText(item: TextItem, text: string): Answer | string {
  const { pattern, maxLength = LONGEST_CELL, message = MESSAGES.tooLong } = item.validation ?? {};
  if (text.length > LONGEST_CELL) return MESSAGES.tooLong;
  if (text.length > maxLength) return message;
  if (pattern !== undefined && !(text.length <= LONGEST_PATTERNED && new RegExp(`^(?:${pattern})$`, 'u').test(text)))
    return message;
  return { kind: 'text', text };
}

/** `2026-10-19 14:30`, as a browser's own field writes it too: `2026-10-19T14:30`. */
function parseDatetime(value: string): Answer | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (!parts?.[1] || !isPlainDate(parts[1])) return undefined;
  return { kind: 'datetime', date: parts[1], hour: Number(parts[2]), minute: Number(parts[3]) };
}
