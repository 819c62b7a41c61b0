/**
 * What a person types into the viewer: read as the API reads USER_ENTERED values and written by the same hand. All cells of an edit or none.
 * A cell that is protected, that no longer shows what the person saw, or whose rule refuses the entry, refuses the edit. Each edit can be
 * taken back and made again, unless somebody changed its cells since.
 */
import { localeRules } from '../../google/locale-rules.ts';
import { userEntered } from '../../google/user-entered.ts';
import { type Given, writeBlock } from '../../google/write-values.ts';
import { cellValue, compactCell, richCell, type StoredCell } from '../../store/cell.ts';
import type { Sheet, Spreadsheet, Spreadsheets } from '../../store/spreadsheets.ts';
import { meets } from './condition.ts';
import { isProtected } from './protection.ts';
import { shownText, typedText } from './typed-text.ts';

export interface TypedCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the page showed there. */
  readonly seen: string;
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly before: StoredCell;
  readonly after: StoredCell;
}

interface Edit {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly cells: readonly ChangedCell[];
}

export type EditAnswer =
  | { readonly outcome: 'written'; readonly edit: number; readonly rows: readonly number[]; readonly cells: number }
  | {
      readonly outcome: 'protected' | 'changed' | 'refused' | 'unknown';
      readonly problem: string;
      /** To be shown anew. */
      readonly rows: readonly number[];
    };

export interface SheetEdits {
  type(spreadsheetId: string, sheetId: number, cells: readonly TypedCell[]): EditAnswer;
  undo(spreadsheetId: string, sheetId: number, edit: number): EditAnswer;
  redo(spreadsheetId: string, sheetId: number, edit: number): EditAnswer;
}

/** Of all pages together; a page that is opened anew begins without any. */
const MOST_EDITS = 1_000;

export function sheetEdits(spreadsheets: Spreadsheets): SheetEdits {
  const edits = new Map<number, Edit>();
  let count = 0;
  const keep = (edit: Edit): number => {
    edits.set(++count, edit);
    edits.delete(count - MOST_EDITS);
    return count;
  };
  const cellAt = (
    id: string,
    sheetId: number,
    row: number,
    column: number,
    read: 'readCells' | 'readComputed' = 'readCells',
  ): StoredCell => {
    const place = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    return spreadsheets[read](id, sheetId, place)[0]?.[0] ?? null;
  };

  /** Puts one side of an edit where the other one stands. */
  const swap = (id: string, sheetId: number, number: number, from: 'before' | 'after', to: 'before' | 'after'): EditAnswer => {
    const edit = edits.get(number);
    if (edit?.spreadsheetId !== id || edit.sheetId !== sheetId) return unknown();
    const rows = edit.cells.map(({ row }) => row);
    const stands = ({ row, column, [from]: cell }: ChangedCell): boolean =>
      JSON.stringify(cellAt(id, sheetId, row, column)) === JSON.stringify(cell);
    if (!edit.cells.every(stands)) {
      return { outcome: 'changed', problem: 'Ô đó đã được sửa tiếp sau lần này, nên giữ nguyên.', rows };
    }
    for (const { row, column, [to]: cell } of edit.cells) {
      spreadsheets.writeCells(id, sheetId, { startRow: row, startColumn: column, rows: [[cell]] });
    }
    return { outcome: 'written', edit: number, rows, cells: edit.cells.length };
  };

  return {
    type(id, sheetId, cells) {
      const spreadsheet = spreadsheets.get(id);
      const sheet = spreadsheet.sheets.find((tab) => tab.sheetId === sheetId);
      const [first] = cells;
      if (!sheet || !first) return unknown();
      const rows = cells.map(({ row }) => row);
      const before = cells.map(({ row, column }) => cellAt(id, sheetId, row, column));
      const shown = cells.map(({ row, column }) => cellAt(id, sheetId, row, column, 'readComputed'));
      const refused = refusalOf(spreadsheet, sheet, cells, shown);
      if (refused) return { ...refused, rows };
      const block = blockOf(cells);
      writeBlock(spreadsheets, spreadsheet, sheetId, { ...block, option: 'USER_ENTERED' });
      const changed = cells.map(({ row, column }, i) => {
        return { row, column, before: before[i] ?? null, after: cellAt(id, sheetId, row, column) };
      });
      return {
        outcome: 'written',
        edit: keep({ spreadsheetId: id, sheetId, cells: changed }),
        rows,
        cells: cells.length,
      };
    },
    undo: (id, sheetId, edit) => swap(id, sheetId, edit, 'after', 'before'),
    redo: (id, sheetId, edit) => swap(id, sheetId, edit, 'before', 'after'),
  };
}

const unknown = (): EditAnswer => ({ outcome: 'unknown', problem: 'Không còn gì để làm lại hoặc hoàn tác.', rows: [] });

type Refusal = Omit<Exclude<EditAnswer, { outcome: 'written' }>, 'rows'>;

function refusalOf(
  { locale }: Spreadsheet,
  sheet: Sheet,
  cells: readonly TypedCell[],
  before: readonly StoredCell[],
): Refusal | undefined {
  if (cells.some(({ row, column }) => isProtected(sheet, row, column))) {
    return { outcome: 'protected', problem: 'Ô này do hệ thống ghi, không sửa được.' };
  }
  const stale = cells.findIndex(({ seen }, i) => shownText(before[i], locale) !== seen);
  if (stale >= 0) {
    const now = shownText(before[stale], locale);
    return {
      outcome: 'changed',
      problem: `Ô này vừa được sửa ở nơi khác${now === '' ? ', nay để trống' : `, nay là “${now}”`}. Chưa ghi đè.`,
    };
  }
  for (const [i, { text }] of cells.entries()) {
    const problem = ruleRefusal(text, before[i], locale);
    if (problem !== undefined) return { outcome: 'refused', problem };
  }
  return undefined;
}

/** As Google's page refuses what a strict rule does not take, with the rule's own words; an empty cell is always taken. */
function ruleRefusal(text: string, cell: StoredCell | undefined, locale: string): string | undefined {
  const { validation, format } = richCell(cell);
  if (text === '' || validation?.strict !== true || !validation.condition) return undefined;
  const look = format === undefined ? {} : { format };
  const entered = compactCell({ ...look, ...valueOnly(userEntered(text, format?.numberFormat, localeRules(locale))) });
  const judged = { value: cellValue(entered), text: typedText(entered, locale).replace(/^'/, '') };
  return meets(validation.condition, judged, locale) === false
    ? validation.inputMessage || 'Ô này không nhận giá trị đó.'
    : undefined;
}

const valueOnly = ({ value, formula }: ReturnType<typeof userEntered>) => ({
  ...(value !== undefined && { value }),
  ...(formula !== undefined && { formula }),
});

/** The rectangle around the cells; the others in it are left alone. */
function blockOf(cells: readonly TypedCell[]): { startRow: number; startColumn: number; rows: Given } {
  const [startRow, startColumn] = [Math.min(...cells.map(({ row }) => row)), Math.min(...cells.map(({ column }) => column))];
  const rows: (string | undefined)[][] = [];
  for (const { row, column, text } of cells) {
    while (rows.length <= row - startRow) rows.push([]);
    const line = rows[row - startRow] ?? [];
    line[column - startColumn] = text;
  }
  return { startRow, startColumn, rows: rows.map((line) => Array.from(line)) };
}
