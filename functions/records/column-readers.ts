/**
 * One reader a kind of question: cells of a column → typed values. What each different cell means is worked out once, and every entry takes
 * what its cell means (performance.md). A new kind breaks the build here.
 */
import { parseMonthLabel } from '../calendar/periods.ts';
import type { OfferedRegister, Question, QuestionKind } from '../forms/question.ts';
import { cellText, storedText } from './cell.ts';
import { type CellColumn, cellIn } from './cells.ts';
import { choiceLabels } from './choice-labels.ts';
import { nameFinder } from './name-finder.ts';
import { parseDecimal, parseInteger } from './parse-number.ts';
import { parseDateTime, parseDay, parseMonth } from './parse-when.ts';
import { type Expected, type ProblemAt, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import { BLANK, type Cell, type ColumnByKind, NO_DAY } from './table.ts';

export interface ColumnContext {
  /** Day on which the entry was submitted: names are judged there. */
  readonly submittedOn: (entry: number) => number;
  /** A register that could not be read has no names: its answers stay blank, and its own problem says why. */
  readonly names: (register: OfferedRegister) => RegisterNames | undefined;
  readonly report: (entry: number, problemAt: ProblemAt) => void;
  /** The question that dates the record: an unreadable answer sets the row aside (domain.md §2). */
  readonly datesRecord: boolean;
}

/** What a cell means. `wrong`: says what is the matter with it, once for every entry that holds it. */
type Meaning<Value> = (cell: Cell, wrong: (problemAt: ProblemAt) => void) => Value;

type ReaderOf<K extends QuestionKind> = (cells: CellColumn, question: Question, context: ColumnContext) => ColumnByKind[K];

const COLUMN_READERS: { readonly [K in QuestionKind]: ReaderOf<K> } = {
  date: (cells, _question, context) => integers(cells, NO_DAY, readable('date', parseDay, NO_DAY, context), context),
  datetime: (cells, _question, context) => reals(cells, readable('datetime', parseDateTime, Number.NaN, context), context),
  month: (cells, _question, context) => integers(cells, NO_DAY, readable('month', parseMonth, NO_DAY, context), context),
  integer: (cells, question, context) => reals(cells, amount(question, 'integer', parseInteger), context),
  decimal: (cells, question, context) => reals(cells, amount(question, 'decimal', parseDecimal), context),

  period: (cells, _question, context) => {
    const labelled = (cell: Cell): string | undefined => parseMonthLabel(storedText(cellText(cell)).slice(0, 100));
    return values(cells, '', readable('period', labelled, '', context), context);
  },
  text: (cells, _question, context) => values(cells, '', (cell) => storedText(cellText(cell)), context),
  lines: (cells, _question, context) => values<readonly string[]>(cells, [], (cell) => linesOf(cellText(cell)), context),

  choice: (cells, question, context) => {
    const labels = choiceLabels(question.options ?? []);
    const meaning: Meaning<number> = (cell, wrong) => {
      const option = labels.one(cell);
      if (option === BLANK) wrong((at) => problem('option-unknown', at, { title: question.title }));
      return option;
    };
    return integers(cells, BLANK, meaning, context);
  },

  choices: (cells, question, context) => {
    const labels = choiceLabels(question.options ?? []);
    const meaning: Meaning<number> = (cell, wrong) => {
      const { mask, unknown } = labels.several(cell);
      if (unknown) wrong((at) => problem('option-unknown', at, { title: question.title }));
      return mask;
    };
    return integers(cells, 0, meaning, context);
  },

  register: (cells, question, context) => {
    const find = nameFinder(question, context.names);
    const meaning: Meaning<number> = (cell, wrong) => known(find(cellText(cell)), wrong) ?? HANGS_ON_DAY;
    const places = integers(cells, BLANK, meaning, context);
    for (const entry of entriesWith(places, HANGS_ON_DAY)) {
      const found = find(cellText(cellIn(cells, entry)), context.submittedOn(entry));
      places[entry] = known(found, (problemAt) => context.report(entry, problemAt)) ?? BLANK;
    }
    return places;
  },

  registers: (cells, question, context) => {
    const find = nameFinder(question, context.names);
    const lists = values<readonly number[]>(cells, [], (cell, wrong) => listed(cell, find, wrong) ?? HANGING, context);
    for (const entry of entriesWith(lists, HANGING)) {
      const findThen = (name: string) => find(name, context.submittedOn(entry));
      lists[entry] = listed(cellIn(cells, entry), findThen, (problemAt) => context.report(entry, problemAt)) ?? [];
    }
    return lists;
  },
};

/** The values of a question entry by entry, as its kind has them. */
export const readColumn = (question: Question, cells: CellColumn, context: ColumnContext): ColumnByKind[QuestionKind] =>
  COLUMN_READERS[question.kind](cells, question, context);

function integers(cells: CellColumn, blank: number, meaning: Meaning<number>, context: ColumnContext): Int32Array {
  return taken(new Int32Array(cells.codes.length), cells, Int32Array.from(meanings(cells, blank, meaning, context)));
}

/** NaN where nothing stands. */
function reals(cells: CellColumn, meaning: Meaning<number>, context: ColumnContext): Float64Array {
  return taken(new Float64Array(cells.codes.length), cells, Float64Array.from(meanings(cells, Number.NaN, meaning, context)));
}

function values<Value>(cells: CellColumn, blank: Value, meaning: Meaning<Value>, context: ColumnContext): Value[] {
  const byCode = meanings(cells, blank, meaning, context);
  const entries = new Array<Value>(cells.codes.length).fill(blank);
  for (let entry = 0; entry < entries.length; entry++) entries[entry] = byCode[Number(cells.codes[entry])] ?? blank;
  return entries;
}

function taken<Values extends Int32Array | Float64Array>(entries: Values, { codes }: CellColumn, byCode: Values): Values {
  for (let entry = 0; entry < entries.length; entry++) entries[entry] = Number(byCode[Number(codes[entry])]);
  return entries;
}

/** By code; what is wrong with a cell is reported for each entry that holds it. */
function meanings<Value>(
  { codes, distinct }: CellColumn,
  blank: Value,
  meaning: Meaning<Value>,
  { report }: ColumnContext,
): Value[] {
  const faults = new Map<number, ProblemAt[]>();
  let code = 0;
  const wrong = (problemAt: ProblemAt): void => {
    faults.set(code, [...(faults.get(code) ?? []), problemAt]);
  };
  const byCode = [blank];
  for (code = 1; code < distinct.length; code++) byCode.push(meaning(distinct[code] ?? null, wrong));
  if (faults.size > 0) {
    for (let entry = 0; entry < codes.length; entry++)
      for (const problemAt of faults.get(Number(codes[entry])) ?? []) report(entry, problemAt);
  }
  return byCode;
}

/** A parser's answer, or `blank` and a problem. */
function readable<Value>(
  expected: Expected,
  parse: (cell: Cell) => Value | undefined,
  blank: Value,
  { datesRecord }: ColumnContext,
): Meaning<Value> {
  const code = datesRecord ? 'date-unreadable' : 'value-unreadable';
  return (cell, wrong) => {
    const value = parse(cell);
    if (value === undefined) wrong((at) => problem(code, at, { expected }));
    return value ?? blank;
  };
}

/** Counts and amounts: no question of ours has a negative answer. */
function amount(
  { limits }: Question,
  expected: 'integer' | 'decimal',
  parse: (cell: Cell) => number | undefined,
): Meaning<number> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, message = 'Số này không thể nhỏ hơn 0.' } = limits ?? {};
  return (cell, wrong) => {
    const value = parse(cell);
    if (value === undefined) wrong((at) => problem('value-unreadable', at, { expected }));
    else if (value >= min && value <= max) return value;
    else wrong((at) => problem('out-of-limits', at, { message }));
    return Number.NaN;
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

type Found = ReturnType<ReturnType<typeof nameFinder>>;

/** Undefined: what the name means hangs on the day. */
function known(found: Found, wrong: (problemAt: ProblemAt) => void): number | undefined {
  if (typeof found !== 'function') return found;
  wrong(found);
  return BLANK;
}

/** Google joins ticks by ", "; a label shows its own commas as " -" (forms.md, Registers). Undefined: one of them hangs on the day. */
function listed(cell: Cell, find: (name: string) => Found, wrong: (problemAt: ProblemAt) => void): readonly number[] | undefined {
  const places: number[] = [];
  const faults: ProblemAt[] = [];
  for (const part of cellText(cell).split(',')) {
    const name = part.trim();
    const place = name === '' ? BLANK : known(find(name), (problemAt) => faults.push(problemAt));
    if (place === undefined) return undefined;
    if (place !== BLANK && !places.includes(place)) places.push(place);
  }
  for (const fault of faults) wrong(fault);
  return places;
}

/** No place in a register, and no fixed option. */
const HANGS_ON_DAY = NO_DAY;
/** Told from every list by its identity. */
const HANGING: readonly number[] = [];

function* entriesWith(column: Int32Array | readonly unknown[], wanted: unknown): Iterable<number> {
  for (let at = column.indexOf(wanted as never); at >= 0; at = column.indexOf(wanted as never, at + 1)) yield at;
}
