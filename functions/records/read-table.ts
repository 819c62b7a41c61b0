/**
 * A tab → typed columns. Columns are read block by block of rows, so that a row is still in the processor's cache when its next
 * column is read (performance.md); nothing of a row is kept but its values.
 */
import { dayOfInstant } from '../calendar/instant.ts';
import { columnsOf, type Definition, type QuestionsOf } from '../forms/define-form.ts';
import type { OfferedRegister, Question } from '../forms/question.ts';
import { columnLetters, isBlank } from './cell.ts';
import { COLUMN_READERS, type ColumnContext } from './column-readers.ts';
import { type MatchedHeader, matchHeader, STAMP_KEY } from './match-header.ts';
import { parseDateTime } from './parse-when.ts';
import type { Problem } from './problem.ts';
import { type Place, problem } from './problem-catalogue.ts';
import type { RegisterNames } from './register-names.ts';
import type { Cell, RawTable, Table } from './table.ts';

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
  /** Cells of each entry and where its columns are, for what must compare answers as they were given. */
  readonly rows: readonly (readonly Cell[])[];
  readonly positions: ReadonlyMap<string, number>;
}

const ROWS_IN_CACHE = 1024;

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
  const nothing: RawTable = { table: definition.id, sheetId: 0, title: definition.tab, columnKeys: [], header: [], rows: [] };
  return { ...read(definition, nothing, { stamp: -1, positions: new Map() }, {}), quarantine };
}

function read<D extends Definition>(
  definition: D,
  raw: RawTable,
  header: MatchedHeader,
  options: ReadTableOptions,
): ReadTable<D> {
  const { rows, sheetRow } = withoutBlankRows(raw, header);
  const count = rows.length;
  const submittedAt = new Float64Array(count);
  const state = new Uint8Array(count);
  const columnRefs = new Map<string, string>();
  for (const [key, position] of [...header.positions, [STAMP_KEY, header.stamp] as const]) {
    if (position >= 0) columnRefs.set(key, `${raw.title}!${columnLetters(position)}`);
  }
  const table: Table<D> = { definition, count, sheetRow, submittedAt, state, columns: Object.create(null), columnRefs };

  const findings: Finding[] = [];
  if (header.stamp >= 0) {
    for (let entry = 0; entry < count; entry++) {
      const instant = parseDateTime(rows[entry]?.[header.stamp]);
      submittedAt[entry] = instant ?? Number.NaN;
      if (instant === undefined) {
        state[entry] = 1;
        findings.push({ entry, problem: problem('stamp-unreadable', placeOf(table, null, entry)) });
      } else if (options.cutoff !== undefined && instant > options.cutoff) state[entry] = 2;
    }
  }

  const submittedOn = (entry: number): number => dayOfInstant(submittedAt[entry] ?? Number.NaN);
  const event = 'eventQuestion' in definition ? definition.eventQuestion : undefined;
  const columns = columnsOf(definition).map((question) => {
    const position = header.positions.get(question.key);
    const context: ColumnContext = {
      count,
      submittedOn,
      names: (register) => options.names?.[register],
      datesRecord: question.key === event,
      report: (entry, problemAt) => {
        // A row after the cut-off is not seen, so neither is what is wrong with it.
        if (state[entry] !== 2) findings.push({ entry, problem: problemAt(placeOf(table, question.key, entry)) });
      },
    };
    const reader = COLUMN_READERS[question.kind](question, context);
    Object.defineProperty(table.columns, question.key, { value: reader.values, enumerable: true });
    return { reader, position };
  });
  for (let from = 0; from < count; from += ROWS_IN_CACHE) {
    const to = Math.min(count, from + ROWS_IN_CACHE);
    for (const { reader, position } of columns) if (position !== undefined) reader.read(rows, position, from, to);
  }
  return { table, quarantine: [], findings, rows, positions: header.positions };
}

/** Rows with an answer in a column we know; notes that people keep beside the table don't make a row. */
function withoutBlankRows(raw: RawTable, header: MatchedHeader): { rows: readonly (readonly Cell[])[]; sheetRow: Int32Array } {
  const positions = [...(header.stamp >= 0 ? [header.stamp] : []), ...header.positions.values()];
  const rows: (readonly Cell[])[] = [];
  const sheetRow = new Int32Array(raw.rows.length);
  const [first = -1] = positions;
  for (let index = 0; index < raw.rows.length; index++) {
    const row = raw.rows[index];
    if (row === undefined || (isBlank(row[first]) && positions.every((position) => isBlank(row[position])))) continue;
    sheetRow[rows.length] = index + 2;
    rows.push(row);
  }
  return { rows, sheetRow: sheetRow.subarray(0, rows.length) };
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
