/** How a value is taken where another kind is wanted: "1,5" as a number in vi_VN, TRUE as 1, blank as 0, '' or FALSE. */
import type { LocaleRules } from '../google/locale-rules.ts';
import { userEntered } from '../google/user-entered.ts';
import { type FormulaError, failed, isError, notANumber, type Scalar } from './formula-value.ts';

/** A text that one could type as a number, a date or a time; undefined for any other. */
export function numberIn(text: string, rules: LocaleRules, year: number): number | undefined {
  const { value } = userEntered(text, undefined, rules, year);
  return typeof value === 'number' ? value : undefined;
}

export interface Coercion {
  readonly rules: LocaleRules;
  /** The running year. */
  readonly year: number;
}

/** `name` and `parameter` (from 1) are for the message. */
export function asNumber(value: Scalar, { rules, year }: Coercion, name: string, parameter: number): number | FormulaError {
  if (isError(value)) return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  return numberIn(value, rules, year) ?? notANumber(name, parameter, value);
}

/** Fifteen digits, as a sheet shows a number that is joined to a text. */
export function asText(value: Scalar, { decimal }: LocaleRules): string | FormulaError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))).replace('.', decimal) : value;
}

export function asTruth(value: Scalar, name: string, parameter: number): boolean | FormulaError {
  if (isError(value) || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return failed(
    'VALUE',
    `Function ${name} parameter ${parameter} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
  );
}

/** Numbers before texts before truths; case does not count; blank is as large as 0, '' and FALSE. Neither is an error. */
export function compared(a: Scalar, b: Scalar): number {
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  if (typeof left !== typeof right) return rankOf(left) - rankOf(right);
  if (typeof left === 'string' && typeof right === 'string') return order(left.toLowerCase(), right.toLowerCase());
  return order(Number(left), Number(right));
}

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOf = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
const blankLike = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
