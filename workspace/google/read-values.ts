/** ValueRange answers: rows of bare values, ragged, trailing blanks cut. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { cellValue, isRich, type StoredCell } from '../store/cell.ts';
import { onceEach } from '../store/once-each.ts';
import type { Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { formatA1 } from './a1.ts';
import { formattedValue, isDated } from './formatted-value.ts';
import type { GridRange } from './grid-range.ts';

type Value = string | number | boolean;

export interface Rendering {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly majorDimension: 'ROWS' | 'COLUMNS';
}

export function readValueRange(
  spreadsheets: Spreadsheets,
  { id, locale }: Spreadsheet,
  range: GridRange,
  rendering: Rendering,
): sheets_v4.Schema$ValueRange {
  const render = cellRenderer(rendering, locale);
  const found = spreadsheets.readComputed(id, range.sheet.sheetId, range);
  const rows = cutBlankRows(found.map(onceEach((row) => cutBlanks(row.map(render)))));
  const values = rendering.majorDimension === 'COLUMNS' ? transposed(rows) : rows;
  return {
    range: formatA1(range.sheet.title, range),
    majorDimension: rendering.majorDimension,
    ...(values.length > 0 && { values }),
  };
}

/** Numbers stay numbers except where text is asked for; a formatted date is text only if asked. */
function cellRenderer({ value, dateTime }: Rendering, locale: string): (cell: StoredCell) => Value {
  if (value === 'FORMATTED_VALUE') return (cell) => formattedValue(cell, locale);
  return (cell) => {
    if (cell === null || !isRich(cell)) return cell ?? '';
    if (cell.formula !== undefined && value === 'FORMULA') return cell.formula;
    if (cell.computed?.error || (dateTime === 'FORMATTED_STRING' && isDated(cell))) return formattedValue(cell, locale);
    return cellValue(cell) ?? '';
  };
}

function cutBlanks(row: Value[]): Value[] {
  while (row.at(-1) === '') row.pop();
  return row;
}

function cutBlankRows(rows: Value[][]): Value[][] {
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function transposed(rows: readonly (readonly Value[])[]): Value[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => cutBlanks(rows.map((row) => row[column] ?? '')));
}
