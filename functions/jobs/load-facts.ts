/** Both spreadsheets that hold answers, read at once; what one of them says twice is decided by the reader of records. */
import { toDay } from '../calendar/plain-date.ts';
import type { Budget } from '../clock.ts';
import { FORMS } from '../forms/forms.ts';
import type { TableId } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { readFacts } from '../records/read-facts.ts';
import type { RawTable } from '../records/table.ts';
import type { Sheets } from '../sheets/sheets-port.ts';

export interface SpreadsheetIds {
  readonly data: string;
  readonly cases: string;
  readonly board: string;
}

/** `wanted`: the tables to read; absent: all of them. */
export async function loadTables(
  sheets: Sheets,
  ids: SpreadsheetIds,
  budget: Budget,
  wanted?: ReadonlySet<TableId>,
): Promise<RawTable[]> {
  const tables = (role: 'data' | 'cases') =>
    [...FORMS, ...REGISTERS].filter((d) => d.spreadsheet === role && (wanted?.has(d.id) ?? true)).map((d) => d.id);
  const readTabs = async (role: 'data' | 'cases'): Promise<readonly RawTable[]> => {
    const ofRole = tables(role);
    return ofRole.length === 0 ? [] : sheets.readTabs(ids[role], ofRole, budget);
  };
  const parts = await Promise.all([readTabs('data'), readTabs('cases')]);
  return parts.flat();
}

/** The facts as they stood at `cutoff` (epoch ms), or every row there is. */
export function factsAt(plan: Plan, tables: readonly RawTable[], cutoff?: number): { facts: Facts; problems: Problem[] } {
  return readFacts(tables, { planStart: toDay(plan.start), ...(cutoff === undefined ? {} : { cutoff }) });
}
