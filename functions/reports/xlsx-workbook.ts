/**
 * The workbook as an Excel file: the same view gives the same bytes. Cells are numbers, percents, days and text; text carries the
 * format `@` and stands among the shared strings, so nothing that people typed is ever a formula (threats.md). Printed, each sheet is
 * as wide as one A4 page on its side, with its header on every page.
 */
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { dayToSerial } from '../calendar/instant.ts';
import { toDay } from '../calendar/plain-date.ts';
import { undatedZip } from './undated-zip.ts';
import type { SheetCell, SheetColumn, SheetView, WorkbookView } from './workbook.ts';
import { printSetup } from './xlsx-print.ts';
import { xmlText } from './xml-text.ts';

export async function xlsxWorkbook({ sheets }: WorkbookView): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheets.map(({ name }) => name);
  const features = [printSetup(names, ROWS_ABOVE)];
  return undatedZip(
    await writeExcelFile(sheets.map(sheetOf), { fontFamily: 'Times New Roman', fontSize: 11, features }).toBuffer(),
  );
}

/** Title, what it is about, and the header of the columns. */
const ROWS_ABOVE = 3;

const sheetOf = ({ name, title, about, columns, rows }: SheetView) => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: ROWS_ABOVE,
  stickyColumnsCount: 2,
  orientation: 'landscape' as const,
  data: [
    [{ ...TEXT, value: cellText(title), fontWeight: 'bold', fontSize: 13 }],
    [{ ...TEXT, value: cellText(about) }],
    headerRow(columns),
    ...rows.map((row) => bodyRow(row, columns)),
  ] satisfies Row[],
});

/**
 * The writer finds a string's place in a plain object, where "constructor" is taken already: such a cell would point at no string, and the
 * file would not open. A space at its end makes it a string like any other.
 */
function cellText(text: string): string {
  const safe = xmlText(text);
  return safe in Object.prototype ? `${safe} ` : safe;
}

const TEXT = { type: String, format: '@', alignVertical: 'center' } as const;
const BOX = { borderStyle: 'thin', borderColor: '#808080' } as const;
const NUMBER = { ...BOX, type: Number, alignVertical: 'center' } as const;

const headerRow = (columns: readonly SheetColumn[]): CellObject[] =>
  columns.map(({ title }) => ({
    ...TEXT,
    ...BOX,
    value: cellText(title),
    wrap: true,
    fontWeight: 'bold',
    align: 'center',
    height: heightOf(HEADER_LINES),
  }));

const HEADER_LINES = 2;

function bodyRow(cells: readonly SheetCell[], columns: readonly SheetColumn[]): CellObject[] {
  const lines = cells.map((cell, column) => linesOf(cell, columns[column]?.width ?? 1));
  const [first, ...others] = cells.map(cellOf);
  // The writer makes a row as high as its highest cell; one is enough to say it.
  return first === undefined ? [] : [{ ...first, height: heightOf(Math.max(1, ...lines)) }, ...others];
}

/** In points. Told outright, since not every program measures wrapped text when it opens a file. */
const heightOf = (lines: number): number => 15 * lines + 3;

/** Letters are narrower than the digit by which columns are measured; that leaves room for lines that break early. */
const linesOf = (cell: SheetCell, width: number): number => (cell.kind === 'text' ? Math.ceil(cell.text.length / width) : 1);

function cellOf(cell: SheetCell): CellObject {
  switch (cell.kind) {
    case 'text':
      return { ...TEXT, ...BOX, value: cellText(cell.text), wrap: true };
    case 'number':
      return { ...NUMBER, value: cell.value, format: '#,##0' };
    case 'year':
      return { ...NUMBER, value: cell.value, format: '0' };
    case 'percent':
      return { ...NUMBER, value: cell.value, format: `0.${'0'.repeat(cell.decimals)}%` };
    case 'date':
      // A day is a number to Excel; given as such, no time zone can move it.
      return { ...NUMBER, value: dayToSerial(toDay(cell.date)), format: 'dd/mm/yyyy' };
    case 'blank':
      return BOX;
  }
}
