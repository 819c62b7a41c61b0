/** Which tables an office keeps, and in which of its spreadsheets they are found: by the tag that set-up puts on a tab, never by name. */
import { caseMailList } from '../functions/forms/case-mail-list.ts';
import { caseList, caseTasks, suspectedDuplicates } from '../functions/forms/case-tabs.ts';
import { FORMS } from '../functions/forms/forms.ts';
import type { SpreadsheetRole } from '../functions/forms/question.ts';
import { REGISTERS } from '../functions/forms/registers.ts';
import { sentList } from '../functions/forms/sent-list.ts';
import type { Spreadsheets } from './store/spreadsheets.ts';
import type { WorkspaceDirectory } from './workspace-port.ts';

const TABLES: readonly { readonly table: string; readonly spreadsheet: SpreadsheetRole }[] = [
  ...[...FORMS, ...REGISTERS].map(({ id, spreadsheet }) => ({ table: id, spreadsheet })),
  ...[sentList, caseTasks, caseList, suspectedDuplicates, caseMailList].map(({ table, spreadsheet }) => ({ table, spreadsheet })),
];

/** The file of each role: the first one made that has a tab of its. '' before set-up has run. */
export function officeSpreadsheets(spreadsheets: Spreadsheets): Record<SpreadsheetRole, string> {
  const find = (role: SpreadsheetRole): string => {
    const own = TABLES.filter(({ spreadsheet }) => spreadsheet === role);
    return spreadsheets.list().find(({ id }) => own.some(({ table }) => spreadsheets.sheetByTable(id, table)))?.id ?? '';
  };
  return { data: find('data'), cases: find('cases'), board: find('board') };
}

/** The `tables` part of workspace.json. */
export function officeTables(spreadsheets: Spreadsheets, ids: Record<SpreadsheetRole, string>): WorkspaceDirectory['tables'] {
  return Object.fromEntries(
    TABLES.flatMap(({ table, spreadsheet }) => {
      const tab = ids[spreadsheet] === '' ? undefined : spreadsheets.sheetByTable(ids[spreadsheet], table);
      return tab === undefined ? [] : [[table, { spreadsheet, ...tab }]];
    }),
  );
}
