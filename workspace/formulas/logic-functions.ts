/** Functions that choose: what they do not choose is not computed. */
import { asTruth, compared } from './coercion.ts';
import { lazy, NO_LIMIT, single, whole } from './define-function.ts';
import { evaluate, singleOf, spread, valuesOf } from './evaluate-formula.ts';
import type { FormulaFunction, FunctionCall, Value } from './formula-context.ts';
import { broadcast, type FormulaError, failed, firstOf, isError, isMatrix, matrixOf, type Scalar } from './formula-value.ts';

const at = ({ args, context }: FunctionCall, index: number): Value => {
  const node = args[index];
  return node ? evaluate(node, context) : null;
};

/** Inside an array formula all of it is computed, place by place. */
const IF = lazy(2, 3, (call) => {
  const { args, context } = call;
  if (context.inArray) {
    return spread(args, context, (test, yes, no = false) => {
      const truth = asTruth(test, 'IF', 1);
      return isError(truth) ? truth : truth ? (yes ?? null) : no;
    });
  }
  const truth = asTruth(singleOf(at(call, 0), context), 'IF', 1);
  if (isError(truth)) return truth;
  if (truth) return at(call, 1);
  return args.length > 2 ? at(call, 2) : false;
});

const IFS = lazy(2, NO_LIMIT, (call) => {
  for (let index = 0; index < call.args.length; index += 2) {
    const truth = asTruth(singleOf(at(call, index), call.context), 'IFS', index + 1);
    if (isError(truth)) return truth;
    if (truth) return at(call, index + 1);
  }
  return failed('N_A', 'No match.');
});

const instead =
  (isReplaced: (error: FormulaError) => boolean): FormulaFunction =>
  (call) => {
    const value = at(call, 0);
    const values = valuesOf(value, call.context);
    const other = (): Scalar => singleOf(at(call, 1), call.context);
    if (isMatrix(values)) return broadcast([values], (one) => (isError(one) && isReplaced(one) ? other() : (one ?? null)));
    return isError(values) && isReplaced(values) ? at(call, 1) : value;
  };

const SWITCH = lazy(3, NO_LIMIT, (call) => {
  const wanted = singleOf(at(call, 0), call.context);
  if (isError(wanted)) return wanted;
  for (let index = 1; index + 1 < call.args.length; index += 2) {
    const one = singleOf(at(call, index), call.context);
    if (!isError(one) && compared(wanted, one) === 0) return at(call, index + 1);
  }
  return call.args.length % 2 === 0 ? at(call, call.args.length - 1) : failed('N_A', 'No match.');
});

const CHOOSE = lazy(2, NO_LIMIT, (call) => {
  const index = singleOf(at(call, 0), call.context);
  if (isError(index)) return index;
  const chosen = Math.trunc(Number(index));
  return chosen >= 1 && chosen < call.args.length
    ? at(call, chosen)
    : failed(
        'NUM',
        `Function CHOOSE parameter 1 value is ${chosen}. Valid values are between 1 and ${call.args.length - 1} inclusive.`,
      );
});

const truths = (combine: (values: readonly boolean[]) => boolean): FormulaFunction =>
  whole(1, NO_LIMIT, (values, { name }) => {
    const found: boolean[] = [];
    for (const [index, value] of values.entries()) {
      for (const one of matrixOf(value).flat()) {
        if (isMatrix(value) && (one === null || typeof one === 'string')) continue;
        const truth = asTruth(one, name, index + 1);
        if (isError(truth)) return truth;
        found.push(truth);
      }
    }
    return combine(found);
  });

/** Of any value, errors included. */
const ofAny = (work: (value: Scalar) => Scalar): FormulaFunction =>
  lazy(1, 1, ({ args, context }) => spread(args, context, work));

export const LOGIC_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: lazy(
    1,
    2,
    instead(() => true),
  ),
  IFNA: lazy(
    2,
    2,
    instead(({ cell }) => cell.type === 'N_A'),
  ),
  AND: truths((values) => values.every(Boolean)),
  OR: truths((values) => values.some(Boolean)),
  XOR: truths((values) => values.filter(Boolean).length % 2 === 1),
  NOT: single('b', (truth: boolean) => !truth),
  TRUE: lazy(0, 0, () => true),
  FALSE: lazy(0, 0, () => false),
  NA: lazy(0, 0, () => failed('N_A')),
  ISBLANK: ofAny((value) => value === null),
  ISNUMBER: ofAny((value) => typeof value === 'number'),
  ISTEXT: ofAny((value) => typeof value === 'string'),
  ISNONTEXT: ofAny((value) => typeof value !== 'string'),
  ISLOGICAL: ofAny((value) => typeof value === 'boolean'),
  ISERROR: ofAny(isError),
  ISNA: ofAny((value) => isError(value) && value.cell.type === 'N_A'),
  ISERR: ofAny((value) => isError(value) && value.cell.type !== 'N_A'),
  TYPE: whole(1, 1, ([value = null]) => (isMatrix(value) ? 64 : typeOf(firstOf(value)))),
  N: ofAny((value) =>
    typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : isError(value) ? value : 0,
  ),
  T: ofAny((value) => (typeof value === 'string' || isError(value) ? value : '')),
};

const typeOf = (value: Scalar): number =>
  isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
