/** The sample of a plan, written into a workspace's spreadsheets and read again as the functions read them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { periodByCode } from '../../../functions/calendar/periods.ts';
import { toDay } from '../../../functions/calendar/plain-date.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { REGISTERS } from '../../../functions/forms/registers.ts';
import type { Plan } from '../../../functions/plans/plan.ts';
import { readFacts } from '../../../functions/records/read-facts.ts';
import type { RawTable } from '../../../functions/records/table.ts';
import { computeMonth } from '../../../functions/reports/compute-month.ts';
import type { Month } from '../../../functions/reports/month.ts';
import { bucketOf } from '../../../workspace/bucket.ts';
import { writeSample } from '../../../workspace/sample/write-sample.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { createObjectStore, objectSchema } from '../../../workspace/store/object-store.ts';
import { officeTables } from '../../../workspace/tables.ts';
import { madeOffice, officeSchemas } from '../made-office.ts';

export interface ReadBack {
  readonly tables: readonly RawTable[];
  /** Each mail that stands as sent, oldest first. */
  readonly sent: readonly { readonly period: string; readonly recipient: string }[];
}

export async function writtenAndRead(plan: Plan, now: number): Promise<ReadBack> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-sample-'));
  const database = openDatabase(dir, [...officeSchemas, objectSchema]);
  try {
    const { spreadsheets, ids } = await madeOffice(database, plan, { now: () => now });
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
      return { sheetId: tab.sheetId, title: tab.title, columnKeys, header, rows };
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
