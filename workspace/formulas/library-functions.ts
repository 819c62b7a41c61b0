/** Functions of mathematics, statistics and texts by Formula.js (docs/decisions/0020-formulas.md), called with arguments that are read as Sheets reads them. */
import { createRequire } from 'node:module';
import { onceEachText } from '../store/once-each.ts';
import { asNumber } from './coercion.ts';
import { lazy, NO_LIMIT, numbersIn, single } from './define-function.ts';
import { ERROR_TYPES } from './error-words.ts';
import { evaluate, singleOf } from './evaluate-formula.ts';
import type { FormulaFunction } from './formula-context.ts';
import { type FormulaError, failed, isError, type Scalar } from './formula-value.ts';

const require = createRequire(import.meta.url);

type Work = (...values: never[]) => unknown;

/** By the kinds of their arguments, as `single` writes them. */
const OF_SINGLES: Readonly<Record<string, string>> = {
  n: 'ABS ACOS ACOSH ASIN ASINH ATAN ATANH CHAR COS COSH DEGREES EVEN EXP FACT FACTDOUBLE INT ISEVEN ISODD LN LOG10 ODD RADIANS ROMAN SIGN SIN SINH SQRT SQRTPI TAN TANH UNICHAR',
  'n?n': 'CEILING FLOOR LOG ROUND ROUNDDOWN ROUNDUP TRUNC',
  nn: 'ATAN2 BITAND BITOR BITXOR COMBIN MOD MROUND PERMUT POWER QUOTIENT RANDBETWEEN',
  t: 'ARABIC CLEAN CODE LEN LOWER TRIM UNICODE UPPER',
  't?n': 'LEFT RIGHT',
  tn: 'REPT',
  tt: 'EXACT',
  'tt?n': 'FIND SEARCH',
  tnn: 'MID',
  tnnt: 'REPLACE',
  'ttt?n': 'SUBSTITUTE',
  'nnn?nn': 'FV NPER PMT PV',
  'nnnn?nn': 'IPMT PPMT',
};

/** Of all numbers of their arguments. */
const OF_NUMBERS =
  'AVEDEV DEVSQ GCD GEOMEAN HARMEAN KURT LCM MEDIAN SKEW STDEVP SUMSQ VARP STDEV=STDEVS STDEV.S=STDEVS STDEV.P=STDEVP VAR=VARS VAR.S=VARS VAR.P=VARP MODE=MODESNGL MODE.SNGL=MODESNGL';

/** Of the numbers of one range and a number behind it. */
const OF_RANGE_AND_NUMBER =
  'LARGE SMALL TRIMMEAN PERCENTILE=PERCENTILEINC PERCENTILE.INC=PERCENTILEINC PERCENTILE.EXC=PERCENTILEEXC QUARTILE=QUARTILEINC QUARTILE.INC=QUARTILEINC QUARTILE.EXC=QUARTILEEXC PERCENTRANK=PERCENTRANKINC';

/** Of the numbers of two ranges. */
const OF_TWO_RANGES = 'CORREL COVAR=COVARIANCEP INTERCEPT PEARSON RSQ SLOPE STEYX SUMX2MY2 SUMX2PY2 SUMXMY2';

/** Its answer as a cell's: an error of its own is one of ours. */
function answered(name: string, answer: unknown): Scalar {
  if (answer instanceof Error) return failed(ERROR_TYPES.get(answer.message) ?? 'ERROR', MESSAGES[`${name} ${answer.message}`]);
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : failed('NUM');
  return typeof answer === 'string' || typeof answer === 'boolean' ? answer : failed('VALUE');
}

/** Those of Google's messages that could be looked up. */
const MESSAGES: Readonly<Record<string, string>> = {
  'SQRT #NUM!': 'Function SQRT parameter 1 value is negative. It should be positive or zero.',
  'MOD #DIV/0!': 'Function MOD parameter 2 cannot be zero.',
};

/**
 * Loaded with the first formula that needs it: it takes longer than all else that a process or a thread loads to open a spreadsheet, and most
 * never compute one.
 */
const fromLibrary = onceEachText((name): Work => {
  const library: Readonly<Record<string, unknown>> = require('@formulajs/formulajs');
  const work = library[name];
  if (typeof work !== 'function') throw new Error(`Formula.js has no ${name}`);
  return work as Work;
});

const named = (names: string): readonly (readonly [string, Work])[] =>
  names.split(' ').map((entry) => {
    const [name = '', of = name] = entry.split('=');
    return [name, (...values) => fromLibrary(of)(...values)];
  });

/** A number that asks for more than memory or the stack holds (REPT, FACT) is out of range. */
function call(work: Work, ...values: readonly unknown[]): unknown {
  try {
    return work(...(values as never[]));
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}
type Numbers = readonly number[] | FormulaError;

const ofNumbers = (name: string, work: Work): FormulaFunction =>
  lazy(1, NO_LIMIT, (given) => {
    const numbers: Numbers = numbersIn(given);
    return isError(numbers) ? numbers : answered(name, call(work, numbers));
  });

const ofRangeAndNumber = (name: string, work: Work): FormulaFunction =>
  lazy(2, 2, (given) => {
    const numbers: Numbers = numbersIn(given, 0, 1);
    const node = given.args[1];
    const second = asNumber(node ? singleOf(evaluate(node, given.context), given.context) : null, given.context, name, 2);
    if (isError(numbers)) return numbers;
    return isError(second) ? second : answered(name, call(work, numbers, second));
  });

const ofTwoRanges = (name: string, work: Work): FormulaFunction =>
  lazy(2, 2, (given) => {
    const [first, second]: readonly Numbers[] = [numbersIn(given, 0, 1), numbersIn(given, 1, 2)];
    if (isError(first)) return first;
    return isError(second) ? second : answered(name, call(work, first, second));
  });

/** Without a third argument the largest is first. */
const RANK = lazy(2, 3, (given) => {
  const { args, context } = given;
  const numbers: Numbers = numbersIn(given, 1, 2);
  const [value, upwards] = [args[0], args[2]].map((node, i) =>
    asNumber(node ? singleOf(evaluate(node, context), context) : 0, context, 'RANK', i * 2 + 1),
  );
  if (isError(numbers)) return numbers;
  if (isError(value) || isError(upwards)) return isError(value) ? value : (upwards ?? 0);
  return numbers.includes(Number(value))
    ? numbers.filter((one) => (upwards ? one < Number(value) : one > Number(value))).length + 1
    : failed('N_A');
});

export const LIBRARY_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = Object.fromEntries([
  ...Object.entries(OF_SINGLES).flatMap(([kinds, names]) =>
    named(names).map(([name, work]) => [name, single(kinds, (...values) => answered(name, call(work, ...values)))] as const),
  ),
  ...named(OF_NUMBERS).map(([name, work]) => [name, ofNumbers(name, work)] as const),
  ...named(OF_RANGE_AND_NUMBER).map(([name, work]) => [name, ofRangeAndNumber(name, work)] as const),
  ...named(OF_TWO_RANGES).map(([name, work]) => [name, ofTwoRanges(name, work)] as const),
  ['PI', lazy(0, 0, () => Math.PI)] as const,
  ['RANK', RANK] as const,
]);
