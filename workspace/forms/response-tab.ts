/**
 * The tab and the columns a form writes to. People delete, move and rename; what a submission needs is put back before it is
 * written, as at Google, so that no answer is lost. What was deleted with the column or tab does not come back by this.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { restoreTab, STAMP } from '../set-up.ts';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import { questionsOf, type StoredForm } from './stored-form.ts';

export interface ResponseTab {
  readonly sheetId: number;
  /** Zero-based column of each question key, and of the time stamp under its own key. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The form's response tab, every column of it there; writes only what is missing. */
export function responseTab(spreadsheets: Spreadsheets, form: StoredForm): ResponseTab {
  const { spreadsheetId } = form.destination;
  const { sheetId } = spreadsheets.sheetByTable(spreadsheetId, form.name) ?? restoreTab(spreadsheets, spreadsheetId, form.name);
  const columns = () => spreadsheets.columnsOf(spreadsheetId, sheetId);
  if (!columns().has(STAMP.key)) {
    const first = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
    spreadsheets.batchUpdate(spreadsheetId, [{ insertDimension: { range: first } }]);
    addColumn(spreadsheets, spreadsheetId, sheetId, 0, STAMP);
  }
  const lost = questionsOf(form).filter((item) => !columns().has(item.questionKey));
  if (lost.length > 0) {
    const width = spreadsheets.readValues(spreadsheetId, sheetId).reduce((most, row) => Math.max(most, row.length), 0);
    for (const [i, { questionKey: key, title }] of lost.entries())
      addColumn(spreadsheets, spreadsheetId, sheetId, width + i, { key, title });
  }
  return { sheetId, columns: columns() };
}

function addColumn(
  spreadsheets: Spreadsheets,
  id: string,
  sheetId: number,
  at: number,
  column: { key: string; title: string },
): void {
  spreadsheets.writeCells(id, sheetId, { startRow: 0, startColumn: at, rows: [[column.title]] });
  spreadsheets.batchUpdate(id, [tagColumn(sheetId, at, column.key)]);
}

const tagColumn = (sheetId: number, column: number, questionKey: string): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'questionKey',
      metadataValue: questionKey,
      location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } },
      visibility: 'DOCUMENT',
    },
  },
});
