/** spreadsheets.create: the Spreadsheet message is taken apart into the changes that make it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import { notServed } from './google-error.ts';

const SERVED = {
  spreadsheet: ['properties', 'sheets', 'developerMetadata'],
  sheet: ['properties', 'data', 'developerMetadata', 'protectedRanges'],
};

/** The id of the new spreadsheet; "Untitled spreadsheet" with one tab when nothing is said. Whole or not at all. */
export function createSpreadsheet(spreadsheets: Spreadsheets, asked: sheets_v4.Schema$Spreadsheet): string {
  refuseOthers(asked, SERVED.spreadsheet, 'Spreadsheet');
  const { title, locale, timeZone, ...properties } = asked.properties ?? {};
  refuseOthers(properties, ['autoRecalc'], 'SpreadsheetProperties');
  const sheets = asked.sheets?.length ? asked.sheets : [{}];
  return spreadsheets.createWith(
    { title: title ?? 'Untitled spreadsheet', locale: locale ?? 'en_US', timeZone: timeZone ?? 'Etc/GMT' },
    sheets.map((sheet) => sheet.properties ?? {}),
    (sheetIds) => [
      ...sheets.flatMap((sheet, index) => sheetRequests(sheet, sheetIds[index] ?? 0)),
      ...metadataRequests(asked.developerMetadata, { spreadsheet: true }),
    ],
  );
}

function sheetRequests(sheet: sheets_v4.Schema$Sheet, sheetId: number): sheets_v4.Schema$Request[] {
  refuseOthers(sheet, SERVED.sheet, 'Sheet');
  const cells = (sheet.data ?? []).flatMap(({ startRow, startColumn, rowData, ...rest }) => {
    refuseOthers(rest, [], 'GridData');
    const start = { sheetId, rowIndex: startRow ?? 0, columnIndex: startColumn ?? 0 };
    return rowData ? [{ updateCells: { start, rows: rowData, fields: '*' } }] : [];
  });
  const protections = (sheet.protectedRanges ?? []).map((protectedRange) => ({ addProtectedRange: { protectedRange } }));
  return [...cells, ...protections, ...metadataRequests(sheet.developerMetadata, { sheetId })];
}

const metadataRequests = (
  metadata: readonly sheets_v4.Schema$DeveloperMetadata[] | undefined,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$Request[] =>
  (metadata ?? []).map((entry) => ({ createDeveloperMetadata: { developerMetadata: { ...entry, location } } }));

function refuseOthers(message: object, served: readonly string[], name: string): void {
  for (const field of Object.keys(message)) if (!served.includes(field)) throw notServed(`${name}.${field}`);
}
