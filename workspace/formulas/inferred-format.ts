/**
 * The number format that a result brings along where its cell has none: =DATE(…) shows a date, =A7 what A7 shows. Recorded of Google are dates
 * and references; that sums, differences and the chosen branch of IF pass it on is how its page works, and written down nowhere.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { FormulaNode } from './formula-node.ts';

export type NumberFormat = sheets_v4.Schema$NumberFormat;

const OF_FUNCTION: ReadonlyMap<string, NumberFormat> = new Map([
  ...'DATE TODAY DATEVALUE EDATE EOMONTH WORKDAY TO_DATE'.split(' ').map((name) => [name, { type: 'DATE' }] as const),
  ['NOW', { type: 'DATE_TIME' }],
  ...'TIME TIMEVALUE'.split(' ').map((name) => [name, { type: 'TIME' }] as const),
  ['TO_PERCENT', { type: 'PERCENT' }],
]);

/** By the place of the argument whose format they show. */
const PASSED_ON: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...'SUM AVERAGE MIN MAX MEDIAN LARGE SMALL SUMIFS AVERAGEIFS MINIFS MAXIFS INDEX ARRAYFORMULA FILTER SORT UNIQUE IFERROR'
    .split(' ')
    .map((name): [string, readonly number[]] => [name, [0]]),
  ['SUMIF', [2, 0]],
  ['IF', [1, 2]],
]);

const isDated = (format: NumberFormat | undefined): boolean => ['DATE', 'DATE_TIME'].includes(format?.type ?? '');

/** `formatAt`: of the first cell of a reference. */
export function inferredFormat(
  node: FormulaNode | undefined,
  formatAt: (reference: FormulaNode) => NumberFormat | undefined,
): NumberFormat | undefined {
  const of = (part: FormulaNode | undefined): NumberFormat | undefined => inferredFormat(part, formatAt);
  switch (node?.kind) {
    case 'reference':
    case 'name':
      return formatAt(node);
    case 'unary':
      return node.sign === '%' ? undefined : of(node.of);
    case 'binary': {
      if (node.sign !== '+' && node.sign !== '-') return undefined;
      const [left, right] = [of(node.left), of(node.right)];
      return node.sign === '-' && isDated(left) && isDated(right) ? undefined : (left ?? right);
    }
    case 'call': {
      const name = node.name.toUpperCase();
      const from = PASSED_ON.get(name) ?? [];
      return OF_FUNCTION.get(name) ?? from.map((index) => of(node.args[index])).find((format) => format !== undefined);
    }
    default:
      return undefined;
  }
}
