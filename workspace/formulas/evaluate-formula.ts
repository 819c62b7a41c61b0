/** The value of a formula's tree. Errors are values; nothing here throws but what a context throws to be asked again later. */
import type { A1Area } from '../google/a1.ts';
import { asNumber, asText, compared } from './coercion.ts';
import { type CellArea, type FormulaContext, isCell, Reference, type Value } from './formula-context.ts';
import type { BinaryNode, BinarySign, CallNode, FormulaNode, ReferenceNode } from './formula-node.ts';
import { broadcast, type FormulaError, failed, firstOf, isError, type Matrix, matrixOf, type Scalar } from './formula-value.ts';

export function evaluate(node: FormulaNode, context: FormulaContext): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'reference':
      return referenceOf(node, context);
    case 'name': {
      const area = context.find(node.name);
      return area ? new Reference(area) : failed('NAME', `Unknown range name: '${node.name}'.`);
    }
    case 'array':
      return arrayOf(node.rows, context);
    case 'unary':
      return spread([node.of], context, (value) => unary(node.sign, value, context));
    case 'binary':
      return chain(node, context);
    case 'call':
      return call(node, context);
  }
}

/** As values: a reference is read. */
export function valuesOf(value: Value, context: FormulaContext): Scalar | Matrix {
  if (!(value instanceof Reference)) return value;
  const { area } = value;
  return isCell(area) ? context.cell(area.sheetId, area.startRow, area.startColumn) : context.cells(area);
}

/** One value: of cells in one column or row the one beside the formula, of a rectangle that was computed the first. */
export function singleOf(value: Value, context: FormulaContext): Scalar {
  if (!(value instanceof Reference)) return firstOf(value);
  const { area } = value;
  if (isCell(area)) return context.cell(area.sheetId, area.startRow, area.startColumn);
  const beside = besideOf(area, context);
  return beside ? context.cell(area.sheetId, beside.row, beside.column) : failed('VALUE', 'An array value could not be found.');
}

function besideOf(area: CellArea, { row, column }: FormulaContext): { row: number; column: number } | undefined {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (endColumn - startColumn === 1 && row >= startRow && row < endRow) return { row, column: startColumn };
  return endRow - startRow === 1 && column >= startColumn && column < endColumn ? { row: startRow, column } : undefined;
}

/** The work on the values of the nodes: on single ones, and inside an array formula on every one of their rectangles. */
export function spread(
  nodes: readonly (FormulaNode | undefined)[],
  context: FormulaContext,
  work: (...values: Scalar[]) => Scalar,
): Scalar | Matrix {
  return spreadValues(
    nodes.map((node) => (node ? evaluate(node, context) : null)),
    context,
    work,
  );
}

function spreadValues(values: readonly Value[], context: FormulaContext, work: (...values: Scalar[]) => Scalar): Scalar | Matrix {
  if (!context.inArray) return work(...values.map((value) => singleOf(value, context)));
  return broadcast(
    values.map((value) => valuesOf(value, context)),
    work,
  );
}

/** 1+2+3+…: from the left, however many there are. */
function chain(node: BinaryNode, context: FormulaContext): Value {
  const links: BinaryNode[] = [];
  let first: FormulaNode = node;
  while (first.kind === 'binary') {
    links.push(first);
    first = first.left;
  }
  return links
    .toReversed()
    .reduce<Value>(
      (value, { sign, right }) => spreadValues([value, evaluate(right, context)], context, (a, b) => binary(sign, a, b, context)),
      evaluate(first, context),
    );
}

function referenceOf({ title, area }: ReferenceNode, context: FormulaContext): Reference | FormulaError {
  const grid = context.grid(title);
  if (!grid) return failed('REF', `Unresolved sheet name '${title}'.`);
  const closed = closedArea(area, grid);
  const isOutside = closed.startRow >= grid.endRow || closed.startColumn >= grid.endColumn;
  return isOutside ? failed('REF', 'Reference does not exist.') : new Reference({ sheetId: grid.sheetId, ...closed });
}

export const closedArea = (area: A1Area, grid: { readonly endRow: number; readonly endColumn: number }) => ({
  startRow: area.startRow ?? 0,
  endRow: Math.min(area.endRow ?? grid.endRow, grid.endRow),
  startColumn: area.startColumn ?? 0,
  endColumn: Math.min(area.endColumn ?? grid.endColumn, grid.endColumn),
});

/** {1\2;3\4}: what stands side by side has to be equally high, what stands below each other equally wide. */
function arrayOf(rows: readonly (readonly FormulaNode[])[], context: FormulaContext): Matrix | FormulaError {
  const lines: Scalar[][] = [];
  for (const row of rows) {
    const parts = row.map((node) => matrixOf(valuesOf(evaluate(node, context), context)));
    const height = parts[0]?.length ?? 0;
    if (parts.some((part) => part.length !== height)) return notRectangular('ARRAY_ROW');
    for (let line = 0; line < height; line++) lines.push(parts.flatMap((part) => part[line] ?? []));
  }
  return lines.some((line) => line.length !== lines[0]?.length) ? notRectangular('ARRAY_LITERAL') : lines;
}

const notRectangular = (what: string): FormulaError =>
  failed('VALUE', `In ${what}, an Array Literal was missing values for one or more rows.`);

function call(node: CallNode, context: FormulaContext): Value {
  const name = node.name.toUpperCase();
  const known = context.functions.get(name);
  if (!known) return failed('NAME', `Unknown function: '${node.name}'.`);
  return known({ name, args: node.args, context });
}

const UNARY = { '-': 'UMINUS', '+': 'UPLUS', '%': 'UNARY_PERCENT' } as const;

function unary(sign: keyof typeof UNARY, value: Scalar, context: FormulaContext): Scalar {
  if (sign === '+') return value;
  const number = asNumber(value, context, UNARY[sign], 1);
  if (isError(number)) return number;
  return sign === '-' ? 0 - number : number / 100;
}

const ARITHMETIC: Readonly<Record<string, readonly [string, (a: number, b: number) => number]>> = {
  '+': ['ADD', (a, b) => a + b],
  '-': ['MINUS', (a, b) => a - b],
  '*': ['MULTIPLY', (a, b) => a * b],
  '/': ['DIVIDE', (a, b) => a / b],
  '^': ['POW', (a, b) => a ** b],
};

const COMPARISON: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function binary(sign: BinarySign, left: Scalar, right: Scalar, context: FormulaContext): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const compare = COMPARISON[sign];
  if (compare) return compare(compared(left, right));
  if (sign === '&') return `${textOf(left, context)}${textOf(right, context)}`;
  const [name = '', work] = ARITHMETIC[sign] ?? [];
  const [a, b] = [asNumber(left, context, name, 1), asNumber(right, context, name, 2)];
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (sign === '/' && b === 0) return failed('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.');
  return finite(work?.(a, b) ?? 0, name);
}

const textOf = (value: Scalar, { rules }: FormulaContext): string => String(asText(value, rules));

/** A number that a cell can hold. */
export const finite = (value: number, name: string): number | FormulaError =>
  Number.isFinite(value) ? value : failed('NUM', `Function ${name} result is out of range.`);
