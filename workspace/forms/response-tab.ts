/**
 * The tab that a form's answers land in, as Google keeps it: the time stamp first, a column for each question, tied to the item by a
 * mark that only Forms sees and that moves with the column. New questions go right, a deleted one keeps its column (google.md).
 */
import type { Sheet, Spreadsheets } from '../store/spreadsheets.ts';
import { questionsOf, type StoredForm } from './stored-form.ts';

export interface TabPlace {
  readonly spreadsheetId: string;
  readonly sheetId: number;
}

/** In the language of the office, as Google names them for an account in Vietnamese. */
const TAB_TITLE = 'Câu trả lời biểu mẫu';
const TIME_STAMP = 'Dấu thời gian';

/** A new tab, left of all others, with a column for each question. */
export function makeResponseTab(spreadsheets: Spreadsheets, spreadsheetId: string, form: StoredForm): TabPlace {
  const titles = new Set(spreadsheets.get(spreadsheetId).sheets.map(({ title }) => title));
  let number = 1;
  while (titles.has(`${TAB_TITLE} ${number}`)) number++;
  const questions = questionsOf(form);
  const [reply] = spreadsheets.batchUpdate(spreadsheetId, [
    {
      addSheet: {
        properties: {
          title: `${TAB_TITLE} ${number}`,
          index: 0,
          gridProperties: { rowCount: 1000, columnCount: Math.max(26, questions.length + 1), frozenRowCount: 1 },
        },
      },
    },
  ]);
  const sheetId = reply?.addSheet?.properties?.sheetId ?? 0;
  spreadsheets.writeCells(spreadsheetId, sheetId, { startRow: 0, startColumn: 0, rows: [[TIME_STAMP]] });
  addColumns(
    spreadsheets,
    { spreadsheetId, sheetId },
    questions.map(({ itemId, title }) => ({ itemId, title })),
  );
  return { spreadsheetId, sheetId };
}

/** The linked tab of a file, or undefined when somebody deleted it. */
export const sheetOf = (spreadsheets: Spreadsheets, { spreadsheetId, sheetId }: TabPlace): Sheet | undefined =>
  spreadsheets.has(spreadsheetId) ? spreadsheets.get(spreadsheetId).sheets.find((sheet) => sheet.sheetId === sheetId) : undefined;

/** The column of the time stamp, wherever it was moved; a deleted one comes back at the left, and no answer is written over. */
export function stampColumn(spreadsheets: Spreadsheets, { spreadsheetId, sheetId }: TabPlace): number {
  const keys = spreadsheets.columnsOf(spreadsheetId, sheetId);
  const tagged = keys.get('submittedAt');
  if (tagged !== undefined) return tagged;
  const taken = [...spreadsheets.itemColumns(spreadsheetId, sheetId).values(), ...keys.values()];
  if (taken.includes(0)) {
    spreadsheets.batchUpdate(spreadsheetId, [
      { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ]);
    spreadsheets.writeCells(spreadsheetId, sheetId, { startRow: 0, startColumn: 0, rows: [[TIME_STAMP]] });
  }
  return 0;
}

interface Heading {
  readonly itemId: number;
  readonly title: string;
}

/** Column of each question; one that somebody deleted comes back at the right end, as at Google: no answer is lost. */
export function columnsFor(spreadsheets: Spreadsheets, place: TabPlace, form: StoredForm): ReadonlyMap<number, number> {
  const { spreadsheetId, sheetId } = place;
  const columns = spreadsheets.itemColumns(spreadsheetId, sheetId);
  const lost = questionsOf(form).filter(({ itemId }) => !columns.has(itemId));
  if (lost.length === 0) return columns;
  addColumns(spreadsheets, place, lost);
  return spreadsheets.itemColumns(spreadsheetId, sheetId);
}

function addColumns(spreadsheets: Spreadsheets, { spreadsheetId, sheetId }: TabPlace, headings: readonly Heading[]): void {
  if (headings.length === 0) return;
  const written = spreadsheets.readValues(spreadsheetId, sheetId).reduce((width, row) => Math.max(width, row.length), 0);
  const tied = [
    ...spreadsheets.itemColumns(spreadsheetId, sheetId).values(),
    ...spreadsheets.columnsOf(spreadsheetId, sheetId).values(),
  ];
  const first = Math.max(written, 1, ...tied.map((column) => column + 1));
  spreadsheets.writeCells(spreadsheetId, sheetId, {
    startRow: 0,
    startColumn: first,
    rows: [headings.map(({ title }) => title || null)],
  });
  for (const [i, { itemId }] of headings.entries()) spreadsheets.tieItem(spreadsheetId, sheetId, first + i, itemId);
}

/** What a change of the form does to its tab. A header that a person wrote stays until the question itself is renamed. */
export function followForm(spreadsheets: Spreadsheets, before: StoredForm, after: StoredForm): void {
  const place = after.destination;
  const same = place && before.destination?.spreadsheetId === place.spreadsheetId && before.destination.sheetId === place.sheetId;
  if (!place || !same || !sheetOf(spreadsheets, place)) return;
  const { spreadsheetId, sheetId } = place;
  const earlier = new Map(questionsOf(before).map((item) => [item.itemId, item.title]));
  const columns = spreadsheets.itemColumns(spreadsheetId, sheetId);
  const added = questionsOf(after).filter(({ itemId }) => !earlier.has(itemId) && !columns.has(itemId));
  addColumns(spreadsheets, place, added);
  for (const { itemId, title } of questionsOf(after)) {
    const column = columns.get(itemId);
    if (column === undefined || earlier.get(itemId) === title || !earlier.has(itemId)) continue;
    spreadsheets.writeCells(spreadsheetId, sheetId, {
      startRow: 0,
      startColumn: column,
      rows: [[headed(spreadsheets, place, column, title)]],
    });
  }
}

/** The new title in the look of the header that was there. */
function headed(spreadsheets: Spreadsheets, { spreadsheetId, sheetId }: TabPlace, column: number, title: string) {
  const [row = []] = spreadsheets.readCells(spreadsheetId, sheetId, {
    startRow: 0,
    endRow: 1,
    startColumn: column,
    endColumn: column + 1,
  });
  const cell = row[0];
  return typeof cell === 'object' && cell !== null ? { ...cell, value: title } : title;
}
