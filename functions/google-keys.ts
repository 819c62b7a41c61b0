/** Google's public keys, by which anybody can tell that an identity token is Google's: kept for as long as Google says, then asked for again. */
import * as http from 'node:http';
import * as https from 'node:https';
import { json } from 'node:stream/consumers';
import { type Clock, systemClock } from './clock.ts';
import { retrying } from './sheets/google-retry.ts';

/** PEM by key id: Google's are certificates, the workspace's bare public keys; `createPublicKey` reads both. */
export type Keys = ReadonlyMap<string, string>;

/** `root`: ends in "/". Resolves to undefined where the keys can't be had; the next call asks again. Never rejects. */
export type AskKeys = () => Promise<Keys | undefined>;

/** ms. A caller waits for it. */
const LONGEST_WAIT = 10_000;

export function googleKeys(root = 'https://www.googleapis.com/', clock: Clock = systemClock): AskKeys {
  const url = `${root}oauth2/v1/certs`;
  let kept: { readonly keys: Keys; readonly until: number } | undefined;
  return async () => {
    const now = clock.now();
    if (kept === undefined || kept.until <= now) {
      const asked = retrying(({ timeout }) => askOnce(url, timeout), { clock, deadline: now + LONGEST_WAIT });
      kept = await asked.then(
        ({ keys, seconds }) => ({ keys, until: now + seconds * 1_000 }),
        () => undefined,
      );
    }
    return kept?.keys;
  };
}

/** By Node's own client: gaxios and `fetch` cost a cold start more than the whole check (docs/decisions/0026). */
async function askOnce(url: string, timeout: number): Promise<{ readonly keys: Keys; readonly seconds: number }> {
  const answer = await new Promise<http.IncomingMessage>((answered, failed) => {
    const { get } = url.startsWith('https:') ? https : http;
    get(url, { signal: AbortSignal.timeout(timeout) }, answered).once('error', failed);
  });
  const { statusCode: status = 0, headers } = answer;
  if (status !== 200) {
    answer.resume();
    throw Object.assign(new Error(`the keys: ${status}`), { response: { status } });
  }
  const body = await json(answer);
  const [, seconds = 0] = /max-age=(\d+)/.exec(headers['cache-control'] ?? '') ?? [];
  return { keys: new Map(Object.entries(body ?? {})), seconds: Number(seconds) };
}
