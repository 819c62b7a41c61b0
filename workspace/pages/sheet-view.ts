/** One page of a tab as a table: letters, numbers, formatted cells, the frozen rows first on every page. */
import { type A1Area, columnLetters } from '../google/a1.ts';
import { formattedValue } from '../google/formatted-value.ts';
import { cellValue, richCell, type StoredCell } from '../store/cell.ts';
import { hexOf } from '../store/color.ts';
import type { Sheet, Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { pageNumber } from './page-number.ts';
import { visibleText } from './visible-text.ts';

const ROWS_A_PAGE = 1_000;
/** A tab with less shows this much of its empty grid, so that it looks like a sheet. */
const FEWEST_ROWS = 12;

export interface SheetPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

/** What a link asks for. `marked`: the cells it points at; the page that holds them is shown whatever `page` says. */
export interface SheetWish {
  readonly page: string | null;
  readonly marked: A1Area | undefined;
}

export function sheetView(
  spreadsheets: Spreadsheets,
  { id, locale }: Spreadsheet,
  sheet: Sheet,
  { page, marked }: SheetWish,
): SheetPage {
  const cells = spreadsheets.readCells(id, sheet.sheetId);
  const frozen = sheet.frozenRowCount;
  const pages = Math.max(1, Math.ceil((cells.length - frozen) / ROWS_A_PAGE));
  const holds = marked?.startRow === undefined || marked.startRow < frozen ? page : String(pageHolding(marked.startRow, frozen));
  const shown = pageNumber(holds, pages);
  const start = frozen + (shown - 1) * ROWS_A_PAGE;
  const end = Math.min(start + ROWS_A_PAGE, Math.max(cells.length, Math.min(sheet.rowCount, FEWEST_ROWS)));
  const columns = range(
    0,
    cells.reduce((width, row) => Math.max(width, row.length), 1),
  );
  return {
    page: shown,
    pages,
    columns: columns.map(columnLetters),
    rows: [...range(0, frozen), ...range(start, end)].map((row) => ({
      number: row + 1,
      frozen: row < frozen,
      cells: columns.map((column) => {
        const cell = cells[row]?.[column];
        const text = visibleText(formattedValue(cell, locale));
        return { text, long: isLong(text), background: background(cell), ...look(cell, row, column, marked) };
      }),
    })),
  };
}

/** A pasted list scrolls inside its cell: one answer may not push the others off the screen. */
const isLong = (text: string): boolean => text.length > 120 || text.split('\n', 4).length > 3;

const pageHolding = (row: number, frozen: number): number => Math.floor((row - frozen) / ROWS_A_PAGE) + 1;

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** '' for white: most cells are. */
function background(cell: StoredCell | undefined): string {
  const hex = hexOf(richCell(cell).format?.backgroundColorStyle?.rgbColor);
  return hex === '#ffffff' ? '' : hex;
}

/** `anchor`: the address, on the first marked cell alone. */
function look(
  cell: StoredCell | undefined,
  row: number,
  column: number,
  marked: A1Area | undefined,
): { anchor: string; look: string } {
  const isMarked = within(row, marked?.startRow, marked?.endRow) && within(column, marked?.startColumn, marked?.endColumn);
  const first = row === (marked?.startRow ?? 0) && column === (marked?.startColumn ?? 0);
  return {
    anchor: marked && first ? `${columnLetters(column)}${row + 1}` : '',
    look: [marked && isMarked ? 'marked' : '', typeof cellValue(cell) === 'number' ? 'number' : ''].join(' ').trim(),
  };
}

const within = (place: number, start = 0, end = Number.POSITIVE_INFINITY): boolean => place >= start && place < end;
