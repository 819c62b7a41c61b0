/** SUMIF, COUNTIF, AVERAGEIF and their kin of several conditions. */
import { average, greatest, least, sum } from './aggregate-functions.ts';
import { type Criterion, criterionOf } from './criteria.ts';
import { NO_LIMIT, whole } from './define-function.ts';
import type { FormulaFunction, FunctionCall } from './formula-context.ts';
import { FormulaError, failed, firstOf, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

type Given = Scalar | Matrix;

interface Condition {
  readonly range: Matrix;
  readonly holds: Criterion;
}

const conditionOf = (range: Given, wanted: Given, { context }: FunctionCall): Condition => ({
  range: matrixOf(range),
  holds: criterionOf(firstOf(wanted), context),
});

/** Whether all conditions hold at a place. */
const holdAt = (conditions: readonly Condition[], row: number, column: number): boolean =>
  conditions.every(({ range, holds }) => holds(range[row]?.[column] ?? null));

/** The numbers of `from` at the places of the first condition's range where all hold. */
function chosen(from: Matrix, conditions: readonly Condition[]): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const [row, line] of (conditions[0]?.range ?? []).entries()) {
    for (let column = 0; column < line.length; column++) {
      if (!holdAt(conditions, row, column)) continue;
      const value = from[row]?.[column] ?? null;
      if (isError(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

const settle = (numbers: readonly number[] | FormulaError, work: (numbers: readonly number[]) => Scalar): Scalar =>
  numbers instanceof FormulaError ? numbers : work(numbers);

/** NAME(range, criterion, [range to take from]). */
const one = (work: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  whole(2, 3, ([range = null, wanted = null, from = range], call) =>
    settle(chosen(matrixOf(from), [conditionOf(range, wanted, call)]), work),
  );

function conditionsOf(values: readonly Given[], call: FunctionCall): readonly Condition[] | FormulaError {
  const conditions: Condition[] = [];
  for (let index = 0; index < values.length; index += 2) {
    conditions.push(conditionOf(values[index] ?? null, values[index + 1] ?? null, call));
  }
  const [first] = conditions;
  const isAlike = ({ range }: Condition): boolean =>
    range.length === first?.range.length && range[0]?.length === first.range[0]?.length;
  if (values.length % 2 === 1) return failed('N_A', `Wrong number of arguments to ${call.name}.`);
  return conditions.every(isAlike) ? conditions : failed('VALUE', `Array arguments to ${call.name} are of different size.`);
}

/** NAME(range to take from, range, criterion, …). */
const several = (work: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  whole(3, NO_LIMIT, ([from = null, ...rest], call) => {
    const conditions = conditionsOf(rest, call);
    return conditions instanceof FormulaError ? conditions : settle(chosen(matrixOf(from), conditions), work);
  });

const countIfs: FormulaFunction = whole(2, NO_LIMIT, (values, call) => {
  const conditions = conditionsOf(values, call);
  if (conditions instanceof FormulaError) return conditions;
  let count = 0;
  for (const [row, line] of (conditions[0]?.range ?? []).entries()) {
    for (let column = 0; column < line.length; column++) if (holdAt(conditions, row, column)) count++;
  }
  return count;
});

export const CONDITIONAL_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUMIF: one(sum),
  AVERAGEIF: one(average),
  COUNTIF: countIfs,
  SUMIFS: several(sum),
  AVERAGEIFS: several(average),
  MINIFS: several(least),
  MAXIFS: several(greatest),
  COUNTIFS: countIfs,
};
