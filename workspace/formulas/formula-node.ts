/** A formula as a tree. */
import type { A1Area } from '../google/a1.ts';
import type { FormulaError } from './formula-value.ts';

export type BinarySign = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface ReferenceNode {
  readonly kind: 'reference';
  /** Absent: the tab of the formula. */
  readonly title?: string;
  readonly area: A1Area;
}

export interface CallNode {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  /** undefined where an argument is left empty: IF(,,). */
  readonly args: readonly (FormulaNode | undefined)[];
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly sign: BinarySign;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

export type FormulaNode =
  | { readonly kind: 'value'; readonly value: number | string | boolean | FormulaError }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly sign: '+' | '-' | '%'; readonly of: FormulaNode }
  | BinaryNode
  | ReferenceNode
  | CallNode;
