/** The validator everybody knows, on each row: the schema is made once, a row is an object, as zod.dev/basics does it. */
import { z } from 'zod';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import type { Question, QuestionKind } from '../../functions/forms/question.ts';
import { training } from '../../functions/forms/training.ts';
import type { Cell } from '../../functions/records/table.ts';

const blank = z.literal('').transform(() => null);
const day = z.union([
  z.number().min(18_264).max(73_050),
  z
    .string()
    .regex(/^\d\d\/\d\d\/\d{4}$/)
    .transform((text) => dayToSerial(toDay(text.split('/').reverse().join('-')))),
]);
const count = ({ limits }: Question) => {
  const number = z
    .number()
    .min(limits?.min ?? 0)
    .max(limits?.max ?? Number.MAX_SAFE_INTEGER);
  return z.union([number, z.string().regex(/^\d+$/).transform(Number).pipe(number)]);
};
const labels = ({ options = [] }: Question) => z.enum(options.map(({ label }) => label));
const list = (parting: string) => z.string().transform((text) => text.split(parting));

const KINDS: Partial<{ readonly [Kind in QuestionKind]: (question: Question) => z.ZodType }> = {
  date: () => day,
  integer: count,
  decimal: count,
  choice: labels,
  choices: (question) => list(', ').pipe(z.array(labels(question))),
  registers: () => list(', '),
  lines: () => list('\n'),
};

const questions = columnsOf(training);
const row = z.object(
  Object.fromEntries(
    questions.map((question) => [question.key, z.union([blank, KINDS[question.kind]?.(question) ?? z.string()])]),
  ),
);

/** How many rows zod takes. */
export function goodRows(rows: readonly (readonly Cell[])[]): number {
  let good = 0;
  for (const cells of rows) {
    const object: Record<string, Cell> = {};
    for (let i = 0; i < questions.length; i++) object[questions[i]?.key ?? ''] = cells[i + 1] ?? '';
    if (row.safeParse(object).success) good += 1;
  }
  return good;
}
