/** spreadsheets.get, create, batchUpdate. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { ApiHandler } from './api-router.ts';
import { createSpreadsheet } from './create-spreadsheet.ts';
import { invalidArgument } from './google-error.ts';
import type { SheetsWorkspace } from './sheets-api.ts';
import { spreadsheetResource } from './spreadsheet-resource.ts';

export function spreadsheetMethods({ spreadsheets }: SheetsWorkspace): Record<string, ApiHandler> {
  return {
    'sheets.spreadsheets.get': ({ path, query, fields }) =>
      spreadsheetResource(spreadsheets, path['spreadsheetId'] ?? '', {
        ranges: query.list('ranges'),
        includeGridData: query.flag('includeGridData') ?? false,
        mask: fields,
      }),

    'sheets.spreadsheets.create': ({ body, fields }) => {
      const id = createSpreadsheet(spreadsheets, body as sheets_v4.Schema$Spreadsheet);
      return spreadsheetResource(spreadsheets, id, { ranges: [], includeGridData: false, mask: fields });
    },

    'sheets.spreadsheets.batchUpdate': ({ path: { spreadsheetId = '' }, body, fields }) => {
      const asked = body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
      if (!asked.requests?.length) throw invalidArgument('Must specify at least one request.');
      const replies = spreadsheets.batchUpdate(spreadsheetId, asked.requests);
      if (!asked.includeSpreadsheetInResponse) return { spreadsheetId, replies };
      const updatedSpreadsheet = spreadsheetResource(spreadsheets, spreadsheetId, {
        ranges: asked.responseRanges ?? [],
        includeGridData: asked.responseIncludeGridData ?? false,
        mask: fields?.get('updatedSpreadsheet') ?? null,
      });
      return { spreadsheetId, replies, updatedSpreadsheet };
    },
  };
}
