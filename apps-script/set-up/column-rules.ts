/** How a column looks and what it takes: its number format, the note on its title, and the answers Google lets people type. */
import type { Question, QuestionKind } from '../../functions/forms/question.ts';

/** A data validation: what Google refuses when a person types into the column. */
export type Accepts =
  | { readonly kind: 'list'; readonly labels: readonly string[]; readonly message: string }
  | { readonly kind: 'date'; readonly message: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly message: string };

export interface ColumnRule {
  readonly format: string;
  /** Shown when a person points at the title; empty: none. */
  readonly note: string;
  readonly accepts?: Accepts;
}

/** Also the format of text that begins with "=": it stays text. */
const TEXT = '@';
const DATE = 'dd/MM/yyyy';
const DATETIME = 'dd/MM/yyyy HH:mm:ss';

const FORMATS: { readonly [K in QuestionKind]: string } = {
  date: DATE,
  datetime: DATETIME,
  integer: '#,##0',
  decimal: '#,##0.##',
  month: TEXT,
  period: TEXT,
  text: TEXT,
  lines: TEXT,
  choice: TEXT,
  choices: TEXT,
  register: TEXT,
  registers: TEXT,
};

export function registerColumnRule(column: Question): ColumnRule {
  const accepts = acceptsOf(column);
  return { format: FORMATS[column.kind], note: noteOf(column), ...(accepts && { accepts }) };
}

/** A formula's column is no text: there it would be shown as it is written. */
const MACHINE_FORMATS = { datetime: DATETIME, text: TEXT, number: '#,##0', percent: '0.0%', formula: '0' } as const;

export type MachineFormat = keyof typeof MACHINE_FORMATS;

export const machineColumnRule = (format: MachineFormat): ColumnRule => ({
  format: MACHINE_FORMATS[format],
  note: '',
});

const DATE_MESSAGE = 'Ghi ngày, tháng, năm. Ví dụ: 19/5/2026.';

/** Several ticks in one cell, joined by ", ", are more than a list rule can hold: the note says how to write them. */
function acceptsOf({ kind, options = [], limits }: Question): Accepts | undefined {
  if (kind === 'choice')
    return { kind: 'list', labels: options.map(({ label }) => label), message: 'Chọn một dòng trong danh sách.' };
  if (kind === 'date') return { kind: 'date', message: DATE_MESSAGE };
  if (limits) return { kind: 'number', min: limits.min, max: limits.max, message: limits.message };
  return undefined;
}

function noteOf({ kind, options = [], required, help }: Question): string {
  const sentences = [required ? 'Bắt buộc.' : '', help ?? ''];
  if (kind === 'date') sentences.push(DATE_MESSAGE);
  if (kind === 'choices')
    sentences.push(`Ghi một hoặc nhiều, cách nhau bằng dấu phẩy: ${options.map(({ label }) => label).join(', ')}.`);
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
