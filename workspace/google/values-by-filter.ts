/**
 * spreadsheets.values.batchUpdateByDataFilter: values into the ranges that filters select, wherever these lie by now. "If more than one
 * range is matched by the specified DataFilter the specified values are applied to all of those ranges"; what no range matches is
 * written nowhere.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { metadataMatcher } from '../store/metadata-lookup.ts';
import type { Metadata } from '../store/metadata-store.ts';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { inTransaction } from '../store/transaction.ts';
import type { ApiHandler } from './api-router.ts';
import { notServed } from './google-error.ts';
import { type GridRange, gridRange, gridRangeOfMessage } from './grid-range.ts';
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
      return rangesOf(spreadsheet, dataFilter).map((range) => ({ index, dataFilter, range, rows }));
    }),
  );

function rangesOf(spreadsheet: Spreadsheet, filter: sheets_v4.Schema$DataFilter): readonly GridRange[] {
  const { metadata, sheets } = spreadsheet;
  const isSelected = metadataMatcher(filter, sheets);
  if (filter.developerMetadataLookup) {
    return metadata.filter(isSelected).map((label) => gridRangeOfMessage(spreadsheet, placeOf(label)));
  }
  if (filter.gridRange) return [gridRangeOfMessage(spreadsheet, filter.gridRange)];
  // "If the provided values exceed any of the ranges matched by the data filter then the request fails": no cell is an anchor here.
  return [{ ...gridRange(spreadsheet, filter.a1Range ?? ''), anchor: false }];
}

/** The whole tab, row or column that carries the label. */
function placeOf({ sheet, dimension, index = 0 }: Metadata): sheets_v4.Schema$GridRange {
  if (!sheet) throw notServed('developer metadata of the whole spreadsheet as a range of values');
  const { sheetId } = sheet;
  if (dimension === 'ROWS') return { sheetId, startRowIndex: index, endRowIndex: index + 1 };
  return dimension === 'COLUMNS' ? { sheetId, startColumnIndex: index, endColumnIndex: index + 1 } : { sheetId };
}
