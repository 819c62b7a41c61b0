/** How a variable is read: each reader gives the value, or undefined when it is not what its rule says. */
import { isCodeKey } from './cases/code-key.ts';
import { isMailAddress } from './forms/mail-address.ts';

/** What stands between commas, blanks left out. */
const list = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** A list whose every part passes `right`; undefined when one does not. */
const listOf = (parts: string[], right: (part: string) => boolean): string[] | undefined =>
  parts.every(right) ? parts : undefined;

/** The same, with at least one part. */
const someOf = (parts: string[], right: (part: string) => boolean): string[] | undefined =>
  parts.length > 0 ? listOf(parts, right) : undefined;

const lowerCase = (value: string | undefined): string[] => list(value).map((part) => part.toLowerCase());

const DOMAIN = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const isDomain = (name: string): boolean => name.length <= 253 && DOMAIN.test(name);

export const domains = (value: string | undefined): string[] | undefined => listOf(lowerCase(value), isDomain);
export const someDomains = (value: string | undefined): string[] | undefined => someOf(lowerCase(value), isDomain);

export const spreadsheetIds = (value: string | undefined): string[] | undefined => {
  const ids = list(value);
  const right = ids.length === 3 && new Set(ids).size === 3 && ids.every((id) => /^[\w-]{10,100}$/.test(id));
  return right ? ids : undefined;
};

/**
 * Cloud Storage's rule for names without dots (a dotted one is a domain that must be proven first), in short: 3 to 63 letters, digits,
 * "-", "_", no capital, a letter or digit at both ends, no "goog…" and no "google".
 */
export const bucket = (value: string | undefined): string | undefined =>
  value !== undefined && /^(?!goog)(?!.*google)[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]$/.test(value) ? value : undefined;

/** What a token may be meant for: a service's address (Cloud Scheduler), or the OAuth client of the office's script (google.md). */
export const audiences = (value: string | undefined): string[] | undefined =>
  someOf(
    list(value),
    (audience) => isServiceUrl(audience) || /^\d{6,30}(-[a-z0-9]{1,64})?\.apps\.googleusercontent\.com$/.test(audience),
  );

/** Compared letter for letter with the token's `aud`, so it is taken only as a URL would write it (or without its last slash). */
function isServiceUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && (url.href === text || url.href === `${text}/`);
}

export const callers = (value: string | undefined): string[] | undefined => someOf(lowerCase(value), isMailAddress);

export function smtpUrl(value: string | undefined): string | undefined {
  const url = URL.parse(value ?? '');
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return undefined;
  return url.search === '' && url.hash === '' ? url.href : undefined;
}

export const caseCodeKey = (value: string | undefined): string | undefined =>
  value !== undefined && isCodeKey(value) ? value : undefined;

/** Of a secret not even its wrong value is shown. */
export const hideAll = (value: string | undefined): string | undefined => value && '…';

/** Whatever stands before the last @ may be a password, however oddly it was typed. */
export const hidePassword = (value: string | undefined): string | undefined => value?.replace(/^(smtps?:\/\/)?[\s\S]*@/, '$1…@');

export function sender(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 300 || /[\r\n]/.test(value)) return undefined;
  return /^(?:[^<>]{1,200}<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/.test(value.trim())
    ? value.trim()
    : undefined;
}
