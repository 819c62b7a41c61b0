/**
 * A page of objects.list: names in order, those with the delimiter after the prefix folded into `prefixes`, "items plus prefixes"
 * counted together, a thousand at most.
 */
import { invalid } from './storage-error.ts';

const MOST = 1_000;

interface PageOptions {
  readonly prefix: string;
  /** Empty: none. */
  readonly delimiter: string;
  /** The name or prefix the last page ended with; empty: none. */
  readonly after: string;
  readonly maxResults: number | undefined;
}

interface Named {
  readonly name: string;
}

interface ObjectPage<T extends Named> {
  readonly items: readonly T[];
  readonly prefixes: readonly string[];
  readonly nextPageToken: string | undefined;
}

export function objectPage<T extends Named>(
  objects: Iterable<T>,
  { prefix, delimiter, after, maxResults }: PageOptions,
): ObjectPage<T> {
  const most = Math.min(maxResults ?? MOST, MOST);
  if (most < 1) throw invalid(`Invalid value for maxResults: ${maxResults}. It must be positive.`);
  const [items, prefixes]: [T[], string[]] = [[], []];
  let last = after;
  for (const object of objects) {
    // In the order of names all that begin alike stand together.
    if (!object.name.startsWith(prefix)) break;
    const at = delimiter === '' ? -1 : object.name.indexOf(delimiter, prefix.length);
    const entry = at === -1 ? object.name : object.name.slice(0, at + delimiter.length);
    if (entry === last) continue;
    if (items.length + prefixes.length === most) return { items, prefixes, nextPageToken: tokenOf(last) };
    if (at === -1) items.push(object);
    else prefixes.push(entry);
    last = entry;
  }
  return { items, prefixes, nextPageToken: undefined };
}

const tokenOf = (last: string): string => Buffer.from(`after:${last}`).toString('base64url');

/** Where the page before ended. */
export function readPageToken(token: string | undefined): string {
  if (token === undefined || token === '') return '';
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (!text.startsWith('after:')) throw invalid('Invalid argument.');
  return text.slice('after:'.length);
}
