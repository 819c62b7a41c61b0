/** Google Drive v3 over the workspace's spreadsheets, forms and folders. What is served and what is refused: workspace/README.md. */
import { type NextFunction, type Request, type Response, Router } from 'express';
import { type ApiHandler, apiRouter } from './api-router.ts';
import { requireToken } from './auth.ts';
import { DRIVE } from './description.ts';
import { asDriveError, DriveError, required } from './drive-error.ts';
import { exportFile } from './drive-export.ts';
import { SPREADSHEET_TYPE } from './drive-file.ts';
import { fileMethods } from './drive-files.ts';
import { listFiles } from './drive-list.ts';
import { userResource } from './drive-permission.ts';
import { permissionMethods } from './drive-permissions.ts';
import { type DriveWorkspace, driveTree } from './drive-tree.ts';
import { parseFieldMask } from './field-mask.ts';
import { type GoogleError, notServed } from './google-error.ts';
import { sendError } from './send-json.ts';

/** What Drive shows when nobody says `fields`. */
const SHORT = {
  File: parseFieldMask('kind,id,name,mimeType'),
  FileList: parseFieldMask('kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)'),
  Permission: parseFieldMask('kind,id,type,role'),
  PermissionList: parseFieldMask('kind,nextPageToken,permissions(kind,id,type,role)'),
};

export function driveApi(workspace: DriveWorkspace): Router {
  const router = Router();
  router.use(
    apiRouter({
      description: DRIVE,
      handlers: driveMethods(workspace),
      media: ['drive.files.get', 'drive.files.export'],
      errorOf: asDriveError,
      defaultFields: SHORT,
      invalidFields: (path) => new DriveError(400, `Invalid field selection ${path}`, 'invalidParameter', 'fields'),
    }),
  );
  // Files with bytes of their own are not kept.
  router.use('/upload/drive/v3', ({ headers }) => {
    requireToken(headers);
    throw notServed('an upload to Drive');
  });
  router.use('/upload/drive/v3', (error: GoogleError, _req: Request, res: Response, _next: NextFunction) =>
    sendError(res, asDriveError(error)),
  );
  return router;
}

export function driveMethods(workspace: DriveWorkspace): Record<string, ApiHandler> {
  const tree = driveTree(workspace);
  return {
    'drive.about.get': ({ query }) => {
      if (!query.has('fields')) throw required("The 'fields' parameter is required for this method.", 'fields');
      return {
        kind: 'drive#about',
        user: userResource(tree.owner),
        exportFormats: { [SPREADSHEET_TYPE]: ['text/csv'] },
        canCreateDrives: false,
      };
    },
    'drive.files.list': ({ query }) => listFiles(tree, query),
    'drive.files.export': ({ path: { fileId = '' }, query }) =>
      exportFile(workspace.spreadsheets, tree.facts(fileId), query.text('mimeType')),
    ...fileMethods(workspace, tree),
    ...permissionMethods(workspace, tree),
  };
}
