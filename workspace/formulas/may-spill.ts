/** Whether a formula, as it is written, can come to more than one cell: nearly none can, and blank cells need ask only these. */
import type { FormulaNode } from './formula-node.ts';

const MAKE_RECTANGLES: ReadonlySet<string> = new Set(
  'ARRAYFORMULA FILTER FLATTEN INDEX INDIRECT OFFSET SEQUENCE SORT SPLIT TRANSPOSE UNIQUE XLOOKUP'.split(' '),
);

export function maySpill(node: FormulaNode | undefined): boolean {
  switch (node?.kind) {
    case 'array':
      return true;
    case 'call':
      return MAKE_RECTANGLES.has(node.name.toUpperCase()) || node.args.some(maySpill);
    case 'unary':
      return maySpill(node.of);
    case 'binary':
      return maySpill(node.left) || maySpill(node.right);
    default:
      return false;
  }
}
