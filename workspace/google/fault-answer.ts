/** An error that Google's front would answer without asking the API, in the shape of each API's errors. */
import type { Answer } from './held-answer.ts';

export type ApiName = 'sheets' | 'drive' | 'storage';

interface Refusal {
  /** google.rpc.Code. */
  readonly status: string;
  readonly message: string;
  /** In the older list of errors of Drive and Storage. */
  readonly reason: string;
}

/** Code and status as google.rpc.Code pairs them, reasons as Drive and Storage document them; the sentences are ours. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  403: { status: 'PERMISSION_DENIED', message: 'Rate Limit Exceeded', reason: 'rateLimitExceeded' },
  408: { status: 'DEADLINE_EXCEEDED', message: 'The request timed out.', reason: 'requestTimeout' },
  429: { status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded. Please reduce your request rate.', reason: 'rateLimitExceeded' },
  500: { status: 'INTERNAL', message: 'Internal error encountered.', reason: 'internalError' },
  502: { status: 'UNAVAILABLE', message: 'Bad Gateway', reason: 'backendError' },
  503: { status: 'UNAVAILABLE', message: 'The service is currently unavailable.', reason: 'backendError' },
  504: { status: 'DEADLINE_EXCEEDED', message: 'Deadline expired before operation could complete.', reason: 'gatewayTimeout' },
};

/** `retryAfter` in seconds. */
export function errorAnswer(api: ApiName, code: number, retryAfter?: number): Answer {
  const refusal = REFUSALS[code] ?? { status: 'UNKNOWN', message: `Error ${code}`, reason: 'unknown' };
  return {
    status: code,
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: Buffer.from(`${JSON.stringify({ error: errorOf(api, code, refusal) }, null, 2)}\n`),
  };
}

function errorOf(api: ApiName, code: number, { status, message, reason }: Refusal): object {
  const domain = reason === 'rateLimitExceeded' ? 'usageLimits' : 'global';
  const errors = [{ message, domain, reason }];
  if (api === 'sheets') return { code, message, status };
  return api === 'drive' ? { code, message, status, errors } : { code, message, errors };
}
