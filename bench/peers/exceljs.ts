/** The same sheets by exceljs: values, formats, widths, borders; and the cells of a file, to see that both say the same. */
import exceljs from 'exceljs';
import type { SheetCell, WorkbookView } from '../../functions/reports/workbook.ts';

export const USED =
  'exceljs Workbook, rows added as arrays, style by cell, writeBuffer (github.com/exceljs/exceljs#writing-xlsx)';

const THIN = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

export async function writeByExceljs({ sheets }: WorkbookView): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const { name, title, about, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }] });
    sheet.columns = columns.map(({ width }) => ({ width }));
    sheet.addRow([title]).font = { bold: true, size: 13 };
    sheet.addRow([about]);
    sheet.addRow(columns.map((column) => column.title)).font = { bold: true };
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(plainValue));
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cell.border = BOX;
        cell.numFmt = formatOf(cells[column - 1]);
        cell.alignment = { vertical: 'middle', wrapText: true };
      });
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
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
