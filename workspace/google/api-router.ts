/**
 * An API as its description has it: every method Google knows is known here; those with a handler are served, the others refused
 * by name. Paths, parameters, bodies and `fields` are read once, here, for all of them.
 */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { type AnswerFields, readFields } from './answer-fields.ts';
import { pathOf, pathParameters, type Route, routeOf, routesOf } from './api-route.ts';
import { asGoogleError } from './as-google-error.ts';
import { requireToken } from './auth.ts';
import { decodeMessage } from './decode-message.ts';
import type { Description, Method } from './description.ts';
import { applyFieldMask, type FieldMask } from './field-mask.ts';
import { type GoogleError, invalidArgument, notServed } from './google-error.ts';
import { type Query, readQuery } from './query.ts';
import { NO_CONTENT, RawAnswer } from './raw-answer.ts';
import { sendError, sendJson } from './send-json.ts';

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

export interface Api extends AnswerFields {
  /** By method id: "sheets.spreadsheets.get". */
  readonly handlers: Readonly<Record<string, ApiHandler>>;
  /** Methods that answer bytes, or say themselves why they have none: `alt` is theirs. */
  readonly media?: readonly string[];
  /** The error as this API writes it; absent: Google's common body. */
  readonly errorOf?: (error: GoogleError) => GoogleError;
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
    const route = routeOf(routes, req.method, pathOf(req));
    requireToken(req.headers);
    // The body is read only for a caller who may send one.
    readBytes(req, res, (error?: unknown) => {
      if (error) next(error);
      else answer(api, route, req, res).catch(next);
    });
  });
  router.use(prefix, (error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const known = asGoogleError(error, MOST_BYTES);
    sendError(res, api.errorOf?.(known) ?? known);
  });
  return router;
}

async function answer(api: Api, route: Route, req: Request, res: Response): Promise<void> {
  const handler = Object.hasOwn(api.handlers, route.method.id) ? api.handlers[route.method.id] : undefined;
  if (!handler) throw notServed(route.method.id);

  const query = readQuery(api.description, route.method, req.originalUrl);
  const alt = query.text('alt') ?? 'json';
  if (alt !== 'json' && !api.media?.includes(route.method.id)) throw notServed(`alt=${alt}`);
  if (query.has('callback')) throw notServed('callback');
  const fields = readFields(api, route.method, query.text('fields'));
  const call = {
    path: pathParameters(route, pathOf(req)),
    query,
    body: readBody(api.description, route.method, req.body),
    fields,
  };
  const message = handler(call);
  if (message === NO_CONTENT) res.status(204).end();
  else if (message instanceof RawAnswer) res.setHeader('Content-Type', message.contentType).end(message.bytes);
  else await sendJson(req, res, query, applyFieldMask(fields, message));
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
