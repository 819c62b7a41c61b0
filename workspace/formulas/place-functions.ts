/** Functions that ask where cells are, or name cells by a text: ROW, COLUMN, ROWS, COLUMNS, INDIRECT, OFFSET. */
import { asNumber, asText } from './coercion.ts';
import { lazy } from './define-function.ts';
import { evaluate, singleOf, valuesOf } from './evaluate-formula.ts';
import { type CellArea, type FormulaFunction, Reference } from './formula-context.ts';
import { failed, isError, matrixOf } from './formula-value.ts';

const place = (own: 'row' | 'column', start: 'startRow' | 'startColumn', end: 'endRow' | 'endColumn'): FormulaFunction =>
  lazy(0, 1, ({ name, args: [node], context }) => {
    if (!node) return context[own] + 1;
    const value = evaluate(node, context);
    if (!(value instanceof Reference)) return isError(value) ? value : failed('N_A', `Argument must be a range: ${name}.`);
    const { area } = value;
    if (!context.inArray) return area[start] + 1;
    const places = Array.from({ length: area[end] - area[start] }, (_, index) => area[start] + index + 1);
    return own === 'row' ? places.map((one) => [one]) : [places];
  });

const size = (length: (area: CellArea) => number, side: 'rows' | 'columns'): FormulaFunction =>
  lazy(1, 1, ({ args: [node], context }) => {
    const value = node ? evaluate(node, context) : null;
    if (value instanceof Reference) return length(value.area);
    if (isError(value)) return value;
    const rows = matrixOf(valuesOf(value, context));
    return side === 'rows' ? rows.length : (rows[0]?.length ?? 0);
  });

const INDIRECT = lazy(1, 2, ({ args: [node], context }) => {
  const text = asText(node ? singleOf(evaluate(node, context), context) : null, context.rules);
  if (isError(text)) return text;
  const area = context.find(String(text));
  return area
    ? new Reference(area)
    : failed('REF', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`);
});

const OFFSET = lazy(3, 5, ({ name, args, context }) => {
  const base = args[0] ? evaluate(args[0], context) : null;
  if (!(base instanceof Reference)) return isError(base) ? base : failed('N_A', 'Argument must be a range.');
  const { sheetId, startRow, endRow, startColumn, endColumn } = base.area;
  const defaults = [0, 0, endRow - startRow, endColumn - startColumn];
  const numbers = defaults.map((fallback, i) => {
    const node = args[i + 1];
    return node ? asNumber(singleOf(evaluate(node, context), context), context, name, i + 2) : fallback;
  });
  const error = numbers.find(isError);
  if (error) return error;
  const [down = 0, right = 0, height = 0, width = 0] = numbers.map((number) => Math.trunc(Number(number)));
  const [row, column] = [startRow + down, startColumn + right];
  const area = { sheetId, startRow: row, endRow: row + height, startColumn: column, endColumn: column + width };
  const isInside = row >= 0 && column >= 0 && height > 0 && width > 0;
  return isInside ? new Reference(area) : failed('REF', 'Function OFFSET evaluates to an out of bounds range.');
});

export const PLACE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ROW: place('row', 'startRow', 'endRow'),
  COLUMN: place('column', 'startColumn', 'endColumn'),
  ROWS: size(({ startRow, endRow }) => endRow - startRow, 'rows'),
  COLUMNS: size(({ startColumn, endColumn }) => endColumn - startColumn, 'columns'),
  INDIRECT,
  OFFSET,
};
