/** A typed number: "1.234,5", "-5", "1E3", "12%", "$100.15", "15.000 ₫", each with the format that Google infers from how it is written. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { onceEach } from '../store/once-each.ts';
import type { LocaleRules } from './locale-rules.ts';

interface EnteredNumber {
  readonly value: number;
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
}

/** Amounts of these are recognised; the pattern of whole ones, and of those with decimals. */
const CURRENCIES: Readonly<Record<string, readonly [string, string]>> = {
  $: ['"$"#,##0', '"$"#,##0.00'],
  '₫': ['#,##0 "₫"', '#,##0.00 "₫"'],
};

/** One expression a locale. */
const numberPattern = onceEach(({ decimal, group }: LocaleRules): RegExp => {
  const digits = `(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${decimal}\\d*)?|\\${decimal}\\d+`;
  return new RegExp(`^([+-]?)([$₫]?)\\s?([+-]?)(${digits})(E[+-]?\\d{1,3})?\\s?([%$₫]?)$`, 'i');
});

export function enteredNumber(text: string, rules: LocaleRules): EnteredNumber | undefined {
  const { decimal, group } = rules;
  const [, sign, before = '', inner, number, exponent = '', behind = ''] = numberPattern(rules).exec(text) ?? [];
  if (number === undefined || (sign && inner) || (before && behind)) return undefined;
  const size = Number(`${number.replaceAll(group, '').replace(decimal, '.')}${exponent}`);
  const value = size * (sign === '-' || inner === '-' ? -1 : 1);
  if (!Number.isFinite(value)) return undefined;
  const decimals = number.includes(decimal);
  const numberFormat = formatOf({ decimals, grouped: number.includes(group), exponent: exponent !== '', mark: before || behind });
  return { value: behind === '%' ? value / 100 : value, ...(numberFormat && { numberFormat }) };
}

interface Written {
  readonly decimals: boolean;
  readonly grouped: boolean;
  readonly exponent: boolean;
  readonly mark: string;
}

function formatOf({ decimals, grouped, exponent, mark }: Written): sheets_v4.Schema$NumberFormat | undefined {
  if (mark === '%') return { type: 'PERCENT', pattern: decimals ? '0.00%' : '0%' };
  const [whole, fine] = CURRENCIES[mark] ?? [];
  if (whole !== undefined && fine !== undefined) return { type: 'CURRENCY', pattern: decimals ? fine : whole };
  if (exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return grouped ? { type: 'NUMBER', pattern: decimals ? '#,##0.00' : '#,##0' } : undefined;
}
