/** What functions are made with: how arguments are counted and read, and that an error among them is the answer. */
import { asNumber, asText, asTruth } from './coercion.ts';
import { evaluate, spread, valuesOf } from './evaluate-formula.ts';
import { type FormulaContext, type FormulaFunction, type FunctionCall, Reference, type Value } from './formula-context.ts';
import {
  type FormulaError,
  isError,
  isMatrix,
  type Matrix,
  matrixOf,
  notANumber,
  type Scalar,
  wrongCount,
} from './formula-value.ts';

interface Count {
  readonly least: number;
  readonly most: number;
}

export const NO_LIMIT = Number.POSITIVE_INFINITY;

function miscounted({ name, args }: FunctionCall, { least, most }: Count): FormulaError | undefined {
  if (args.length >= least && args.length <= most) return undefined;
  const expected = least === most ? `${least}` : most === NO_LIMIT ? `at least ${least}` : `between ${least} and ${most}`;
  return wrongCount(name, expected, args.length);
}

/** It gets its arguments as written, and reads what it needs of them. */
export const lazy =
  (least: number, most: number, work: FormulaFunction): FormulaFunction =>
  (call) =>
    miscounted(call, { least, most }) ?? work(call);

type Given = Scalar | Matrix;

/** It gets the values of its arguments, errors included. */
export const whole = (
  least: number,
  most: number,
  work: (values: readonly Given[], call: FunctionCall) => Value,
): FormulaFunction =>
  lazy(least, most, (call) =>
    work(
      call.args.map((node) => (node ? valuesOf(evaluate(node, call.context), call.context) : null)),
      call,
    ),
  );

/** The same inside an array formula: operators in its arguments go over rectangles. */
export const wholeArrays: typeof whole = (least, most, work) =>
  lazy(least, most, (call) => whole(least, most, work)({ ...call, context: { ...call.context, inArray: true } }));

/** A function of single values by their kinds: 'n' a number, 't' a text, 'b' a truth, 'v' any; what follows '?' may be left out. */
export function single(kinds: string, work: (...values: never[]) => Scalar): FormulaFunction {
  const wanted = kinds.replace('?', '');
  const least = kinds.includes('?') ? kinds.indexOf('?') : wanted.length;
  return lazy(least, wanted.length, ({ name, args, context }) =>
    spread(args, context, (...values) => {
      const taken: unknown[] = [];
      for (const [index, value] of values.entries()) {
        if (args[index] === undefined && index >= least) {
          taken.push(undefined);
          continue;
        }
        const one = as(wanted[index] ?? 'v', value, { name, parameter: index + 1, context });
        if (isError(one)) return one;
        taken.push(one);
      }
      return work(...(taken as never[]));
    }),
  );
}

interface Place {
  readonly name: string;
  readonly parameter: number;
  readonly context: FormulaContext;
}

function as(kind: string, value: Scalar, { name, parameter, context }: Place): Scalar {
  if (kind === 'n') return asNumber(value, context, name, parameter);
  if (kind === 't') return asText(value, context.rules);
  return kind === 'b' ? asTruth(value, name, parameter) : value;
}

/** The numbers of arguments: of cells and rectangles those that are numbers, of what is written out anything that can be one. */
export function numbersIn({ name, args, context }: FunctionCall, from = 0, to = args.length): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const [index, node] of args.slice(from, to).entries()) {
    const value = node ? evaluate(node, context) : null;
    const values = valuesOf(value, context);
    const isGathered = value instanceof Reference || isMatrix(values);
    for (const one of matrixOf(values).flat()) {
      if (isError(one)) return one;
      if (typeof one === 'number') numbers.push(one);
      else if (!isGathered) {
        const number = asNumber(one, context, name, from + index + 1);
        if (isError(number)) return typeof one === 'string' ? notANumber(name, from + index + 1, one) : number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

export const firstError = (values: readonly Given[]): FormulaError | undefined =>
  values.flatMap((value) => matrixOf(value).flat()).find(isError);
