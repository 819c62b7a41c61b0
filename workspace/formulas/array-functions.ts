/** Functions whose answer is a rectangle. */
import { asNumber, asTruth, compared } from './coercion.ts';
import { lazy, NO_LIMIT, single, whole, wholeArrays } from './define-function.ts';
import { evaluate, valuesOf } from './evaluate-formula.ts';
import type { FormulaFunction } from './formula-context.ts';
import { failed, firstOf, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

type Given = Scalar | Matrix;

const ARRAYFORMULA = lazy(1, 1, ({ args: [node], context }) =>
  node ? valuesOf(evaluate(node, { ...context, inArray: true }), context) : null,
);

/** Rows, or columns where the conditions lie side by side, at which every condition holds. */
const FILTER = wholeArrays(2, NO_LIMIT, ([range = null, ...conditions]) => {
  const rows = matrixOf(range);
  const lines = conditions.map(matrixOf);
  const [first = [[null]]] = lines;
  const byColumn = first.length === 1 && rows.length > 1 && (first[0]?.length ?? 0) > 1;
  const length = byColumn ? (rows[0]?.length ?? 0) : rows.length;
  if (lines.some((line) => (byColumn ? line[0]?.length : line.length) !== length)) {
    return failed(
      'N_A',
      `FILTER has mismatched range sizes. Expected row count: ${rows.length}. column count: 1. Actual row count: ${first.length}, column count: ${first[0]?.length ?? 0}.`,
    );
  }
  const holds = (index: number): boolean =>
    lines.every((line) => asTruth((byColumn ? line[0]?.[index] : line[index]?.[0]) ?? null, 'FILTER', 2) === true);
  const kept = byColumn ? rows.map((row) => row.filter((_, column) => holds(column))) : rows.filter((_, row) => holds(row));
  return kept.length === 0 || kept[0]?.length === 0 ? failed('N_A', 'No matches are found in FILTER evaluation.') : kept;
});

const keyOf = (row: readonly Scalar[]): string =>
  JSON.stringify(row.map((one) => (isError(one) ? one.cell.type : typeof one === 'string' ? one.toLowerCase() : one)));

const UNIQUE = whole(1, 3, ([range = null]) =>
  [
    ...new Map(
      matrixOf(range)
        .toReversed()
        .map((row) => [keyOf(row), row]),
    ).values(),
  ].toReversed(),
);

/** By columns (from 1), TRUE upwards; blanks last. */
const SORT = wholeArrays(1, NO_LIMIT, ([range = null, ...by], { context }) => {
  const rows = matrixOf(range);
  const keys = by.length === 0 ? [{ column: 0, up: true }] : [];
  for (let index = 0; index < by.length; index += 2) {
    const column = asNumber(firstOf(by[index] ?? null), context, 'SORT', index + 2);
    if (isError(column)) return column;
    keys.push({ column: column - 1, up: asTruth(firstOf(by[index + 1] ?? true), 'SORT', index + 3) === true });
  }
  return rows.toSorted((a, b) => {
    for (const { column, up } of keys) {
      const [left = null, right = null] = [a[column], b[column]];
      if ((left === null) !== (right === null)) return left === null ? 1 : -1;
      const order = compared(left, right);
      if (order !== 0) return up ? order : -order;
    }
    return 0;
  });
});

/** As many cells as a sheet could take. */
const MOST = 1_000_000;

const SEQUENCE = whole(1, 4, (values: readonly Given[], { name, context }) => {
  const numbers = [values[0] ?? 1, values[1] ?? 1, values[2] ?? 1, values[3] ?? 1].map((one, i) =>
    asNumber(firstOf(one), context, name, i + 1),
  );
  const error = numbers.find(isError);
  if (error) return error;
  const [height = 1, width = 1, start = 1, step = 1] = numbers.map(Number);
  if (height < 1 || width < 1 || height * width > MOST) return failed('NUM', `Function ${name} parameter 1 value is ${height}.`);
  return Array.from({ length: Math.trunc(height) }, (_, row) =>
    Array.from({ length: Math.trunc(width) }, (__, column) => start + (row * Math.trunc(width) + column) * step),
  );
});

/** Shown by the viewer, and without a value of their own. */
const picture: FormulaFunction = lazy(1, NO_LIMIT, () => '');

export const ARRAY_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ARRAYFORMULA,
  FILTER,
  UNIQUE,
  SORT,
  SEQUENCE,
  TRANSPOSE: whole(1, 1, ([range = null]) => {
    const rows = matrixOf(range);
    return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
  }),
  FLATTEN: whole(1, NO_LIMIT, (values) => values.flatMap((value) => matrixOf(value).flat()).map((one) => [one])),
  TO_DATE: single('n', (serial: number) => serial),
  TO_PERCENT: single('n', (number: number) => number),
  SPARKLINE: picture,
  IMAGE: picture,
};
