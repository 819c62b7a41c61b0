/** copyPaste, cutPaste. */
import { invalidArgument, notServed } from '../../google/google-error.ts';
import { type Book, exceeds, type GridSpan, gridOf, messageOf, placeOf, type RequestHandler, spanOf } from '../book.ts';
import { compactCell, type RichCell, richCell, type StoredCell } from '../cell.ts';
import { type CellBlock, putBlock, readBlock } from '../cell-block.ts';
import { copiedFormula } from '../formula-references.ts';
import { moveFormulas } from '../moved-formulas.ts';
import { moveNamedRanges } from '../named-ranges.ts';
import { byCut, contains } from '../place.ts';
import { putFeatures } from '../sheet-features.ts';
import { mergesOn, mergesOutside } from './merge-requests.ts';

/** What of a copied cell is pasted over the cell that is there. */
type Paste = (given: RichCell, there: RichCell) => RichCell;

const withoutBorders = ({ format, ...cell }: RichCell): RichCell => {
  const { borders: _, ...others } = format ?? {};
  return { ...cell, ...(Object.keys(others).length > 0 && { format: others }) };
};
const ownBorders = ({ format }: RichCell, { format: there }: RichCell): Pick<RichCell, 'format'> =>
  there?.borders ? { format: { ...format, borders: there.borders } } : {};

/** As the description of PasteType says each of them. */
const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (given) => given,
  PASTE_VALUES: ({ value, formula }, { value: _, formula: __, ...there }) => {
    if (formula !== undefined) throw notServed('pasteType PASTE_VALUES of a formula');
    return { ...there, ...(value !== undefined && { value }) };
  },
  PASTE_FORMAT: ({ format, validation }, { format: _, validation: __, ...there }) => ({
    ...there,
    ...(format && { format }),
    ...(validation && { validation }),
  }),
  PASTE_NO_BORDERS: (given, there) => ({ ...withoutBorders(given), ...ownBorders(withoutBorders(given), there) }),
  PASTE_FORMULA: ({ value, formula }, { value: _, formula: __, ...there }) => ({
    ...there,
    ...(formula !== undefined && { formula }),
    ...(formula === undefined && value !== undefined && { value }),
  }),
  PASTE_DATA_VALIDATION: ({ validation }, { validation: _, ...there }) => ({ ...there, ...(validation && { validation }) }),
};

function pasteOf(pasteType: string | null | undefined): Paste {
  const paste = PASTES[pasteType ?? 'PASTE_NORMAL'];
  if (!paste) throw notServed(`pasteType ${pasteType}`);
  return paste;
}

const withMerges = (pasteType: string | null | undefined): boolean =>
  !pasteType || pasteType === 'PASTE_NORMAL' || pasteType === 'PASTE_NO_BORDERS';

/**
 * "If the range covers a span that's a multiple of the source's height or width, then the data will be repeated to fill in the destination
 * range. If the range is smaller than the source range, the entire source data will still be copied."
 */
export const copyPaste: RequestHandler = (book, { copyPaste }) => {
  const paste = pasteOf(copyPaste?.pasteType);
  const source = spanOf(book, copyPaste?.source);
  const isTurned = copyPaste?.pasteOrientation === 'TRANSPOSE';
  const block = readBlock(book, source);
  const [height, width] = isTurned ? [block[0]?.length ?? 0, block.length] : [block.length, block[0]?.length ?? 0];
  const target = repeated(spanOf(book, copyPaste?.destination), height, width);
  const merges = mergesOn(book, source.sheet).filter((merge) => contains(placeOf(source), placeOf(merge)));
  // What stands where is pasted is turned over first: the source may lie in it.
  const others = withMerges(copyPaste?.pasteType) ? mergesOutside(book, target) : undefined;
  const cells = Array.from({ length: target.endRow - target.startRow }, (_, row) =>
    Array.from({ length: target.endColumn - target.startColumn }, (_, column) => {
      const [fromRow, fromColumn] = isTurned ? [column % width, row % height] : [row % height, column % width];
      const down = target.startRow + row - (source.startRow + fromRow);
      const right = target.startColumn + column - (source.startColumn + fromColumn);
      return copied(block[fromRow]?.[fromColumn] ?? null, down, right);
    }),
  );
  pasteCells(book, target, cells, paste);
  if (others && !isTurned) {
    const tiles = tilesOf(target, height, width).flatMap(({ row, column }) =>
      merges.map((merge) => moved(merge, target.sheet, row - source.startRow, column - source.startColumn)),
    );
    putFeatures(book, target.sheet, 'merge', [...others, ...tiles].map(messageOf));
  }
  return {};
};

