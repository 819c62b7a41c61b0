/** An A1 range laid over a spreadsheet: which tab it names and which of its cells, with Google's words where it fits none. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { bounds } from '../store/book.ts';
import type { Sheet, Spreadsheet } from '../store/spreadsheets.ts';
import { type A1Area, formatA1, parseA1 } from './a1.ts';
import { invalidArgument } from './google-error.ts';

export interface GridRange extends Required<A1Area> {
  readonly sheet: Sheet;
  /** As the caller wrote it. */
  readonly text: string;
  /** One cell or a bare tab name: a write may flow on from its first cell. */
  readonly anchor: boolean;
}

/**
 * Open ends run to the edge of the grid, ends beyond it are cut; a start beyond it is refused. A bare word is a named range before it is a
 * tab: "if there's a named range titled 'Sheet1', then Sheet1 refers to the named range and 'Sheet1' refers to the sheet".
 */
export function gridRange(spreadsheet: Spreadsheet, text: string): GridRange {
  const range = parseA1(text);
  const named = range?.bare && namedRange(spreadsheet, text);
  if (named) return { ...gridRangeOfMessage(spreadsheet, named), text };
  const sheet = range && sheetNamed(spreadsheet, range.title);
  if (!range || !sheet) throw invalidArgument(`Unable to parse range: ${text}`);
  const { startRow = 0, endRow = sheet.rowCount, startColumn = 0, endColumn = sheet.columnCount } = range.area;
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    const asked = formatA1(sheet.title, range.area);
    throw invalidArgument(`Range (${asked}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`);
  }
  return {
    sheet,
    text,
    anchor: range.anchor,
    startRow,
    endRow: Math.min(endRow, sheet.rowCount),
    startColumn,
    endColumn: Math.min(endColumn, sheet.columnCount),
  };
}

/** Google's message as a closed range; as `spanOf` reads it for requests. */
export function gridRangeOfMessage({ sheets }: Spreadsheet, message: sheets_v4.Schema$GridRange): GridRange {
  const sheet = sheets.find(({ sheetId }) => sheetId === (message.sheetId ?? 0));
  if (!sheet) throw invalidArgument(`No grid with id: ${message.sheetId ?? 0}`);
  const [startRow, endRow] = bounds('Row', message.startRowIndex, message.endRowIndex, sheet.rowCount);
  const [startColumn, endColumn] = bounds('Column', message.startColumnIndex, message.endColumnIndex, sheet.columnCount);
  const area = { startRow, endRow, startColumn, endColumn };
  return { sheet, text: formatA1(sheet.title, area), anchor: false, ...area };
}

/** Its cells; names are found whatever their case, as Google tells none apart by it. */
const namedRange = ({ namedRanges }: Spreadsheet, name: string): sheets_v4.Schema$GridRange | undefined =>
  namedRanges.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.range;

/** Tab names are found whatever their case; without a name the first visible tab is meant. */
function sheetNamed({ sheets }: Pick<Spreadsheet, 'sheets'>, title: string | undefined): Sheet | undefined {
  if (title === undefined) return sheets.find(({ hidden }) => !hidden);
  return (
    sheets.find((sheet) => sheet.title === title) ?? sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase())
  );
}

/** The same as Google's message. */
export const gridRangeMessage = ({ sheet, startRow, endRow, startColumn, endColumn }: GridRange): sheets_v4.Schema$GridRange => ({
  sheetId: sheet.sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});
