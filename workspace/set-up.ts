/**
 * What an office's IT person gets from set-up: three spreadsheets (Google shares per file), one tab a form, register and machine
 * list, every tab tagged with `table` and every column with `questionKey`.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { columnsOf } from '../functions/forms/define-form.ts';
import { FORMS } from '../functions/forms/forms.ts';
import type { SpreadsheetRole } from '../functions/forms/question.ts';
import { REGISTERS } from '../functions/forms/registers.ts';
import { sentList } from '../functions/forms/sent-list.ts';
import type { Spreadsheets } from './store/spreadsheets.ts';

interface TabColumn {
  readonly key: string;
  readonly title: string;
}

interface Tab {
  readonly table: string;
  readonly title: string;
  readonly spreadsheet: SpreadsheetRole;
  readonly columns: readonly TabColumn[];
  /** Only the system writes here. */
  readonly machine: boolean;
}

/** The first column of every form's tab; Google writes its title in the owner's language. */
export const STAMP: TabColumn = { key: 'submittedAt', title: 'Dấu thời gian' };

export const TABS: readonly Tab[] = [
  ...FORMS.map((form) => ({
    table: form.id,
    title: form.tab,
    spreadsheet: form.spreadsheet,
    columns: [STAMP, ...columnsOf(form)],
    machine: false, // a person mends a wrong cell in the response tab (decision 8)
  })),
  ...REGISTERS.map((register) => ({
    table: register.id,
    title: register.tab,
    spreadsheet: register.spreadsheet,
    columns: columnsOf(register),
    machine: false,
  })),
  { table: sentList.table, title: sentList.tab, spreadsheet: sentList.spreadsheet, columns: sentList.columns, machine: true },
];

const TITLES: Record<SpreadsheetRole, string> = { data: 'Sổ dữ liệu', cases: 'Sổ hồ sơ', board: 'Bảng theo dõi' };

/** Makes the three spreadsheets; returns their ids. */
export function makeSpreadsheets(spreadsheets: Spreadsheets, areaName: string): Record<SpreadsheetRole, string> {
  const make = (role: SpreadsheetRole): string => {
    const tabs = TABS.filter((tab) => tab.spreadsheet === role);
    const sheets = tabs.map((tab, i) => ({
      sheetId: i,
      title: tab.title,
      frozenRows: 1,
      columns: Math.max(26, tab.columns.length),
    }));
    const id = spreadsheets.create({ title: `${TITLES[role]} - ${areaName}`, sheets });
    spreadsheets.batchUpdate(id, tabs.flatMap(tabRequests));
    return id;
  };
  return { data: make('data'), cases: make('cases'), board: make('board') };
}

/** Puts back a tab that somebody deleted, empty, under its own title or, where another tab took that, a numbered one. */
export function restoreTab(spreadsheets: Spreadsheets, id: string, table: string): { sheetId: number } {
  const tab = TABS.find((each) => each.table === table);
  if (tab === undefined) throw new Error(`No tab ${table}`);
  const { sheets } = spreadsheets.get(id);
  const sheetId = Math.max(...sheets.map((sheet) => sheet.sheetId)) + 1;
  const isTaken = (title: string) => sheets.some((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  let title = tab.title;
  for (let n = 2; isTaken(title); n++) title = `${tab.title} ${n}`;
  const gridProperties = { rowCount: 1_000, columnCount: Math.max(26, tab.columns.length), frozenRowCount: 1 };
  spreadsheets.batchUpdate(id, [{ addSheet: { properties: { sheetId, title, gridProperties } } }, ...tabRequests(tab, sheetId)]);
  return { sheetId };
}

function tabRequests(tab: Tab, sheetId: number): sheets_v4.Schema$Request[] {
  const header = tab.columns.map(({ title }) => ({
    userEnteredValue: { stringValue: title },
    userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' },
  }));
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: header }],
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    tag('table', tab.table, { sheetId }),
    ...tab.columns.map(({ key }, i) =>
      tag('questionKey', key, { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: i, endIndex: i + 1 } }),
    ),
    ...(tab.machine
      ? [
          {
            addProtectedRange: {
              protectedRange: { range: { sheetId }, description: 'Hệ thống ghi, người không sửa', warningOnly: true },
            },
          },
        ]
      : []),
  ];
}

const tag = (
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' } },
});
