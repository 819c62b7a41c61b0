/** updateBorders: the edges of a range on its outer cells, the lines within it on all of them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type RequestHandler, spanOf } from '../book.ts';
import { compactCell, richCell, type StoredCell, type StoredRow } from '../cell.ts';
import { colorStyles } from '../color-styles.ts';
import { onceEach } from '../once-each.ts';

type Border = sheets_v4.Schema$Border;
type Side = 'top' | 'bottom' | 'left' | 'right';
type Sides = Readonly<Record<Side, Border | undefined>>;

export const updateBorders: RequestHandler = (book, { updateBorders }) => {
  const { range, top, bottom, left, right, innerHorizontal, innerVertical } = colorStyles(updateBorders ?? {});
  const { sheet, startRow, endRow, startColumn, endColumn } = spanOf(book, range);
  const sidesOf = (row: number, column: number): Sides => ({
    top: row === startRow ? top : innerHorizontal,
    bottom: row === endRow - 1 ? bottom : innerHorizontal,
    left: column === startColumn ? left : innerVertical,
    right: column === endColumn - 1 ? right : innerVertical,
  });
  const framed = (row: number) =>
    onceEach((cells: StoredRow): StoredRow => {
      const width = Math.max(cells.length, endColumn);
      return Array.from({ length: width }, (_, column) => {
        const isInside = column >= startColumn && column < endColumn;
        return isInside ? withBorders(cells[column] ?? null, sidesOf(row, column)) : (cells[column] ?? null);
      });
    });
  const [first, last] = [framed(startRow), framed(endRow - 1)];
  const between = framed(startRow + 1);
  book.rows.update(sheet.key, startRow, endRow, (cells, row) =>
    (row === startRow ? first : row === endRow - 1 ? last : between)(cells),
  );
  return {};
};

/** "If a field is not set in the request, that means the border remains as-is. If you want to clear a border, explicitly set the style to NONE." */
function withBorders(cell: StoredCell, sides: Sides): StoredCell {
  const { format, ...others } = richCell(cell);
  const { borders: before = {}, ...look } = format ?? {};
  const borders: sheets_v4.Schema$Borders = { ...before };
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = sides[side];
    if (border?.style === 'NONE') delete borders[side];
    else if (border) borders[side] = border;
  }
  const changed = { ...look, ...(Object.keys(borders).length > 0 && { borders }) };
  return compactCell({ ...others, ...(Object.keys(changed).length > 0 && { format: changed }) });
}
