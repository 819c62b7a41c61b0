/** The sample of a plan, written into a workspace's spreadsheets and read again as the functions read them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { periodByCode } from '../../../functions/calendar/periods.ts';
import { toDay } from '../../../functions/calendar/plain-date.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { REGISTERS } from '../../../functions/forms/registers.ts';
import type { Plan } from '../../../functions/plans/plan.ts';
import { cellsOf } from '../../../functions/records/cells.ts';
import { readFacts } from '../../../functions/records/read-facts.ts';
import type { RawTable } from '../../../functions/records/table.ts';
import { computeMonth } from '../../../functions/reports/compute-month.ts';
import type { Month } from '../../../functions/reports/month.ts';
import { bucketOf } from '../../../workspace/bucket.ts';
import { writeSample } from '../../../workspace/sample/write-sample.ts';
import { DATABASE_FILE, openDatabase } from '../../../workspace/store/database.ts';
import { createObjectStore, objectSchema } from '../../../workspace/store/object-store.ts';
import { createSpreadsheets } from '../../../workspace/store/spreadsheets.ts';
import { officeSpreadsheets, officeTables } from '../../../workspace/tables.ts';
import { madeOffice, officeSchemas } from '../made-office.ts';

export interface ReadBack {
  readonly tables: readonly RawTable[];
  /** Each mail that stands as sent, oldest first. */
  readonly sent: readonly { readonly period: string; readonly recipient: string }[];
}

/** Of what set-up writes into the spreadsheets only its own journal tells the time. */
const MADE_AT = Date.parse('2026-10-20T08:00:00+07:00');

/** The file of an office that is set up and holds nothing; made once a plan. */
const emptyOffice = new Map<string, Promise<Buffer>>();
async function makeOffice(plan: Plan): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-sample-'));
  const database = openDatabase(dir, officeSchemas);
  await madeOffice(database, plan, { now: () => MADE_AT });
  database.close();
  const file = readFileSync(join(dir, DATABASE_FILE));
  rmSync(dir, { recursive: true });
  return file;
}

export async function writtenAndRead(plan: Plan, now: number): Promise<ReadBack> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-sample-'));
  const made = emptyOffice.get(plan.id) ?? makeOffice(plan);
  emptyOffice.set(plan.id, made);
  writeFileSync(join(dir, DATABASE_FILE), await made);
  const database = openDatabase(dir, [...officeSchemas, objectSchema]);
  try {
    const spreadsheets = createSpreadsheets(database, { now: () => now });
    const ids = officeSpreadsheets(spreadsheets);
    const objects = createObjectStore(database, { now: () => now });
    objects.makeBucket(bucketOf(plan.id));
    writeSample({ spreadsheets, objects, ids, plan, now });
    const tabs = officeTables(spreadsheets, ids);
    const read = (table: string): Omit<RawTable, 'table'> => {
      const tab = tabs[table];
      if (tab === undefined) throw new Error(`no tab for ${table}`);
      const id = ids[tab.spreadsheet];
      const [header = [], ...rows] = spreadsheets.readValues(id, tab.sheetId);
      const columnKeys = header.map(
        (_, column) => [...spreadsheets.columnsOf(id, tab.sheetId)].find(([, at]) => at === column)?.[0],
      );
      return { sheetId: tab.sheetId, title: tab.title, columnKeys, header, cells: cellsOf(rows) };
    };
    return {
      tables: [...FORMS, ...REGISTERS].map(({ id }) => ({ table: id, ...read(id) })),
      sent: [...objects.list(bucketOf(plan.id), { prefix: 'send/', start: '', after: '', end: 'send0' })]
        .sort((a, b) => Number(a.metadata['at']) - Number(b.metadata['at']))
        .map(({ metadata }) => ({ period: metadata['period'] ?? '', recipient: metadata['recipient'] ?? '' })),
    };
  } finally {
    database.close();
    rmSync(dir, { recursive: true });
  }
}

export function monthOf(plan: Plan, tables: readonly RawTable[], code: string): Month {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new Error(`no period ${code}`);
  const { facts, problems } = readFacts(tables, { planStart: toDay(plan.start) });
  return computeMonth(plan, period, facts, problems);
}
