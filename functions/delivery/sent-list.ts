/**
 * What was mailed, as the tab "Sổ gửi" tells it. A simple list: read before a run, one row appended after each mail. It can't
 * promise "never twice" when a run dies between the two; that is the delivery design's work.
 */
import { fromSerial, toSerial } from '../calendar/instant.ts';
import { fold } from '../forms/fold.ts';
import { type SentKind, type SentListKey, sentList } from '../forms/sent-list.ts';
import type { Cell } from '../records/table.ts';
import type { Sheets } from '../sheets/sheets-port.ts';

export interface SentEntry {
  /** Epoch ms. */
  readonly sentAt: number;
  readonly kind: SentKind;
  readonly period: string;
  readonly recipient: string;
  /** Rows submitted up to this instant (epoch ms) made the report: the released month is the same function with this instant. */
  readonly cutoff: number;
  readonly messageId: string;
}

export interface SentList {
  readonly entries: readonly SentEntry[];
  append(entry: SentEntry): Promise<void>;
}

/** The list can't be read, so nothing may be sent: the tab is gone or a column of it is. */
export class SentListMissing extends Error {}

export async function openSentList(sheets: Sheets, spreadsheetId: string): Promise<SentList> {
  const [tab] = await sheets.readTabs(spreadsheetId, [sentList.table]);
  if (tab === undefined) throw new SentListMissing(`Bảng theo dõi không có trang “${sentList.tab}”.`);
  const columns = sentList.columns.map(({ key, title }) => {
    const tagged = tab.columnKeys.indexOf(key);
    const index = tagged >= 0 ? tagged : tab.header.indexOf(title);
    if (index < 0) throw new SentListMissing(`Trang “${sentList.tab}” thiếu cột “${title}”.`);
    return { key, index };
  });
  return {
    entries: tab.rows.flatMap((row) => toEntry(row, columns)),
    append: (entry) => {
      const row: (string | number)[] = Array.from({ length: Math.max(...columns.map((c) => c.index)) + 1 }, () => '');
      for (const { key, index } of columns) row[index] = cellOf(entry, key);
      return sheets.appendRows(spreadsheetId, tab.sheetId, [row]);
    },
  };
}

/** A row that names no kind of report (a blank line, a person's remark) lists no mail. */
function toEntry(row: readonly Cell[], columns: readonly { key: SentListKey; index: number }[]): SentEntry[] {
  const cell = (key: SentListKey): Cell => row[columns.find((c) => c.key === key)?.index ?? -1] ?? '';
  const instant = (value: Cell): number => (typeof value === 'number' ? fromSerial(value).ms : Number.NaN);
  const kind = KINDS.find((known) => fold(sentList.kinds[known]) === fold(String(cell('kind'))));
  if (kind === undefined) return [];
  return [
    {
      sentAt: instant(cell('sentAt')),
      kind,
      period: String(cell('period')),
      recipient: String(cell('recipient')),
      cutoff: instant(cell('cutoff')),
      messageId: String(cell('messageId')),
    },
  ];
}

const KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const satisfies readonly SentKind[];

function cellOf(entry: SentEntry, key: SentListKey): string | number {
  if (key === 'kind') return sentList.kinds[entry.kind];
  const value = entry[key];
  return typeof value === 'number' ? toSerial(value) : value;
}
