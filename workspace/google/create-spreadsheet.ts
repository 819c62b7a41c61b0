/** spreadsheets.create: the Spreadsheet message is taken apart into the changes that make it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { SPREADSHEET_FIELDS } from '../store/requests/sheet-requests.ts';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import { notServed } from './google-error.ts';

const SERVED = {
  spreadsheet: ['properties', 'sheets', 'namedRanges', 'developerMetadata'],
  /** Read-only: what a client sends back as it got it is passed over. */
  readOnly: ['spreadsheetId', 'spreadsheetUrl'],
  data: ['startRow', 'startColumn', 'rowData', 'rowMetadata', 'columnMetadata'],
};

type Request = sheets_v4.Schema$Request;
type Sheet = sheets_v4.Schema$Sheet;

/** How each part of a tab is made. */
const PARTS: { readonly [Part in keyof Sheet]?: (sheet: Sheet, sheetId: number) => Request[] } = {
  properties: () => [],
  data: ({ data = [] }, sheetId) => data.flatMap((grid) => gridRequests(grid, sheetId)),
  merges: ({ merges = [] }) => merges.map((range) => ({ mergeCells: { range, mergeType: 'MERGE_ALL' } })),
  conditionalFormats: ({ conditionalFormats = [] }) =>
    conditionalFormats.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
  basicFilter: ({ basicFilter: filter }) => (filter ? [{ setBasicFilter: { filter } }] : []),
  filterViews: ({ filterViews = [] }) => filterViews.map((filter) => ({ addFilterView: { filter } })),
  bandedRanges: ({ bandedRanges = [] }) => bandedRanges.map((bandedRange) => ({ addBanding: { bandedRange } })),
  charts: ({ charts = [] }) => charts.map((chart) => ({ addChart: { chart } })),
  protectedRanges: ({ protectedRanges = [] }) =>
    protectedRanges.map((protectedRange) => ({ addProtectedRange: { protectedRange } })),
  developerMetadata: ({ developerMetadata = [] }, sheetId) => metadataRequests(developerMetadata, { sheetId }),
};

/** The id of the new spreadsheet; "Untitled spreadsheet" with one tab when nothing is said. Whole or not at all. */
export function createSpreadsheet(spreadsheets: Spreadsheets, asked: sheets_v4.Schema$Spreadsheet): string {
  refuseOthers(asked, [...SERVED.spreadsheet, ...SERVED.readOnly], 'Spreadsheet');
  const { title, locale, timeZone, defaultFormat: _, ...properties } = asked.properties ?? {};
  refuseOthers(properties, SPREADSHEET_FIELDS, 'SpreadsheetProperties');
  const sheets = asked.sheets?.length ? asked.sheets : [{}];
  return spreadsheets.createWith(
    { title: title ?? 'Untitled spreadsheet', locale: locale ?? 'en_US', timeZone: timeZone ?? 'Etc/GMT', ...properties },
    sheets.map((sheet) => sheet.properties ?? {}),
    (sheetIds) => [
      ...sheets.flatMap((sheet, index) => sheetRequests(sheet, sheetIds[index] ?? 0)),
      ...(asked.namedRanges ?? []).map((namedRange) => ({ addNamedRange: { namedRange } })),
      ...metadataRequests(asked.developerMetadata, { spreadsheet: true }),
    ],
  );
}

function sheetRequests(sheet: Sheet, sheetId: number): Request[] {
  refuseOthers(sheet, Object.keys(PARTS), 'Sheet');
  return Object.values(PARTS).flatMap((make) => make(sheet, sheetId));
}

function gridRequests(grid: sheets_v4.Schema$GridData, sheetId: number): Request[] {
  refuseOthers(grid, SERVED.data, 'GridData');
  const { startRow, startColumn, rowData, rowMetadata = [], columnMetadata = [] } = grid;
  const start = { sheetId, rowIndex: startRow ?? 0, columnIndex: startColumn ?? 0 };
  return [
    ...(rowData ? [{ updateCells: { start, rows: rowData, fields: '*' } }] : []),
    ...dimensionRequests(rowMetadata, { sheetId, dimension: 'ROWS', startIndex: start.rowIndex }),
    ...dimensionRequests(columnMetadata, { sheetId, dimension: 'COLUMNS', startIndex: start.columnIndex }),
  ];
}

const dimensionRequests = (
  properties: readonly sheets_v4.Schema$DimensionProperties[],
  { startIndex, ...range }: { sheetId: number; dimension: string; startIndex: number },
): Request[] =>
  properties.map((one, offset) => ({
    updateDimensionProperties: {
      range: { ...range, startIndex: startIndex + offset, endIndex: startIndex + offset + 1 },
      properties: one,
      fields: '*',
    },
  }));

const metadataRequests = (
  metadata: readonly sheets_v4.Schema$DeveloperMetadata[] | undefined,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): Request[] => (metadata ?? []).map((entry) => ({ createDeveloperMetadata: { developerMetadata: { ...entry, location } } }));

function refuseOthers(message: object, served: readonly string[], name: string): void {
  for (const field of Object.keys(message)) if (!served.includes(field)) throw notServed(`${name}.${field}`);
}
