/** Which method of an API a request means: its verb and path, held against the API's description. */
import type { Request } from 'express';
import type { Description, Method } from './description.ts';
import { GoogleError, invalidArgument } from './google-error.ts';

export interface Route {
  readonly method: Method;
  /** First part of the path. */
  readonly root: string | undefined;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Longest fixed text first, so that "values:batchGet" is not taken for a spreadsheet's id. */
export function routesOf({ name: api, methods, servicePath }: Description): Route[] {
  const fixedLength = ({ path }: Method): number => path.replace(/\{[^}]*\}/g, '').length;
  return [...methods]
    .sort((a, b) => fixedLength(b) - fixedLength(a))
    .map((method) => {
      const names = [...method.path.matchAll(/\{\+?(\w+)\}/g)].map(([, name = '']) => name);
      const path = `${servicePath}${method.path}`;
      const source = `/${path}`.replace(/[.*^$()|[\]\\?]/g, '\\$&').replace(/\{\+?\w+\}/g, '([^/]+?)');
      // Google takes "…/{id}/:batchUpdate" and "…/{id}/" too: npm's google-spreadsheet has sent nothing else for years.
      const loose = api === 'storage' ? source : `${source.replace(/:\w+$/, '/?$&')}/?`;
      return { method, names, root: path.split('/')[0], pattern: new RegExp(`^${loose}$`) };
    });
}

/** As it was sent: an encoded slash is no end of a part. */
export const pathOf = (req: Request): string => req.originalUrl.split('?')[0] ?? '';

export const findRoute = (routes: readonly Route[], httpMethod: string, path: string): Route | undefined =>
  routes.find(({ method, pattern }) => method.httpMethod === httpMethod && pattern.test(path));

/** Throws Google's 404 where there is no such method. */
export function routeOf(routes: readonly Route[], httpMethod: string, path: string): Route {
  const route = findRoute(routes, httpMethod, path);
  if (!route) throw new GoogleError(404, 'Method not found.');
  return route;
}

export function pathParameters({ names, pattern }: Route, path: string): Record<string, string> {
  const values = pattern.exec(path)?.slice(1) ?? [];
  return Object.fromEntries(names.map((name, i) => [name, decodePart(values[i] ?? '')]));
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidArgument('Request contains an invalid argument.');
  }
}
