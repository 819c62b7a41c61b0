/**
 * autoResizeDimensions. Google measures with its fonts; here a letter is seven pixels wide and a line twenty-one high, so that widths come out
 * near and rows as high as their lines.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { formattedValue } from '../../google/formatted-value.ts';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, dimensionSpanOf, type RequestHandler } from '../book.ts';
import { changeProperties } from '../dimension-properties.ts';
import type { SheetRecord } from '../sheet-store.ts';

const LETTER = 7;
const LINE = 21;
const PADDING = 6;
const NARROWEST = 21;

export const autoResizeDimensions: RequestHandler = (book, { autoResizeDimensions }) => {
  if (autoResizeDimensions?.dataSourceSheetDimensions) throw notServed('autoResizeDimensions.dataSourceSheetDimensions');
  const span = dimensionSpanOf(book, autoResizeDimensions?.dimensions);
  const { sheet, dimension, start, end, count } = span;
  if (end > count) throw invalidArgument(`dimensions.endIndex[${end}] is after the end of the grid[${count}]`);
  const sizes = dimension === 'COLUMNS' ? widths(book, sheet) : heights(book, sheet);
  changeProperties(book, { sheet, dimension, start, end }, (stored, index) => {
    const size = sizes.get(index);
    // A column that holds nothing keeps its width.
    return size === undefined ? stored : { ...stored, pixelSize: size };
  });
  return {};
};

const longest = (lines: readonly string[]): number => lines.reduce((most, line) => Math.max(most, line.length), 0);

function widths(book: Book, sheet: SheetRecord): Map<number, number> {
  const sizes = new Map<number, number>();
  eachText(book, sheet, (_, column, lines) => {
    const width = Math.max(NARROWEST, longest(lines) * LETTER + PADDING);
    sizes.set(column, Math.max(sizes.get(column) ?? 0, width));
  });
  return sizes;
}

function heights(book: Book, sheet: SheetRecord): Map<number, number> {
  const sizes = new Map<number, number>();
  eachText(book, sheet, (row, _, lines) => sizes.set(row, Math.max(sizes.get(row) ?? LINE, lines.length * LINE)));
  return sizes;
}

function eachText(book: Book, sheet: SheetRecord, visit: (row: number, column: number, lines: string[]) => void): void {
  const row = book.database.prepare('SELECT properties FROM spreadsheet WHERE id = ?').get(book.id);
  const { locale }: sheets_v4.Schema$SpreadsheetProperties = JSON.parse(String(row?.['properties']));
  for (const { index, cells } of book.rows.read(sheet.key, 0, sheet.rowCount)) {
    for (const [column, cell] of cells.entries()) {
      const text = formattedValue(cell, locale ?? 'en_US');
      if (text !== '') visit(index, column, text.split('\n'));
    }
  }
}
