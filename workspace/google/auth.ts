/** Who may call the APIs: the bearer of the one local token, which opens nothing but this machine's trial data. */
import type { IncomingHttpHeaders } from 'node:http';
import { GoogleError } from './google-error.ts';

export const LOCAL_TOKEN = 'local-dev-token';

const EXPECTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

const MISSING = {
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason: 'CREDENTIALS_MISSING',
  domain: 'googleapis.com',
};

/** The token of a Bearer header; undefined without one. */
export const bearerOf = ({ authorization = '' }: IncomingHttpHeaders): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(authorization)?.[1];

/** Throws Google's 401 without the token. */
export function requireToken(headers: IncomingHttpHeaders): void {
  if (headers.authorization === undefined)
    throw new GoogleError(401, `Request is missing required authentication credential. ${EXPECTED}`, [MISSING]);
  if (bearerOf(headers) !== LOCAL_TOKEN)
    throw new GoogleError(401, `Request had invalid authentication credentials. ${EXPECTED}`);
}
