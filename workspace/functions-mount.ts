/**
 * The cloud functions as deployed: the framework's own server for each, in front of it what Cloud Run does — IAM and a size
 * limit. The framework has no host option, so its server is never started: requests are handed to it (google.md, Deploy).
 * IAM here knows one account by one token; who may call which function is for the function to say.
 */
import type { Server } from 'node:http';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { FUNCTION_NAMES } from '../functions/index.ts';
import { countsOf, type Happening } from './activity/activity.ts';
import { isToldOf } from './activity/run-words.ts';
import { bearerOf, LOCAL_TOKEN } from './google/auth.ts';
import { identityCerts } from './google/identity-certs.ts';
import { FUNCTIONS_AUDIENCE, identityTokens, SCHEDULER } from './google/identity-tokens.ts';
import type { WorkspacePort } from './workspace-port.ts';

/** The framework would take 1,024 MB before our code sees a byte (google.md); Cloud Run's front refuses for us. */
const LARGEST_BODY = 1_000_000;

/** Call after `registerFunctions`: each server keeps the handler registered at this moment. */
export function functionsMount({ database, activity }: Pick<WorkspacePort, 'database' | 'activity'>): Router {
  const servers = new Map<string, Server>(FUNCTION_NAMES.map((name) => [name, getTestServer(name)]));
  const tokens = identityTokens(database);
  const router = Router();
  const body = express.json({ limit: LARGEST_BODY, type: () => true });
  router.use(identityCerts(tokens));
  router.use('/functions/:name', (req, res, next) => {
    const token = bearerOf(req.headers);
    if (!servers.has(req.params.name)) return refuse(res, 404, 'Không có hàm này.');
    if (token === undefined)
      return refuse(res.set('WWW-Authenticate', 'Bearer'), 401, 'Cần tiêu đề Authorization: Bearer, với mã của không gian thử.');
    if (token === LOCAL_TOKEN) req.headers.authorization = `Bearer ${tokens.sign(SCHEDULER, FUNCTIONS_AUDIENCE)}`;
    next();
  });
  // Read here, so that a body that is no JSON gets our answer and not the framework's page; it doesn't read it again.
  router.use('/functions', body, (req, _res, next) => {
    // A method without a body leaves it unread; the framework must not wait for one.
    req.body ??= {};
    next();
  });
  router.use('/functions/:name', (req, res) => {
    const { name } = req.params;
    req.url = '/';
    if (isToldOf(name)) noteAnswer(res, (ok, answer) => activity.add(runOf(name, ok, answer)));
    servers.get(name)?.emit('request', req, res);
  });
  router.use('/functions', (error: HttpError, _req: Request, res: Response, _next: NextFunction) => {
    if (error.status === 413) refuse(res, 413, 'Yêu cầu lớn hơn 1 MB.');
    else refuse(res, 400, 'Thân yêu cầu không phải JSON hợp lệ.');
  });
  return router;
}

const runOf = (name: string, ok: boolean, answer: Readonly<Record<string, unknown>>): Happening => ({
  kind: 'run',
  name,
  ok,
  counts: countsOf(answer),
});

/** Tells what a run answered. A call that was refused has run nothing, and tells nothing. */
function noteAnswer(res: Response, note: (ok: boolean, answer: Readonly<Record<string, unknown>>) => void): void {
  const end = res.end;
  res.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (res.statusCode === 200) note(true, JSON.parse(String(chunk)));
    else if (res.statusCode >= 500) note(false, {});
    return Reflect.apply(end, res, [chunk, ...rest]);
  }) as Response['end'];
}

interface HttpError extends Error {
  readonly status?: number;
}

const refuse = (res: Response, status: number, problem: string): void =>
  void res.status(status).json({ ok: false, problems: [problem] });
