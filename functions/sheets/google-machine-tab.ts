/** Tabs that only the system writes: read, compared, and written in one guarded batch (docs/decisions/0010). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell } from '../records/table.ts';
import { findTab } from './google-find-tab.ts';
import { machineBatch, type Seen, type Writing } from './google-machine-batch.ts';
import { statusOf } from './google-retry.ts';
import { openSpreadsheet } from './google-spreadsheet.ts';
import { isStampedWith, stampOf } from './google-stamp.ts';
import { questionKeysOf } from './google-tags.ts';
import { compareRows, markRows } from './machine-rows.ts';
import type { Sheets, Stamp, TabWriting } from './sheets-port.ts';

const STAMPS = 'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue))';
const TABS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),protectedRanges(protectedRangeId,range),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),' +
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';

/** A writer loses a round only to one that wrote meanwhile, or to a person who changed the tab in that second. */
const MOST_ROUNDS = 3;

export function googleMachineTabs(client: sheets_v4.Sheets): Pick<Sheets, 'readStamp' | 'writeMachineTab'> {
  return {
    async readStamp(spreadsheetId, table, budget) {
      return stampOf(findTab(await openSpreadsheet(client, spreadsheetId, budget).tabs(STAMPS), table));
    },

    async writeMachineTab(spreadsheetId, tab, rows, stamp, budget) {
      const file = openSpreadsheet(client, spreadsheetId, budget);
      const writing: Writing = { tab, rows: markRows(tab, rows), stamp };
      let refused: Refusal | undefined;
      for (let round = 1; ; round++) {
        const sheets = await file.tabs(TABS);
        const sheet = findTab(sheets, tab.table, tab.tab);
        const settled = settledBy(sheet, stamp, refused);
        if (settled) return settled;
        if (refused && round > MOST_ROUNDS) throw refused.error;
        let seen: Seen = { sheets, sheet, usedColumns: 0, edited: [] };
        try {
          if (sheet) {
            const [values = []] = await file.values([sheet]);
            const { untouched, ...changed } = look(writing, sheet, values);
            if (untouched && saysTheSame(stampOf(sheet), stamp)) return { outcome: 'unchanged', keptAside: 0 };
            seen = { ...seen, ...changed };
          }
          await file.apply(machineBatch(writing, seen));
          return { outcome: 'written', keptAside: seen.edited.length };
        } catch (error) {
          // 400: what was read no longer stands, so nothing was applied.
          if (statusOf(error) !== 400) throw error;
          refused = { error, keptAside: seen.edited.length };
        }
      }
    },
  };
}

/** A writing that was refused, and how many rows it would have kept aside. */
interface Refusal {
  readonly error: unknown;
  readonly keptAside: number;
}

/** What the stamp alone decides. */
function settledBy(sheet: sheets_v4.Schema$Sheet | undefined, stamp: Stamp, refused?: Refusal): TabWriting | undefined {
  // Refused although the stamp is ours: an earlier try was applied and its answer lost.
  if (refused && isStampedWith(sheet, stamp)) return { outcome: 'written', keptAside: refused.keptAside };
  const known = stampOf(sheet);
  return known && known.order > stamp.order ? { outcome: 'older', keptAside: 0 } : undefined;
}

const saysTheSame = (known: Stamp | undefined, { order, inputHash }: Stamp): boolean =>
  known?.order === order && known.inputHash === inputHash;

/** What people did to the tab. */
function look({ tab, rows }: Writing, sheet: sheets_v4.Schema$Sheet, values: readonly Cell[][]) {
  const keys = questionKeysOf(sheet);
  const places = tab.columns.map(({ key }) => keys.indexOf(key));
  const header = values[0] ?? [];
  const titled = tab.columns.filter(({ title }, i) => header[places[i] ?? -1] === title).length;
  const seen = values.map((row, i) => ({
    sheetRow: i + 1,
    cells: places.map((place) => (place < 0 ? undefined : (row[place] ?? ''))),
  }));
  // Without a single title the first row is no header: somebody deleted that, and another row took its place.
  const { same, edited } = compareRows(tab, titled === 0 ? seen : seen.slice(1), rows);
  return {
    untouched: same && titled === tab.columns.length,
    edited,
    usedColumns: values.reduce((most, row) => Math.max(most, row.length), 0),
  };
}