/** "All the source data will be cut, regardless of what is pasted." Formulas and named ranges that speak of the cells follow them. */
export const cutPaste: RequestHandler = (book, { cutPaste }) => {
  const paste = pasteOf(cutPaste?.pasteType);
  const source = spanOf(book, cutPaste?.source);
  const { sheetId, rowIndex, columnIndex } = cutPaste?.destination ?? {};
  const sheet = gridOf(book, sheetId);
  const [row, column] = [rowIndex ?? 0, columnIndex ?? 0];
  const [down, right] = [row - source.startRow, column - source.startColumn];
  const target = moved(source, sheet, down, right);
  refuseBeyond(target);
  const block = readBlock(book, source);
  const merges = mergesOn(book, source.sheet).filter((merge) => contains(placeOf(source), placeOf(merge)));
  putFeatures(book, source.sheet, 'merge', mergesOutside(book, source).map(messageOf));
  putBlock(book, source, []);
  const kept = mergesOutside(book, target);
  pasteCells(book, target, block, paste);
  const follow = withMerges(cutPaste?.pasteType) ? merges.map((merge) => moved(merge, sheet, down, right)) : [];
  putFeatures(book, sheet, 'merge', [...kept, ...follow].map(messageOf));
  const mover = byCut(placeOf(source), { sheetId: sheet.sheetId, row, column });
  moveFormulas(book, mover);
  moveNamedRanges(book, mover);
  return {};
};

/** Whole times the source where it fits so, else the source once: each way for itself. */
function repeated(destination: GridSpan, height: number, width: number): GridSpan {
  const { startRow, endRow, startColumn, endColumn } = destination;
  const long = (length: number, of: number): number => (length % of === 0 ? length : of);
  const target = {
    ...destination,
    endRow: startRow + long(endRow - startRow, height),
    endColumn: startColumn + long(endColumn - startColumn, width),
  };
  refuseBeyond(target);
  return target;
}

function refuseBeyond({ sheet, ...area }: GridSpan): void {
  if (area.startRow < 0 || area.startColumn < 0) throw invalidArgument('destination: must not be negative.');
  if (area.endRow > sheet.rowCount || area.endColumn > sheet.columnCount) throw exceeds(sheet, area);
}

function pasteCells(book: Book, target: GridSpan, cells: CellBlock, paste: Paste): void {
  putBlock(book, target, cells, (given, there) => compactCell(paste(richCell(given), richCell(there))));
}

function copied(cell: StoredCell, down: number, right: number): StoredCell {
  const { formula } = richCell(cell);
  return formula === undefined ? cell : { ...richCell(cell), formula: copiedFormula(formula, down, right) };
}

const tilesOf = (target: GridSpan, height: number, width: number): { row: number; column: number }[] =>
  Array.from({ length: (target.endRow - target.startRow) / height }, (_, tileRow) =>
    Array.from({ length: (target.endColumn - target.startColumn) / width }, (_, tileColumn) => ({
      row: target.startRow + tileRow * height,
      column: target.startColumn + tileColumn * width,
    })),
  ).flat();

const moved = (span: GridSpan, sheet: GridSpan['sheet'], down: number, right: number): GridSpan => ({
  sheet,
  startRow: span.startRow + down,
  endRow: span.endRow + down,
  startColumn: span.startColumn + right,
  endColumn: span.endColumn + right,
});
