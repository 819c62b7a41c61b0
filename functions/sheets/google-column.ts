/** Writes into one question's column, found by its tag when the write happens: a column that moved meanwhile is still the same question. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { openSpreadsheet } from './google-spreadsheet.ts';
import { tableOf, tagIdsOf } from './google-tags.ts';
import { NoSuchColumn, type Sheets } from './sheets-port.ts';

const COLUMN_TAGS =
  'sheets(developerMetadata(metadataKey,metadataValue),' +
  'data(columnMetadata(developerMetadata(metadataId,metadataKey,metadataValue))))';

export function googleColumns(client: sheets_v4.Sheets): Pick<Sheets, 'writeColumn'> {
  return {
    async writeColumn(spreadsheetId, table, questionKey, cells, budget) {
      if (cells.size === 0) return;
      const file = openSpreadsheet(client, spreadsheetId, budget);
      const tabs = (await file.tabs(COLUMN_TAGS)).filter((sheet) => tableOf(sheet) === table);
      const [metadataId, another] = tabs.flatMap((sheet) => tagIdsOf(sheet, questionKey));
      // A person's copy of the tab carries the tags too, and nothing tells which is the table.
      if (metadataId === undefined || another !== undefined) throw new NoSuchColumn(table, questionKey);
      // By its id, since many tabs have a column of that name; with the name, in case the tag means another question now.
      const lookup = { metadataId, metadataKey: 'questionKey', metadataValue: questionKey };
      const written = await file.writeTagged(lookup, columnOf(cells));
      // Not fewer than asked for: whether skipped cells are counted is documented nowhere.
      if (written === 0) throw new NoSuchColumn(table, questionKey);
    },
  };
}

/** The column from its first cell on; null leaves a cell alone. */
const columnOf = (cells: ReadonlyMap<number, string>): (string | null)[] =>
  Array.from({ length: Math.max(...cells.keys()) }, (_, i) => cells.get(i + 1) ?? null);
