/**
 * spreadsheets.values by data filter (batchGet, batchUpdate, batchClear): values of the ranges that filters select, wherever these lie by
 * now. "If more than one range is matched by the specified DataFilter the specified values are applied to all of those ranges"; what no
 * range matches is written nowhere.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ApiHandler } from './api-router.ts';
import { clearValues } from './clear-values.ts';
import { matchedRanges, valueRangesOf } from './filtered-ranges.ts';
import type { GridRange } from './grid-range.ts';
import { readValueRange } from './read-values.ts';
import type { SheetsWorkspace } from './sheets-api.ts';
import { inData, renderingOf, totals } from './values-methods.ts';
import { type Given, givenRows, inputOption, writeValues } from './write-values.ts';

interface Selected {
  /** Which of the request's `data`. */
  readonly index: number;
  readonly dataFilter: sheets_v4.Schema$DataFilter;
  readonly range: GridRange;
  readonly rows: Given;
}

export function valuesByFilterMethods({ database, spreadsheets }: SheetsWorkspace): Record<string, ApiHandler> {
  return {
    'sheets.spreadsheets.values.batchGetByDataFilter': ({ path: { spreadsheetId = '' }, body }) => {
      const asked = body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const rendering = renderingOf(asked.valueRenderOption, asked.dateTimeRenderOption, asked.majorDimension);
      const valueRanges = matchedRanges(spreadsheet, asked.dataFilters).map(({ range, dataFilters }) => ({
        valueRange: readValueRange(spreadsheets, spreadsheet, range, rendering),
        dataFilters: [...dataFilters],
      }));
      return { spreadsheetId, ...(valueRanges.length > 0 && { valueRanges }) };
    },

    'sheets.spreadsheets.values.batchClearByDataFilter': ({ path: { spreadsheetId = '' }, body }) => {
      const { dataFilters } = body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      return inTransaction(database, () => {
        const ranges = matchedRanges(spreadsheet, dataFilters).map(({ range }) => range);
        const clearedRanges = ranges.map((range) => clearValues(spreadsheets, spreadsheet, range));
        return { spreadsheetId, ...(clearedRanges.length > 0 && { clearedRanges }) };
      });
    },

    'sheets.spreadsheets.values.batchUpdateByDataFilter': ({ path: { spreadsheetId = '' }, body }) => {
      const asked = body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const option = inputOption(asked.valueInputOption);
      const rendering = renderingOf(asked.responseValueRenderOption, asked.responseDateTimeRenderOption);
      return inTransaction(database, () => {
        const selected = selectedBy(spreadsheet, asked.data ?? []);
        const written = selected.map(({ index, range, rows }) =>
          inData(index, () => writeValues(spreadsheets, spreadsheet, range, rows, option)),
        );
        const responses = written.map(
          ({ spreadsheetId: _, ...response }, i): sheets_v4.Schema$UpdateValuesByDataFilterResponse => {
            const { dataFilter = {}, range } = selected[i] ?? {};
            const withData = asked.includeValuesInResponse && range;
            return {
              ...response,
              dataFilter,
              ...(withData && { updatedData: readValueRange(spreadsheets, spreadsheet, range, rendering) }),
            };
          },
        );
        const ranges = selected.map(({ range }) => range);
        return { spreadsheetId, ...totals(written, ranges), ...(responses.length > 0 && { responses }) };
      });
    },
  };
}

const selectedBy = (spreadsheet: Spreadsheet, data: readonly sheets_v4.Schema$DataFilterValueRange[]): readonly Selected[] =>
  data.flatMap(({ dataFilter = {}, ...given }, index) =>
    inData(index, () => {
      const rows = givenRows(given);
      return valueRangesOf(spreadsheet, dataFilter).map((range) => ({ index, dataFilter, range, rows }));
    }),
  );
