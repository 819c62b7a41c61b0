/** Tabs that only the system writes: read, compared, and written in one guarded batch (docs/decisions/0010). */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { findTab } from './google-find-tab.ts';
import { type Change, machineBatch, type Writing } from './google-machine-batch.ts';
import { statusOf } from './google-retry.ts';
import { lookAtTab } from './google-seen-tab.ts';
import { openSpreadsheet } from './google-spreadsheet.ts';
import { isStampedWith, stampOf } from './google-stamp.ts';
import { markRows } from './machine-rows.ts';
import type { SeenStamp, Sheets, Stamp, TabWriting } from './sheets-port.ts';
import { NO_VALUES } from './value-ranges.ts';

const TABS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),protectedRanges(protectedRangeId,range),' +
  'basicFilter(sortSpecs,filterSpecs),conditionalFormats(booleanRule(condition)),charts(chartId),' +
  'developerMetadata(metadataId,metadataKey,metadataValue),' +
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue))))';

/** A writer loses a round only to one that wrote meanwhile, or to a person who changed a tab in that second. */
const MOST_ROUNDS = 3;

type MachineTabs = Pick<Sheets, 'readStamp' | 'writeMachineTab' | 'writeMachineTabs'>;

export function googleMachineTabs(client: sheets_v4.Sheets): MachineTabs {
  /** All tabs of the spreadsheet as they were when the stamp was read. */
  const looks = new WeakMap<SeenStamp, readonly sheets_v4.Schema$Sheet[]>();
  const port: MachineTabs = {
    async readStamp(spreadsheetId, table, budget) {
      const sheets = await openSpreadsheet(client, spreadsheetId, budget).tabs(TABS);
      const seen: SeenStamp = { stamp: stampOf(findTab(sheets, table)) };
      looks.set(seen, sheets);
      return seen;
    },

    async writeMachineTab(spreadsheetId, tab, rows, stamp, budget, seen) {
      const content = { tab, rows, stamp, keepsOrder: true };
      const [written = UNCHANGED] = await port.writeMachineTabs(spreadsheetId, [content], budget, seen);
      return written;
    },

    async writeMachineTabs(spreadsheetId, contents, budget, seen) {
      const file = openSpreadsheet(client, spreadsheetId, budget);
      const writings = contents.map(({ rows, ...content }): Writing => ({ ...content, rows: markRows(content.tab, rows) }));
      let refused: Refusal | undefined;
      const earlier = seen && looks.get(seen);
      for (let round = earlier ? 0 : 1; ; round++) {
        const sheets = (round === 0 && earlier) || (await file.tabs(TABS));
        const found = writings.map((writing): Found => {
          const sheet = findTab(sheets, writing.tab.table, writing.tab.tab);
          return { writing, sheet, settled: settledBy(sheet, writing, refused) };
        });
        const open = found.filter(({ settled }) => !settled);
        if (refused && open.length > 0 && round > MOST_ROUNDS) throw refused.error;
        let changes: readonly SeenChange[] = [];
        try {
          changes = await changesOf(file, open);
          // Another writer since would make the batch be refused; what people did since must be seen to be kept.
          if (round === 0 && changes.some(({ asSeen }) => !asSeen)) continue;
          if (changes.length > 0) await file.apply(machineBatch(sheets, changes));
          return found.map(({ writing, settled }) => settled ?? outcomeOf(changes, writing));
        } catch (error) {
          // 400: what was read no longer stands, so nothing was applied.
          if (statusOf(error) !== 400) throw error;
          refused = { error, sent: changes.length > 0 ? changes : (refused?.sent ?? []) };
        }
      }
    },
  };
  return port;
}

const UNCHANGED: TabWriting = { outcome: 'unchanged', keptAside: 0 };

interface Found {
  readonly writing: Writing;
  /** undefined: it has to be made. */
  readonly sheet: sheets_v4.Schema$Sheet | undefined;
  readonly settled: TabWriting | undefined;
}

/** A batch that was refused, and what was in it. */
interface Refusal {
  readonly error: unknown;
  readonly sent: readonly Change[];
}

/** What the stamp alone decides. */
function settledBy(sheet: sheets_v4.Schema$Sheet | undefined, writing: Writing, refused?: Refusal): TabWriting | undefined {
  // Refused although the stamp is ours: an earlier try was applied and its answer lost.
  const sent = refused?.sent.find((change) => change.writing === writing);
  if (sent && isStampedWith(sheet, writing.stamp)) return { outcome: 'written', keptAside: sent.edited.length };
  const known = stampOf(sheet);
  return known && known.order > writing.stamp.order ? { outcome: 'older', keptAside: 0 } : undefined;
}

interface SeenChange extends Change {
  /** The columns are where they were seen, no row lies beyond, and there is nothing of a person's to be kept aside. */
  readonly asSeen: boolean;
}

/** Those of the tabs that must be written. One read, none where no tab stands. */
async function changesOf(file: ReturnType<typeof openSpreadsheet>, open: readonly Found[]): Promise<readonly SeenChange[]> {
  const standing = open.flatMap(({ sheet }) => (sheet ? [sheet] : []));
  const values = standing.length > 0 ? await file.values(standing) : [];
  return open.flatMap(({ writing, sheet }): readonly SeenChange[] => {
    if (!sheet) return [{ writing, sheet, asSeen: true, usedColumns: 0, edited: [] }];
    const seen = values[standing.indexOf(sheet)] ?? NO_VALUES;
    const { untouched, isTitled, edited, usedColumns } = lookAtTab(writing, sheet, seen);
    if (untouched && saysTheSame(stampOf(sheet), writing)) return [];
    const isInside = 1 + seen.cells.count <= (sheet.properties?.gridProperties?.rowCount ?? 0);
    return [{ writing, sheet, asSeen: isTitled && isInside && edited.length === 0, usedColumns, edited }];
  });
}

const saysTheSame = (known: Stamp | undefined, { stamp: { order, inputHash }, keepsOrder }: Writing): boolean =>
  known?.inputHash === inputHash && (known.order === order || !keepsOrder);

function outcomeOf(changes: readonly Change[], writing: Writing): TabWriting {
  const change = changes.find((one) => one.writing === writing);
  return change ? { outcome: 'written', keptAside: change.edited.length } : UNCHANGED;
}
