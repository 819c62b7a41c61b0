/** ValueRange requests: null leaves a cell alone, "" empties it, everything else replaces its value and keeps its format. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type RichCell, richCell, type StoredCell } from '../store/cell.ts';
import type { Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { columnLetters, formatA1 } from './a1.ts';
import { type GoogleError, invalidArgument } from './google-error.ts';
import { type GridRange, gridRange } from './grid-range.ts';
import { localeRules } from './locale-rules.ts';
import { runningYear } from './running-year.ts';
import { userEntered } from './user-entered.ts';

export type InputOption = 'RAW' | 'USER_ENTERED';

/** A rectangle of given values; undefined leaves a cell alone. */
export type Given = readonly (readonly (string | number | boolean | undefined)[])[];

/** Throws Google's 400 unless `option` says how to read the input. */
export function inputOption(option: string | null | undefined): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw invalidArgument("'valueInputOption' is required but not specified");
}

/** The values of a request by rows. Throws where one is no scalar. */
export function givenRows({ values, majorDimension }: sheets_v4.Schema$ValueRange): Given {
  const lists = (values ?? []).map((list, i) => list.map((value: unknown, j) => scalar(value, i, j)));
  if (majorDimension !== 'COLUMNS') return lists;
  const height = lists.reduce((most, list) => Math.max(most, list.length), 0);
  return Array.from({ length: height }, (_, row) => lists.map((list) => list[row]));
}

function scalar(value: unknown, i: number, j: number): string | number | boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument(
    `Invalid values[${i}][${j}]: ${Array.isArray(value) ? 'list_value' : 'struct_value'} ${JSON.stringify(value)}`,
  );
}

/** A request may repeat the range of its path, in any spelling; another one is refused. */
export function refuseOtherRange(
  spreadsheet: Spreadsheet,
  range: GridRange,
  { range: repeated }: sheets_v4.Schema$ValueRange,
): void {
  if (!repeated || repeated === range.text) return;
  const other = gridRange(spreadsheet, repeated);
  if (formatA1(other.sheet.title, other) !== formatA1(range.sheet.title, range)) {
    throw invalidArgument(`Request range[${range.text}] does not match value's range[${repeated}]`);
  }
}

/** Writes from the range's first cell on, inside the range. Says what was written. */
export function writeValues(
  spreadsheets: Spreadsheets,
  spreadsheet: Spreadsheet,
  range: GridRange,
  rows: Given,
  option: InputOption,
): sheets_v4.Schema$UpdateValuesResponse {
  refuseOverflow(range, rows);
  const { startRow, startColumn } = range;
  writeBlock(spreadsheets, spreadsheet, range.sheet.sheetId, { startRow, startColumn, rows, option });
  return written(spreadsheet.id, range.sheet.title, range, rows);
}

function refuseOverflow(range: GridRange, rows: Given): void {
  const { sheet, anchor, startRow, startColumn } = range;
  const endRow = anchor ? sheet.rowCount : range.endRow;
  const endColumn = anchor ? sheet.columnCount : range.endColumn;
  const text = formatA1(sheet.title, range);
  const refuse = (what: string): GoogleError =>
    invalidArgument(`Requested writing within range [${text}], but tried writing to ${what}`);
  if (startRow + rows.length > endRow) throw refuse(`row [${endRow + 1}]`);
  if (startColumn + widthOf(rows) > endColumn) throw refuse(`column [${columnLetters(endColumn)}]`);
}

export interface ValueBlock {
  readonly startRow: number;
  readonly startColumn: number;
  readonly rows: Given;
  readonly option: InputOption;
}

export function writeBlock(
  spreadsheets: Spreadsheets,
  { id, locale, timeZone }: Spreadsheet,
  sheetId: number,
  block: ValueBlock,
): void {
  const { startRow, startColumn, rows, option } = block;
  const area = { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + widthOf(rows) };
  const before = spreadsheets.readCells(id, sheetId, area);
  const rules = localeRules(locale);
  const year = runningYear(spreadsheets.now(), timeZone);

  const cell = (value: string | number | boolean | undefined, old: StoredCell | undefined): StoredCell | undefined => {
    if (value === undefined) return undefined;
    const { value: _, formula: __, ...look } = richCell(old);
    if (typeof value !== 'string' || option === 'RAW') return withLook(value === '' ? {} : { value }, look);
    const { numberFormat, ...entered } = userEntered(value, look.format?.numberFormat, rules, year);
    return withLook(
      entered,
      numberFormat && !look.format?.numberFormat ? { ...look, format: { ...look.format, numberFormat } } : look,
    );
  };
  const cells = rows.map((row, i) => row.map((value, j) => cell(value, before[i]?.[j])));
  spreadsheets.writeCells(id, sheetId, { startRow, startColumn, rows: cells });
}

/** Most cells have no look, and are the value and nothing around it. */
function withLook({ value, formula }: Pick<RichCell, 'value' | 'formula'>, look: RichCell): StoredCell {
  if (formula === undefined && look.format === undefined && look.note === undefined && look.validation === undefined) {
    return value ?? null;
  }
  return { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }), ...look };
}

/** What Google says of a write: the rectangle written, and how much of it. */
export function written(
  spreadsheetId: string,
  title: string,
  { startRow, startColumn }: Pick<GridRange, 'startRow' | 'startColumn'>,
  rows: Given,
): sheets_v4.Schema$UpdateValuesResponse {
  const width = widthOf(rows);
  const area = {
    startRow,
    startColumn,
    endRow: startRow + Math.max(1, rows.length),
    endColumn: startColumn + Math.max(1, width),
  };
  return {
    spreadsheetId,
    updatedRange: formatA1(title, area),
    updatedRows: rows.filter((row) => row.some((value) => value !== undefined)).length,
    updatedColumns: Array.from({ length: width }, (_, column) => rows.some((row) => row[column] !== undefined)).filter(Boolean)
      .length,
    updatedCells: rows.reduce((sum, row) => sum + row.filter((value) => value !== undefined).length, 0),
  };
}

const widthOf = (rows: Given): number => rows.reduce((most, row) => Math.max(most, row.length), 0);
