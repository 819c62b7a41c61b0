/** The one batch that writes machine tabs, all of them or none (docs/decisions/0010). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { blockRequests, cellOf, colourOf, NUMBER_FORMATS } from './google-cells.ts';
import { guardRequests } from './google-guard.ts';
import { keptEditsRequests } from './google-kept-edits.ts';
import { lookRequests } from './google-look.ts';
import { mendedTab, newTab, type ReadyTab } from './google-ready-tab.ts';
import { stampRequest } from './google-stamp.ts';
import type { MarkedRow, SeenRow } from './machine-rows.ts';
import type { MachineChart, MachineTab, Stamp } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

export interface Writing {
  readonly tab: MachineTab;
  readonly rows: readonly MarkedRow[];
  readonly stamp: Stamp;
  readonly charts?: readonly MachineChart[];
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

function tabRequests(sheets: readonly Sheet[], { writing, sheet, usedColumns }: Change) {
  const { tab, rows, stamp, charts = [] } = writing;
  const needed = rows.length + 1;
  const ready = sheet ? mendedTab(sheet, tab, { rows: needed, usedColumns }) : newTab(tab, needed);
  return {
    guard: guardRequests({ table: tab.table, stamp, sheetId: ready.sheetId }, sheets, sheet),
    content: [
      ...ready.requests,
      ...contentRequests(ready, { tab, rows }),
      ...lookRequests(ready, sheet, { tab, charts, rowsWritten: rows.length }),
      stampRequest(sheet, ready.sheetId, stamp),
    ],
  };
}

const ALERT = colourOf('#fce8e6');

const WRAPPED = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' };
const ONE_LINE = { ...WRAPPED, wrapStrategy: 'CLIP' };

function contentRequests({ sheetId, places, rowCount }: ReadyTab, { tab, rows }: Pick<Writing, 'tab' | 'rows'>): Request[] {
  const content = rows.map((row) => row.cells.map((_, i) => cellData(tab, row, i)));
  const formats = tab.columns.map(({ format, width, oneLine }, i) => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: 1,
        endRowIndex: rows.length + 1,
        startColumnIndex: places[i] ?? 0,
        endColumnIndex: (places[i] ?? 0) + 1,
      },
      cell: {
        userEnteredFormat: { numberFormat: NUMBER_FORMATS[format], ...(width !== undefined && (oneLine ? ONE_LINE : WRAPPED)) },
      },
      fields: `userEnteredFormat(numberFormat${width === undefined ? '' : `,${Object.keys(WRAPPED)}`})`,
    },
  }));
  // Down to the last row of the grid: what stood below the new content goes.
  const fields = `userEnteredValue,userEnteredFormat.backgroundColorStyle${tab.look ? LOOK_FIELDS : ''}`;
  const block = { sheetId, places, startRow: 1, endRow: rowCount, rows: content, fields };
  return [...(rows.length > 0 ? formats : []), ...(rowCount > 1 ? blockRequests(block) : [])];
}

/** Of tabs that have a look: cleared in each cell that has none of it. */
const LOOK_FIELDS = ',note,userEnteredFormat(wrapStrategy,textFormat(bold,link))';

function cellData({ columns, look }: MachineTab, { cells, alert, line, notes, links }: MarkedRow, i: number) {
  const { key = '', oneLine = false } = columns[i] ?? {};
  const [note, uri] = [notes?.[key], links?.[key]];
  const textFormat = { ...(line === 'title' && { bold: true }), ...(uri !== undefined && { link: { uri } }) };
  const userEnteredFormat = {
    ...(alert && { backgroundColorStyle: ALERT }),
    ...(look && { wrapStrategy: line ? 'OVERFLOW_CELL' : oneLine ? 'CLIP' : 'WRAP' }),
    ...(Object.keys(textFormat).length > 0 && { textFormat }),
  };
  return {
    ...cellOf(cells[i] ?? ''),
    ...(note !== undefined && { note }),
    ...(Object.keys(userEnteredFormat).length > 0 && { userEnteredFormat }),
  };
}
