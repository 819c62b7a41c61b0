/** findReplace, trimWhitespace. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, type GridSpan, gridOf, type RequestHandler, spanOf } from '../book.ts';
import { compactCell, isRich, type RichCell, richCell, type StoredCell, type StoredRow } from '../cell.ts';
import { type Search, searchFor } from '../search-pattern.ts';

type Counts = { [Name in keyof sheets_v4.Schema$FindReplaceResponse]-?: number };

export const findReplace: RequestHandler = (book, { findReplace }) => {
  const asked = findReplace ?? {};
  const search = searchFor(asked);
  const counts: Counts = { valuesChanged: 0, formulasChanged: 0, rowsChanged: 0, sheetsChanged: 0, occurrencesChanged: 0 };
  for (const span of spansOf(book, asked)) {
    const before = counts.rowsChanged;
    changeCells(book, span, (cells) => {
      const { valuesChanged, formulasChanged } = counts;
      const row = cells.map((cell) => replacedIn(cell, search, asked.includeFormulas ?? false, counts));
      if (counts.valuesChanged + counts.formulasChanged > valuesChanged + formulasChanged) counts.rowsChanged++;
      return row;
    });
    if (counts.rowsChanged > before) counts.sheetsChanged++;
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
};

function spansOf(book: Book, { range, sheetId, allSheets }: sheets_v4.Schema$FindReplaceRequest): GridSpan[] {
  if ([Boolean(range), typeof sheetId === 'number', allSheets ?? false].filter(Boolean).length !== 1)
    throw invalidArgument('Must specify one of range, sheetId or allSheets.');
  if (range) return [spanOf(book, range)];
  const sheets = allSheets ? book.sheets.list(book.id) : [gridOf(book, sheetId)];
  return sheets.map((sheet) => ({ sheet, startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount }));
}

function changeCells(
  book: Book,
  { sheet, startRow, endRow, startColumn, endColumn }: GridSpan,
  change: (cells: StoredRow) => StoredRow,
): void {
  for (const { index, cells } of [...book.rows.read(sheet.key, startRow, endRow)]) {
    const before = cells.slice(startColumn, endColumn);
    const after = change(before);
    if (after.some((cell, column) => cell !== before[column]))
      book.rows.write(sheet.key, index, [...cells.slice(0, startColumn), ...after, ...cells.slice(endColumn)]);
  }
}

function replacedIn(cell: StoredCell, search: Search, withFormulas: boolean, counts: Counts): StoredCell {
  const { value, formula, ...look } = richCell(cell);
  if (formula !== undefined) {
    const { text, count } = withFormulas ? search.replace(formula) : { text: formula, count: 0 };
    if (count === 0) return cell;
    counts.formulasChanged++;
    counts.occurrencesChanged += count;
    return compactCell({ ...look, ...(text.startsWith('=') ? { formula: text } : entered(text)) });
  }
  if (value === undefined || typeof value === 'boolean' || isDated(cell)) return cell;
  const { text, count } = search.replace(String(value));
  if (count === 0) return cell;
  counts.valuesChanged++;
  counts.occurrencesChanged += count;
  return compactCell({ ...look, ...(typeof value === 'number' ? number(text) : entered(text)) });
}

const entered = (text: string): Pick<RichCell, 'value'> => (text === '' ? {} : { value: text });
const number = (text: string): Pick<RichCell, 'value'> =>
  /^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : entered(text);

/** A date's number is not what anybody looks for. */
const isDated = (cell: StoredCell): boolean =>
  isRich(cell) && ['DATE', 'TIME', 'DATE_TIME'].includes(cell.format?.numberFormat?.type ?? '');

/** "Removes all whitespace from the start and end of each cell's text, and reduces any subsequence of remaining whitespace to a single space." */
export const trimWhitespace: RequestHandler = (book, { trimWhitespace }) => {
  let trimmed = 0;
  changeCells(book, spanOf(book, trimWhitespace?.range), (cells) =>
    cells.map((cell) => {
      const { value, ...look } = richCell(cell);
      const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
      if (text === value) return cell;
      trimmed++;
      return compactCell({ ...look, ...(text !== undefined && text !== '' && { value: text }) });
    }),
  );
  return { trimWhitespace: trimmed > 0 ? { cellsChangedCount: trimmed } : {} };
};
