/** What a formula computes with: a cell's value, blank (null), or an error, which is a value too; and rectangles of them. */
import type { CellError } from '../store/cell.ts';

export type Scalar = number | string | boolean | null | FormulaError;
/** Rows of equal width, at least one. */
export type Matrix = readonly (readonly Scalar[])[];

export class FormulaError {
  readonly cell: CellError;
  constructor(cell: CellError) {
    this.cell = cell;
  }
}

type ErrorType = CellError['type'];

/** `message` as Google words it; some errors have none (=NA()). */
export const failed = (type: ErrorType, message?: string): FormulaError =>
  new FormulaError({ type, ...(message !== undefined && { message }) });

export const isError = (value: unknown): value is FormulaError => value instanceof FormulaError;
export const isMatrix = (value: Scalar | Matrix): value is Matrix => Array.isArray(value);

export const PARSE_ERROR = failed('ERROR', 'Formula parse error.');

export const notANumber = (name: string, parameter: number, text: string): FormulaError =>
  failed(
    'VALUE',
    `Function ${name} parameter ${parameter} expects number values. But '${text}' is a text and cannot be coerced to a number.`,
  );

export const wrongCount = (name: string, expected: string, got: number): FormulaError =>
  failed('N_A', `Wrong number of arguments to ${name}. Expected ${expected} arguments, but got ${got} arguments.`);

/** Where a rectangle has one cell, that cell; else its first. */
export const firstOf = (value: Scalar | Matrix): Scalar => (isMatrix(value) ? (value[0]?.[0] ?? null) : value);
export const matrixOf = (value: Scalar | Matrix): Matrix => (isMatrix(value) ? value : [[value]]);

/** The same for every place of rectangles, each repeated where it has one row or one column only. */
export function broadcast(values: readonly (Scalar | Matrix)[], work: (...scalars: Scalar[]) => Scalar): Scalar | Matrix {
  if (!values.some(isMatrix)) return work(...(values as readonly Scalar[]));
  const matrices = values.map(matrixOf);
  const height = Math.max(...matrices.map((rows) => rows.length));
  const width = Math.max(...matrices.map((rows) => rows[0]?.length ?? 0));
  const at = (rows: Matrix, row: number, column: number): Scalar => {
    const line = rows.length === 1 ? rows[0] : rows[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    return value === undefined ? failed('N_A') : value;
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => work(...matrices.map((rows) => at(rows, row, column)))),
  );
}
