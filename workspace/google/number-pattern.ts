/** Numbers as a pattern shows them: '#,##0.00', '0%', '#,##0 "đồng"', '0.0;(0.0)'. Patterns are written the English way in every locale. */
import type { LocaleRules } from './locale-rules.ts';

/** No sheet shows a longer one; matching it would only cost time. */
const LONGEST_PATTERN = 1_000;

export function formatNumber(value: number, pattern: string, rules: LocaleRules): string {
  if (pattern.length > LONGEST_PATTERN) return formatGeneral(value, rules);
  const sections = splitSections(pattern);
  const signed = value < 0 && sections[1] !== undefined;
  const section = (value === 0 ? sections[2] : undefined) ?? (signed ? sections[1] : undefined) ?? sections[0] ?? '';
  return formatSection(signed ? -value : value, section, rules);
}

/** Without a pattern: as many decimals as it has, ten at most, no grouping. */
export function formatGeneral(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  const text = size !== 0 && (size >= 1e15 || size < 1e-9) ? scientific(value, 5) : trimZeros(value.toFixed(10));
  return text.replace('.', rules.decimal);
}

/** Quoted or escaped text, a currency "[$₫-42A]", a colour or condition in brackets, a space as wide as a letter. */
const LITERAL = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_./g;
const DIGITS = /([#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)(E[+-]0+)?/i;

function formatSection(value: number, section: string, rules: LocaleRules): string {
  // Quoted text is set aside, so that a digit or a point in it is not taken for a place of the number.
  const literals: string[] = [];
  const bare = section.replace(LITERAL, (token, ...groups: (string | undefined)[]) => {
    const literal = groups.slice(0, 3).find((group) => group !== undefined);
    if (literal === undefined) return token.startsWith('_') ? ' ' : '';
    literals.push(literal);
    return String.fromCharCode(PLACE + literals.length - 1);
  });
  const scaled = bare.includes('%') ? value * 100 : value;
  const shown = bare.replace(DIGITS, (_, places: string, exponent?: string) =>
    exponent ? scientific(scaled, decimalsOf(places).length).replace('.', rules.decimal) : fixed(scaled, places, rules),
  );
  return shown.replace(PLACES, (mark) => literals[mark.charCodeAt(0) - PLACE] ?? '');
}

/** Start of Unicode's private use area: marks that no pattern contains. */
const PLACE = 0xe000;
const PLACES = /[\ue000-\uf8ff]/g;

/** JavaScript's own limit for written decimals; no sheet shows as many. */
const MOST_DECIMALS = 100;

const decimalsOf = (places: string): string => (places.split('.')[1] ?? '').slice(0, MOST_DECIMALS);

function fixed(value: number, places: string, rules: LocaleRules): string {
  const decimals = decimalsOf(places);
  const least = decimals.replace(/[#?]+$/, '').length;
  const [whole = '0', fraction = ''] = roundedHalfUp(Math.abs(value), decimals.length).split('.');
  const wholePlaces = (places.split('.')[0] ?? '').replaceAll(',', '');
  const digits = wholePlaces.includes('0') || whole !== '0' ? whole.padStart(wholePlaces.replace(/^[#?]+/, '').length, '0') : '';
  const grouped = (places.split('.')[0] ?? '').includes(',') ? digits.replace(/\B(?=(\d{3})+$)/g, rules.group) : digits;
  const kept = fraction.slice(0, Math.max(least, fraction.replace(/0+$/, '').length));
  const negative = value < 0 && /[1-9]/.test(whole + kept);
  return `${negative ? '-' : ''}${grouped}${kept && rules.decimal}${kept}`;
}

/** 1.005 is 1.01 with two places, as in a sheet: the half counts as the number is written, not as binary holds it. */
function roundedHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${value.toPrecision(15)}e${decimals}`);
  return Number.isFinite(shifted) && shifted < 1e15
    ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals)
    : value.toFixed(decimals);
}

function scientific(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(decimals).split('e');
  const power = Number(exponent);
  return `${trimZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

function splitSections(pattern: string): string[] {
  return (pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|;/g) ?? []).reduce<string[]>(
    (sections, part) => {
      if (part === ';') sections.push('');
      else sections[sections.length - 1] += part;
      return sections;
    },
    [''],
  );
}
