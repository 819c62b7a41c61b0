/**
 * Faults of Google that a test orders, call by call, in front of the APIs (delivery.md, Fault matrix). Only a program that opens the
 * workspace can hand one in: no request and no environment variable reaches it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { findRoute, pathOf, routesOf } from './api-route.ts';
import { DRIVE, SHEETS, STORAGE } from './description.ts';
import { type ApiName, errorAnswer } from './fault-answer.ts';
import { type Answer, abandon, holdAnswer, sendAnswer } from './held-answer.ts';
import { lastAnswers } from './last-answers.ts';

export interface FaultCall {
  readonly api: ApiName;
  readonly method: string;
  /** As sent, without the query: "/storage/v1/b/tuoi-tho-x/o/send%2F3f0c%2F1". */
  readonly path: string;
  /** Path and query. */
  readonly url: string;
  /** Google's name of the method, "storage.objects.insert"; undefined where Google has none. */
  readonly operation: string | undefined;
  /** 1, 2, …: of this operation (method and path pattern), since the workspace was opened. */
  readonly nth: number;
}

export type Fault =
  /** Refused with Google's error body before anything is done; `retryAfter` in seconds. */
  | { readonly status: number; readonly retryAfter?: number }
  /** Served after so many ms, which `sleep` waits. */
  | { readonly latency: number }
  /** The connection is reset before anything is done, or after it was applied. */
  | { readonly reset: 'before' | 'after' }
  /** Applied, and then answered with this error. */
  | { readonly appliedThen: number }
  /** A GET answers what the same URL answered before its last change; as it is now where nobody asked before. */
  | { readonly stale: true };

export type FaultPlan = (call: FaultCall) => Fault | undefined;

export interface FaultOptions {
  readonly faults?: FaultPlan | undefined;
  /** Called before a call is applied, and after it was and before its answer leaves; both wait for what it returns. */
  readonly observe?: ((call: FaultCall, moment: 'before' | 'after') => void | Promise<void>) | undefined;
  readonly sleep?: ((ms: number) => Promise<unknown>) | undefined;
}

export function faultPlan({ faults, observe, sleep = wait }: FaultOptions): RequestHandler {
  if (!faults && !observe) return (_req, _res, next) => next();
  const callOf = callReader();
  const answers = lastAnswers();
  const play = async (call: FaultCall, req: Request, res: Response, apply: () => void): Promise<void> => {
    const fault = faults?.(call);
    if (fault && 'latency' in fault) await sleep(fault.latency);
    if (fault && 'status' in fault) return sendAnswer(res, errorAnswer(call.api, fault.status, fault.retryAfter));
    if (fault && 'reset' in fault && fault.reset === 'before') return void req.socket.resetAndDestroy();
    await observe?.(call, 'before');
    holdAnswer(res, async (fresh): Promise<Answer | 'reset'> => {
      await observe?.(call, 'after');
      const older = faults && call.method === 'GET' ? answers.note(keyOf(req), fresh) : fresh;
      if (fault && 'reset' in fault) return 'reset';
      if (fault && 'appliedThen' in fault) return errorAnswer(call.api, fault.appliedThen);
      return fault && 'stale' in fault ? older : fresh;
    });
    apply();
  };
  return (req, res, next) => {
    const call = callOf(req);
    if (call) play(call, req, res, next).catch((error: Error) => abandon(res, error));
    else next();
  };
}

/** The same URL may be answered packed and unpacked. */
const keyOf = (req: Request): string => `${req.headers['accept-encoding']} ${req.originalUrl}`;

/** Undefined for whatever is no call of an API. */
function callReader(): (req: Request) => FaultCall | undefined {
  const counts = new Map<string, number>();
  const routes = { sheets: routesOf(SHEETS), drive: routesOf(DRIVE), storage: routesOf(STORAGE) };
  return (req) => {
    const [{ method }, path] = [req, pathOf(req)];
    const api = apiOf(path);
    if (!api) return undefined;
    const operation = findRoute(routes[api], method, path.replace(/^\/(?:upload|download)(?=\/)/, ''))?.method.id;
    const pattern = operation ?? `${method} ${path}`;
    const nth = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, nth);
    return { api, method, path, url: req.originalUrl, operation, nth };
  };
}

function apiOf(path: string): ApiName | undefined {
  if (path.startsWith('/v4/')) return 'sheets';
  if (path.startsWith('/drive/')) return 'drive';
  return /^\/(?:storage|upload|download)\//.test(path) ? 'storage' : undefined;
}
