/** Cells of a machine tab as batchUpdate takes them. Text goes in as text, whatever it begins with: nothing is parsed. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { MachineRow, MachineTab } from './sheets-port.ts';

type CellData = sheets_v4.Schema$CellData;

/** The same as set-up's (apps-script/set-up/column-rules.ts). */
export const NUMBER_FORMATS: Readonly<Record<MachineTab['columns'][number]['format'], sheets_v4.Schema$NumberFormat>> = {
  text: { type: 'TEXT', pattern: '@' },
  datetime: { type: 'DATE_TIME', pattern: 'dd/MM/yyyy HH:mm:ss' },
  number: { type: 'NUMBER', pattern: '#,##0' },
  percent: { type: 'PERCENT', pattern: '0.0%' },
  // Not the text format: a formula in a text cell is text.
  formula: { type: 'NUMBER', pattern: '0' },
};

export function cellOf(value: MachineRow['cells'][number]): CellData {
  if (value === '') return {};
  if (typeof value === 'object') return { userEnteredValue: { formulaValue: value.formula } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
}

/** '#a3231f'. */
export function colourOf(hex: string): sheets_v4.Schema$ColorStyle {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

export interface Block {
  readonly sheetId: number;
  /** Column of each cell of a row, from 0; in any order, other people's columns between them. */
  readonly places: readonly number[];
  /** From 0; the end is the first row outside. What `rows` does not reach is cleared in `fields`. */
  readonly startRow: number;
  readonly endRow: number;
  readonly rows: readonly (readonly CellData[])[];
  readonly fields: string;
}

/** One request for each run of neighbouring columns: what people put between ours stays theirs. */
export function blockRequests({ sheetId, places, startRow, endRow, rows, fields }: Block): sheets_v4.Schema$Request[] {
  return runsOf(places).map(({ start, members }) => ({
    updateCells: {
      range: {
        sheetId,
        startRowIndex: startRow,
        endRowIndex: endRow,
        startColumnIndex: start,
        endColumnIndex: start + members.length,
      },
      rows: rows.map((row) => ({ values: members.map((member) => row[member] ?? {}) })),
      fields,
    },
  }));
}

/** [7, 2, 3] is 2..3 (the members 1 and 2) and 7 (the member 0). */
function runsOf(places: readonly number[]): { start: number; members: number[] }[] {
  const runs: { start: number; members: number[] }[] = [];
  const ordered = places.map((place, member) => ({ place, member })).sort((a, b) => a.place - b.place);
  for (const { place, member } of ordered) {
    const run = runs.at(-1);
    if (run && run.start + run.members.length === place) run.members.push(member);
    else runs.push({ start: place, members: [member] });
  }
  return runs;
}
