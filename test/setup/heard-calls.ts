/** Every call that reaches a server of this process, whole: what was asked and what was answered, in words. */
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export interface HeardCall {
  readonly method: string;
  readonly url: string;
  readonly sent: string;
  readonly status: number;
  readonly answered: string;
}

/** Calls `heard` once an answer is complete; answers that were cut off are none. Returns how to stop. */
export function hearCalls(heard: (call: HeardCall) => void): () => void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event: string | symbol, ...parts: unknown[]) {
    const [request, response] = parts;
    if (event === 'request' && request instanceof IncomingMessage && response instanceof ServerResponse)
      hear(request, response, heard);
    return Reflect.apply(emit, this, [event, ...parts]);
  };
  return () => {
    Server.prototype.emit = emit;
  };
}

function hear(request: IncomingMessage, response: ServerResponse, heard: (call: HeardCall) => void): void {
  const sent: Buffer[] = [];
  const answered: Buffer[] = [];
  // Not by the event "data": that would set the stream flowing before whoever answers has begun to read.
  const push = request.push;
  request.push = (chunk, encoding) => {
    if (chunk) sent.push(Buffer.from(chunk));
    return push.call(request, chunk, encoding);
  };
  for (const name of ['write', 'end'] as const) {
    const original = response[name] as (...parts: unknown[]) => unknown;
    Object.assign(response, {
      [name]: (...parts: unknown[]) => {
        const [chunk] = parts;
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) answered.push(Buffer.from(chunk as Uint8Array));
        return original.apply(response, parts);
      },
    });
  }
  response.once('finish', () =>
    heard({
      method: request.method ?? '',
      url: request.url ?? '',
      sent: wordsOf(sent, request.headers['content-encoding']),
      status: response.statusCode,
      answered: wordsOf(answered, response.getHeader('content-encoding')),
    }),
  );
}

function wordsOf(chunks: readonly Buffer[], encoding: unknown): string {
  const bytes = Buffer.concat(chunks);
  if (encoding === 'gzip') return gunzipSync(bytes).toString('utf8');
  if (encoding === 'deflate') return inflateSync(bytes).toString('utf8');
  return (encoding === 'br' ? brotliDecompressSync(bytes) : bytes).toString('utf8');
}
