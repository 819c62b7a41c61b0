/** A script of a few lines, run in this thread on a store in memory. */
import { DatabaseSync } from 'node:sqlite';
import type { Ask } from '../../../workspace/apps-script-runtime/ask.ts';
import { type Cause, runFunction } from '../../../workspace/apps-script-runtime/run-function.ts';
import { emptyScreen } from '../../../workspace/apps-script-runtime/screen.ts';
import { scriptSchema } from '../../../workspace/apps-script-runtime/script-schema.ts';
import type { ScriptWorld } from '../../../workspace/apps-script-runtime/script-world.ts';
import { createForms, formsSchema } from '../../../workspace/forms/forms.ts';
import { createSpreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

export interface AScript {
  readonly world: ScriptWorld;
  /** Runs the body of a function; what it returned, objects of services left in the script. */
  run(body: string, active?: string): unknown;
  /** Calls a function of a whole file. */
  call(file: string, functionName: string, cause?: Cause): unknown;
}

export const NOW = Date.parse('2026-10-20T08:00:00+07:00');

export function aScript(ask: (request: Ask) => unknown = ({ kind }) => kind === 'lock'): AScript {
  const database = new DatabaseSync(':memory:');
  for (const schema of [spreadsheetSchema, formsSchema, scriptSchema]) database.exec(schema);
  const clock = { now: () => NOW };
  const spreadsheets = createSpreadsheets(database, clock);
  const world: ScriptWorld = {
    database,
    spreadsheets,
    forms: createForms(database, spreadsheets, 'test'),
    now: clock.now,
    url: 'http://127.0.0.1:9/',
    owner: 'owner@office.example',
    timeZone: 'Asia/Ho_Chi_Minh',
    active: undefined,
    screen: emptyScreen(),
    lines: [],
    ask,
  };
  const call: AScript['call'] = (file, functionName, cause = { kind: 'call', args: [] }) =>
    runFunction(world, file, functionName, cause);
  return {
    world,
    call,
    run: (body, active) => runFunction({ ...world, active }, `function body() {\n${body}\n}`, 'body', { kind: 'call', args: [] }),
  };
}
