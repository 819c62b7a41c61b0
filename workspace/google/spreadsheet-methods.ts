/** spreadsheets.get, getByDataFilter, create, batchUpdate, sheets.copyTo. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Spreadsheet } from '../store/spreadsheets.ts';
import { answered } from './answered.ts';
import type { ApiHandler } from './api-router.ts';
import { createSpreadsheet } from './create-spreadsheet.ts';
import type { FieldMask } from './field-mask.ts';
import { rangesOf } from './filtered-ranges.ts';
import { invalidArgument } from './google-error.ts';
import { gridRange } from './grid-range.ts';
import type { SheetsWorkspace } from './sheets-api.ts';
import { spreadsheetResource } from './spreadsheet-resource.ts';

interface Asked {
  readonly ranges: readonly string[];
  readonly includeGridData: boolean;
  readonly mask: FieldMask | null;
}

export function spreadsheetMethods({ spreadsheets }: SheetsWorkspace): Record<string, ApiHandler> {
  const resource = (id: string, { ranges, ...asked }: Asked): sheets_v4.Schema$Spreadsheet => {
    const spreadsheet = spreadsheets.get(id);
    const wanted = ranges.map((range) => gridRange(spreadsheet, range));
    return spreadsheetResource(spreadsheets, spreadsheet, { ...asked, ranges: wanted });
  };

  return {
    'sheets.spreadsheets.get': ({ path: { spreadsheetId = '' }, query, fields }) =>
      resource(spreadsheetId, {
        ranges: query.list('ranges'),
        includeGridData: query.flag('includeGridData') ?? false,
        mask: fields,
      }),

    'sheets.spreadsheets.getByDataFilter': ({ path: { spreadsheetId = '' }, body, fields }) => {
      const { dataFilters = [], includeGridData } = body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
      const spreadsheet = spreadsheets.get(spreadsheetId);
      const ranges = dataFilters.flatMap((filter) => rangesOf(spreadsheet, filter, everyTab));
      const asked = { ranges, includeGridData: includeGridData ?? false, mask: fields };
      const found = spreadsheetResource(spreadsheets, spreadsheet, asked);
      // What the filters select nowhere is not "everything".
      return dataFilters.length > 0 && ranges.length === 0 ? { ...found, sheets: [] } : found;
    },

    'sheets.spreadsheets.create': ({ body, fields }) => {
      const id = createSpreadsheet(spreadsheets, body as sheets_v4.Schema$Spreadsheet);
      return resource(id, { ranges: [], includeGridData: false, mask: fields });
    },

    'sheets.spreadsheets.batchUpdate': ({ path: { spreadsheetId = '' }, body, fields }) => {
      const asked = body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
      if (!asked.requests?.length) throw invalidArgument('Must specify at least one request.');
      const replies = spreadsheets.batchUpdate(spreadsheetId, asked.requests).map(answered);
      if (!asked.includeSpreadsheetInResponse) return { spreadsheetId, replies };
      const updatedSpreadsheet = resource(spreadsheetId, {
        ranges: asked.responseRanges ?? [],
        includeGridData: asked.responseIncludeGridData ?? false,
        mask: fields?.get('updatedSpreadsheet') ?? null,
      });
      return { spreadsheetId, replies, updatedSpreadsheet };
    },

    'sheets.spreadsheets.sheets.copyTo': ({ path: { spreadsheetId = '', sheetId = '' }, body }) => {
      const { destinationSpreadsheetId } = body as sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
      if (!/^\d+$/.test(sheetId)) throw invalidArgument(`Invalid value at 'sheet_id' (TYPE_INT32), "${sheetId}"`);
      return answered(spreadsheets.copySheet(spreadsheetId, Number(sheetId), destinationSpreadsheetId ?? ''));
    },
  };
}

const everyTab = ({ sheets }: Spreadsheet): readonly sheets_v4.Schema$GridRange[] => sheets.map(({ sheetId }) => ({ sheetId }));
