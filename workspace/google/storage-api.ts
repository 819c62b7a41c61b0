/**
 * Cloud Storage v1, the part that delivery uses and what its clients would use next: objects, and the buckets there are. Unlike the other
 * APIs bytes come in (/upload/…) and go out (alt=media), so it has a router of its own; the rest is theirs.
 */
import type { DatabaseSync } from 'node:sqlite';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { createObjectStore } from '../store/object-store.ts';
import { type AnswerFields, readFields } from './answer-fields.ts';
import { pathOf, pathParameters, type Route, routeOf, routesOf } from './api-route.ts';
import { asGoogleError } from './as-google-error.ts';
import { requireToken } from './auth.ts';
import { RangeNotSatisfiable } from './byte-range.ts';
import { STORAGE } from './description.ts';
import { applyFieldMask } from './field-mask.ts';
import { notServed } from './google-error.ts';
import { readQuery } from './query.ts';
import { sendError, sendJson } from './send-json.ts';
import type { StorageHandler } from './storage-call.ts';
import { asStorageError, NotModified, StorageError } from './storage-error.ts';
import { Media } from './storage-media.ts';
import { storageMethods } from './storage-methods.ts';
import { wrongUrlForUpload } from './storage-upload.ts';

export interface StorageWorkspace {
  readonly database: DatabaseSync;
  readonly clock: { now(): number };
}

/** A mail with its attachments, as large as Gmail takes one. Google's own limit on an object is 5 TiB. */
const MOST_BYTES = 25 * 1024 * 1024;

const FIELDS: AnswerFields = {
  description: STORAGE,
  invalidFields: (path) =>
    new StorageError(400, `Invalid field selection ${path}`, 'invalidParameter', {
      locationType: 'parameter',
      location: 'fields',
    }),
};

export function storageApi({ database, clock }: StorageWorkspace): Router {
  const router = Router();
  const routes = routesOf(STORAGE);
  const handlers = storageMethods(createObjectStore(database, clock));
  const readBytes = express.raw({ type: () => true, limit: MOST_BYTES, inflate: false });
  const roots = ['/storage', '/upload', '/download'];
  router.use(roots, (req, res, next) => {
    const call = findCall(routes, req);
    requireToken(req.headers);
    const handler = handlerOf(handlers, call, req);
    readBytes(req, res, (error?: unknown) => {
      if (error) next(error);
      else answer(handler, call, req, res).catch(next);
    });
  });
  router.use(roots, (error: unknown, req: Request, res: Response, _next: NextFunction) => {
    if (error instanceof NotModified) {
      res.status(304).end();
      return;
    }
    const known = asStorageError(asGoogleError(error, MOST_BYTES));
    if (known instanceof RangeNotSatisfiable) res.set('Content-Range', `bytes */${known.size}`);
    // Bytes that were asked for and are not there are answered in plain words: "No such object: bucket/name".
    if (/[?&]alt=media(?:&|$)/.test(req.originalUrl)) res.status(known.code).type('text/html').end(known.message);
    else sendError(res, known);
  });
  return router;
}

interface FoundCall {
  readonly route: Route;
  /** "/upload", "/download" or nothing before the method's own path. */
  readonly before: string;
  readonly path: string;
}

function findCall(routes: readonly Route[], req: Request): FoundCall {
  const [, before = '', path = ''] = /^(\/upload|\/download)?(.*)$/.exec(pathOf(req)) ?? [];
  return { route: routeOf(routes, req.method, path), before, path };
}

/** Headers that would change what a call means, and are not kept to here. */
const REFUSED_HEADERS = [
  'if-match',
  'if-none-match',
  'content-encoding',
  'content-md5',
  'x-goog-hash',
  'x-goog-encryption-algorithm',
  'x-goog-gcs-idempotency-token',
];

function handlerOf(handlers: Readonly<Record<string, StorageHandler>>, call: FoundCall, req: Request): StorageHandler {
  const { id } = call.route.method;
  const handler = Object.hasOwn(handlers, id) ? handlers[id] : undefined;
  if (!handler) throw notServed(id);
  if ((id === 'storage.objects.insert') !== (call.before === '/upload')) throw wrongUrlForUpload();
  if (call.before === '/download' && id !== 'storage.objects.get') throw notServed(`/download of ${id}`);
  for (const header of REFUSED_HEADERS) if (req.headers[header] !== undefined) throw notServed(`the header ${header}`);
  return handler;
}

async function answer(handler: StorageHandler, { route, path }: FoundCall, req: Request, res: Response): Promise<void> {
  const query = readQuery(STORAGE, route.method, req.originalUrl);
  const fields = readFields(FIELDS, route.method, query.text('fields'));
  const message = handler({
    path: pathParameters(route, path),
    query,
    headers: req.headers,
    body: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
    root: `http://${req.headers.host}`,
  });
  if (message === undefined) res.status(204).end();
  else if (message instanceof Media) res.status(message.status).set(message.headers).end(message.bytes);
  else await sendJson(req, res, query, applyFieldMask(fields, message));
}
