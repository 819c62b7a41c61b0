/** Google Sheets v4 over the workspace's spreadsheets. What is served and what is refused: workspace/README.md. */
import type { Router } from 'express';
import type { WorkspacePort } from '../workspace-port.ts';
import { apiRouter } from './api-router.ts';
import { SHEETS } from './description.ts';
import { badRequest } from './google-error.ts';
import { metadataMethods } from './metadata-methods.ts';
import { spreadsheetMethods } from './spreadsheet-methods.ts';
import { valuesByFilterMethods } from './values-by-filter.ts';
import { valuesMethods } from './values-methods.ts';

export type SheetsWorkspace = Pick<WorkspacePort, 'database' | 'spreadsheets'>;

export function sheetsApi(workspace: SheetsWorkspace): Router {
  return apiRouter({
    description: SHEETS,
    handlers: {
      ...spreadsheetMethods(workspace),
      ...valuesMethods(workspace),
      ...valuesByFilterMethods(workspace),
      ...metadataMethods(workspace),
    },
    invalidFields: (path, fields) =>
      badRequest('Request contains an invalid argument.', [
        { field: fields, description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.` },
      ]),
  });
}
