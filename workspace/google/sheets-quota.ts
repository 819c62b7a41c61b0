/**
 * The quotas of the Sheets API (developers.google.com/workspace/sheets/api/limits): "Read requests per minute per project 300, per minute
 * per user per project 60", and the same of writes. Off unless asked for (`npm start -- --quotas`): here one machine is all users.
 */
import type { RequestHandler } from 'express';
import { findRoute, pathOf, routesOf } from './api-route.ts';
import { bearerOf, LOCAL_TOKEN } from './auth.ts';
import { type Method, SHEETS } from './description.ts';
import { GoogleError } from './google-error.ts';
import { sendError } from './send-json.ts';

const MINUTE = 60_000;
/** The workspace's project: no number of a real one. */
const PROJECT = '100000000000';

interface Metric {
  readonly name: 'Read' | 'Write';
  readonly metric: 'read_requests' | 'write_requests';
}

interface Limit {
  readonly most: number;
  readonly of: 'PerUser' | 'PerProject';
  readonly words: '' | ' per user';
  readonly unit: string;
}

const LIMITS: readonly Limit[] = [
  { most: 60, of: 'PerUser', words: ' per user', unit: '1/min/{project}/{user}' },
  { most: 300, of: 'PerProject', words: '', unit: '1/min/{project}' },
];

/** "Quotas … are refilled every minute": counted from the first request of a minute on. `now` in ms, of a clock that goes. */
export function sheetsQuota(now: () => number): RequestHandler {
  const routes = routesOf(SHEETS);
  const counts = new Map<string, number>();
  let began = Number.NEGATIVE_INFINITY;
  return (req, res, next) => {
    const token = bearerOf(req.headers);
    const route = req.originalUrl.startsWith('/v4/') ? findRoute(routes, req.method, pathOf(req)) : undefined;
    // Who is not let in uses up nobody's quota.
    if (!route || token !== LOCAL_TOKEN) return next();
    if (now() - began >= MINUTE) {
      began = now();
      counts.clear();
    }
    const metric = metricOf(route.method);
    const user = new URLSearchParams(req.originalUrl.split('?')[1]).get('quotaUser') ?? token;
    const buckets = LIMITS.map((limit) => ({ limit, key: `${metric.name} ${limit.of === 'PerUser' ? user : ''}` }));
    const full = buckets.find(({ limit, key }) => (counts.get(key) ?? 0) >= limit.most);
    if (full) return sendError(res, exceeded(metric, full.limit));
    for (const { key } of buckets) counts.set(key, (counts.get(key) ?? 0) + 1);
    next();
  };
}

/** "Read requests are calls to any method that retrieves data …, such as get or search. Write requests … such as update, clear, or copyTo." */
function metricOf({ id, httpMethod }: Method): Metric {
  const reads = httpMethod === 'GET' || /\.(search|getByDataFilter|batchGetByDataFilter)$/.test(id);
  return reads ? { name: 'Read', metric: 'read_requests' } : { name: 'Write', metric: 'write_requests' };
}

function exceeded({ name, metric }: Metric, { most, of, words, unit }: Limit): GoogleError {
  const message = `Quota exceeded for quota metric '${name} requests' and limit '${name} requests per minute${words}' of service 'sheets.googleapis.com' for consumer 'project_number:${PROJECT}'.`;
  return new GoogleError(429, message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        consumer: `projects/${PROJECT}`,
        quota_limit: `${name}RequestsPerMinute${of}`,
        quota_limit_value: String(most),
        quota_location: 'global',
        quota_metric: `sheets.googleapis.com/${metric}`,
        quota_unit: unit,
        service: 'sheets.googleapis.com',
      },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Request a higher quota limit.',
          url: 'https://cloud.google.com/docs/quotas/help/request_increase',
        },
      ],
    },
  ]);
}
