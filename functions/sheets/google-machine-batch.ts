/** The one batch that writes machine tabs, all of them or none (docs/decisions/0010). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { blockRequests, cellOf, NUMBER_FORMATS } from './google-cells.ts';
import { guardRequests } from './google-guard.ts';
import { keptEditsRequests } from './google-kept-edits.ts';
import { mendedTab, newTab, type ReadyTab } from './google-ready-tab.ts';
import { stampRequest } from './google-stamp.ts';
import type { MarkedRow, SeenRow } from './machine-rows.ts';
import type { MachineTab, Stamp } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

export interface Writing {
  readonly tab: MachineTab;
  readonly rows: readonly MarkedRow[];
  readonly stamp: Stamp;
  readonly keepsOrder?: boolean;
}

/** A tab that is to be written. */
export interface Change {
  readonly writing: Writing;
  /** undefined: it has to be made. */
  readonly sheet: Sheet | undefined;
  readonly usedColumns: number;
  readonly edited: readonly SeenRow[];
}

/** `sheets`: every tab of the spreadsheet, as read. */
export function machineBatch(sheets: readonly Sheet[], changes: readonly Change[]): Request[] {
  const tabs = changes.map((change) => tabRequests(sheets, change));
  const kept = changes.flatMap(({ writing: { tab, stamp }, sheet, edited }) =>
    sheet ? [{ tab, sheet, edited, keptAt: stamp.generatedAt }] : [],
  );
  // Each once: a person may have pointed the protection of one tab at another.
  const forgotten = new Set(tabs.flatMap(({ guard }) => guard.forget));
  return [
    ...[...forgotten].map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })),
    ...tabs.flatMap(({ content }) => content),
    ...keptEditsRequests(sheets, kept),
    ...tabs.map(({ guard }) => guard.leave),
  ];
}

function tabRequests(sheets: readonly Sheet[], { writing: { tab, rows, stamp }, sheet, usedColumns }: Change) {
  const needed = rows.length + 1;
  const ready = sheet ? mendedTab(sheet, tab, { rows: needed, usedColumns }) : newTab(tab, needed);
  return {
    guard: guardRequests({ table: tab.table, stamp, sheetId: ready.sheetId }, sheets, sheet),
    content: [...ready.requests, ...contentRequests(ready, { tab, rows }), stampRequest(sheet, ready.sheetId, stamp)],
  };
}

/** '#fce8e6'. */
const ALERT = { rgbColor: { red: 252 / 255, green: 232 / 255, blue: 230 / 255 } };

const WRAPPED = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };

function contentRequests({ sheetId, places, rowCount }: ReadyTab, { tab, rows }: Pick<Writing, 'tab' | 'rows'>): Request[] {
  const content = rows.map(({ cells, alert }) =>
    cells.map((cell) => ({ ...cellOf(cell), ...(alert && { userEnteredFormat: { backgroundColorStyle: ALERT } }) })),
  );
  const formats = tab.columns.map(({ format, width }, i) => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: 1,
        endRowIndex: rows.length + 1,
        startColumnIndex: places[i] ?? 0,
        endColumnIndex: (places[i] ?? 0) + 1,
      },
      cell: { userEnteredFormat: { numberFormat: NUMBER_FORMATS[format], ...(width !== undefined && WRAPPED) } },
      fields: `userEnteredFormat(numberFormat${width === undefined ? '' : `,${Object.keys(WRAPPED)}`})`,
    },
  }));
  // Down to the last row of the grid: what stood below the new content goes.
  const fields = 'userEnteredValue,userEnteredFormat.backgroundColorStyle';
  const block = { sheetId, places, startRow: 1, endRow: rowCount, rows: content, fields };
  return [...(rows.length > 0 ? formats : []), ...(rowCount > 1 ? blockRequests(block) : [])];
}
