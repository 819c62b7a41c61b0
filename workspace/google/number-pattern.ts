/**
 * Numbers and texts as a pattern shows them: '#,##0.00', '0%', '#,##0 "đồng"', '0.0;(0.0)', '[<100]"Low";000', '# ?/?', '0.00E+00', by
 * Google's guide "Date and number formats". Patterns are written the English way in every locale.
 */
import { onceEachText } from '../store/once-each.ts';
import { formatFraction } from './fraction-pattern.ts';
import type { LocaleRules } from './locale-rules.ts';
import { type PatternSection, sectionsOf } from './pattern-sections.ts';

/** No sheet shows a longer one; matching it would only cost time. */
const LONGEST_PATTERN = 1_000;
const sections = onceEachText(sectionsOf);

export function formatNumber(value: number, pattern: string, rules: LocaleRules): string {
  if (pattern.length > LONGEST_PATTERN) return formatGeneral(value, rules);
  const { section, signed } = sectionFor(value, sections(pattern));
  return formatSection(signed ? -value : value, section, rules);
}

/** A text under a pattern with a place for it ("@", or a fourth section); any other pattern leaves it alone. */
export function formatText(text: string, pattern: string): string {
  if (!pattern.includes('@') || pattern.length > LONGEST_PATTERN) return text;
  const section = sections(pattern).findLast(({ bare }) => bare.includes('@'));
  return section
    ? withLiterals(
        section.bare.replaceAll('@', () => text),
        section,
      )
    : text;
}

/** Without a pattern: as many decimals as it has, ten at most, no grouping. */
export function formatGeneral(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  const text = size !== 0 && (size >= 1e15 || size < 1e-9) ? shortScientific(value) : trimZeros(value.toFixed(10));
  return text.replace('.', rules.decimal);
}

/** By their conditions where they have any, else positive;negative;zero. `signed`: the section itself says that the number is negative. */
function sectionFor(value: number, all: readonly PatternSection[]): { section: PatternSection; signed: boolean } {
  const [first = { bare: '', literals: [] }, second, third] = all;
  if (all.some(({ holds }) => holds)) {
    return { section: all.find(({ holds }) => !holds || holds(value)) ?? first, signed: false };
  }
  if (value === 0) return { section: third ?? first, signed: false };
  return value < 0 && second ? { section: second, signed: true } : { section: first, signed: false };
}

const FRACTION = /(?:([#0?]+) +)?([#0?]+)\/([#0?]+|[1-9]\d{0,4})/;
const DIGITS = /([#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)(,*)(?:(E)([+-])(0+))?/i;

function formatSection(value: number, section: PatternSection, rules: LocaleRules): string {
  const scaled = section.bare.includes('%') ? value * 100 : value;
  const fraction = FRACTION.exec(section.bare);
  if (fraction) {
    const [all, whole, numerator = '', denominator = ''] = fraction;
    return withLiterals(section.bare.replace(all, formatFraction(scaled, { whole, numerator, denominator })), section);
  }
  const shown = section.bare.replace(
    DIGITS,
    (_, places: string, thousands: string, mark?: string, sign?: string, zeros?: string) => {
      if (mark) return scientific(scaled, { places, mark, sign: sign ?? '', least: zeros?.length ?? 1 }, rules);
      // A comma behind the digits shows thousands: '#,##0,' of 1 500 000 is 1 500.
      const [, ending = ''] = /(,*)$/.exec(places.split('.')[0] ?? '') ?? [];
      return fixed(scaled / 1_000 ** (thousands.length + ending.length), places, rules);
    },
  );
  return withLiterals(shown, section);
}

const withLiterals = (shown: string, { literals }: PatternSection): string =>
  literals.length === 0 ? shown : shown.replace(PLACES, (mark) => literals[mark.charCodeAt(0) - 0xe000] ?? '');
const PLACES = /[\ue000-\uf8ff]/g;

/** JavaScript's own limit for written decimals; no sheet shows as many. */
const MOST_DECIMALS = 100;

const decimalsOf = (places: string): string => (places.split('.')[1] ?? '').slice(0, MOST_DECIMALS);

function fixed(value: number, places: string, rules: LocaleRules): string {
  const decimals = decimalsOf(places);
  const wholePart = places.split('.')[0] ?? '';
  const wholePlaces = wholePart.replaceAll(',', '');
  const least = decimals.replace(/[#?]+$/, '').length;
  const [whole = '0', fraction = ''] = roundedHalfUp(Math.abs(value), decimals.length).split('.');
  const needed = wholePlaces.replace(/^[#?]+/, '').length;
  const digits = wholePlaces.includes('0') || whole !== '0' ? whole.padStart(needed, '0') : '';
  const grouped = /[#0?],+[#0?]/.test(wholePart) ? grouping(digits, rules) : digits;
  const kept = fraction.slice(0, Math.max(least, fraction.replace(/0+$/, '').length));
  const negative = value < 0 && /[1-9]/.test(whole + kept);
  // "?" is a digit, or a space as wide, so that the points of a column stand below each other.
  const before = wholePlaces.startsWith('?') ? ' '.repeat(Math.max(0, wholePlaces.length - digits.length)) : '';
  const behind = decimals.includes('?') ? ' '.repeat(decimals.length - kept.length) : '';
  return `${before}${negative ? '-' : ''}${grouped}${kept && rules.decimal}${kept}${behind}`;
}

const grouping = (digits: string, { group }: LocaleRules): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

/** 1.005 is 1.01 with two places, as in a sheet: the half counts as the number is written, not as binary holds it. */
function roundedHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${value.toPrecision(15)}e${decimals}`);
  return Number.isFinite(shifted) && shifted < 1e15
    ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals)
    : value.toFixed(decimals);
}

interface Scientific {
  readonly places: string;
  readonly mark: string;
  /** "+" shows both signs of the exponent, "-" only the negative one. */
  readonly sign: string;
  readonly least: number;
}

function scientific(value: number, { places, mark, sign, least }: Scientific, rules: LocaleRules): string {
  // With more than one place before the point the exponent goes in steps of as many: 12.3E+3.
  const step = Math.max(1, (places.split('.')[0] ?? '').replaceAll(',', '').length);
  const exact = value === 0 ? 0 : Number(value.toExponential(decimalsOf(places).length + step - 1).split('e')[1]);
  const power = Math.floor(exact / step) * step;
  const shown = power < 0 ? '-' : sign === '+' ? '+' : '';
  const mantissa = fixed(Number(`${value}e${-power}`) || value / 10 ** power, places, rules);
  return `${mantissa}${mark}${shown}${String(Math.abs(power)).padStart(least, '0')}`;
}

function shortScientific(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  return `${trimZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
