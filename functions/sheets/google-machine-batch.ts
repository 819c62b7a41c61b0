/** The one batch that writes a machine tab, whole or not at all (docs/decisions/0010). */
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
}

export interface Seen {
  /** Every tab of the spreadsheet. */
  readonly sheets: readonly Sheet[];
  /** The one to write; undefined: it has to be made. */
  readonly sheet: Sheet | undefined;
  readonly usedColumns: number;
  readonly edited: readonly SeenRow[];
}

export function machineBatch({ tab, rows, stamp }: Writing, { sheets, sheet, usedColumns, edited }: Seen): Request[] {
  const needed = rows.length + 1;
  const ready = sheet ? mendedTab(sheet, tab, { rows: needed, usedColumns }) : newTab(tab, needed);
  const guard = guardRequests({ table: tab.table, stamp, sheetId: ready.sheetId }, sheets, sheet);
  return [
    ...guard.forget,
    ...ready.requests,
    ...contentRequests(ready, { tab, rows }),
    stampRequest(sheet, ready.sheetId, stamp),
    ...(sheet ? keptEditsRequests(sheets, { tab, sheet, edited, keptAt: stamp.generatedAt }) : []),
    guard.leave,
  ];
}

/** '#fce8e6'. */
const ALERT = { rgbColor: { red: 252 / 255, green: 232 / 255, blue: 230 / 255 } };

function contentRequests({ sheetId, places, rowCount }: ReadyTab, { tab, rows }: Pick<Writing, 'tab' | 'rows'>): Request[] {
  const content = rows.map(({ cells, alert }) =>
    cells.map((cell) => ({ ...cellOf(cell), ...(alert && { userEnteredFormat: { backgroundColorStyle: ALERT } }) })),
  );
  const formats = tab.columns.map(({ format }, i) => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: 1,
        endRowIndex: rows.length + 1,
        startColumnIndex: places[i] ?? 0,
        endColumnIndex: (places[i] ?? 0) + 1,
      },
      cell: { userEnteredFormat: { numberFormat: NUMBER_FORMATS[format] } },
      fields: 'userEnteredFormat.numberFormat',
    },
  }));
  // Down to the last row of the grid: what stood below the new content goes.
  const fields = 'userEnteredValue,userEnteredFormat.backgroundColorStyle';
  const block = { sheetId, places, startRow: 1, endRow: rowCount, rows: content, fields };
  return [...(rows.length > 0 ? formats : []), ...(rowCount > 1 ? blockRequests(block) : [])];
}
