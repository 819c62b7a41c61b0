/** The calls to one spreadsheet, each repeated as long as its failure may heal and the budget lasts. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Budget } from '../clock.ts';
import { retrying } from './google-retry.ts';
import { rangeOf } from './google-tags.ts';
import { readValueRanges, type ValueRange } from './value-ranges.ts';

type Sheet = sheets_v4.Schema$Sheet;

export function openSpreadsheet({ spreadsheets }: sheets_v4.Sheets, spreadsheetId: string, budget: Budget) {
  return {
    /** One GET. Without `includeGridData` the mask `fields` alone decides what of the grid is sent. */
    async tabs(fields: string): Promise<Sheet[]> {
      const asked = { spreadsheetId, fields, prettyPrint: false };
      const { data } = await retrying(({ timeout }) => spreadsheets.get(asked, { timeout }), budget);
      return data.sheets ?? [];
    },

    /** Every cell of these tabs, with unformatted values and serial dates, read while it arrives. One GET. */
    async values(sheets: readonly Sheet[]): Promise<ValueRange[]> {
      const asked = {
        spreadsheetId,
        ranges: sheets.map(rangeOf),
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
        prettyPrint: false,
      };
      return retrying(async ({ timeout }) => {
        const { data } = await spreadsheets.values.batchGet(asked, { timeout, responseType: 'stream' });
        return oneForEach(sheets, await readValueRanges(data).catch(asTimeout));
      }, budget);
    },

    /**
     * Text into the one column that the lookup finds, from its first cell on; null leaves a cell as it is. How many cells were written:
     * none where nothing is found. One POST.
     */
    async writeTagged(lookup: sheets_v4.Schema$DeveloperMetadataLookup, column: readonly (string | null)[]): Promise<number> {
      const data = [{ dataFilter: { developerMetadataLookup: lookup }, majorDimension: 'COLUMNS', values: [[...column]] }];
      const asked = { spreadsheetId, prettyPrint: false, requestBody: { valueInputOption: 'RAW', data } };
      const answer = await retrying(({ timeout }) => spreadsheets.values.batchUpdateByDataFilter(asked, { timeout }), budget);
      return answer.data.totalUpdatedCells ?? 0;
    },

    /** All requests or none: one POST. The requests must bear being sent twice. */
    async apply(requests: sheets_v4.Schema$Request[]): Promise<void> {
      const asked = { spreadsheetId, fields: 'spreadsheetId', prettyPrint: false, requestBody: { requests } };
      await retrying(({ timeout }) => spreadsheets.batchUpdate(asked, { timeout }), budget);
    },
  };
}

/** A tab that the answer leaves out is not an empty one. */
function oneForEach(sheets: readonly Sheet[], ranges: ValueRange[]): ValueRange[] {
  if (ranges.length === sheets.length) return ranges;
  throw Object.assign(new Error('The values of some tabs are missing'), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
}

/** A try is aborted by its timeout alone; gaxios says so only until the body begins. */
function asTimeout(error: unknown): never {
  const isAborted = error instanceof Error && error.name === 'AbortError';
  throw isAborted ? Object.assign(new Error('Google took too long', { cause: error }), { code: 'TimeoutError' }) : error;
}
