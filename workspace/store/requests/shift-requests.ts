/** insertRange, deleteRange: cells beside or below the range move, whole rows and columns do not. */
import { type Book, cutSpanOf, dimensionOf, type GridSpan, growGrid, type RequestHandler } from '../book.ts';
import { hasContent, type StoredCell, type StoredRow } from '../cell.ts';
import { changeList, type Dimension, type DimensionChange } from '../dimension-change.ts';
import { moveMentions } from '../grid-change.ts';
import { onceEach } from '../once-each.ts';
import { byChange } from '../place.ts';

export const insertRange: RequestHandler = (book, { insertRange }) => {
  const span = cutSpanOf(book, insertRange?.range);
  const dimension = dimensionOf(insertRange?.shiftDimension);
  const { start, end } = along(span, dimension);
  shift(book, span, dimension, { kind: 'insert', at: start, count: end - start });
  return {};
};

export const deleteRange: RequestHandler = (book, { deleteRange }) => {
  const span = cutSpanOf(book, deleteRange?.range);
  const dimension = dimensionOf(deleteRange?.shiftDimension);
  shift(book, span, dimension, { kind: 'delete', ...along(span, dimension) });
  return {};
};

const along = ({ startRow, endRow, startColumn, endColumn }: GridSpan, dimension: Dimension): { start: number; end: number } =>
  dimension === 'ROWS' ? { start: startRow, end: endRow } : { start: startColumn, end: endColumn };

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The grid grows as far as values are pushed beyond its edge, and never shrinks; looks that are pushed beyond it are lost. */
function shift(book: Book, span: GridSpan, dimension: Dimension, change: DimensionChange): void {
  const { sheet } = span;
  const count = change.kind === 'insert' ? change.count : 0;
  const filled = count > 0 ? filledTo(book, span) : { rows: 0, columns: 0 };
  const size = {
    rows: Math.max(sheet.rowCount, dimension === 'ROWS' ? filled.rows + count : 0),
    columns: Math.max(sheet.columnCount, dimension === 'COLUMNS' ? filled.columns + count : 0),
  };
  growGrid(book, sheet, size.rows, size.columns);
  if (dimension === 'ROWS') shiftRows(book, span, change, size);
  else shiftColumns(book, span, change, size);
  const within = dimension === 'ROWS' ? ([span.startColumn, span.endColumn] as const) : ([span.startRow, span.endRow] as const);
  moveMentions(book, sheet, byChange({ sheetId: sheet.sheetId, dimension, change, within }));
}

/** How far down (in its columns) and right (in its rows) values lie in what is pushed. */
function filledTo(book: Book, { sheet, startRow, endRow, startColumn, endColumn }: GridSpan): Size {
  let [rows, columns] = [0, 0];
  for (const { index, cells } of book.rows.read(sheet.key, startRow, Number.MAX_SAFE_INTEGER)) {
    if (cells.slice(startColumn, endColumn).some(hasContent)) rows = index + 1;
    const last = cells.findLastIndex(hasContent);
    if (index < endRow && last >= startColumn) columns = Math.max(columns, last + 1);
  }
  return { rows, columns };
}

function shiftColumns(book: Book, { sheet, startRow, endRow }: GridSpan, change: DimensionChange, size: Size): void {
  const shifted = onceEach((cells: StoredRow): StoredRow => changeList<StoredCell>(cells, change, null).slice(0, size.columns));
  book.rows.update(sheet.key, startRow, endRow, shifted);
}

/** The lane's cells of every row from the range down, each in the row where it belongs now. */
function shiftRows(book: Book, { sheet, startRow, startColumn, endColumn }: GridSpan, change: DimensionChange, size: Size): void {
  const lanes: StoredRow[] = [];
  for (const { index, cells } of book.rows.read(sheet.key, 0, Number.MAX_SAFE_INTEGER)) {
    while (lanes.length < index) lanes.push(BLANK);
    lanes.push(cells.slice(startColumn, endColumn));
  }
  const shifted = changeList(lanes, change, BLANK);
  book.rows.update(sheet.key, startRow, Math.min(size.rows, Math.max(lanes.length, shifted.length)), (cells, row) => [
    ...Array.from({ length: startColumn }, (_, column) => cells[column] ?? null),
    ...Array.from({ length: endColumn - startColumn }, (_, column) => shifted[row]?.[column] ?? null),
    ...cells.slice(endColumn),
  ]);
}

const BLANK: StoredRow = [];
