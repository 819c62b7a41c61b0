/** An office in memory whose forms and spreadsheets nobody has made yet, and the script that makes them: run here, in this thread. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bundleAppsScript } from '../../../build-apps-script.ts';
import type { FormId, SpreadsheetRole } from '../../../functions/forms/question.ts';
import { kinhBac } from '../../../functions/plans/kinh-bac-2026-2030.ts';
import { runFunction } from '../../../workspace/apps-script-runtime/run-function.ts';
import { emptyScreen } from '../../../workspace/apps-script-runtime/screen.ts';
import { scriptSchema } from '../../../workspace/apps-script-runtime/script-schema.ts';
import type { ScriptWorld } from '../../../workspace/apps-script-runtime/script-world.ts';
import { createForms, type Forms, formsSchema } from '../../../workspace/forms/forms.ts';
import { type QuestionItem, questionsOf, type StoredForm } from '../../../workspace/forms/stored-form.ts';
import { submit } from '../../../workspace/forms/submit.ts';
import type { Answer } from '../../../workspace/forms/validate-answers.ts';
import type { CellValue } from '../../../workspace/store/cell.ts';
import type { Sheet } from '../../../workspace/store/spreadsheets.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

/** The script of Kinh Bắc's office. */
export const bundle = (): Promise<string> => bundleAppsScript(kinhBac, '', ['kinhbac.example']);

/** Another version of the script: each text stands in it once. */
export function edited(script: string, changes: readonly (readonly [from: string, to: string])[]): string {
  let next = script;
  for (const [from, to] of changes) {
    if (next.split(from).length !== 2) throw new Error(`Not once in the script: ${from}`);
    next = next.replace(from, () => to);
  }
  return next;
}

export interface ScriptOffice {
  readonly world: ScriptWorld;
  readonly forms: Forms;
  readonly spreadsheets: Spreadsheets;
  /** Runs set-up; what it printed. */
  setUp(): readonly string[];
  /** Runs another version of the script from now on. */
  upgrade(bundle: string): void;
  run(functionName: string): unknown;
  /** Runs set-up; how many rows of the store it wrote. */
  writesOfSetUp(): number;
  form(id: FormId): StoredForm;
  item(id: FormId, key: string): QuestionItem;
  /** The tab of a table, by its tag. */
  tab(table: string): { readonly book: string; readonly sheet: Sheet };
  /** Zero-based column of a question in the tab of its table. */
  column(table: string, key: string): number;
  /** Values of a table's rows by question key, header left out; blank is ''. */
  rows(table: string): readonly Readonly<Record<string, CellValue>>[];
  header(table: string): readonly string[];
  /** Submits answers by question key, as labels and texts, past the form's own checks; no trigger runs. */
  answer(id: FormId, answers: Readonly<Record<string, string>>): void;
  /** The same, and the form's trigger runs. */
  answerAndTrigger(id: FormId, answers: Readonly<Record<string, string>>): void;
  bookId(role: SpreadsheetRole): string;
}

