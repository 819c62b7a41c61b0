/** What an answer means, by the kind of its question: as `functions/records` will read the cell that Google makes of it. */
import { instantOf } from '../../functions/calendar/instant.ts';
import { parseMonthLabel } from '../../functions/calendar/periods.ts';
import { type Day, isPlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import { fold, nfc } from '../../functions/forms/fold.ts';
import type { Option, Question } from '../../functions/forms/question.ts';
import type { Answer } from './submission.ts';

export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day }
  /** Epoch ms. */
  | { readonly kind: 'minute'; readonly at: number }
  /** Code of a month: '2026-10'. */
  | { readonly kind: 'month'; readonly code: string }
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  /** Names offered out of a register, as they were offered. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** What a person typed. It is counted, never carried on. */
  | { readonly kind: 'typed'; readonly lines: number };

export function readAnswer(question: Question, answer: Answer | undefined): Reading {
  const texts = (typeof answer === 'string' ? [answer] : (answer ?? [])).map(nfc).filter((text) => text !== '');
  const [text] = texts;
  if (text === undefined) return { kind: 'blank' };
  switch (question.kind) {
    case 'integer':
    case 'decimal':
      return number(text, question.kind);
    case 'date':
      return isMeant(text) ? { kind: 'day', day: toDay(text) } : { kind: 'unreadable' };
    case 'datetime':
      return minute(text);
    case 'period':
      return month(text);
    case 'choice':
    case 'choices':
      return options(question.options ?? [], texts);
    case 'register':
    case 'registers':
      return { kind: 'names', names: texts };
    case 'month':
    case 'text':
    case 'lines':
      return { kind: 'typed', lines: text.split('\n').filter((line) => nfc(line) !== '').length };
  }
}

const WHOLE = /^-?\d{1,15}$/;
const THOUSANDS = /^-?[1-9]\d{0,2}(?:\.\d{3}){1,4}$/;

/** "35", "015", "15.000.000"; with decimals "1,5" and "1.5": the spellings of domain.md §7. */
function number(text: string, kind: 'integer' | 'decimal'): Reading {
  const whole = wholeNumber(text);
  if (whole !== undefined) return { kind: 'number', value: whole };
  const [, head = '', tail = ''] = (kind === 'decimal' && /^([\d.-]{1,20})[,.](\d{1,6})$/.exec(text)) || [];
  const front = wholeNumber(head);
  return front === undefined ? { kind: 'unreadable' } : { kind: 'number', value: Number(`${front}.${tail}`) };
}

function wholeNumber(text: string): number | undefined {
  if (text.length > 20) return undefined;
  if (WHOLE.test(text)) return Number(text);
  return THOUSANDS.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}

/** No record lies outside these years, so a year typed wrong is no date (functions/records/parse-when.ts). */
const isMeant = (date: string): boolean => isPlainDate(date) && date >= '1950' && date < '2100';

function minute(text: string): Reading {
  const [, date = '', hour, min] = /^(\d{4}-\d\d-\d\d)[ T]([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return isMeant(date) ? { kind: 'minute', at: instantOf(date, Number(hour), Number(min)) } : { kind: 'unreadable' };
}

function month(text: string): Reading {
  const code = parseMonthLabel(text);
  return code === undefined ? { kind: 'unreadable' } : { kind: 'month', code };
}

/** A label that is no option is nothing that may be repeated: Google refuses it at entry, so it never was a choice. */
function options(offered: readonly Option[], labels: readonly string[]): Reading {
  const found = labels.map((label) => {
    const words = fold(label);
    return offered.find((option) => [option.label, ...(option.formerLabels ?? [])].some((known) => fold(known) === words));
  });
  const known = found.filter((option) => option !== undefined);
  return known.length < found.length ? { kind: 'unreadable' } : { kind: 'options', options: known };
}
