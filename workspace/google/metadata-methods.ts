/** developerMetadata.get, developerMetadata.search. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { metadataMatcher } from '../store/metadata-lookup.ts';
import { metadataResource } from '../store/metadata-store.ts';
import type { ApiHandler } from './api-router.ts';
import { GoogleError, invalidArgument } from './google-error.ts';
import type { SheetsWorkspace } from './sheets-api.ts';

export function metadataMethods({ spreadsheets }: SheetsWorkspace): Record<string, ApiHandler> {
  return {
    'sheets.spreadsheets.developerMetadata.get': ({ path: { spreadsheetId = '', metadataId = '' } }) => {
      const found = spreadsheets.get(spreadsheetId).metadata.find(({ id }) => String(id) === metadataId);
      if (!found) throw new GoogleError(404, `No developer metadata with ID ${metadataId}`);
      return metadataResource(found);
    },

    'sheets.spreadsheets.developerMetadata.search': ({ path: { spreadsheetId = '' }, body }) => {
      const { dataFilters = [] } = body as sheets_v4.Schema$SearchDeveloperMetadataRequest;
      if (dataFilters.length === 0) throw invalidArgument('Must specify at least one data filter.');
      const { sheets, metadata } = spreadsheets.get(spreadsheetId);
      const filters = dataFilters.map((filter) => ({ filter, matches: metadataMatcher(filter, sheets) }));
      const matchedDeveloperMetadata = metadata.flatMap((entry) => {
        const selecting = filters.filter(({ matches }) => matches(entry)).map(({ filter }) => filter);
        return selecting.length > 0 ? [{ developerMetadata: metadataResource(entry), dataFilters: selecting }] : [];
      });
      return matchedDeveloperMetadata.length > 0 ? { matchedDeveloperMetadata } : {};
    },
  };
}
