/** An answer held back at the moment it would leave: by then what was asked for is done. Every router here ends in one `end`. */
import type { OutgoingHttpHeaders } from 'node:http';
import type { Response } from 'express';

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Call before the routers. `release` says what leaves: this answer, another one, or none, the connection reset. */
export function holdAnswer(res: Response, release: (answer: Answer) => Promise<Answer | 'reset'>): void {
  const end = res.end;
  const held = (chunk?: unknown, encoding?: unknown): Response => {
    const body = Buffer.isBuffer(chunk) ? chunk : asBytes(chunk, encoding);
    release({ status: res.statusCode, headers: { ...res.getHeaders() }, body }).then(
      (answer) => {
        res.end = end;
        if (answer === 'reset') res.socket?.resetAndDestroy();
        else sendAnswer(res, answer);
      },
      (error: Error) => abandon(res, error),
    );
    return res;
  };
  res.end = held as Response['end'];
}

function asBytes(chunk: unknown, encoding: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  return Buffer.from(
    typeof chunk === 'string' ? chunk : '',
    typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8',
  );
}

/** Whoever ordered the fault or watched it failed: no answer is better than one that was not meant. */
export function abandon(res: Response, error: Error): void {
  console.error(error);
  res.socket?.resetAndDestroy();
}

export function sendAnswer(res: Response, { status, headers, body }: Answer): void {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.status(status);
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
  res.end(body);
}
