/** Functions that count and add up. */
import { firstError, lazy, NO_LIMIT, numbersIn, whole, wholeArrays } from './define-function.ts';
import { finite } from './evaluate-formula.ts';
import type { FormulaFunction } from './formula-context.ts';
import { broadcast, failed, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

const ofNumbers = (work: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  lazy(1, NO_LIMIT, (call) => {
    const numbers = numbersIn(call);
    return isError(numbers) ? numbers : work(numbers as readonly number[]);
  });

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const noNumbers = failed('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.');
export const average = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? noNumbers : sum(numbers) / numbers.length);
/** Without spreading a column over the stack. */
export const least = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));
export const greatest = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));

const isFilled = (value: Scalar): boolean => value !== null;
const counting = (counts: (value: Scalar) => boolean): FormulaFunction =>
  whole(1, NO_LIMIT, (values) => values.flatMap((value) => matrixOf(value).flat()).filter(counts).length);

const sumProduct = wholeArrays(1, NO_LIMIT, (values, { name }) => {
  const matrices = values.map(matrixOf);
  const [first] = matrices;
  const isAlike = (rows: Matrix): boolean => rows.length === first?.length && rows[0]?.length === first[0]?.length;
  if (!matrices.every(isAlike)) return failed('VALUE', `${name} has mismatched range sizes.`);
  const error = firstError(values);
  if (error) return error;
  const products = broadcast(matrices, (...factors) =>
    factors.reduce<number>((all, one) => all * (typeof one === 'number' ? one : 0), 1),
  );
  return finite(sum(matrixOf(products).flat().map(Number)), name);
});

const unique = (values: readonly Scalar[]): number =>
  new Set(values.filter(isFilled).map((value) => (isError(value) ? value.cell.type : `${typeof value} ${value}`))).size;

export const AGGREGATE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: ofNumbers((numbers) => finite(sum(numbers), 'SUM')),
  PRODUCT: ofNumbers((numbers) =>
    finite(
      numbers.reduce((all, one) => all * one, 1),
      'PRODUCT',
    ),
  ),
  AVERAGE: ofNumbers(average),
  MIN: ofNumbers(least),
  MAX: ofNumbers(greatest),
  COUNT: counting((value) => typeof value === 'number'),
  COUNTA: counting(isFilled),
  COUNTBLANK: counting((value) => value === null || value === ''),
  COUNTUNIQUE: whole(1, NO_LIMIT, (values) => unique(values.flatMap((value) => matrixOf(value).flat()))),
  SUMPRODUCT: sumProduct,
};
