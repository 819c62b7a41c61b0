/**
 * Spreadsheets as the rest of the workspace uses them. Structure changes through one door, `batchUpdate`, with Google's own
 * request objects, whole or not at all; rows go in fast through `appendRows`. Unknown ids throw Google's 404.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellValue, StoredCell, StoredRow } from './cell.ts';
import type { Dimension } from './dimension-change.ts';
import type { Metadata } from './metadata-store.ts';
import type { SheetFeatures } from './sheet-features.ts';

export { spreadsheetSchema } from './spreadsheet-schema.ts';
export { createSpreadsheets } from './sqlite-spreadsheets.ts';

interface NewSheet {
  readonly title: string;
  /** Grid size; 1000 × 26 as at Google. */
  readonly rows?: number;
  readonly columns?: number;
  readonly frozenRows?: number;
  readonly sheetId?: number;
}

interface NewSpreadsheet {
  readonly title: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly sheets: readonly NewSheet[];
}

/** What Drive knows of a file. Instants are epoch milliseconds. */
export interface SpreadsheetFile {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly appProperties: Readonly<Record<string, string>>;
}

export interface Spreadsheet extends SpreadsheetFile {
  readonly locale: string;
  readonly timeZone: string;
  /** title, locale, timeZone, autoRecalc as Google answers them. */
  readonly properties: sheets_v4.Schema$SpreadsheetProperties;
  /** In tab order. */
  readonly sheets: readonly Sheet[];
  /** Every developer metadata entry of the file, whatever its location. */
  readonly metadata: readonly Metadata[];
  /** In Google's own JSON; none whose cells are gone. */
  readonly namedRanges: readonly sheets_v4.Schema$NamedRange[];
}

export interface Sheet {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly hidden: boolean;
  /** All of it as Google answers it. */
  readonly properties: sheets_v4.Schema$SheetProperties;
  readonly protectedRanges: readonly sheets_v4.Schema$ProtectedRange[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
  /** Charts, conditional formats, filters, banding: in Google's own JSON. */
  readonly features: SheetFeatures;
}

/** Half-open, zero-based; an absent end is the last row or column that holds something. */
interface CellRange {
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

interface CellBlock {
  readonly startRow: number;
  readonly startColumn: number;
  readonly rows: readonly (readonly (StoredCell | undefined)[])[];
}

export interface Spreadsheets {
  /** The clock of the files, epoch ms: what TODAY() and a date typed without its year mean. */
  now(): number;
  /** The id of the new file. First sheet id 0, as at Google. */
  create(spreadsheet: NewSpreadsheet): string;
  /** The same with Google's own objects, and `requests` (given the ids of the tabs) applied before anyone sees it. */
  createWith(
    properties: sheets_v4.Schema$SpreadsheetProperties,
    sheets: readonly sheets_v4.Schema$SheetProperties[],
    requests?: (sheetIds: readonly number[]) => readonly sheets_v4.Schema$Request[],
  ): string;
  list(): SpreadsheetFile[];
  has(id: string): boolean;
  get(id: string): Spreadsheet;
  /** What Drive may change: the title, appProperties key by key (null removes one), and when it was modified (epoch ms; absent: now). */
  updateFile(
    id: string,
    patch: {
      readonly title?: string;
      readonly appProperties?: Readonly<Record<string, string | null>>;
      readonly modifiedAt?: number | undefined;
    },
  ): void;
  /** All requests or none; one reply a request. Throws GoogleError 400 "Invalid requests[i].kind: …". */
  batchUpdate(id: string, requests: readonly sheets_v4.Schema$Request[]): sheets_v4.Schema$Response[];
  /** The tab once more, at the end of the other file (or of its own). Its properties there. */
  copySheet(id: string, sheetId: number, destinationId: string): sheets_v4.Schema$SheetProperties;
  /**
   * Rows from `startRow` on, ragged: neither trailing blank rows nor trailing blank cells. Rows that are alike may be one array. Formulas are
   * computed; an error is its word (#DIV/0!).
   */
  readValues(id: string, sheetId: number, range?: CellRange): readonly (readonly (CellValue | null)[])[];
  /** How many rows and columns those values take. */
  extent(id: string, sheetId: number): { readonly rows: number; readonly columns: number };
  /** The same with all that a cell carries, as it is kept: formulas are not computed. */
  readCells(id: string, sheetId: number, range?: CellRange): readonly StoredRow[];
  /** The same for readers: with what formulas come to, in cells that must never be written back. */
  readComputed(id: string, sheetId: number, range?: CellRange): readonly StoredRow[];
  /** Widths and hidden marks of the rows or columns that have any, by index. */
  dimensionProperties(id: string, sheetId: number, dimension: Dimension): Map<number, sheets_v4.Schema$DimensionProperties>;
  /** Puts cells over a block from (startRow, startColumn) on: undefined leaves a cell alone, null empties it, the grid grows. */
  writeCells(id: string, sheetId: number, block: CellBlock): void;
  /** Below the last row that holds a value; the grid grows. Returns the zero-based index of the first new row. */
  appendRows(id: string, sheetId: number, rows: readonly StoredRow[]): number;
  /** The tab tagged with sheet metadata `table` = table. */
  sheetByTable(id: string, table: string): { readonly sheetId: number; readonly title: string } | undefined;
  /** Column metadata `questionKey` → zero-based column. It moves with its column. */
  columnsOf(id: string, sheetId: number): Map<string, number>;
  /** The table that a tab is tagged with. */
  tableOf(id: string, sheetId: number): string | undefined;
  /** Form item id → zero-based column of a response tab. It moves with its column, and no API shows it. */
  itemColumns(id: string, sheetId: number): Map<number, number>;
  tieItem(id: string, sheetId: number, column: number, itemId: number): void;
}
