/**
 * A serial (days since 1899-12-30, wall clock) as a pattern shows it: 'dd/mm/yyyy hh:mm:ss', '[h]:mm', 'mmmm yyyy', 'ss.000', by Google's
 * guide "Date and number formats".
 */
import { onceEachText } from '../store/once-each.ts';
import type { LocaleRules } from './locale-rules.ts';

const DAY_ZERO = Date.UTC(1899, 11, 30);
const TOKEN = /"[^"]*"|\\.|\[[hms]+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|0+|./gis;

/** What one token shows of an instant; `units` of a second are counted since day zero. */
interface Shown {
  readonly at: Date;
  /** Whole seconds since day zero, and their rest. */
  readonly seconds: number;
  readonly fraction: number;
  readonly rules: LocaleRules;
}
type Token = (shown: Shown) => string;

interface DatePattern {
  readonly tokens: readonly Token[];
  /** Digits of the seconds' fraction. */
  readonly decimals: number;
  /** It counts hours, minutes or seconds instead of telling the clock. */
  readonly isDuration: boolean;
}

export function formatSerial(serial: number, pattern: string, rules: LocaleRules): string {
  const { tokens, decimals, isDuration } = compiled(pattern);
  const negative = isDuration && serial < 0;
  const unit = 10 ** decimals;
  const units = Math.round((negative ? -serial : serial) * 86_400 * unit);
  const seconds = Math.floor(units / unit);
  const shown = { at: new Date(DAY_ZERO + seconds * 1_000), seconds, fraction: (units - seconds * unit) / unit, rules };
  return `${negative ? '-' : ''}${tokens.map((token) => token(shown)).join('')}`;
}

const compiled = onceEachText((pattern: string): DatePattern => {
  const texts = pattern.match(TOKEN) ?? [];
  const half = texts.some((text) => /^a(m\/pm|\/p)$/i.test(text));
  const parts = texts.map((text) => text.replace(/[[\]]/g, '')[0] ?? '');
  /** "m" is minutes behind hours or before seconds, else the month; "M" is always the month. */
  const isMinute = (index: number): boolean => {
    const isPart = (part: string): boolean => 'ymdhs'.includes(part.toLowerCase());
    const before = parts.slice(0, index).findLast(isPart);
    const after = parts.slice(index + 1).find(isPart);
    return parts[index] === 'm' && (before?.toLowerCase() === 'h' || after?.toLowerCase() === 's');
  };
  const fraction = texts.find((text, index) => /^0+$/.test(text) && isFraction(texts, index));
  return {
    tokens: texts.map((text, index) => tokenOf(text, { half, minute: isMinute(index), fraction: isFraction(texts, index) })),
    decimals: Math.min(3, fraction?.length ?? 0),
    isDuration: texts.some((text) => /^\[[hms]+\]$/i.test(text)),
  };
});

/** Zeros behind the seconds, with or without a point between. */
const isFraction = (texts: readonly string[], index: number): boolean =>
  /^\[?s+\]?[.,]?$/i.test(texts.slice(0, index).slice(-2).join(''));

interface TokenPlace {
  readonly half: boolean;
  readonly minute: boolean;
  readonly fraction: boolean;
}

function tokenOf(text: string, { half, minute, fraction }: TokenPlace): Token {
  const length = text.length;
  if (/^".*"$/s.test(text)) return () => text.slice(1, -1);
  if (text.startsWith('\\')) return () => text.slice(1);
  const elapsed = /^\[([hms])+\]$/i.exec(text)?.[1]?.toLowerCase();
  if (elapsed !== undefined) return ({ seconds }) => pad(Math.floor(seconds / (PER[elapsed] ?? 1)), length - 2);
  if (/^am\/pm$/i.test(text)) return ({ at }) => (at.getUTCHours() < 12 ? 'AM' : 'PM');
  // "If the token is lowercase, it displays a or p".
  if (/^a\/p$/i.test(text)) return ({ at }) => text.split('/')[at.getUTCHours() < 12 ? 0 : 1] ?? '';
  if (fraction && /^0+$/.test(text)) return ({ fraction: rest }) => rest.toFixed(Math.min(3, length)).slice(2);
  switch (text[0]?.toLowerCase()) {
    case 'y':
      return ({ at }) => (length <= 2 ? pad(at.getUTCFullYear() % 100, 2) : pad(at.getUTCFullYear(), 4));
    case 'm':
      if (minute) return ({ at }) => pad(at.getUTCMinutes(), length);
      if (length <= 2) return ({ at }) => pad(at.getUTCMonth() + 1, length);
      return ({ at, rules }) => monthName(at, length, rules);
    case 'd':
      if (length <= 2) return ({ at }) => pad(at.getUTCDate(), length);
      return ({ at, rules }) => names(`${rules.language} weekday ${length === 3 ? 'short' : 'long'}`).format(at);
    case 'h':
      return ({ at }) => pad(half ? at.getUTCHours() % 12 || 12 : at.getUTCHours(), length);
    case 's':
      return ({ at }) => pad(at.getUTCSeconds(), length);
    default:
      return () => text;
  }
}

const PER: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

/** Five letters: the first one of the name. */
function monthName(at: Date, length: number, { language }: LocaleRules): string {
  const name = names(`${language} month ${length === 3 ? 'short' : 'long'}`).format(at);
  return length >= 5 ? (name[0] ?? '') : name;
}

const names = onceEachText((what: string): Intl.DateTimeFormat => {
  const [language, part = '', width] = what.split(' ');
  return new Intl.DateTimeFormat(language, { [part]: width, timeZone: 'UTC' });
});

const pad = (number: number, length: number): string => String(number).padStart(Math.min(length, 4), '0');
