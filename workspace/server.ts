/** One HTTP application: Google's APIs, the pages people see, and the functions, each a router of its own. */
import express, { type Express } from 'express';
import { clockRoute } from './clock-route.ts';
import { functionsMount } from './functions-mount.ts';
import { driveApi } from './google/drive-api.ts';
import { sheetsApi } from './google/sheets-api.ts';
import { formPages } from './pages/form-pages.ts';
import { guardHost } from './pages/guard-host.ts';
import { homePage } from './pages/home-page.ts';
import { inboxPages } from './pages/inbox-pages.ts';
import { spreadsheetPages } from './pages/spreadsheet-pages.ts';
import type { WorkspacePort } from './workspace-port.ts';

/** `refresh` is called when the clock has moved: what the forms offer hangs on the day. */
export function workspaceApp(workspace: WorkspacePort, refresh: () => void): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(guardHost);
  app.use(functionsMount());
  app.use(sheetsApi(workspace));
  app.use(driveApi(workspace));
  app.use(formPages(workspace));
  app.use(spreadsheetPages(workspace));
  app.use(inboxPages(workspace));
  app.use(clockRoute(workspace, refresh));
  app.get('/workspace.json', (_req, res) => void res.json(workspace.directory()));
  app.use(homePage(workspace));
  return app;
}
