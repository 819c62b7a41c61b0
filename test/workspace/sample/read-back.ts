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
import { writeSample } from '../../../workspace/sample/write-sample.ts';
import { makeSpreadsheets, TABS } from '../../../workspace/set-up.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { spreadsheetSchema } from '../../../workspace/store/spreadsheet-schema.ts';
import { createSpreadsheets } from '../../../workspace/store/sqlite-spreadsheets.ts';
import { inTransaction } from '../../../workspace/store/transaction.ts';

export interface ReadBack {
  readonly tables: readonly RawTable[];
  /** Rows of "Sổ gửi", headers left out. */
  readonly sent: readonly (readonly unknown[])[];
}

export function writtenAndRead(plan: Plan, now: number): ReadBack {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-sample-'));
  const database = openDatabase(dir, [spreadsheetSchema]);
  try {
    const spreadsheets = createSpreadsheets(database, { now: () => now });
    const ids = inTransaction(database, () => {
      const made = makeSpreadsheets(spreadsheets, plan.areaName);
      writeSample({ spreadsheets, ids: made, plan, now });
      return made;
    });
    const read = (table: string): Omit<RawTable, 'table'> => {
      const id = ids[TABS.find((tab) => tab.table === table)?.spreadsheet ?? 'data'];
      const tab = spreadsheets.sheetByTable(id, table);
      if (tab === undefined) throw new Error(`no tab for ${table}`);
      const [header = [], ...rows] = spreadsheets.readValues(id, tab.sheetId);
      const columnKeys = header.map(
        (_, column) => [...spreadsheets.columnsOf(id, tab.sheetId)].find(([, at]) => at === column)?.[0],
      );
      return { ...tab, columnKeys, header, rows };
    };
    return {
      tables: [...FORMS, ...REGISTERS].map(({ id }) => ({ table: id, ...read(id) })),
      sent: read('sent').rows,
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
