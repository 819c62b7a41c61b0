/** Stands before an API on loopback: counts what passes, and holds, repeats, refuses or loses it as a test says. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Passed {
  readonly method: string;
  readonly path: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API behind for the same, or for another path. */
type Forward = (instead?: Passed) => Promise<Reply>;

/** 'reset': the connection is cut without an answer; 'silent': nothing ever comes. */
export type Rule = (passed: Passed, forward: Forward) => Promise<Reply | 'reset' | 'silent'>;

export interface Front {
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly passed: readonly Passed[];
  /** How many were reads, and how many anything else; counted from the last call on. */
  counted(): { reads: number; writes: number };
  /** From the next request on; without one everything is forwarded. */
  rule(rule?: Rule): void;
  close(): Promise<void>;
}

const FORWARD: Rule = (_, forward) => forward();

/** `target`: the API's root; undefined when the rule answers everything itself. */
export async function startFront(target?: string): Promise<Front> {
  const passed: Passed[] = [];
  let counted = 0;
  let current = FORWARD;
  const server = createServer((request, response) => {
    const { method = '', url: path = '' } = request;
    passed.push({ method, path });
    void answer(request, response, current({ method, path }, once(request, target))).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    passed,
    counted: () => {
      const since = passed.slice(counted);
      counted = passed.length;
      const reads = since.filter(({ method }) => method === 'GET').length;
      return { reads, writes: since.length - reads };
    },
    rule: (rule = FORWARD) => {
      current = rule;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The body of a request is read once, however often a rule forwards it. */
function once(request: IncomingMessage, target: string | undefined): Forward {
  const chunks = request.toArray();
  return async (instead) => {
    const body = Buffer.concat(await chunks);
    const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = request.headers;
    const answer = await fetch(new URL(instead?.path ?? request.url ?? '', target), {
      method: request.method ?? 'GET',
      headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity' },
      ...(body.length > 0 && { body }),
    });
    return {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, coming: ReturnType<Rule>): Promise<void> {
  const reply = await coming;
  if (reply === 'silent') return;
  if (reply === 'reset') {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers }).end(reply.body ?? '');
}

/** An error as Google's APIs word it. */
export const failure = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers,
  body: JSON.stringify({ error: { code: status, message: `answered ${status}`, status: 'UNAVAILABLE' } }),
});
