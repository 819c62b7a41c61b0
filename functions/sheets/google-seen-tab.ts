/** What people did to a machine tab since the system wrote it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { rowsOf } from '../records/cells.ts';
import type { Writing } from './google-machine-batch.ts';
import { questionKeysOf } from './google-tags.ts';
import { compareRows, type SeenRow } from './machine-rows.ts';
import type { ValueRange } from './value-ranges.ts';

export interface SeenTab {
  readonly untouched: boolean;
  readonly edited: readonly SeenRow[];
  /** Every column of ours stands under its title. */
  readonly isTitled: boolean;
  readonly usedColumns: number;
}

export function lookAtTab({ tab, rows }: Writing, sheet: sheets_v4.Schema$Sheet, values: ValueRange): SeenTab {
  const keys = questionKeysOf(sheet);
  const places = tab.columns.map(({ key }) => keys.indexOf(key));
  const { header, cells } = values;
  const titled = tab.columns.filter(({ title }, i) => header[places[i] ?? -1] === title).length;
  const seen = [header, ...rowsOf(cells)].map((row, i) => ({
    sheetRow: i + 1,
    cells: places.map((place) => (place < 0 ? undefined : (row[place] ?? ''))),
  }));
  // Without a single title the first row is no header: somebody deleted that, and another row took its place.
  const { same, edited } = compareRows(tab, titled === 0 ? seen : seen.slice(1), rows);
  const isTitled = titled === tab.columns.length;
  return {
    untouched: same && isTitled,
    edited,
    isTitled,
    usedColumns: cells.columns.length,
  };
}
