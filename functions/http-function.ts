/**
 * The edge every cloud function has: POST, a known caller, JSON, one answer shape. What went wrong is logged by kind, never by content.
 */
import type { HttpFunction, Request } from '@google-cloud/functions-framework';
import type { Caller, CallerCheck, Refusal } from './google-caller.ts';
import { BadRequest } from './jobs/bad-request.ts';
import type { Log } from './log.ts';

const LARGEST_BODY = 1_000_000;

export type JsonBody = Readonly<Record<string, unknown>>;

export interface Edge {
  readonly check: CallerCheck;
  readonly log: Log;
}

/**
 * 200 `{ok: true, …result}` · 400 a bad body · 401 no token, or not a right one · 403 an account that may not call · 405 not POST ·
 * 413 over 1 MB · 503 nobody can be known just now · 500 the rest, with nothing of the cause in the answer.
 */
export function httpFunction(
  name: string,
  { check, log }: Edge,
  job: (body: JsonBody, caller: Caller) => Promise<object>,
): HttpFunction {
  return async (req, res) => {
    res.set('Cache-Control', 'no-store');
    if (req.method !== 'POST') return void res.set('Allow', 'POST').status(405).json(refusal('Chỉ nhận POST.'));
    const caller = await check(authorizationOf(req));
    if (typeof caller === 'string') {
      const { status, headers, says } = REFUSALS[caller];
      log({ step: name, severity: status === 503 ? 'ERROR' : 'WARNING', status, code: caller });
      return void res.set(headers).status(status).json(refusal(says));
    }
    // The framework has parsed the body by now; this only keeps a job from working on one that is too large.
    if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY)
      return void res.status(413).json(refusal('Yêu cầu lớn hơn 1 MB.'));
    try {
      res.status(200).json({ ok: true, ...(await job(jsonBody(req.body), caller)) });
    } catch (error) {
      if (error instanceof BadRequest) return void res.status(400).json({ ok: false, problems: error.problems });
      log({ step: name, severity: 'ERROR', ...kindOf(error) });
      res.status(500).json(refusal('Lỗi hệ thống; xem nhật ký của hàm.'));
    }
  };
}

const refusal = (message: string) => ({ ok: false, problems: [message] });

interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly says: string;
}

/** RFC 9110, 15.5.2: a 401 names the scheme that it waits for. Why a token was refused is for the log, not for whoever sent it. */
const UNKNOWN: Refused = {
  status: 401,
  headers: { 'WWW-Authenticate': 'Bearer' },
  says: 'Cần mã định danh (Authorization: Bearer) do Google ký cho hàm này và còn hạn.',
};

const REFUSALS: { readonly [R in Refusal]: Refused } = {
  missing: UNKNOWN,
  refused: UNKNOWN,
  'signature-removed': UNKNOWN,
  'not-allowed': { status: 403, headers: {}, says: 'Tài khoản này không được gọi hàm này.' },
  // The caller may be right and should come again: a 401 would send people to ask for rights that they have.
  'no-certs': { status: 503, headers: { 'Retry-After': '60' }, says: 'Chưa kiểm tra được người gọi; thử lại sau ít phút.' },
};

/** Node keeps the first of two headers; which of them somebody in front has checked can't be known, so two are no token. */
function authorizationOf({ headers, headersDistinct }: Request): string | undefined {
  const sent = headersDistinct['authorization'] ?? [];
  return sent.length > 1 ? sent.join(', ') : headers.authorization;
}

function jsonBody(body: unknown): JsonBody {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body) || Buffer.isBuffer(body))
    throw new BadRequest(['Thân yêu cầu phải là một đối tượng JSON.']);
  return Object.fromEntries(Object.entries(body));
}

/** Name and status only: messages of clients carry addresses and values. */
function kindOf(error: unknown): { readonly error: string; readonly code?: string } {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const code = 'code' in error ? error.code : 'status' in error ? error.status : undefined;
  return { error: error.name, ...(code !== undefined && { code: String(code) }) };
}
