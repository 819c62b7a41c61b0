/**
 * A cell as it is kept: a bare value in the common case, an object when it carries a formula, a format, a note or a validation
 * rule. Rows are stored as JSON arrays of cells, so the common case costs nothing but its value.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../google/google-error.ts';

export type CellValue = string | number | boolean;

/** Of the API's ErrorValue. */
export interface CellError {
  readonly type: 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';
  /** In Google's words; some errors have none. */
  readonly message?: string;
}

/** What a formula comes to; nothing of it where that is blank. */
export interface Computed {
  readonly value?: CellValue;
  readonly error?: CellError;
  /** That a result brings along where its cell has none: =DATE(…) shows a date. */
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
}

export interface RichCell {
  readonly value?: CellValue;
  /** Kept as typed, with its '='. */
  readonly formula?: string;
  /** Google's userEnteredFormat. */
  readonly format?: sheets_v4.Schema$CellFormat;
  readonly note?: string;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
  /** Never stored: of cells that were read computed, what their own formula or one that spills into them comes to. */
  readonly computed?: Computed;
}

/** null is an empty cell. Numbers are finite; a date is its serial (day 0 = 1899-12-30) with a date format. */
export type StoredCell = CellValue | null | RichCell;
export type StoredRow = readonly StoredCell[];

/** Google's limit: "50,000 characters a cell". */
export const LONGEST_CELL = 50_000;

export const isRich = (cell: StoredCell): cell is RichCell => typeof cell === 'object' && cell !== null;

export const richCell = (cell: StoredCell | undefined): RichCell => {
  if (cell === null || cell === undefined) return {};
  return isRich(cell) ? cell : { value: cell };
};

/** What the cell holds for a reader: its value, or undefined when it is blank; of a formula only where it was read computed. */
export const cellValue = (cell: StoredCell | undefined): CellValue | undefined =>
  cell === null || cell === undefined ? undefined : isRich(cell) ? (cell.value ?? cell.computed?.value) : cell;

export const hasContent = (cell: StoredCell | undefined): boolean =>
  cellValue(cell) !== undefined || (cell !== undefined && isRich(cell) && cell.formula !== undefined);

/** The shortest form of a cell: bare when it carries only a value, null when it carries nothing. */
export function compactCell(cell: RichCell): StoredCell {
  const parts = Object.entries(cell).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return null;
  if (parts.length === 1 && cell.value !== undefined) return cell.value;
  return Object.fromEntries(parts);
}

/** A row as it is stored: no trailing empty cells, every value one that Google would take. */
export function storedRow(cells: readonly (StoredCell | undefined)[]): StoredCell[] {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  const row: StoredCell[] = [];
  for (let column = 0; column < length; column++) {
    const cell = cells[column] ?? null;
    refuseUnstorable(cell);
    row.push(cell);
  }
  return row;
}

function refuseUnstorable(cell: StoredCell): void {
  const text = cell !== null && isRich(cell) ? (cell.formula ?? cell.value) : cell;
  if (typeof text === 'string' && text.length > LONGEST_CELL) {
    throw invalidArgument(`Your input contains more than the maximum of ${LONGEST_CELL} characters in a single cell.`);
  }
  if (typeof text === 'number' && !Number.isFinite(text)) throw new RangeError(`A cell holds no ${text}`);
}
