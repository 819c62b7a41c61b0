/**
 * A register's tab → objects. People keep registers by hand, so a row that could mislead is set aside and said so: without its
 * required cells, or under an id that stands above.
 */
import { columnsOf, type RegisterDefinition } from '../forms/define-form.ts';
import type { Question } from '../forms/question.ts';
import type { Problem } from './problem.ts';
import { type Place, problem } from './problem-catalogue.ts';
import { type Finding, placeOf, type ReadTable, readTable, type Tab } from './read-table.ts';
import { inSheetOrder } from './sheet-order.ts';
import { NO_DAY, type RegisterRow, type Table } from './table.ts';

export interface ReadRegister<D extends RegisterDefinition> {
  readonly rows: readonly RegisterRow<D>[];
  readonly problems: readonly Problem[];
  /** False when the table is quarantined: nothing can be said of what it would name. */
  readonly readable: boolean;
}

/** A column that names an entry of another register, by id or by name (forms.md: references hold ids; people type names). */
export interface Reference {
  readonly question: string;
  /** Undefined: no such entry, or more than one of that name. */
  readonly idOf: (text: string) => string | undefined;
  readonly unknown: (at: Place) => Problem;
}

export function readRegister<D extends RegisterDefinition>(definition: D, tab: Tab, reference?: Reference): ReadRegister<D> {
  const read = readTable(definition, tab);
  if (read.quarantine.length > 0) return { rows: [], problems: read.quarantine, readable: false };
  const { table } = read;
  const findings = [
    ...setIncompleteAside(read),
    ...setDoubledAside(table),
    ...reversedDates(table),
    ...resolve(table, reference),
  ];
  const rows: RegisterRow<D>[] = [];
  for (let entry = 0; entry < table.count; entry++) if (table.state[entry] === 0) rows.push(rowOf(table, entry));
  return { rows, problems: inSheetOrder(definition, findings), readable: true };
}

/** Writes the id over what stands there; an unknown reference stays as it is. */
function resolve(table: Table<RegisterDefinition>, reference: Reference | undefined): Finding[] {
  const texts = reference && table.columns[reference.question];
  if (!reference || !Array.isArray(texts)) return [];
  const findings: Finding[] = [];
  for (let entry = 0; entry < table.count; entry++) {
    const text = texts[entry];
    if (table.state[entry] !== 0 || typeof text !== 'string' || text === '') continue;
    const id = reference.idOf(text);
    if (id !== undefined) texts[entry] = id;
    else {
      const unknown = reference.unknown(placeOf(table, reference.question, entry));
      if (unknown.effect === 'set-aside') table.state[entry] = 1;
      findings.push({ entry, problem: unknown });
    }
  }
  return findings;
}

/** A required cell that is blank, or blank because it can't be read: then that one problem says both. */
function setIncompleteAside({ table, findings }: ReadTable<RegisterDefinition>): Finding[] {
  const incomplete: Finding[] = [];
  for (const question of table.definition.columns.filter((column) => column.required)) {
    for (let entry = 0; entry < table.count; entry++) {
      const value = valueIn(table, question, entry);
      if (value !== undefined && value !== '') continue;
      table.state[entry] = 1;
      const at = placeOf(table, question.key, entry);
      incomplete.push({ entry, problem: problem('row-incomplete', at, { column: question.title }) });
    }
  }
  const said = new Set(incomplete.map((finding) => `${finding.entry} ${finding.problem.question}`));
  return [...incomplete, ...findings.filter((finding) => !said.has(`${finding.entry} ${finding.problem.question}`))];
}

function setDoubledAside(table: Table<RegisterDefinition>): Finding[] {
  const ids = table.definition.columns.find((column) => column.key === 'id');
  const firstRow = new Map<unknown, number>();
  const doubled: Finding[] = [];
  for (let entry = 0; ids && entry < table.count; entry++) {
    if (table.state[entry] !== 0) continue;
    const id = valueIn(table, ids, entry);
    const first = firstRow.get(id);
    if (first === undefined) firstRow.set(id, table.sheetRow[entry] ?? 0);
    else {
      table.state[entry] = 1;
      doubled.push({ entry, problem: problem('id-doubled', placeOf(table, 'id', entry), { row: first }) });
    }
  }
  return doubled;
}

function reversedDates(table: Table<RegisterDefinition>): Finding[] {
  const { validFrom, validTo } = table.columns;
  const reversed: Finding[] = [];
  if (!(validFrom instanceof Int32Array) || !(validTo instanceof Int32Array)) return reversed;
  for (let entry = 0; entry < table.count; entry++) {
    const to = validTo[entry] ?? NO_DAY;
    if (to === NO_DAY || to >= (validFrom[entry] ?? NO_DAY)) continue;
    reversed.push({ entry, problem: problem('dates-reversed', placeOf(table, 'validTo', entry)) });
  }
  return reversed;
}

function rowOf<D extends RegisterDefinition>(table: Table<D>, entry: number): RegisterRow<D> {
  const row: Record<string, unknown> = Object.create(null);
  for (const question of columnsOf(table.definition)) row[question.key] = valueIn(table, question, entry);
  row['sheetRow'] = table.sheetRow[entry];
  // `valueIn` gives each column what `RegisterValue` says of its kind.
  return row as RegisterRow<D>;
}

/** As `RegisterRow` promises: undefined for a blank number or choice, '' for blank text. */
function valueIn(table: Table, question: Question, entry: number): unknown {
  const columns: Readonly<Record<string, ArrayLike<unknown>>> = table.columns;
  const value = columns[question.key]?.[entry];
  if (question.kind === 'choice') return question.options?.[Number(value)]?.key;
  if (question.kind === 'choices')
    return question.options?.filter((_, i) => (Number(value) & (1 << i)) !== 0).map((option) => option.key);
  return typeof value === 'number' && (Number.isNaN(value) || value === NO_DAY) ? undefined : value;
}
