/** spreadsheets.values: get, batchGet, update, batchUpdate, append, clear, batchClear. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Sheet, Spreadsheet, Spreadsheets } from '../store/spreadsheets.ts';
import { inTransaction } from '../store/transaction.ts';
import { formatA1 } from './a1.ts';
import type { ApiHandler } from './api-router.ts';
import { appendPlace } from './append-place.ts';
import { clearValues } from './clear-values.ts';
import { GoogleError, invalidArgument } from './google-error.ts';
import { type GridRange, gridRange } from './grid-range.ts';
import type { Query } from './query.ts';
import { type Rendering, readValueRange } from './read-values.ts';
import type { SheetsWorkspace } from './sheets-api.ts';
import { givenRows, inputOption, refuseOtherRange, writeBlock, writeValues, written } from './write-values.ts';

export function valuesMethods({ database, spreadsheets }: SheetsWorkspace): Record<string, ApiHandler> {
  const read = (spreadsheet: Spreadsheet, range: GridRange, rendering: Rendering): sheets_v4.Schema$ValueRange =>
    readValueRange(spreadsheets, spreadsheet, range, rendering);
  /** "If the range to write was larger than the range actually written, the response includes all values in the requested range". */
  const readBack = (
    id: string,
    { updatedRange }: sheets_v4.Schema$UpdateValuesResponse,
    rendering: Rendering,
    requested?: GridRange,
  ) => {
    const spreadsheet = spreadsheets.get(id);
    const written = gridRange(spreadsheet, updatedRange ?? '');
    const { endRow, endColumn } = requested ?? written;
    const range = { ...written, endRow: Math.max(endRow, written.endRow), endColumn: Math.max(endColumn, written.endColumn) };
    return { updatedData: read(spreadsheet, range, rendering) };
  };

  return {
    'sheets.spreadsheets.values.get': ({ path: { spreadsheetId = '', range = '' }, query }) => {
      const spreadsheet = spreadsheets.get(spreadsheetId);
      return read(spreadsheet, gridRange(spreadsheet, range), requestRendering(query));
    },

    'sheets.spreadsheets.values.batchGet': ({ path: { spreadsheetId = '' }, query }) => {
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const ranges = query.list('ranges').map((range) => gridRange(spreadsheet, range));
      const rendering = requestRendering(query);
      return {
        spreadsheetId,
        ...(ranges.length > 0 && { valueRanges: ranges.map((range) => read(spreadsheet, range, rendering)) }),
      };
    },

    'sheets.spreadsheets.values.update': ({ path: { spreadsheetId = '', range: text = '' }, query, body }) => {
      const values = body as sheets_v4.Schema$ValueRange;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const range = gridRange(spreadsheet, text);
      const option = inputOption(query.text('valueInputOption'));
      refuseOtherRange(spreadsheet, range, values);
      const answer = writeValues(spreadsheets, spreadsheet, range, givenRows(values), option);
      return {
        ...answer,
        ...(query.flag('includeValuesInResponse') && readBack(spreadsheetId, answer, responseRendering(query), range)),
      };
    },

    'sheets.spreadsheets.values.batchUpdate': ({ path: { spreadsheetId = '' }, body }) => {
      const asked = body as sheets_v4.Schema$BatchUpdateValuesRequest;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const option = inputOption(asked.valueInputOption);
      const rendering = renderingOf(asked.responseValueRenderOption, asked.responseDateTimeRenderOption);
      return inTransaction(database, () => {
        const ranges = (asked.data ?? []).map((data, i) => inData(i, () => gridRange(spreadsheet, data.range ?? '')));
        const responses = ranges.map((range, i) =>
          inData(i, () => writeValues(spreadsheets, spreadsheet, range, givenRows(asked.data?.[i] ?? {}), option)),
        );
        const withData = (response: sheets_v4.Schema$UpdateValuesResponse, i: number): sheets_v4.Schema$UpdateValuesResponse =>
          asked.includeValuesInResponse ? { ...response, ...readBack(spreadsheetId, response, rendering, ranges[i]) } : response;
        return { spreadsheetId, ...totals(responses, ranges), responses: responses.map(withData) };
      });
    },

    'sheets.spreadsheets.values.append': ({ path: { spreadsheetId = '', range: text = '' }, query, body }) => {
      const values = body as sheets_v4.Schema$ValueRange;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const range = gridRange(spreadsheet, text);
      const option = inputOption(query.text('valueInputOption'));
      refuseOtherRange(spreadsheet, range, values);
      const { sheetId, title } = range.sheet;
      const place = appendPlace(spreadsheets.readCells(spreadsheetId, sheetId), range);
      const rows = givenRows(values);
      const start = { startRow: place.row, startColumn: place.column };
      const updates = written(spreadsheetId, title, start, rows);
      return inTransaction(database, () => {
        if (query.text('insertDataOption') === 'INSERT_ROWS')
          insertRows(spreadsheets, spreadsheet, range.sheet, place.row, rows.length);
        writeBlock(spreadsheets, spreadsheet, sheetId, { ...start, rows, option });
        const withData = query.flag('includeValuesInResponse') && rows.length > 0;
        return {
          spreadsheetId,
          ...(place.table && { tableRange: formatA1(title, place.table) }),
          updates: { ...updates, ...(withData && readBack(spreadsheetId, updates, responseRendering(query))) },
        };
      });
    },

    'sheets.spreadsheets.values.clear': ({ path: { spreadsheetId = '', range = '' } }) => {
      const spreadsheet = spreadsheets.get(spreadsheetId);
      return { spreadsheetId, clearedRange: clearValues(spreadsheets, spreadsheet, gridRange(spreadsheet, range)) };
    },

    'sheets.spreadsheets.values.batchClear': ({ path: { spreadsheetId = '' }, body }) => {
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const asked = (body as sheets_v4.Schema$BatchClearValuesRequest).ranges ?? [];
      if (asked.length === 0) throw invalidArgument('Must specify at least one range.');
      const ranges = asked.map((range, i) => named(`range[${i}]`, () => gridRange(spreadsheet, range)));
      return inTransaction(database, () => ({
        spreadsheetId,
        clearedRanges: ranges.map((range) => clearValues(spreadsheets, spreadsheet, range)),
      }));
    },
  };
}

