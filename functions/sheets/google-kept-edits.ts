/** Keeps what a person wrote into a machine tab, before the same batch overwrites it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { toSerial } from '../calendar/instant.ts';
import { keptEdits } from '../forms/kept-edits.ts';
import { cellOf, NUMBER_FORMATS } from './google-cells.ts';
import { findTab } from './google-find-tab.ts';
import { mendedTab, newTab } from './google-ready-tab.ts';
import { titleOf } from './google-tags.ts';
import { keptText } from './kept-text.ts';
import type { SeenRow } from './machine-rows.ts';
import type { MachineTab } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;

export interface Kept {
  readonly tab: MachineTab;
  /** The tab that people edited. */
  readonly sheet: Sheet;
  readonly edited: readonly SeenRow[];
  /** Epoch ms. */
  readonly keptAt: number;
}

/** `sheets`: every tab of the spreadsheet, as read. */
export function keptEditsRequests(sheets: readonly Sheet[], kept: readonly Kept[]): sheets_v4.Schema$Request[] {
  if (kept.every(({ edited }) => edited.length === 0)) return [];
  const found = findTab(sheets, keptEdits.table, keptEdits.tab);
  const usedColumns = found?.properties?.gridProperties?.columnCount ?? 0;
  const { requests, sheetId, places } = found ? mendedTab(found, keptEdits, { rows: 1, usedColumns }) : newTab(keptEdits, 1);
  const rows = kept.flatMap((from) => from.edited.map((row) => ({ values: cellsOf(from, row, places) })));
  // appendCells, not values.append: that one guesses the table and overwrites (google.md).
  return [...requests, { appendCells: { sheetId, rows, fields: 'userEnteredValue,userEnteredFormat.numberFormat' } }];
}

function cellsOf({ tab, sheet, keptAt }: Kept, row: SeenRow, places: readonly number[]): sheets_v4.Schema$CellData[] {
  const texts = [toSerial(keptAt), titleOf(sheet), row.sheetRow, keptText(tab, row)];
  const values: sheets_v4.Schema$CellData[] = Array.from({ length: Math.max(...places) + 1 }, () => ({}));
  for (const [i, { format }] of keptEdits.columns.entries()) {
    values[places[i] ?? i] = { ...cellOf(texts[i] ?? ''), userEnteredFormat: { numberFormat: NUMBER_FORMATS[format] } };
  }
  return values;
}
