/** A serial (days since 1899-12-30, wall clock) as a pattern shows it: 'dd/mm/yyyy hh:mm:ss', '[h]:mm', 'mmmm yyyy'. */
import type { LocaleRules } from './locale-rules.ts';

const DAY_ZERO = Date.UTC(1899, 11, 30);
const TOKEN = /"[^"]*"|\\.|\[[hms]+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|./gis;

export function formatSerial(serial: number, pattern: string, rules: LocaleRules): string {
  const seconds = Math.round(serial * 86_400);
  const at = new Date(DAY_ZERO + seconds * 1_000);
  const tokens = pattern.match(TOKEN) ?? [];
  const half = tokens.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  const parts = tokens.map((token) => token.replace(/[[\]]/g, '')[0]?.toLowerCase() ?? '');

  /** "m" is minutes next to hours or seconds, else the month. */
  const isMinute = (index: number): boolean => {
    const isPart = (part: string): boolean => 'ymdhs'.includes(part);
    const before = parts.slice(0, index).findLast(isPart);
    const after = parts.slice(index + 1).find(isPart);
    return before === 'h' || after === 's';
  };
  const show = (token: string, index: number): string => {
    const length = token.length;
    if (/^".*"$/s.test(token)) return token.slice(1, -1);
    if (token.startsWith('\\')) return token.slice(1);
    if (/^\[[hms]+\]$/i.test(token)) return elapsed(seconds, parts[index] ?? '', length - 2);
    if (/^a/i.test(token) && length > 1) return at.getUTCHours() < 12 ? 'AM' : 'PM';
    switch (parts[index]) {
      case 'y':
        return length <= 2 ? pad(at.getUTCFullYear() % 100, 2) : pad(at.getUTCFullYear(), 4);
      case 'm':
        if (isMinute(index)) return pad(at.getUTCMinutes(), length);
        return length <= 2 ? pad(at.getUTCMonth() + 1, length) : name(at, { month: length === 3 ? 'short' : 'long' });
      case 'd':
        return length <= 2 ? pad(at.getUTCDate(), length) : name(at, { weekday: length === 3 ? 'short' : 'long' });
      case 'h':
        return pad(half ? at.getUTCHours() % 12 || 12 : at.getUTCHours(), length);
      case 's':
        return pad(at.getUTCSeconds(), length);
      default:
        return token;
    }
  };
  const name = (date: Date, what: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(rules.language, { ...what, timeZone: 'UTC' }).format(date);
  return tokens.map(show).join('');
}

const pad = (number: number, length: number): string => String(number).padStart(Math.min(length, 4), '0');

function elapsed(seconds: number, unit: string, length: number): string {
  const per = unit === 'h' ? 3_600 : unit === 'm' ? 60 : 1;
  return pad(Math.floor(seconds / per), length);
}