export const inData = <T>(index: number, work: () => T): T => named(`data[${index}]`, work);

/** "Invalid data[1]: …": which of several ranges is meant. */
function named<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GoogleError) throw new GoogleError(error.code, `Invalid ${what}: ${error.message}`, error.details);
    throw error;
  }
}

type Option = string | null | undefined;

export const renderingOf = (value: Option, dateTime: Option, majorDimension?: Option): Rendering => ({
  value: value === 'UNFORMATTED_VALUE' || value === 'FORMULA' ? value : 'FORMATTED_VALUE',
  dateTime: dateTime === 'FORMATTED_STRING' ? dateTime : 'SERIAL_NUMBER',
  majorDimension: majorDimension === 'COLUMNS' ? majorDimension : 'ROWS',
});

const requestRendering = (query: Query): Rendering =>
  renderingOf(query.text('valueRenderOption'), query.text('dateTimeRenderOption'), query.text('majorDimension'));

const responseRendering = (query: Query): Rendering =>
  renderingOf(query.text('responseValueRenderOption'), query.text('responseDateTimeRenderOption'));

/** What stood at `row` moves down; the new rows look like the one above them. Below the grid nothing has to move. */
function insertRows(
  spreadsheets: Spreadsheets,
  { id }: Spreadsheet,
  { sheetId, rowCount }: Sheet,
  row: number,
  count: number,
): void {
  if (count === 0 || row >= rowCount) return;
  const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + count };
  spreadsheets.batchUpdate(id, [{ insertDimension: { range, inheritFromBefore: row > 0 } }]);
}

export function totals(
  responses: readonly sheets_v4.Schema$UpdateValuesResponse[],
  ranges: readonly Pick<GridRange, 'sheet'>[],
): sheets_v4.Schema$BatchUpdateValuesResponse {
  const sum = (count: (response: sheets_v4.Schema$UpdateValuesResponse) => number | null | undefined): number =>
    responses.reduce((total, response) => total + (count(response) ?? 0), 0);
  return {
    totalUpdatedRows: sum(({ updatedRows }) => updatedRows),
    totalUpdatedColumns: sum(({ updatedColumns }) => updatedColumns),
    totalUpdatedCells: sum(({ updatedCells }) => updatedCells),
    totalUpdatedSheets: new Set(ranges.map(({ sheet }) => sheet.sheetId)).size,
  };
}
