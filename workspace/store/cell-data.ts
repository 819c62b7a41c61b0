/** A stored cell as the user-entered half of Google's CellData, and back. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../google/google-error.ts';
import { type CellValue, compactCell, type RichCell, richCell, type StoredCell } from './cell.ts';
import { colorStyles } from './color-styles.ts';
import { mergePaths, updatePaths } from './update-mask.ts';

type CellData = sheets_v4.Schema$CellData;

/** What of a cell is kept. */
const KEPT = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'];
/** What else may be written at Google: '*' does not pass over it. */
const NOT_KEPT = ['textFormatRuns', 'chipRuns', 'pivotTable', 'dataSourceTable'] as const;

/** How a request's cells change stored ones, by the request's `fields`. */
export function cellUpdate(fields: string | null | undefined): (cell: StoredCell | undefined, data: CellData) => StoredCell {
  const paths = updatePaths(fields, 'CellData', KEPT).map((path) =>
    path[0] === 'userEnteredValue' ? ['userEnteredValue'] : path,
  );
  for (const [name = ''] of paths) if (!KEPT.includes(name)) throw notServed(`CellData.${name}`);
  const isAll = fields?.split(',').some((path) => path.trim() === '*');
  const valueOnly = paths.every(([name]) => name === 'userEnteredValue');
  return (cell, data) => {
    if (isAll) for (const name of NOT_KEPT) if (data[name]) throw notServed(`CellData.${name}`);
    if (valueOnly && (cell ?? null) === null) return compactCell(enteredValue(data.userEnteredValue));
    const { userEnteredFormat: format } = data;
    const given = format ? { ...data, userEnteredFormat: colorStyles(format) } : data;
    return cellOf(mergePaths(cellDataOf(cell), given, paths));
  };
}

export function cellDataOf(cell: StoredCell | undefined): CellData {
  const { value, formula, format, note, validation } = richCell(cell);
  return {
    ...(formula !== undefined && { userEnteredValue: { formulaValue: formula } }),
    ...(value !== undefined && { userEnteredValue: extendedValue(value) }),
    ...(format && { userEnteredFormat: format }),
    ...(note && { note }),
    ...(validation && { dataValidation: validation }),
  };
}

function cellOf(data: CellData): StoredCell {
  return compactCell({
    ...enteredValue(data.userEnteredValue),
    ...(data.userEnteredFormat && { format: data.userEnteredFormat }),
    ...(data.note && { note: data.note }),
    ...(data.dataValidation && { validation: data.dataValidation }),
  });
}

export function extendedValue(value: CellValue): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** A stringValue is text whatever it begins with; an empty one is an empty cell. */
function enteredValue(entered: sheets_v4.Schema$ExtendedValue | null | undefined): Pick<RichCell, 'value' | 'formula'> {
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = entered ?? {};
  if (errorValue) throw invalidArgument('userEnteredValue: errorValue is read-only.');
  const given = [stringValue, numberValue, boolValue, formulaValue].filter((value) => value !== undefined && value !== null);
  if (given.length > 1) throw invalidArgument('userEnteredValue: only one value can be set.');
  if (formulaValue) return { formula: formulaValue };
  const value = stringValue ?? numberValue ?? boolValue;
  return value === undefined || value === null || value === '' ? {} : { value };
}
