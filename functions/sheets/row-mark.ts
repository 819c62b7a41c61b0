/**
 * The mark of a machine tab's row: a short hash of its other cells, by which the system knows its own writing again however the tab was
 * sorted or its columns moved. It is no secret: it finds a careless hand, not a forger.
 */
import { createHash } from 'node:crypto';
import type { Cell } from '../records/table.ts';

/** Ten letters, digits, - and _ (60 bits). Blank cells leave no trace: a column that comes later does not touch the marks before it. */
export function markOf(keys: readonly string[], cells: readonly (Cell | undefined)[]): string {
  const filled = keys.flatMap((key, i) => (isBlank(cells[i]) ? [] : [[key, canonical(cells[i])]]));
  return createHash('sha256').update(JSON.stringify(filled)).digest('base64url').slice(0, 10);
}

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === '';

/** Spreadsheets promise 15 digits: a 16th that came back otherwise would be taken for a person's edit in every row. */
const canonical = (cell: Cell | undefined): Cell => (typeof cell === 'number' ? Number(cell.toPrecision(15)) : (cell ?? null));
