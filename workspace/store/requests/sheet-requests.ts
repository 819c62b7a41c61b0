/** addSheet, duplicateSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { isServedLocale } from '../../google/locale-rules.ts';
import { type Book, type RequestHandler, sheetOf } from '../book.ts';
import { colorStyles } from '../color-styles.ts';
import { copySheet, copyTitle } from '../copy-sheet.ts';
import { changeDimension } from '../grid-change.ts';
import { retitleFormulas } from '../moved-formulas.ts';
import { dropNamedRangesOn } from '../named-ranges.ts';
import type { SheetRecord } from '../sheet-store.ts';
import { mergePaths, updatePaths } from '../update-mask.ts';

const SHEET_FIELDS = ['title', 'index', 'gridProperties', 'hidden', 'tabColorStyle', 'rightToLeft'];
export const SPREADSHEET_FIELDS = [
  'title',
  'locale',
  'timeZone',
  'autoRecalc',
  'iterativeCalculationSettings',
  'spreadsheetTheme',
];

export const addSheet: RequestHandler = (book, { addSheet }) => {
  const properties = colorStyles(addSheet?.properties ?? {});
  refuseFields(Object.keys(properties), [...SHEET_FIELDS, 'sheetId', 'sheetType'], 'SheetProperties');
  if (properties.sheetType && properties.sheetType !== 'GRID')
    throw notServed(`SheetProperties.sheetType ${properties.sheetType}`);
  return { addSheet: { properties: book.sheets.add(book.id, properties).properties } };
};

/** Without an index it is put first: that is what 0, the index nobody gave, says. */
export const duplicateSheet: RequestHandler = (book, { duplicateSheet }) => {
  const { sourceSheetId, insertSheetIndex, newSheetId, newSheetName } = duplicateSheet ?? {};
  const source = sheetOf(book, sourceSheetId);
  const copy = copySheet(book, source, book, {
    title: newSheetName || copyTitle(source.title, book.sheets.list(book.id)),
    index: insertSheetIndex ?? 0,
    ...(typeof newSheetId === 'number' && { sheetId: newSheetId }),
  });
  return { duplicateSheet: { properties: copy.properties } };
};

export const deleteSheet: RequestHandler = (book, { deleteSheet }) => {
  const sheet = sheetOf(book, deleteSheet?.sheetId);
  const others = book.sheets.list(book.id).filter(({ key }) => key !== sheet.key);
  if (others.length === 0) throw invalidArgument("You can't remove all the sheets in a document.");
  if (others.every(({ properties }) => properties.hidden))
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  retitleFormulas(book, sheet.title, undefined);
  dropNamedRangesOn(book, sheet.sheetId);
  book.sheets.remove(book.id, sheet);
  return {};
};

export const updateSheetProperties: RequestHandler = (book, { updateSheetProperties }) => {
  const properties = colorStyles(updateSheetProperties?.properties ?? {});
  const paths = updatePaths(updateSheetProperties?.fields, 'SheetProperties', SHEET_FIELDS);
  refuseFields(
    paths.map(([name = '']) => name),
    SHEET_FIELDS,
    'SheetProperties',
  );
  const sheet = sheetOf(book, properties.sheetId);
  const merged = mergePaths(sheet.properties, properties, paths);
  const resized = book.sheets.replace(book.id, sheet, {
    ...merged,
    title: merged.title ?? '',
    index: movedIndex(sheet.index, merged.index ?? book.sheets.list(book.id).length),
    gridProperties: { rowCount: 0, columnCount: 0, ...merged.gridProperties },
  });
  if (resized.title !== sheet.title) retitleFormulas(book, sheet.title, resized.title);
  if (resized.rowCount < sheet.rowCount || resized.columnCount < sheet.columnCount) cutToGrid(book, sheet, resized);
  return {};
};

/** "Movement is considered in before-the-move indexes": S1 of three goes between S2 and S3 by index 2. */
const movedIndex = (current: number, asked: number): number => (asked > current ? asked - 1 : asked);

/** A grid made smaller loses what lay outside, as at Google. */
function cutToGrid(book: Book, sheet: SheetRecord, { rowCount, columnCount }: SheetRecord): void {
  const end = Number.MAX_SAFE_INTEGER;
  if (rowCount < sheet.rowCount) changeDimension(book, sheet, 'ROWS', { kind: 'delete', start: rowCount, end });
  if (columnCount < sheet.columnCount) changeDimension(book, sheet, 'COLUMNS', { kind: 'delete', start: columnCount, end });
}

export const updateSpreadsheetProperties: RequestHandler = (book, { updateSpreadsheetProperties }) => {
  const properties = updateSpreadsheetProperties?.properties ?? {};
  const paths = updatePaths(updateSpreadsheetProperties?.fields, 'SpreadsheetProperties', SPREADSHEET_FIELDS);
  refuseFields(
    paths.map(([name = '']) => name),
    SPREADSHEET_FIELDS,
    'SpreadsheetProperties',
  );
  refuseProperties(properties);
  const stored: sheets_v4.Schema$SpreadsheetProperties = JSON.parse(
    String(book.database.prepare('SELECT properties FROM spreadsheet WHERE id = ?').get(book.id)?.['properties']),
  );
  const merged = mergePaths(stored, properties, paths);
  for (const name of ['title', 'locale', 'timeZone'] as const)
    if (!merged[name]) throw invalidArgument(`properties.${name} cannot be empty.`);
  book.database.prepare('UPDATE spreadsheet SET properties = ? WHERE id = ?').run(JSON.stringify(merged), book.id);
  return {};
};

/** Also for a new spreadsheet. */
export function refuseProperties({ locale, timeZone }: sheets_v4.Schema$SpreadsheetProperties): void {
  if (locale && !isServedLocale(locale)) throw invalidArgument(`Unsupported locale: ${locale}`);
  if (timeZone && !isTimeZone(timeZone)) throw invalidArgument(`Invalid time zone: ${timeZone}`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

function refuseFields(names: readonly string[], served: readonly string[], message: string): void {
  for (const name of names) if (!served.includes(name)) throw notServed(`${message}.${name}`);
}
