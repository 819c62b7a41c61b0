/** A spreadsheet of formulas without a store: "Tờ 1" with the given rows, and any further tabs. */
import { calculation } from '../../../workspace/formulas/calculation.ts';
import { computedRows } from '../../../workspace/formulas/computed-rows.ts';
import { formattedValue } from '../../../workspace/google/formatted-value.ts';
import type { Computed, RichCell, StoredCell } from '../../../workspace/store/cell.ts';
import { NO_FEATURES } from '../../../workspace/store/sheet-features.ts';
import type { Sheet, Spreadsheet } from '../../../workspace/store/spreadsheets.ts';

/** Text that begins with "=" is a formula here. */
type Row = readonly (StoredCell | undefined)[];

interface Options {
  readonly locale?: 'vi_VN' | 'en_US';
  readonly tabs?: Readonly<Record<string, readonly Row[]>>;
  readonly namedRanges?: Spreadsheet['namedRanges'];
  readonly grid?: { readonly rows: number; readonly columns: number };
}

/** 2026-10-19 08:00 in the sheet. */
const NOW = 46314 + 1 / 3;

export interface ComputedSheet {
  /** Rows of the first tab, from the first cell on. */
  readonly values: readonly (readonly (Computed | undefined)[])[];
  readonly shown: readonly (readonly string[])[];
}

export function aSheet(rows: readonly Row[], options: Options = {}): ComputedSheet {
  const { locale = 'en_US', tabs = {}, namedRanges = [], grid = { rows: 100, columns: 26 } } = options;
  const all = [['Tờ 1', rows] as const, ...Object.entries(tabs)];
  const stored = all.map(([, given]) => given.map((row) => row.map(cellOf)));
  const sheets = all.map(([title], sheetId) => sheet(sheetId, title, grid));
  const made = calculation({ spreadsheet: { sheets, locale, namedRanges }, rows: (id) => stored[id] ?? [], now: NOW });
  const area = { sheetId: 0, startRow: 0, endRow: grid.rows, startColumn: 0, endColumn: grid.columns };
  const computed = computedRows(made, stored[0] ?? [], area);
  return {
    values: computed.map((row) => row.map((cell) => (cell as RichCell | null)?.computed)),
    shown: computed.map((row) => row.map((cell) => formattedValue(cell, locale))),
  };
}

const cellOf = (given: StoredCell | undefined): StoredCell =>
  typeof given === 'string' && given.startsWith('=') ? { formula: given } : (given ?? null);

const sheet = (sheetId: number, title: string, { rows, columns }: { rows: number; columns: number }): Sheet => ({
  sheetId,
  title,
  index: sheetId,
  rowCount: rows,
  columnCount: columns,
  frozenRowCount: 0,
  frozenColumnCount: 0,
  hidden: false,
  properties: {},
  protectedRanges: [],
  merges: [],
  features: NO_FEATURES,
});
