/** What a formula sees of its spreadsheet while it is computed. */
import type { Coercion } from './coercion.ts';
import type { FormulaNode } from './formula-node.ts';
import type { Matrix, Scalar } from './formula-value.ts';

/** A closed rectangle of a tab; rows and columns zero-based, ends not in it. */
export interface CellArea {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells that a formula speaks of: what stands there is read when it is needed. */
export class Reference {
  readonly area: CellArea;
  constructor(area: CellArea) {
    this.area = area;
  }
}

export type Value = Scalar | Matrix | Reference;

export interface FunctionCall {
  /** In capitals. */
  readonly name: string;
  readonly args: readonly (FormulaNode | undefined)[];
  readonly context: FormulaContext;
}
export type FormulaFunction = (call: FunctionCall) => Value;

export interface FormulaContext extends Coercion {
  readonly functions: ReadonlyMap<string, FormulaFunction>;
  /** Where the formula stands. */
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** Now as a serial of the spreadsheet's zone. */
  readonly now: number;
  /** Inside ARRAYFORMULA and what works alike: operators and functions of single values go over rectangles. */
  readonly inArray: boolean;
  cell(sheetId: number, row: number, column: number): Scalar;
  cells(area: CellArea): Matrix;
  /** Cut to the grid, open ends to its edge; undefined where the text names no cells there ('Tab'!A1, a named range). */
  find(text: string): CellArea | undefined;
  /** Of a tab by its title, or the formula's own. */
  grid(title: string | undefined): Omit<CellArea, 'startRow' | 'startColumn'> | undefined;
}

export const isCell = ({ startRow, endRow, startColumn, endColumn }: CellArea): boolean =>
  endRow - startRow === 1 && endColumn - startColumn === 1;
