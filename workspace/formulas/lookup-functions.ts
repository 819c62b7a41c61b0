/** Functions that find: VLOOKUP, HLOOKUP, XLOOKUP, LOOKUP, MATCH, INDEX. */
import { asNumber, asTruth, compared } from './coercion.ts';
import { wildcard } from './criteria.ts';
import { lazy, whole } from './define-function.ts';
import { evaluate, singleOf, valuesOf } from './evaluate-formula.ts';
import { type FormulaFunction, type FunctionCall, Reference, type Value } from './formula-context.ts';
import { type FormulaError, failed, firstOf, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

type Given = Scalar | Matrix;

/** Where a line holds what is wanted: the first such place, or -1. A text may have wildcards. */
function exact(line: readonly Scalar[], wanted: Scalar): number {
  if (typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    const pattern = wildcard(wanted);
    return line.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return line.findIndex(
    (value) => value !== null && !isError(value) && typeof value === typeof wanted && compared(value, wanted) === 0,
  );
}

/** In a sorted line the last place that is not beyond what is wanted, or -1. `falling`: sorted downwards. */
function nearest(line: readonly Scalar[], wanted: Scalar, falling = false): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compared(line[middle] ?? null, wanted);
    const isBefore = line[middle] !== null && (falling ? order >= 0 : order <= 0);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const found = low - 1;
  return found >= 0 && typeof line[found] === typeof wanted ? found : -1;
}

const transposed = (rows: Matrix): Matrix => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
const notFound = (wanted: Scalar, name: string): FormulaError =>
  failed('N_A', `Did not find value '${isError(wanted) ? '' : (wanted ?? '')}' in ${name} evaluation.`);

/** `turn` lays a horizontal table on its side, so that both look down the first column. */
const lookUp = (turn: (rows: Matrix) => Matrix): FormulaFunction =>
  whole(3, 4, ([wanted = null, table = null, index = null, sorted = true], { name, context }) => {
    const key = firstOf(wanted);
    if (isError(key)) return key;
    const column = asNumber(firstOf(index), context, name, 3);
    const isSorted = asTruth(firstOf(sorted), name, 4);
    if (isError(column)) return column;
    if (isError(isSorted)) return isSorted;
    const rows = turn(matrixOf(table));
    const width = rows[0]?.length ?? 0;
    const place = Math.trunc(column) - 1;
    if (place < 0)
      return failed('VALUE', `Function ${name} parameter 3 value is ${place + 1}. It should be greater than or equal to 1.`);
    if (place >= width) return failed('REF', `${name} evaluates to an out of bounds range.`);
    const keys = rows.map((row) => row[0] ?? null);
    const found = isSorted ? nearest(keys, key) : exact(keys, key);
    return found < 0 ? notFound(key, name) : (rows[found]?.[place] ?? null);
  });

const lineOf = (value: Given): readonly Scalar[] => {
  const rows = matrixOf(value);
  return rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);
};

const MATCH = whole(2, 3, ([wanted = null, range = null, kind = 1], { name }) => {
  const key = firstOf(wanted);
  if (isError(key)) return key;
  const rows = matrixOf(range);
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return failed('N_A', 'MATCH range must be a single row or a single column.');
  const type = Number(firstOf(kind));
  const line = lineOf(range);
  const found = type === 0 ? exact(line, key) : nearest(line, key, type < 0);
  return found < 0 ? notFound(key, name) : found + 1;
});

const LOOKUP = whole(2, 3, ([wanted = null, range = null, results = null], { name, args }) => {
  const key = firstOf(wanted);
  if (isError(key)) return key;
  const found = nearest(lineOf(range), key);
  if (found < 0) return notFound(key, name);
  const rows = matrixOf(range);
  const line = args.length > 2 ? lineOf(results) : rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row.at(-1) ?? null);
  return line[found] ?? null;
});

const XLOOKUP = lazy(3, 6, (call) => {
  const { args, context, name } = call;
  const read = (index: number): Value => {
    const node = args[index];
    return node ? evaluate(node, context) : null;
  };
  const key = singleOf(read(0), context);
  if (isError(key)) return key;
  const mode = Number(singleOf(read(4), context) ?? 0);
  const backwards = Number(singleOf(read(5), context) ?? 1) < 0;
  const keys = valuesOf(read(1), context);
  const line = lineOf(keys);
  const found = backwards ? line.length - 1 - atOrNext([...line].reverse(), key, mode) : atOrNext(line, key, mode);
  if (found < 0 || found >= line.length) return args[3] ? read(3) : notFound(key, name);
  const results = matrixOf(valuesOf(read(2), context));
  const isRow = matrixOf(keys).length === 1 && line.length > 1;
  return isRow ? results.map((row) => [row[found] ?? null]) : [results[found] ?? [null]];
});

/** Its place, or with -1 and 1 that of the next smaller or larger value; a number that is no place where there is none. */
function atOrNext(line: readonly Scalar[], wanted: Scalar, mode: number): number {
  const found = exact(line, wanted);
  if (found >= 0 || mode === 0 || mode === 2) return found < 0 ? line.length : found;
  let best = line.length;
  for (const [index, value] of line.entries()) {
    if (value === null || isError(value) || typeof value !== typeof wanted) continue;
    const side = compared(value, wanted) * mode;
    if (side > 0 && (best === line.length || compared(value, line[best] ?? null) * mode < 0)) best = index;
  }
  return best;
}

/** A place of cells is the cells, so that INDEX(…):INDEX(…) aside it can be read again; row or column 0 is all of it. */
const INDEX = lazy(1, 3, ({ args, context, name }: FunctionCall): Value => {
  const inside = { ...context, inArray: true };
  const value = args[0] ? evaluate(args[0], inside) : null;
  const given = value instanceof Reference ? undefined : matrixOf(value);
  const [height, width] =
    value instanceof Reference
      ? [value.area.endRow - value.area.startRow, value.area.endColumn - value.area.startColumn]
      : [given?.length ?? 0, given?.[0]?.length ?? 0];
  const numbers = [args[1], args[2]].map((node, i) =>
    asNumber(node ? singleOf(evaluate(node, context), context) : 0, context, name, i + 2),
  );
  const error = numbers.find(isError);
  if (error) return error;
  let [row = 0, column = 0] = numbers.map((number) => Math.trunc(Number(number)));
  if (args.length === 2 && height === 1 && width > 1) [row, column] = [0, row];
  if (row < 0 || column < 0 || row > height || column > width) {
    const [what, place, most] = row < 0 || row > height ? ['2', row, height] : ['3', column, width];
    return failed('NUM', `Function INDEX parameter ${what} value is ${place}. Valid values are between 0 and ${most} inclusive.`);
  }
  const rows = row === 0 ? [0, height] : [row - 1, row];
  const columns = column === 0 ? [0, width] : [column - 1, column];
  if (value instanceof Reference) {
    const { sheetId, startRow, startColumn } = value.area;
    const [top = 0, bottom = 0] = rows;
    const [left = 0, right = 0] = columns;
    return new Reference({
      sheetId,
      startRow: startRow + top,
      endRow: startRow + bottom,
      startColumn: startColumn + left,
      endColumn: startColumn + right,
    });
  }
  const cut = (given ?? []).slice(...rows).map((line) => line.slice(...columns));
  return cut.length === 1 && cut[0]?.length === 1 ? firstOf(cut) : cut;
});

export const LOOKUP_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: lookUp((rows) => rows),
  HLOOKUP: lookUp(transposed),
  XLOOKUP,
  LOOKUP,
  MATCH,
  INDEX,
};
