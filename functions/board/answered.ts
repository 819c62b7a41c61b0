/** Whether a question of a form was answered in a row: a total map, so a new kind of question breaks the build here. */
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import type { QuestionKind } from '../forms/question.ts';
import { BLANK, type ColumnByKind, NO_DAY, type Table } from '../records/table.ts';

type Answered = { readonly [K in QuestionKind]: (answer: ColumnByKind[K][number]) => boolean };

const ANSWERED: Answered = {
  date: (day) => day !== NO_DAY,
  datetime: (ms) => !Number.isNaN(ms),
  month: (month) => month !== NO_DAY,
  period: (code) => code !== '',
  integer: (n) => !Number.isNaN(n),
  decimal: (n) => !Number.isNaN(n),
  text: (text) => text !== '',
  lines: (lines) => lines.length > 0,
  choice: (option) => option !== BLANK,
  choices: (options) => options !== 0,
  register: (entry) => entry !== BLANK,
  registers: (entries) => entries.length > 0,
};

/** `options`: keys of which one must be chosen; absent: any answer. 0 is an answer: whoever writes it has looked. */
export function answeredWith(
  table: Table,
  form: FormDefinition,
  key: string,
  options?: readonly string[],
): (row: number) => boolean {
  const question = columnsOf(form).find((one) => one.key === key);
  const column: ArrayLike<unknown> | undefined = (table.columns as Readonly<Record<string, ArrayLike<unknown>>>)[key];
  if (question === undefined || column === undefined) throw new RangeError(`${form.id} has no question ${key}`);
  if (options === undefined) {
    const answered = ANSWERED[question.kind] as (answer: unknown) => boolean;
    return (row) => answered(column[row]);
  }
  const wanted = options.map((option) => (question.options ?? []).findIndex((one) => one.key === option));
  if (question.kind === 'choice') return (row) => wanted.includes(Number(column[row]));
  return (row) => wanted.some((option) => (Number(column[row]) & (1 << option)) !== 0);
}
