/** The Spreadsheet message of spreadsheets.get, no larger than what its field mask asks for. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { cellValue, richCell, type StoredCell } from '../store/cell.ts';
import { cellDataOf, extendedValue } from '../store/cell-data.ts';
import { bothColors } from '../store/color-styles.ts';
import type { Dimension } from '../store/dimension-change.ts';
import { type Metadata, metadataResource } from '../store/metadata-store.ts';
import type { Sheet, Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { answered } from './answered.ts';
import { DEFAULT_FORMAT, effectiveFormat } from './default-format.ts';
import { DEFAULT_THEME } from './default-theme.ts';
import { type FieldMask, wants } from './field-mask.ts';
import { formattedValue, numberFormatOf } from './formatted-value.ts';
import type { GridRange } from './grid-range.ts';

export interface ResourceRequest {
  /** What is asked for; none: every tab, whole. */
  readonly ranges: readonly GridRange[];
  /** Counts only without a mask: "This parameter is ignored if a field mask was set in the request." */
  readonly includeGridData: boolean;
  readonly mask: FieldMask | null;
}

export function spreadsheetResource(
  spreadsheets: Spreadsheets,
  spreadsheet: Spreadsheet,
  { ranges, includeGridData, mask }: ResourceRequest,
): sheets_v4.Schema$Spreadsheet {
  const { id } = spreadsheet;
  const withData = mask === null ? includeGridData : wants(mask, 'sheets', 'data');
  const sheets =
    ranges.length === 0
      ? spreadsheet.sheets
      : spreadsheet.sheets.filter((sheet) => ranges.some((range) => range.sheet === sheet));
  const ofSpreadsheet = spreadsheet.metadata.filter(({ sheet }) => !sheet).map(metadataResource);
  return {
    spreadsheetId: id,
    properties: { spreadsheetTheme: DEFAULT_THEME, ...spreadsheet.properties, defaultFormat: DEFAULT_FORMAT },
    sheets: sheets.map((sheet) => {
      const areas = ranges.length === 0 ? [wholeSheet(sheet)] : ranges.filter((range) => range.sheet === sheet);
      return {
        properties: bothColors(sheet.properties),
        ...(withData && { data: areas.map((area) => gridData(spreadsheets, spreadsheet, area, mask)) }),
        ...layers(sheet),
        ...listed(
          'developerMetadata',
          metadataOn(spreadsheet, sheet)
            .filter(({ dimension }) => !dimension)
            .map(metadataResource),
        ),
      };
    }),
    ...listed('namedRanges', spreadsheet.namedRanges.map(answered)),
    ...listed('developerMetadata', ofSpreadsheet),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

/** What lies over the cells of a tab. */
const layers = ({ merges, protectedRanges, features }: Sheet): sheets_v4.Schema$Sheet =>
  answered({
    ...listed('merges', merges),
    ...listed('conditionalFormats', features.conditionalFormats),
    ...listed('filterViews', features.filterViews),
    ...listed('protectedRanges', protectedRanges),
    ...(features.basicFilter && { basicFilter: features.basicFilter }),
    ...listed('charts', features.charts),
    ...listed('bandedRanges', features.bandedRanges),
  });

/** Google leaves out empty lists. */
const listed = <K extends string, T>(name: K, list: readonly T[]): { [name in K]?: T[] } =>
  list.length > 0 ? ({ [name]: [...list] } as { [name in K]?: T[] }) : {};

const metadataOn = ({ metadata }: Spreadsheet, { sheetId }: Sheet): Metadata[] =>
  metadata.filter(({ sheet }) => sheet?.sheetId === sheetId);

const wholeSheet = (sheet: Sheet): GridRange => ({
  sheet,
  text: sheet.title,
  anchor: true,
  startRow: 0,
  endRow: sheet.rowCount,
  startColumn: 0,
  endColumn: sheet.columnCount,
});

function gridData(
  spreadsheets: Spreadsheets,
  spreadsheet: Spreadsheet,
  area: GridRange,
  mask: FieldMask | null,
): sheets_v4.Schema$GridData {
  const { sheet, startRow, endRow, startColumn, endColumn } = area;
  const asks = (part: string): boolean => wants(mask, 'sheets', 'data', part);
  const dimension = (which: Dimension, start: number, end: number): sheets_v4.Schema$DimensionProperties[] =>
    dimensionProperties(spreadsheets, spreadsheet, sheet, which, start, end);
  return {
    ...(startRow > 0 && { startRow }),
    ...(startColumn > 0 && { startColumn }),
    ...(asks('rowData') && {
      rowData: rowData(spreadsheets, spreadsheet, area, wants(mask, 'sheets', 'data', 'rowData', 'values', 'effectiveFormat')),
    }),
    ...(asks('rowMetadata') && { rowMetadata: dimension('ROWS', startRow, endRow) }),
    ...(asks('columnMetadata') && { columnMetadata: dimension('COLUMNS', startColumn, endColumn) }),
  };
}

/** Google's widths and heights where nobody set another. */
const PIXELS: Readonly<Record<Dimension, number>> = { ROWS: 21, COLUMNS: 100 };

function dimensionProperties(
  spreadsheets: Spreadsheets,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  which: Dimension,
  start: number,
  end: number,
): sheets_v4.Schema$DimensionProperties[] {
  const properties = spreadsheets.dimensionProperties(spreadsheet.id, sheet.sheetId, which);
  const metadata = Map.groupBy(
    metadataOn(spreadsheet, sheet).filter(({ dimension }) => dimension === which),
    ({ index }) => index,
  );
  return Array.from({ length: end - start }, (_, offset) => ({
    pixelSize: PIXELS[which],
    ...properties.get(start + offset),
    ...listed('developerMetadata', (metadata.get(start + offset) ?? []).map(metadataResource)),
  }));
}

function rowData(
  spreadsheets: Spreadsheets,
  { id, locale }: Spreadsheet,
  area: GridRange,
  withFormat: boolean,
): sheets_v4.Schema$RowData[] {
  return spreadsheets.readComputed(id, area.sheet.sheetId, area).map((row) => {
    const values = row.map((cell) => cellResource(cell, locale, withFormat));
    return values.length > 0 ? { values } : {};
  });
}

function cellResource(cell: StoredCell, locale: string, withFormat: boolean): sheets_v4.Schema$CellData {
  if (cell === null) return {};
  const { formula, format, computed } = richCell(cell);
  const value = cellValue(cell);
  const numberFormat = numberFormatOf(cell);
  const isFilled = formula !== undefined || value !== undefined || computed !== undefined;
  const look = format && bothColors(format);
  const hyperlink = linkOf(cell);
  return {
    ...cellDataOf(cell),
    ...(look && { userEnteredFormat: look }),
    ...(value !== undefined && { effectiveValue: extendedValue(value) }),
    ...(computed?.error && { effectiveValue: { errorValue: { ...computed.error } } }),
    ...((value !== undefined || computed?.error) && { formattedValue: formattedValue(cell, locale) }),
    ...(withFormat &&
      (isFilled || format) && { effectiveFormat: effectiveFormat({ ...look, ...(numberFormat && { numberFormat }) }) }),
    ...(hyperlink !== undefined && { hyperlink }),
  };
}

/** "To set it, use a =HYPERLINK formula. A cell-level link can also be set from the userEnteredFormat.textFormat field." */
function linkOf(cell: StoredCell): string | undefined {
  const { formula, format } = richCell(cell);
  const written = formula === undefined ? undefined : /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1];
  return written?.replaceAll('""', '"') ?? format?.textFormat?.link?.uri ?? undefined;
}
