/** Makes or mends what a machine tab stands on: the tab, its tags, its columns and titles, enough rows. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { blockRequests } from './google-cells.ts';
import { idOfNewTab } from './google-find-tab.ts';
import { questionKeysOf, sheetIdOf, tableOf, tagColumn, tagTab } from './google-tags.ts';
import type { MachineTab } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

/** A tab as it stands once `requests` are applied. */
export interface ReadyTab {
  readonly sheetId: number;
  /** Column of each of the tab's columns, from 0. */
  readonly places: readonly number[];
  readonly rowCount: number;
  readonly requests: readonly Request[];
}

/** `rows`: how many it needs, the header among them. */
export function newTab(tab: MachineTab, rows: number): ReadyTab {
  const sheetId = idOfNewTab(tab.table);
  // Two rows at least: Google refuses to freeze all there are.
  const rowCount = Math.max(2, rows);
  const places = tab.columns.map((_, column) => column);
  const gridProperties = { rowCount, columnCount: places.length, frozenRowCount: 1 };
  const requests = [
    { addSheet: { properties: { sheetId, title: tab.tab, gridProperties, ...(tab.look?.first && { index: 0 }) } } },
    tagTab(sheetId, 'table', tab.table),
    ...tab.columns.flatMap((column, place) => newColumn(sheetId, place, column)),
    ...headerRequests(sheetId, places, tab),
  ];
  return { sheetId, places, rowCount, requests };
}

/** Columns stay where people moved them; a deleted one comes back right of `usedColumns`, the columns that hold anything. */
export function mendedTab(
  sheet: Sheet,
  tab: MachineTab,
  needs: { readonly rows: number; readonly usedColumns: number },
): ReadyTab {
  const sheetId = sheetIdOf(sheet);
  const { rowCount: rowsNow = 0, columnCount: columnsNow = 0 } = sheet.properties?.gridProperties ?? {};
  const keys = questionKeysOf(sheet);
  let free = Math.max(needs.usedColumns, keys.findLastIndex((key) => key !== undefined) + 1);
  const added: Request[] = [];
  const columnsFilled = free;
  const places = tab.columns.map((column) => {
    const found = keys.indexOf(column.key);
    if (found >= 0) return found;
    added.push(...newColumn(sheetId, free, column));
    return free++;
  });
  const rowCount = Math.max(rowsNow ?? 0, needs.rows);
  const requests = [
    ...grown(sheetId, 'COLUMNS', free === columnsFilled ? 0 : free - (columnsNow ?? 0)),
    ...grown(sheetId, 'ROWS', rowCount - (rowsNow ?? 0)),
    ...(tableOf(sheet) === undefined ? [tagTab(sheetId, 'table', tab.table)] : []),
    ...added,
    ...headerRequests(sheetId, places, tab),
  ];
  return { sheetId, places, rowCount, requests };
}

const newColumn = (sheetId: number, place: number, { key, width }: MachineTab['columns'][number]): Request[] => [
  tagColumn(sheetId, place, key),
  ...(width === undefined ? [] : [widened(sheetId, place, width)]),
];

const widened = (sheetId: number, place: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});

const grown = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', length: number): Request[] =>
  length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];

/** Bold and wrapped, as set-up makes every header. */
function headerRequests(sheetId: number, places: readonly number[], { columns }: MachineTab): Request[] {
  const titles = columns.map(({ title }) => ({
    userEnteredValue: { stringValue: title },
    userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' },
  }));
  const fields = 'userEnteredValue,userEnteredFormat(textFormat.bold,wrapStrategy)';
  return blockRequests({ sheetId, places, startRow: 0, endRow: 1, rows: [titles], fields });
}
