/** Who may call the APIs: the bearer of the one local token, which opens nothing but this machine's trial data. */
import type { IncomingHttpHeaders } from 'node:http';
import { GoogleError } from './google-error.ts';

export const LOCAL_TOKEN = 'local-dev-token';

const EXPECTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** Throws Google's 401 without the token. */
export function requireToken({ authorization }: IncomingHttpHeaders): void {
  if (authorization === undefined)
    throw new GoogleError(401, `Request is missing required authentication credential. ${EXPECTED}`);
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (token !== LOCAL_TOKEN) throw new GoogleError(401, `Request had invalid authentication credentials. ${EXPECTED}`);
}
