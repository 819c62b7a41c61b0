/** A message on its way out, as Google's front sends it: pretty unless told otherwise, gzipped where the caller takes that. */
import { promisify } from 'node:util';
import { constants, gzip, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import type { GoogleError } from './google-error.ts';
import type { Query } from './query.ts';

const gzipped = promisify(gzip);
const SMALL = 1_000;
/** From there on it is packed beside other work; what is smaller is packed sooner than a thread of zlib's is asked. */
const LARGE = 100_000;
const FAST = { level: constants.Z_BEST_SPEED };

export async function sendJson(req: Request, res: Response, query: Query, message: unknown): Promise<void> {
  const text = (query.flag('prettyPrint') ?? true) ? `${JSON.stringify(message, null, 2)}\n` : JSON.stringify(message);
  res.set({
    'Content-Type': 'application/json; charset=UTF-8',
    'Cache-Control': 'private',
    Vary: 'Origin, X-Origin, Referer, Accept-Encoding',
  });
  if (text.length < SMALL || req.acceptsEncodings('gzip') !== 'gzip') {
    res.end(text);
    return;
  }
  const packed = text.length < LARGE ? gzipSync(text, FAST) : await gzipped(text, FAST);
  res.set('Content-Encoding', 'gzip').end(packed);
}

export function sendError(res: Response, error: GoogleError): void {
  if (error.code === 401) {
    const invalid = /invalid/i.test(error.message) ? ', error="invalid_token"' : '';
    res.set('WWW-Authenticate', `Bearer realm="https://accounts.google.com/"${invalid}`);
  }
  res
    .status(error.code)
    .type('application/json')
    .send(`${JSON.stringify(error.body(), null, 2)}\n`);
}
