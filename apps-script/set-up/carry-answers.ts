/** When a form gets a new, empty tab, the answers of its former tab come along: each column to the one of the same question. */
import { columnTags, type Sheet } from '../tables.ts';

/** How many rows were copied: none where the new tab has answers already, as when Google itself fills it again. */
export function carryAnswers(from: Sheet, to: Sheet): number {
  const rows = from.getLastRow() - 1;
  if (rows <= 0 || to.getLastRow() > 1) return 0;
  const missing = rows + 1 - to.getMaxRows();
  if (missing > 0) to.insertRowsAfter(to.getMaxRows(), missing);
  const places = new Map(columnTags(to).map(({ key, column }) => [key, column]));
  for (const { key, column } of columnTags(from)) {
    const place = places.get(key);
    // A copy keeps what people typed as it is; a written value would be read again, formulas too.
    if (place !== undefined) from.getRange(2, column, rows, 1).copyTo(to.getRange(2, place, rows, 1));
  }
  return rows;
}
