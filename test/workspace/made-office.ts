/** The forms and spreadsheets of an office as its script makes them, run in this thread: nothing to wait for, nothing mailed. */
import type { DatabaseSync } from 'node:sqlite';
import { bundleAppsScript } from '../../build-apps-script.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { runFunction } from '../../workspace/apps-script-runtime/run-function.ts';
import { emptyScreen } from '../../workspace/apps-script-runtime/screen.ts';
import { scriptSchema } from '../../workspace/apps-script-runtime/script-schema.ts';
import type { ScriptWorld } from '../../workspace/apps-script-runtime/script-world.ts';
import { createForms, type Forms, formsSchema } from '../../workspace/forms/forms.ts';
import { createSpreadsheets, type Spreadsheets, spreadsheetSchema } from '../../workspace/store/spreadsheets.ts';
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

/** `database` has the office's schemas; `url` ends in "/". */
export async function madeOffice(
  database: DatabaseSync,
  plan: Plan,
  clock: { now(): number },
  url = 'http://127.0.0.1/',
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
  run('setUp');
  return { spreadsheets, forms, run, ids: officeSpreadsheets(spreadsheets) };
}
