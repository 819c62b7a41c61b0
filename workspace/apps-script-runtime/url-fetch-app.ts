/** UrlFetchApp: to the workspace's own functions, and nowhere else. */
import type { FetchAnswer } from './ask.ts';
import { type Fake, fake } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

interface Options {
  readonly method?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly payload?: unknown;
  readonly contentType?: unknown;
  readonly muteHttpExceptions?: unknown;
  readonly followRedirects?: unknown;
}

const KNOWN = ['method', 'headers', 'payload', 'contentType', 'muteHttpExceptions', 'followRedirects'];
/** How much of a refusal's body Google shows in the error. */
const SHOWN = 100;

export function urlFetchApp(world: ScriptWorld): Fake<GoogleAppsScript.URL_Fetch.UrlFetchApp> {
  return fake<GoogleAppsScript.URL_Fetch.UrlFetchApp>('UrlFetchApp', {
    fetch: (address: string, given: object = {}) => {
      const options: Options = given;
      const strange = Object.keys(options).find((name) => !KNOWN.includes(name));
      if (strange !== undefined) throw new Error(`not in this workspace: UrlFetchApp.fetch with ${strange}`);
      const url = String(address);
      if (!url.startsWith(world.url)) throw new Error(`Address unavailable: ${url}`);
      const answer = world.ask({
        kind: 'fetch',
        url,
        method: String(options.method ?? 'get').toUpperCase(),
        ...bodyOf(options),
      }) as FetchAnswer;
      if (answer.code >= 400 && options.muteHttpExceptions !== true) {
        throw new Error(
          `Request failed for ${new URL(url).origin} returned code ${answer.code}. Truncated server response: ${answer.text.slice(0, SHOWN)} (use muteHttpExceptions option to examine full response)`,
        );
      }
      return responseFake(answer);
    },
  });
}

/** Text as it is; an object as a form, as at Google. */
function bodyOf({ headers = {}, payload, contentType }: Options): { headers: Record<string, string>; body: string | undefined } {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  if (payload === undefined || payload === null) return { headers: named, body: undefined };
  const isForm = typeof payload === 'object';
  const body = isForm
    ? new URLSearchParams(Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)])).toString()
    : String(payload);
  return { headers: { 'content-type': String(contentType ?? 'application/x-www-form-urlencoded'), ...named }, body };
}

const responseFake = ({ code, headers, text }: FetchAnswer): Fake<Response> =>
  fake<Response>('HTTPResponse', {
    getResponseCode: () => code,
    getContentText: () => text,
    getHeaders: () => headers,
    getAllHeaders: () => headers,
  });
