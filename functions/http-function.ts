/** The edge every cloud function has: POST, JSON, one answer shape; what we got wrong is logged by kind, never by content. */
import type { HttpFunction } from '@google-cloud/functions-framework';
import { BadRequest } from './jobs/bad-request.ts';
import type { Log } from './log.ts';

const LARGEST_BODY = 1_000_000;

export type JsonBody = Readonly<Record<string, unknown>>;

/** 200 `{ok: true, …result}` · 400 a bad body · 405 not POST · 413 over 1 MB · 500 the rest, with nothing of the cause in the answer. */
export function httpFunction(name: string, log: Log, job: (body: JsonBody) => Promise<object>): HttpFunction {
  return async (req, res) => {
    res.set('Cache-Control', 'no-store');
    if (req.method !== 'POST') return void res.set('Allow', 'POST').status(405).json(refusal('Chỉ nhận POST.'));
    // The framework has parsed the body by now; this only keeps a job from working on one that is too large.
    if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY)
      return void res.status(413).json(refusal('Yêu cầu lớn hơn 1 MB.'));
    try {
      res.status(200).json({ ok: true, ...(await job(jsonBody(req.body))) });
    } catch (error) {
      if (error instanceof BadRequest) return void res.status(400).json({ ok: false, problems: error.problems });
      log({ step: name, severity: 'ERROR', error: nameOf(error) });
      res.status(500).json(refusal('Lỗi hệ thống; xem nhật ký của hàm.'));
    }
  };
}

const refusal = (message: string) => ({ ok: false, problems: [message] });

function jsonBody(body: unknown): JsonBody {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body) || Buffer.isBuffer(body))
    throw new BadRequest(['Thân yêu cầu phải là một đối tượng JSON.']);
  return Object.fromEntries(Object.entries(body));
}

/** Name and status only: messages of clients carry addresses and values. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : 'status' in error ? String(error.status) : '';
  return code === '' ? error.name : `${error.name} ${code}`;
}
