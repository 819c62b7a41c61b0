/** The forms and spreadsheets of an office as its script makes them, run in this thread: nothing to wait for, nothing mailed. */
import { DatabaseSync } from 'node:sqlite';
import { bundleAppsScript } from '../../build-apps-script.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { runFunction } from '../../workspace/apps-script-runtime/run-function.ts';
import { emptyScreen } from '../../workspace/apps-script-runtime/screen.ts';
import { scriptSchema } from '../../workspace/apps-script-runtime/script-schema.ts';
import type { ScriptWorld } from '../../workspace/apps-script-runtime/script-world.ts';
import { createForms, type Forms, formsSchema } from '../../workspace/forms/forms.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../workspace/store/spreadsheets.ts';
import { inTransaction } from '../../workspace/store/transaction.ts';
import { officeSpreadsheets } from '../../workspace/tables.ts';

export const officeSchemas: readonly string[] = [spreadsheetSchema, formsSchema, scriptSchema];

export interface MadeOffice {
  readonly spreadsheets: Spreadsheets;
  readonly forms: Forms;
  readonly ids: { readonly data: string; readonly cases: string; readonly board: string };
  /** Runs a function of the script. */
  run(functionName: string): unknown;
}

const scripts = new Map<string, Promise<string>>();
/** What set-up made in this process, by plan and instant, and of which address it speaks. */
const madeBefore = new Map<string, { readonly database: DatabaseSync; readonly url: string }>();

/**
 * `database` has the office's schemas, and nothing in them. `url` ends in "/". `anew`: set-up runs even where a copy of what it made for
 * another test would do.
 */
export async function madeOffice(
  database: DatabaseSync,
  plan: Plan,
  clock: { now(): number },
  { url = 'http://127.0.0.1/', anew = false }: { readonly url?: string; readonly anew?: boolean } = {},
): Promise<MadeOffice> {
  const bundled = scripts.get(plan.id) ?? bundleAppsScript(plan, '', []);
  scripts.set(plan.id, bundled);
  const bundle = await bundled;
  const spreadsheets = createSpreadsheets(database, clock);
  const forms = createForms(database, spreadsheets, plan.id);
  const run = (functionName: string): unknown => {
    const world: ScriptWorld = {
      database,
      spreadsheets,
      forms,
      now: clock.now,
      url,
      owner: plan.standingBody.email,
      timeZone: 'Asia/Ho_Chi_Minh',
      active: undefined,
      screen: emptyScreen(),
      lines: [],
      ask: ({ kind }) => kind === 'lock',
    };
    return runFunction(world, bundle, functionName, { kind: 'call', args: [] });
  };
  const name = `${plan.id} ${clock.now()}`;
  const before = madeBefore.get(name);
  if (before && !anew) copyRows(before.database, database, (text) => text.replaceAll(before.url, url));
  else {
    run('setUp');
    madeBefore.set(name, { database: copyOf(database), url });
  }
  return { spreadsheets, forms, run, ids: officeSpreadsheets(spreadsheets) };
}

function copyOf(database: DatabaseSync): DatabaseSync {
  const copy = new DatabaseSync(':memory:');
  for (const schema of officeSchemas) copy.exec(schema);
  copyRows(database, copy);
  return copy;
}

/** Every row of the tables that both have. */
function copyRows(from: DatabaseSync, to: DatabaseSync, written = (text: string): string => text): void {
  const tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid";
  const known = new Set(from.prepare(tables).all().map(nameOf));
  inTransaction(to, () => {
    to.exec('PRAGMA defer_foreign_keys = ON');
    for (const table of to.prepare(tables).all().map(nameOf)) {
      const rows = known.has(table) ? from.prepare(`SELECT * FROM ${table}`).all() : [];
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) continue;
      const insert = to.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`);
      for (const row of rows) insert.run(...Object.values(row).map((cell) => (typeof cell === 'string' ? written(cell) : cell)));
    }
  });
}

const nameOf = ({ name }: Record<string, unknown>): string => String(name);
