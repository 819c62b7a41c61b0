/**
 * One reader a kind of question: cells of a column → typed values. Compiled once a header from the definition (closures, no eval,
 * no object a row), and the loop stands inside the reader, so that each stays small and of one type (performance.md).
 * A new kind breaks the build here.
 */
import { parseMonthLabel } from '../calendar/periods.ts';
import type { OfferedRegister, Question, QuestionKind } from '../forms/question.ts';
import { cellText, isBlank, storedText } from './cell.ts';
import { choiceLabels } from './choice-labels.ts';
import { parseDecimal, parseInteger } from './parse-number.ts';
import { parseDateTime, parseDay, parseMonth } from './parse-when.ts';
import type { Problem } from './problem.ts';
import { type Expected, type Place, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import { BLANK, type Cell, type ColumnByKind, fixedIndex, NO_DAY } from './table.ts';

export interface ColumnContext {
  /** Entries of the table: the length of every column. */
  readonly count: number;
  /** Day on which the entry was submitted: names are judged there. */
  readonly submittedOn: (entry: number) => number;
  /** A register that could not be read has no names: its answers stay blank, and its own problem says why. */
  readonly names: (register: OfferedRegister) => RegisterNames | undefined;
  readonly report: (entry: number, problemAt: (at: Place) => Problem) => void;
  /** The question that dates the record: an unreadable answer sets the row aside (domain.md §2). */
  readonly datesRecord: boolean;
}

interface ColumnReader<Values> {
  readonly values: Values;
  /** Reads the cells at `position` of entries from (inclusive) to (exclusive). */
  readonly read: (rows: readonly (readonly Cell[])[], position: number, from: number, to: number) => void;
}

/** Distinct cells remembered: answers repeat, junk doesn't. */
const MOST_REMEMBERED = 10_000;

type ReaderOf<K extends QuestionKind> = (question: Question, context: ColumnContext) => ColumnReader<ColumnByKind[K]>;

export const COLUMN_READERS: { readonly [K in QuestionKind]: ReaderOf<K> } = {
  date: (_question, context) => scalar(new Int32Array(context.count).fill(NO_DAY), parseDay, unreadable('date', context)),
  datetime: (_question, context) =>
    scalar(new Float64Array(context.count).fill(Number.NaN), parseDateTime, unreadable('datetime', context)),
  month: (_question, context) => scalar(new Int32Array(context.count).fill(NO_DAY), parseMonth, unreadable('month', context)),
  integer: (question, context) => numbers(question, context, 'integer', parseInteger),
  decimal: (question, context) => numbers(question, context, 'decimal', parseDecimal),

  period: (_question, context) => {
    const refuse = unreadable('period', context);
    return texts<string>(
      context.count,
      '',
      (cell, entry) => parseMonthLabel(storedText(cellText(cell)).slice(0, 100)) ?? refuse(entry) ?? '',
    );
  },
  text: (_question, context) => texts<string>(context.count, '', (cell) => storedText(cellText(cell))),
  lines: (_question, context) => texts<readonly string[]>(context.count, [], (cell) => linesOf(cellText(cell))),

  choice: (question, context) => {
    const values = new Int32Array(context.count).fill(BLANK);
    const labels = choiceLabels(question.options ?? []);
    return {
      values,
      read(rows, position, from, to) {
        for (let entry = from; entry < to; entry++) {
          const cell = rows[entry]?.[position];
          if (cell === undefined || cell === null || cell === '') continue;
          const option = labels.one(cell);
          if (option !== BLANK) values[entry] = option;
          else if (!isBlank(cell)) context.report(entry, (at) => problem('option-unknown', at, { title: question.title }));
        }
      },
    };
  },

  choices: (question, context) => {
    const values = new Int32Array(context.count);
    const labels = choiceLabels(question.options ?? []);
    return {
      values,
      read(rows, position, from, to) {
        for (let entry = from; entry < to; entry++) {
          const cell = rows[entry]?.[position];
          if (cell === undefined || cell === null || cell === '') continue;
          const { mask, unknown } = labels.several(cell);
          values[entry] = mask;
          if (unknown) context.report(entry, (at) => problem('option-unknown', at, { title: question.title }));
        }
      },
    };
  },

  register: (question, context) => {
    const values = new Int32Array(context.count).fill(BLANK);
    const find = nameFinder(question, context);
    return {
      values,
      read(rows, position, from, to) {
        for (let entry = from; entry < to; entry++) {
          const cell = rows[entry]?.[position];
          if (!isBlank(cell)) values[entry] = find(cellText(cell), entry);
        }
      },
    };
  },

  registers: (question, context) => {
    const find = nameFinder(question, context);
    // Google joins ticks by ", "; a label shows its own commas as " -" (forms.md, Registers).
    return texts<readonly number[]>(context.count, [], (cell, entry) => {
      const named: number[] = [];
      for (const part of cellText(cell).split(',')) {
        const name = part.trim();
        const index = name === '' ? BLANK : find(name, entry);
        if (index !== BLANK && !named.includes(index)) named.push(index);
      }
      return named;
    });
  },
};

/** Days, minutes and months: a number or text that a parser understands, or a problem. */
function scalar<Values extends Int32Array | Float64Array>(
  values: Values,
  parse: (cell: Cell) => number | undefined,
  refuse: (entry: number) => void,
): ColumnReader<Values> {
  let last: Cell | undefined;
  let lastValue: number | undefined;
  return {
    values,
    read(rows, position, from, to) {
      for (let entry = from; entry < to; entry++) {
        const cell = rows[entry]?.[position];
        if (cell === undefined || cell === null || cell === '') continue;
        // Rows stand in the order they came in: the day of one is often the day of the next.
        if (cell !== last) lastValue = parse(cell);
        last = cell;
        if (lastValue !== undefined) values[entry] = lastValue;
        else if (!isBlank(cell)) refuse(entry);
      }
    },
  };
}

function unreadable(expected: Expected, context: ColumnContext): (entry: number) => undefined {
  const code = context.datesRecord ? 'date-unreadable' : 'value-unreadable';
  return (entry) => {
    context.report(entry, (at) => problem(code, at, { expected }));
  };
}

/** Counts and amounts: no question of ours has a negative answer. */
function numbers(
  question: Question,
  context: ColumnContext,
  kind: 'integer' | 'decimal',
  parse: (cell: Cell) => number | undefined,
): ColumnReader<Float64Array> {
  const values = new Float64Array(context.count).fill(Number.NaN);
  const min = question.limits?.min ?? 0;
  const max = question.limits?.max ?? Number.MAX_SAFE_INTEGER;
  const refuse = unreadable(kind, { ...context, datesRecord: false });
  const outside = (entry: number): void => {
    const message = question.limits?.message ?? 'Số này không thể nhỏ hơn 0.';
    context.report(entry, (at) => problem('out-of-limits', at, { message }));
  };
  return {
    values,
    read(rows, position, from, to) {
      for (let entry = from; entry < to; entry++) {
        const cell = rows[entry]?.[position];
        if (cell === undefined || cell === null || cell === '') continue;
        const value = parse(cell);
        if (value === undefined) {
          if (!isBlank(cell)) refuse(entry);
        } else if (value < min || value > max) outside(entry);
        else values[entry] = value;
      }
    },
  };
}

function texts<Value>(count: number, blank: Value, parse: (cell: Cell, entry: number) => Value): ColumnReader<Value[]> {
  const values = new Array<Value>(count).fill(blank);
  return {
    values,
    read(rows, position, from, to) {
      for (let entry = from; entry < to; entry++) {
        const cell = rows[entry]?.[position];
        if (cell !== undefined && cell !== null && !isBlank(cell)) values[entry] = parse(cell, entry);
      }
    },
  };
}

function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const stored = storedText(line);
    if (stored !== '') lines.push(stored);
  }
  return lines;
}

/** Position of the entry that a name means, a fixed option's index, or BLANK and a problem. */
function nameFinder(question: Question, context: ColumnContext): (text: string, entry: number) => number {
  const names = question.from && context.names(question.from.register);
  const fixed = choiceLabels(question.from?.fixed ?? []);
  // The same few names come back in row after row; what a name means on every day alike is looked for once.
  const known = new Map<string, number>();
  return (text, entry) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const option = fixed.one(text);
    const found = option === BLANK ? names?.find(text, context.submittedOn(entry)) : fixedIndex(option);
    if (typeof found === 'number') {
      if (!names?.hangsOnDay(text) && known.size < MOST_REMEMBERED) known.set(text, found);
      return found;
    }
    if (found !== undefined) {
      const code = found === 'unknown' ? 'name-unknown' : 'name-ambiguous';
      context.report(entry, (at) => problem(code, at, { title: question.title }));
    }
    return BLANK;
  };
}
