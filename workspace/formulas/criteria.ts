/** A criterion of SUMIF and its kin: a value, or a text with a comparison (">=5", "<>"), with "*", "?" and "~" in texts. */
import { type Coercion, numberIn } from './coercion.ts';
import { isError, type Scalar } from './formula-value.ts';

export type Criterion = (value: Scalar) => boolean;

export function criterionOf(wanted: Scalar, { rules, year }: Coercion): Criterion {
  if (typeof wanted !== 'string') return (value) => isSame(value, wanted ?? 0);
  const [, sign = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const number = operand === '' ? undefined : numberIn(operand, rules, year);
  if (sign === '=' || sign === '<>') {
    const equals = number === undefined ? textCriterion(operand) : (value: Scalar) => isSame(value, number) || value === operand;
    return sign === '=' ? equals : (value) => !equals(value);
  }
  const compare = COMPARE[sign];
  if (number !== undefined) return (value) => typeof value === 'number' && (compare?.(value - number) ?? false);
  const text = operand.toLowerCase();
  return (value) =>
    typeof value === 'string' && (compare?.(value.toLowerCase() < text ? -1 : value.toLowerCase() > text ? 1 : 0) ?? false);
}

const COMPARE: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

const isSame = (value: Scalar, wanted: Scalar): boolean => !isError(value) && value === wanted;

/** "" is what shows nothing. A truth is found by its word. */
function textCriterion(text: string): Criterion {
  if (text === '') return (value) => value === null || value === '';
  const pattern = wildcard(text);
  return (value) =>
    (typeof value === 'string' && pattern.test(value)) || (typeof value === 'boolean' && pattern.test(String(value)));
}

/** "*" any letters, "?" one, "~" takes the next one as it is; case does not count. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}/-])/g, (_, escaped?: string, mark?: string, special?: string) =>
    escaped === undefined
      ? mark === '*'
        ? '.*'
        : mark === '?'
          ? '.'
          : `\\${special}`
      : `\\${escaped === '~' ? 'x7e' : escaped}`,
  );
  return new RegExp(`^${source}$`, 'is');
}
