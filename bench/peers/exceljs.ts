/**
 * The same sheets by exceljs: values, formats, widths, heights, borders, header, print set-up; and the cells of a file, to see that both
 * say the same.
 */
import exceljs, { type AddWorksheetOptions, type Cell, type Style, type Worksheet } from 'exceljs';
import type { SheetCell, SheetView, WorkbookView } from '../../functions/reports/workbook.ts';

export const USED = 'exceljs Workbook, rows added as arrays, writeBuffer (github.com/exceljs/exceljs#writing-xlsx)';

const THIN = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADER: Partial<Style> = {
  font: { bold: true },
  border: BOX,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** How a cell gets its looks. */
type Dress = (cell: Cell, style: Partial<Style>) => void;

/** At its best: cells that look alike share one style, which exceljs then describes once. */
export const writeByExceljs = (view: WorkbookView): Promise<Uint8Array> =>
  written(view, (cell, style) => {
    cell.style = style;
  });

/** As its documentation shows it: each cell is told its border, its format, its alignment. */
export const writeCellByCell = (view: WorkbookView): Promise<Uint8Array> =>
  written(view, (cell, { border, numFmt = '', alignment }) => {
    cell.border = border ?? {};
    cell.numFmt = numFmt;
    cell.alignment = alignment ?? {};
  });

async function written({ sheets }: WorkbookView, dress: Dress): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const view of sheets) fill(book.addWorksheet(view.name, LAYOUT), view, dress);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const LAYOUT: Partial<AddWorksheetOptions> = {
  views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }],
  pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:3' },
};

function fill(sheet: Worksheet, { title, about, columns, rows }: SheetView, dress: Dress): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow([title]).font = { bold: true, size: 13 };
  sheet.addRow([about]);
  const header = sheet.addRow(columns.map((column) => column.title));
  header.height = 33;
  header.eachCell((cell) => {
    cell.style = HEADER;
  });
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (format: string): Partial<Style> => {
    const style = styles.get(format) ?? { border: BOX, numFmt: format, alignment: { vertical: 'middle', wrapText: true } };
    styles.set(format, style);
    return style;
  };
  for (const cells of rows) {
    const row = sheet.addRow(cells.map(plainValue));
    row.height = 18;
    row.eachCell({ includeEmpty: true }, (cell, column) => dress(cell, styleOf(formatOf(cells[column - 1]))));
  }
}

function plainValue(cell: SheetCell): string | number | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
    case 'year':
    case 'percent':
      return cell.value;
    case 'date':
      return cell.date;
    case 'blank':
      return null;
  }
}

function formatOf(cell: SheetCell | undefined): string {
  if (cell?.kind === 'number') return '#,##0';
  return cell?.kind === 'percent' ? `0.${'0'.repeat(cell.decimals)}%` : cell?.kind === 'text' ? '@' : '0';
}

/** Sheet by sheet, row by row, as exceljs reads the file. */
export async function cellsOf(file: Uint8Array): Promise<unknown[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(file) as never);
  return book.worksheets.map((sheet) => {
    const rows: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => rows.push(row.values));
    return { name: sheet.name, rows };
  });
}
