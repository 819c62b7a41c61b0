/** A rectangle of cells, read and put: every row as wide as the block. */
import type { Book, GridSpan } from './book.ts';
import type { StoredCell, StoredRow } from './cell.ts';

export type CellBlock = readonly (readonly StoredCell[])[];

export function readBlock(book: Book, { sheet, startRow, endRow, startColumn, endColumn }: GridSpan): StoredCell[][] {
  const width = endColumn - startColumn;
  const rows = new Map([...book.rows.read(sheet.key, startRow, endRow)].map(({ index, cells }) => [index, cells]));
  return Array.from({ length: endRow - startRow }, (_, row) => {
    const cells = rows.get(startRow + row) ?? [];
    return Array.from({ length: width }, (_, column) => cells[startColumn + column] ?? null);
  });
}

/** The span becomes the block; `combine` may keep something of what was there. */
export function putBlock(
  book: Book,
  { sheet, startRow, endRow, startColumn, endColumn }: GridSpan,
  block: CellBlock,
  combine: (given: StoredCell, there: StoredCell) => StoredCell = (given) => given,
): void {
  book.rows.update(sheet.key, startRow, endRow, (cells, row): StoredRow => {
    const given = block[row - startRow] ?? [];
    return [
      ...Array.from({ length: startColumn }, (_, column) => cells[column] ?? null),
      ...Array.from({ length: endColumn - startColumn }, (_, column) =>
        combine(given[column] ?? null, cells[startColumn + column] ?? null),
      ),
      ...cells.slice(endColumn),
    ];
  });
}
