/** One HTTP application: Google's APIs, the pages people see, and the functions, each a router of its own. */
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { FUNCTION_NAMES } from '../functions/index.ts';
import { clockRoute } from './clock-route.ts';
import { functionsMount } from './functions-mount.ts';
import { driveApi } from './google/drive-api.ts';
import { type FaultOptions, faultPlan } from './google/fault-plan.ts';
import { sheetsApi } from './google/sheets-api.ts';
import { sheetsQuota } from './google/sheets-quota.ts';
import { storageApi } from './google/storage-api.ts';
import { formPages } from './pages/form-pages.ts';
import { guardHost } from './pages/guard-host.ts';
import { homePage } from './pages/home-page.ts';
import { inboxPages } from './pages/inbox-pages.ts';
import { officeActions } from './pages/office-actions.ts';
import { spreadsheetPages } from './pages/spreadsheet-pages.ts';
import type { WorkspacePort } from './workspace-port.ts';

export interface Effects {
  /** Called when the clock has moved: what the forms offer hangs on the day. */
  moved(): Promise<void>;
  /** As the schedule calls it. */
  callFunction(name: string, body: object): Promise<unknown>;
}

export interface AppOptions extends FaultOptions {
  /** Google's quotas are kept to. */
  readonly quotas?: boolean;
}

/** Faults: tests only. */
export function workspaceApp(workspace: WorkspacePort, effects: Effects, options: AppOptions = {}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(guardHost);
  app.use(functionsMount(workspace));
  app.use(faultPlan(options));
  if (options.quotas) app.use(sheetsQuota(() => performance.now()));
  app.use(sheetsApi(workspace));
  app.use(driveApi(workspace));
  app.use(storageApi(workspace));
  app.use(formPages(workspace));
  app.use(spreadsheetPages(workspace));
  app.use(inboxPages(workspace));
  app.use(clockRoute(workspace, effects.moved));
  app.use(officeActions(workspace, effects.callFunction, FUNCTION_NAMES));
  app.get('/workspace.json', (_req, res) => void res.json(workspace.directory()));
  app.use(homePage(workspace, FUNCTION_NAMES));
  app.use((error: Error & { readonly status?: unknown }, _req: Request, res: Response, next: NextFunction) => {
    // Errors of Google's APIs have a word there.
    const status = typeof error.status === 'number' ? error.status : undefined;
    if (res.headersSent) next(error);
    else
      res
        .status(status ?? 500)
        .type('text/plain')
        .send(status === undefined ? 'Lỗi của không gian thử.\n' : 'Yêu cầu không đọc được.\n');
  });
  return app;
}
