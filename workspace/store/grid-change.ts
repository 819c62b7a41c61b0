/** Cells of a tab move: everything in the file that names them goes along, by one rule. */
import type { Book } from './book.ts';
import { changePlaces, type Dimension, type DimensionChange } from './dimension-change.ts';
import { moveFeatures } from './moved-features.ts';
import { moveFormulas } from './moved-formulas.ts';
import { moveNamedRanges } from './named-ranges.ts';
import { byChange, type Mover } from './place.ts';
import { moveProtectedRanges } from './protected-ranges.ts';
import type { SheetRecord } from './sheet-store.ts';

/** Whole rows or columns, with their cells, metadata and widths. */
export function changeDimension(book: Book, sheet: SheetRecord, dimension: Dimension, change: DimensionChange): void {
  if (dimension === 'ROWS') book.rows.changeRows(sheet.key, change);
  else book.rows.changeColumns(sheet.key, change);
  for (const table of ['developer_metadata', 'dimension_properties'] as const) {
    changePlaces(book.database, { table, where: 'sheet_key = ? AND dimension = ?', of: [sheet.key, dimension] }, change);
  }
  moveMentions(book, sheet, byChange({ sheetId: sheet.sheetId, dimension, change }));
}

/** Protected and named ranges, what lies over the cells, formulas: the cells themselves have been moved. */
export function moveMentions(book: Book, sheet: SheetRecord, mover: Mover): void {
  moveProtectedRanges(book, sheet, mover);
  moveFeatures(book, mover);
  moveNamedRanges(book, mover);
  moveFormulas(book, mover);
}
