/**
 * What a cell may hold, stated a second time in zod: it explains cells that the column readers refused, and a property test holds the
 * two against each other on good and bad cells. Loaded only when one failed (explain-problems.ts): zod would cost every cold start a
 * fifth of its time, and a good cell never needs it (performance.md).
 */
import { z } from 'zod';
import { fold, nfc } from '../forms/fold.ts';
import type { Question, QuestionKind } from '../forms/question.ts';
import type { Cell } from './table.ts';

/** One schema for each type of cell that Sheets hands out. */
interface CellSchemas {
  readonly number: z.ZodType;
  readonly string: z.ZodType;
  readonly boolean: z.ZodType;
}

/** 1950-01-01 to 2099-12-31 as Sheets counts days; the last one to its end. */
const serial = z.number().gte(18_264).lt(73_051);
const short = z.string().max(40).transform(nfc);

const day = short
  .pipe(z.string().regex(/^(\d{1,2}([/.-])\d{1,2}\2\d{4}|\d{4}-\d{2}-\d{2})$/, 'dd/MM/yyyy, yyyy-MM-dd'))
  .transform(isoOf)
  .pipe(z.iso.date())
  .refine((date) => date >= '1950' && date < '2100', '1950-2099');

const minute = short
  .pipe(z.string().regex(/^\S+?[T ]\s*([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'dd/MM/yyyy HH:mm, yyyy-MM-ddTHH:mm'))
  .transform((text) => text.split(/[T ]/)[0])
  .pipe(day);

const month = short.pipe(z.string().regex(/^(0?[1-9]|1[0-2])\s?[/.-]\s?(19|20)\d\d$/, 'MM/yyyy'));
const period = z
  .string()
  .transform(nfc)
  .pipe(z.string().regex(/^tháng (0?[1-9]|1[0-2])\/20\d\d( \([^()]{0,80}\))?$/i, 'Tháng MM/yyyy'));

const WHOLE = '(\\d{1,15}|[1-9]\\d{0,2}(\\.\\d{3}){1,4})';
/** A dot before exactly three digits parts thousands; before others it is a decimal point. */
const wholeText = short
  .pipe(z.string().regex(new RegExp(`^-?${WHOLE}$`), '1234, 1.234'))
  .transform((text) => Number(text.replaceAll('.', '')));
const decimalText = short
  .pipe(z.string().regex(new RegExp(`^-?(${WHOLE}(,\\d{1,6})?|\\d{1,15}\\.\\d{1,6})$`), '3,5, 3.5, 1.234,5'))
  .transform((text) => (/,|^-?[1-9]\d{0,2}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text))
  .transform(Number);

const within = ({ limits }: Question): z.ZodNumber =>
  z
    .number()
    .gte(limits?.min ?? 0)
    .lte(limits?.max ?? Number.MAX_SAFE_INTEGER);

const anything: CellSchemas = { number: z.number(), string: z.string(), boolean: z.boolean() };

/** Labels, now or formerly, folded; and a tick box of Sheets where the options are Có and Không. */
function label({ options = [] }: Question) {
  const labels = options.flatMap((option) => [option.label, ...(option.formerLabels ?? [])]).map(fold);
  const boxes = options.flatMap(({ key }) => (key === 'yes' ? ['true'] : key === 'no' ? ['false'] : []));
  const known = z.enum([...labels, ...boxes]);
  return {
    string: z.string().max(5000).transform(fold).pipe(known),
    number: z.number().transform(String).pipe(known),
    boolean: z.boolean().transform(String).pipe(known),
  };
}

function labels(question: Question): CellSchemas {
  const one = label(question);
  const ticks = (text: string): string[] => text.split(',').filter((tick) => fold(tick) !== '');
  return { ...one, string: z.string().max(5000).transform(ticks).pipe(z.array(one.string)) };
}

const KINDS: { readonly [Kind in QuestionKind]: (question: Question) => CellSchemas } = {
  date: () => ({ number: serial, string: day, boolean: z.never() }),
  datetime: () => ({ number: serial, string: minute, boolean: z.never() }),
  month: () => ({ number: serial, string: month, boolean: z.never() }),
  period: () => ({ number: z.never(), string: period, boolean: z.never() }),
  integer: (question) => ({
    number: z.int().pipe(within(question)),
    string: wholeText.pipe(within(question)),
    boolean: z.never(),
  }),
  decimal: (question) => ({ number: within(question), string: decimalText.pipe(within(question)), boolean: z.never() }),
  text: () => anything,
  lines: () => anything,
  choice: label,
  choices: labels,
  // A name is judged by its register as it stood that day, which no definition knows.
  register: () => anything,
  registers: () => anything,
};

/** Why a cell is no answer to its question, in zod's words, which name what is accepted and never what was typed; undefined when it is. */
export function explainCell(question: Question, cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined || (typeof cell === 'string' && fold(cell) === '')) return undefined;
  const schemas = KINDS[question.kind](question);
  const schema = typeof cell === 'number' ? schemas.number : typeof cell === 'string' ? schemas.string : schemas.boolean;
  const { error } = schema.safeParse(cell);
  return error?.issues.map((issue) => issue.message).join('; ');
}

function isoOf(text: string): string {
  if (/^\d{4}-/.test(text)) return text;
  const [date = '', month = '', year = ''] = text.split(/[/.-]/);
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
