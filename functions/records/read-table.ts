/**
 * A tab → typed columns. What each different cell of a column means is worked out once (column-readers.ts); nothing of a row is kept but
 * its values (performance.md).
 */
import { dayOfInstant } from '../calendar/instant.ts';
import { columnsOf, type Definition, type QuestionsOf } from '../forms/define-form.ts';
import type { OfferedRegister, Question } from '../forms/question.ts';
import { columnLetters } from './cell.ts';
import { type CellColumn, NO_CELLS } from './cells.ts';
import { type ColumnContext, readColumn } from './column-readers.ts';
import { entriesOf } from './entries.ts';
import { type MatchedHeader, matchHeader, STAMP_KEY } from './match-header.ts';
import { parseDateTime } from './parse-when.ts';
import type { Problem } from './problem.ts';
import { type Place, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import type { RawTable, Table } from './table.ts';

export interface ReadTableOptions {
  /** Names that answers refer to; a register left out could not be read, and answers that name its entries stay blank. */
  readonly names?: Partial<Readonly<Record<OfferedRegister, RegisterNames>>>;
  /** Epoch ms, inclusive. */
  readonly cutoff?: number;
}

/** A problem found while reading, before it is known whether its row is seen at all. */
export interface Finding {
  readonly entry: number;
  readonly problem: Problem;
}

export interface ReadTable<D extends Definition> {
  readonly table: Table<D>;
  /** Of the table itself: it is left out, and reads as an empty one. */
  readonly quarantine: readonly Problem[];
  /** Of its rows, in no order. */
  readonly findings: Finding[];
  /** Question key → its cells entry by entry, for what must compare answers as they were given. */
  readonly answers: ReadonlyMap<string, CellColumn>;
}

/** The tab of a table; `missing`, or `doubled` where two tabs claim to be it and nobody knows which one goes on. */
export type Tab = RawTable | 'missing' | 'doubled';

/** Never throws on what people typed. */
export function readTable<D extends Definition>(definition: D, tab: Tab, options: ReadTableOptions = {}): ReadTable<D> {
  if (typeof tab === 'string') {
    const code = tab === 'missing' ? 'table-missing' : 'table-doubled';
    return unread(definition, [problem(code, { form: definition.id, row: null, question: null }, { tab: definition.tab })]);
  }
  const header = matchHeader(definition, tab);
  return 'problems' in header ? unread(definition, header.problems) : read(definition, tab, header, options);
}

function unread<D extends Definition>(definition: D, quarantine: readonly Problem[]): ReadTable<D> {
  const nothing: RawTable = {
    table: definition.id,
    sheetId: 0,
    title: definition.tab,
    columnKeys: [],
    header: [],
    cells: NO_CELLS,
  };
  return { ...read(definition, nothing, { stamp: -1, positions: new Map() }, {}), quarantine };
}

function read<D extends Definition>(
  definition: D,
  raw: RawTable,
  header: MatchedHeader,
  options: ReadTableOptions,
): ReadTable<D> {
  const entries = entriesOf(raw.cells, [...(header.stamp >= 0 ? [header.stamp] : []), ...header.positions.values()]);
  const { count, sheetRow } = entries;
  const columnRefs = new Map<string, string>();
  for (const [key, position] of [...header.positions, [STAMP_KEY, header.stamp] as const]) {
    if (position >= 0) columnRefs.set(key, `${raw.title}!${columnLetters(position)}`);
  }
  const [submittedAt, state] = [new Float64Array(count), new Uint8Array(count)];
  const table: Table<D> = { definition, count, sheetRow, submittedAt, state, columns: Object.create(null), columnRefs };

  const findings: Finding[] = [];
  if (header.stamp >= 0) findings.push(...readStamps(table, entries.column(header.stamp), options.cutoff));

  const event = 'eventQuestion' in definition ? definition.eventQuestion : undefined;
  const answers = new Map<string, CellColumn>();
  for (const question of columnsOf(definition)) {
    const cells = entries.column(header.positions.get(question.key));
    const context: ColumnContext = {
      submittedOn: (entry) => dayOfInstant(submittedAt[entry] ?? Number.NaN),
      names: (register) => options.names?.[register],
      datesRecord: question.key === event,
      report: (entry, problemAt) => {
        // A row after the cut-off is not seen, so neither is what is wrong with it.
        if (state[entry] !== 2) findings.push({ entry, problem: problemAt(placeOf(table, question.key, entry)) });
      },
    };
    answers.set(question.key, cells);
    Object.defineProperty(table.columns, question.key, { value: readColumn(question, cells, context), enumerable: true });
  }
  return { table, quarantine: [], findings, answers };
}

/** Fills in when each entry was submitted, and its state where that decides it. */
function readStamps(table: Table, { codes, distinct }: CellColumn, cutoff = Infinity): Finding[] {
  const { count, submittedAt, state } = table;
  const instants = new Float64Array(distinct.length);
  for (let code = 0; code < distinct.length; code++) instants[code] = parseDateTime(distinct[code]) ?? Number.NaN;
  const findings: Finding[] = [];
  for (let entry = 0; entry < count; entry++) {
    const instant = Number(instants[Number(codes[entry])]);
    submittedAt[entry] = instant;
    if (Number.isNaN(instant)) {
      state[entry] = 1;
      findings.push({ entry, problem: problem('stamp-unreadable', placeOf(table, null, entry)) });
    } else if (instant > cutoff) state[entry] = 2;
  }
  return findings;
}

/** Where an answer stands: for the Problem that points at it. `key` null: the row as a whole, shown by its time stamp. */
export function placeOf<D extends Definition>(table: Table<D>, key: string | null, entry: number): Place {
  const row = table.sheetRow[entry] ?? null;
  const column = table.columnRefs?.get(key ?? STAMP_KEY);
  return { form: table.definition.id, row, question: key, cell: row === null || column === undefined ? null : `${column}${row}` };
}

type Choice<D extends Definition, Kind extends 'choice' | 'choices'> = Extract<QuestionsOf<D>, { readonly kind: Kind }>;
type KeyOfOption<Q extends Question> = Q extends { readonly options: readonly (infer O extends { readonly key: string })[] }
  ? O['key']
  : string;

/** Key of the option chosen; undefined when the answer is blank. */
export function keyAt<D extends Definition, Key extends Choice<D, 'choice'>['key']>(
  table: Table<D>,
  key: Key,
  entry: number,
): KeyOfOption<Extract<Choice<D, 'choice'>, { readonly key: Key }>> | undefined;
export function keyAt(table: Table, key: string, entry: number): string | undefined {
  const position = valuesOf(table, key)?.[entry];
  return position === undefined ? undefined : optionKeys(table.definition, key)[position];
}

/** Whether an option of a `choices` question is ticked. */
export function hasKey<D extends Definition, Key extends Choice<D, 'choices'>['key']>(
  table: Table<D>,
  key: Key,
  entry: number,
  option: KeyOfOption<Extract<Choice<D, 'choices'>, { readonly key: Key }>>,
): boolean;
export function hasKey(table: Table, key: string, entry: number, option: string): boolean {
  const position = optionKeys(table.definition, key).indexOf(option);
  return position >= 0 && ((valuesOf(table, key)?.[entry] ?? 0) & (1 << position)) !== 0;
}

function valuesOf(table: Table, key: string): Int32Array | undefined {
  const columns: Readonly<Record<string, unknown>> = table.columns;
  const values = columns[key];
  return values instanceof Int32Array ? values : undefined;
}

const known = new WeakMap<Definition, Map<string, readonly string[]>>();

function optionKeys(definition: Definition, key: string): readonly string[] {
  let keys = known.get(definition);
  if (!keys) {
    keys = new Map(columnsOf(definition).map((question) => [question.key, (question.options ?? []).map((option) => option.key)]));
    known.set(definition, keys);
  }
  return keys.get(key) ?? [];
}
