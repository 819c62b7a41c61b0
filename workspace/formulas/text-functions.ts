/** Functions of texts that Sheets has by its own rules: TEXT by its patterns, texts joined and split, regular expressions. */
import { formatSerial } from '../google/date-pattern.ts';
import { formatNumber, formatText } from '../google/number-pattern.ts';
import { asText, asTruth, numberIn } from './coercion.ts';
import { firstError, lazy, NO_LIMIT, single, whole } from './define-function.ts';
import { evaluate, singleOf, spread } from './evaluate-formula.ts';
import type { FormulaContext, FormulaFunction } from './formula-context.ts';
import { type FormulaError, failed, firstOf, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

type Given = Scalar | Matrix;

const textsOf = (values: readonly Given[], { rules }: FormulaContext): readonly string[] =>
  values.flatMap((value) => matrixOf(value).flat()).map((one) => String(asText(one, rules)));

const joined = (values: readonly Given[], delimiter: string, context: FormulaContext, skips: boolean): Scalar => {
  const texts = textsOf(values, context).filter((text) => !skips || text !== '');
  return firstError(values) ?? texts.join(delimiter);
};

/** A pattern of letters that dates have, or one of numbers. */
const TEXT = lazy(2, 2, ({ args, context }) =>
  spread(args, context, (value, format) => {
    if (isError(value)) return value;
    if (isError(format)) return format;
    const pattern = String(format ?? '');
    const number = typeof value === 'boolean' ? value : typeof value === 'string' ? numberOrText(value, context) : (value ?? 0);
    if (typeof number !== 'number')
      return typeof number === 'boolean' ? (number ? 'TRUE' : 'FALSE') : formatText(number, pattern);
    const isDate = /[dyhs]|m(?!\\)/i.test(pattern.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, ''));
    return isDate ? formatSerial(number, pattern, context.rules) : formatNumber(number, pattern, context.rules);
  }),
);

function numberOrText(text: string, context: FormulaContext): number | string {
  const number = spreadNumber(text, context);
  return typeof number === 'number' ? number : text;
}

const SPLIT = lazy(2, 4, ({ args, context }) => {
  const [text, delimiter, each = true, noEmpty = true] = args.map((node) =>
    node ? singleOf(evaluate(node, context), context) : undefined,
  );
  if (isError(text)) return text;
  const [source, marks] = [String(asText(text ?? null, context.rules)), String(delimiter ?? '')];
  if (marks === '') return failed('VALUE', 'Function SPLIT parameter 2 value should be non-empty.');
  const parts = asTruth(each, 'SPLIT', 3) === true ? splitAny(source, marks) : source.split(marks);
  const kept = asTruth(noEmpty, 'SPLIT', 4) === true ? parts.filter((part) => part !== '') : parts;
  return [kept.map((part) => spreadNumber(part, context))];
});

const splitAny = (text: string, marks: string): string[] =>
  [...text].reduce<string[]>(
    (parts, letter) => {
      if (marks.includes(letter)) parts.push('');
      else parts[parts.length - 1] += letter;
      return parts;
    },
    [''],
  );

/** Sheets reads RE2; what JavaScript can't read of it is refused. */
const withPattern = (work: (text: string, pattern: RegExp, third: string) => Scalar, kinds: string): FormulaFunction =>
  single(kinds, (text: string, source: string, third = '') => {
    try {
      return work(text, new RegExp(source.replace(/^\(\?i\)/, ''), source.startsWith('(?i)') ? 'giu' : 'gu'), third);
    } catch {
      return failed('REF', `Function parameter 2 value "${source}" is not a valid regular expression.`);
    }
  });

function spreadNumber(text: string, context: FormulaContext): Scalar {
  const number = numberIn(text, context.rules, context.year);
  return number ?? text;
}

const VALUE = lazy(1, 1, ({ args, context }) =>
  spread(args, context, (value): Scalar | FormulaError => {
    if (typeof value !== 'string') return value === null ? 0 : value;
    return (
      numberIn(value, context.rules, context.year) ?? failed('VALUE', `VALUE parameter '${value}' cannot be parsed to number.`)
    );
  }),
);

export const TEXT_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TEXT,
  VALUE,
  SPLIT,
  CONCATENATE: whole(1, NO_LIMIT, (values, { context }) => joined(values, '', context, false)),
  CONCAT: single('tt', (left: string, right: string) => left + right),
  JOIN: whole(2, NO_LIMIT, ([delimiter = '', ...values], { context }) =>
    joined(values, String(asText(firstOf(delimiter), context.rules)), context, false),
  ),
  TEXTJOIN: whole(3, NO_LIMIT, ([delimiter = '', skips = true, ...values], { context }) =>
    joined(values, String(asText(firstOf(delimiter), context.rules)), context, asTruth(firstOf(skips), 'TEXTJOIN', 2) === true),
  ),
  PROPER: single('t', (text: string) =>
    text.toLowerCase().replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => (word[0] ?? '').toUpperCase() + word.slice(1)),
  ),
  HYPERLINK: lazy(1, 2, ({ args, context }) => {
    const label = args[1] ?? args[0];
    return label ? singleOf(evaluate(label, context), context) : null;
  }),
  TO_TEXT: lazy(1, 1, ({ args, context }) => spread(args, context, (value) => asText(value, context.rules))),
  REGEXMATCH: withPattern((text, pattern) => pattern.test(text), 'tt'),
  REGEXREPLACE: withPattern((text, pattern, by) => text.replace(pattern, by), 'ttt'),
  REGEXEXTRACT: withPattern((text, pattern) => {
    const [found] = text.matchAll(pattern);
    return found
      ? (found[1] ?? found[0])
      : failed(
          'N_A',
          `Function REGEXEXTRACT parameter 2 value "${pattern.source}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
        );
  }, 'tt'),
};