/** `file`: the store of an office that is at work already (`copyOf`). */
export function scriptOffice(script: string, file = ':memory:', now = Date.parse('2026-10-20T08:00:00+07:00')): ScriptOffice {
  const database = new DatabaseSync(file);
  for (const schema of [spreadsheetSchema, formsSchema, scriptSchema]) database.exec(schema);
  let seconds = 0;
  const clock = { now: () => now, latest: () => now, stamp: () => now + seconds++ * 1000, set: () => {} };
  const spreadsheets = createSpreadsheets(database, clock);
  const forms = createForms(database, spreadsheets, 'test');
  const world: ScriptWorld = {
    database,
    spreadsheets,
    forms,
    now: clock.now,
    url: 'http://127.0.0.1/',
    owner: 'cntt@kinhbac.example',
    timeZone: 'Asia/Ho_Chi_Minh',
    active: undefined,
    screen: emptyScreen(),
    lines: [],
    ask: ({ kind }) => {
      if (kind === 'fetch') throw new Error('set-up calls no function');
      return true; // the lock is free, the mail gone
    },
  };
  let current = script;
  const run = (name: string): unknown => runFunction(world, current, name, { kind: 'call', args: [] });
  const setUp = (): readonly string[] => run('setUp') as string[];
  const written = (): number => Number(database.prepare('SELECT total_changes() AS n').get()?.['n']);
  const property = (key: string): string =>
    String(database.prepare("SELECT value FROM script_property WHERE store = 'SCRIPT' AND key = ?").get(key)?.['value'] ?? '');
  const bookId = (role: SpreadsheetRole): string => property(`spreadsheet.${role}`);
  const tab = (table: string) => {
    for (const role of ['data', 'cases', 'board'] as const) {
      const book = bookId(role);
      const found = spreadsheets.sheetByTable(book, table);
      const sheet = found && spreadsheets.get(book).sheets.find(({ sheetId }) => sheetId === found.sheetId);
      if (sheet) return { book, sheet };
    }
    throw new Error(`No tab ${table}`);
  };
  const form = (id: FormId): StoredForm => {
    const found = forms.byFileId(String(JSON.parse(property(`form.${id}`)).formId));
    if (!found) throw new Error(`No form ${id}`);
    return found;
  };
  const item = (id: FormId, key: string): QuestionItem => {
    const itemId = JSON.parse(property(`form.${id}`)).items[key];
    const found = questionsOf(form(id)).find((one) => one.itemId === itemId);
    if (!found) throw new Error(`${id} asks no ${key}`);
    return found;
  };
  return {
    world,
    forms,
    spreadsheets,
    run,
    setUp,
    form,
    item,
    tab,
    bookId,
    upgrade: (next) => {
      current = next;
    },
    writesOfSetUp: () => {
      const before = written();
      setUp();
      return written() - before;
    },
    column: (table, key) => {
      const { book, sheet } = tab(table);
      const found = spreadsheets.columnsOf(book, sheet.sheetId).get(key);
      if (found === undefined) throw new Error(`${table} has no column ${key}`);
      return found;
    },
    rows: (table) => {
      const { book, sheet } = tab(table);
      const columns = [...spreadsheets.columnsOf(book, sheet.sheetId)];
      const rows = spreadsheets.readValues(book, sheet.sheetId, { startRow: 1 });
      return rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [key, row[column] ?? ''])));
    },
    header: (table) => {
      const { book, sheet } = tab(table);
      return (spreadsheets.readValues(book, sheet.sheetId, { endRow: 1 })[0] ?? []).map(String);
    },
    answer: (id, answers) => void send(id, answers),
    answerAndTrigger: (id, answers) => {
      const { fileId } = form(id);
      const { responseId } = send(id, answers);
      runFunction(world, current, 'onFormSubmitted', { kind: 'submit', triggerId: '1', fileId, responseId });
    },
  };

  function send(id: FormId, answers: Readonly<Record<string, string>>) {
    const given = Object.entries(answers).map(([key, text]): [number, Answer] => {
      const asked = item(id, key);
      return [asked.itemId, asked.type === 'DATE' ? { kind: 'date', date: text } : { kind: 'text', text }];
    });
    return submit({ spreadsheets, clock, database, forms }, form(id), new Map(given));
  }
}

/** Offices that begin alike: `prepare` is done once, each call opens a copy of its own. */
export function copyOf(script: string, prepare: (office: ScriptOffice) => void): { open(): ScriptOffice; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-set-up-'));
  const first = scriptOffice(script);
  prepare(first);
  const master = join(dir, 'master.sqlite');
  first.world.database.prepare('VACUUM INTO ?').run(master);
  let copies = 0;
  const opened: ScriptOffice[] = [];
  return {
    open: () => {
      const copy = join(dir, `${++copies}.sqlite`);
      copyFileSync(master, copy);
      const office = scriptOffice(script, copy);
      opened.push(office);
      return office;
    },
    remove: () => {
      for (const { world } of opened) world.database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
