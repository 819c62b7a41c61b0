/**
 * An API as its description has it: every method Google knows is known here; those with a handler are served, the others refused
 * by name. Paths, parameters, bodies and `fields` are read once, here, for all of them.
 */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { requireToken } from './auth.ts';
import { decodeMessage } from './decode-message.ts';
import type { Description, Method } from './description.ts';
import { applyFieldMask, type FieldMask, parseFieldMask, unknownPath } from './field-mask.ts';
import { GoogleError, invalidArgument, notServed } from './google-error.ts';
import { type Query, readQuery } from './query.ts';

interface ApiCall {
  /** Decoded parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Decoded by the method's request message; {} when the method takes none. */
  readonly body: unknown;
  /** `fields` of the call; null when the caller named none. */
  readonly fields: FieldMask | null;
}

export type ApiHandler = (call: ApiCall) => unknown;

export interface Api {
  readonly description: Description;
  /** By method id: "sheets.spreadsheets.get". */
  readonly handlers: Readonly<Record<string, ApiHandler>>;
  /** What a message shows when the caller names no fields; absent: all of it. */
  readonly defaultFields?: Readonly<Record<string, FieldMask>>;
  /** The error for `fields` that name what the answer does not have. */
  readonly invalidFields: (path: string, fields: string) => GoogleError;
}

/** Google's limit on a request of these APIs. */
const MOST_BYTES = 10 * 1024 * 1024;

export function apiRouter(api: Api): Router {
  const router = Router();
  const routes = routesOf(api.description);
  // All of "v4/…", all of "drive/v3/…".
  const prefix = `/${routes[0]?.root}`;
  const readBytes = express.raw({ type: () => true, limit: MOST_BYTES });
  router.use(prefix, (req, res, next) => {
    const route = routeOf(routes, req);
    requireToken(req.headers);
    // The body is read only for a caller who may send one.
    readBytes(req, res, (error?: unknown) => {
      if (error) next(error);
      else answer(api, route, req, res).catch(next);
    });
  });
  router.use(prefix, (error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const known = asGoogleError(error);
    if (known.code === 401) res.set('WWW-Authenticate', 'Bearer realm="https://accounts.google.com/"');
    res
      .status(known.code)
      .type('application/json')
      .send(`${JSON.stringify(known.body(), null, 2)}\n`);
  });
  return router;
}

interface Route {
  readonly method: Method;
  /** First part of the path. */
  readonly root: string | undefined;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Longest fixed text first, so that "values:batchGet" is not taken for a spreadsheet's id. */
function routesOf({ methods, servicePath }: Description): Route[] {
  const fixedLength = ({ path }: Method): number => path.replace(/\{[^}]*\}/g, '').length;
  return [...methods]
    .sort((a, b) => fixedLength(b) - fixedLength(a))
    .map((method) => {
      const names = [...method.path.matchAll(/\{\+?(\w+)\}/g)].map(([, name = '']) => name);
      const path = `${servicePath}${method.path}`;
      const source = `/${path}`.replace(/[.*^$()|[\]\\?]/g, '\\$&').replace(/\{\+?\w+\}/g, '([^/]+?)');
      return { method, names, root: path.split('/')[0], pattern: new RegExp(`^${source}$`) };
    });
}

const pathOf = (req: Request): string => req.originalUrl.split('?')[0] ?? '';

function routeOf(routes: readonly Route[], req: Request): Route {
  const path = pathOf(req);
  const route = routes.find(({ method, pattern }) => method.httpMethod === req.method && pattern.test(path));
  if (!route) throw new GoogleError(404, 'Method not found.');
  return route;
}

async function answer(api: Api, route: Route, req: Request, res: Response): Promise<void> {
  const handler = Object.hasOwn(api.handlers, route.method.id) ? api.handlers[route.method.id] : undefined;
  if (!handler) throw notServed(route.method.id);

  const query = readQuery(api.description, route.method, req.originalUrl);
  if ((query.text('alt') ?? 'json') !== 'json') throw notServed(`alt=${query.text('alt')}`);
  if (query.has('callback')) throw notServed('callback');
  const fields = readFields(api, route.method, query.text('fields'));
  const call = {
    path: pathParameters(route, pathOf(req)),
    query,
    body: readBody(api.description, route.method, req.body),
    fields,
  };
  const message = applyFieldMask(fields, handler(call));
  await send(req, res, (query.flag('prettyPrint') ?? true) ? `${JSON.stringify(message, null, 2)}\n` : JSON.stringify(message));
}

function pathParameters({ names, pattern }: Route, path: string): Record<string, string> {
  const values = pattern.exec(path)?.slice(1) ?? [];
  return Object.fromEntries(names.map((name, i) => [name, decodePart(values[i] ?? '')]));
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidArgument('Request contains an invalid argument.');
  }
}

function readFields(
  { description, invalidFields, defaultFields }: Api,
  { response }: Method,
  fields: string | undefined,
): FieldMask | null {
  if (response === undefined || fields === '*') return null;
  if (fields === undefined || fields === '') return defaultFields?.[response] ?? null;
  let mask: FieldMask;
  try {
    mask = parseFieldMask(fields);
  } catch {
    throw invalidFields(fields, fields);
  }
  const unknown = unknownPath(mask, description, { $ref: response });
  if (unknown !== undefined) throw invalidFields(unknown, fields);
  return mask;
}

function readBody(description: Description, { request }: Method, body: unknown): unknown {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  if (request === undefined) {
    if (text !== '') throw invalidArgument('Request body is not allowed for this method.');
    return {};
  }
  if (text === '') return {};
  return decodeMessage(description, request, parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidArgument(`Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`);
  }
}

const gzipped = promisify(gzip);
const SMALL = 1_000;

async function send(req: Request, res: Response, text: string): Promise<void> {
  res.set({
    'Content-Type': 'application/json; charset=UTF-8',
    'Cache-Control': 'private',
    Vary: 'Origin, X-Origin, Referer, Accept-Encoding',
  });
  if (text.length < SMALL || req.acceptsEncodings('gzip') !== 'gzip') {
    res.end(text);
    return;
  }
  const packed = await gzipped(text, { level: constants.Z_BEST_SPEED });
  res.set('Content-Encoding', 'gzip').end(packed);
}

/** Errors of ours, and those of express' body reader. Anything else is a fault of this program: said here, not to the caller. */
function asGoogleError(error: unknown): GoogleError {
  if (error instanceof GoogleError) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new GoogleError(413, `Request payload size exceeds the limit: ${MOST_BYTES} bytes.`);
  if (typeof type === 'string') return invalidArgument('Request contains an invalid argument.');
  console.error(error);
  return new GoogleError(500, 'Internal error encountered.');
}
