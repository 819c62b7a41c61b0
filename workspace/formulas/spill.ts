/** Formulas that come to more than one cell: which ones can, and what stands in their way. */
import { columnLetters } from '../google/a1.ts';
import { richCell } from '../store/cell.ts';
import type { FormulaNode } from './formula-node.ts';
import { type FormulaError, failed, type Matrix } from './formula-value.ts';
import type { CellPlace, TabCells } from './tab-cells.ts';

const MAKE_RECTANGLES: ReadonlySet<string> = new Set(
  'ARRAYFORMULA FILTER FLATTEN INDEX INDIRECT OFFSET SEQUENCE SORT SPLIT TRANSPOSE UNIQUE XLOOKUP'.split(' '),
);

/** As it is written: nearly none can, and blank cells need ask only these. */
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

/** Why a rectangle cannot be put below and beside its formula, in Google's words. */
export function spillObstacle(
  { rowCount, columnCount, rows }: TabCells,
  { row, column }: CellPlace,
  spill: Matrix,
): FormulaError | undefined {
  const [height, width] = [spill.length, spill[0]?.length ?? 0];
  const [moreRows, moreColumns] = [row + height - rowCount, column + width - columnCount];
  if (moreRows > 0) return failed('REF', `Result was not automatically expanded, please insert more rows (${moreRows}).`);
  if (moreColumns > 0)
    return failed('REF', `Result was not automatically expanded, please insert more columns (${moreColumns}).`);
  for (let down = 0; down < height; down++) {
    for (let right = 0; right < width; right++) {
      if (down === 0 && right === 0) continue;
      const { value, formula } = richCell(rows[row + down]?.[column + right]);
      if (value !== undefined || formula !== undefined) {
        return failed(
          'REF',
          `Array result was not expanded because it would overwrite data in ${columnLetters(column + right)}${row + down + 1}.`,
        );
      }
    }
  }
  return undefined;
}
