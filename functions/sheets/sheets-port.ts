/** The port to spreadsheets. Its only adapter for Google is google-sheets.ts; the workspace is reached through the same one. */

import type { Budget } from '../clock.ts';
import type { RawTable } from '../records/table.ts';

/** A tab found by its `table` metadata: title and position may change, the tag stays (design, decision 7). */
export type TaggedTab<T extends string> = Omit<RawTable, 'table'> & { readonly table: T };

/** A tab that only the system writes. Defined in `forms`, so that set-up makes the same one. */
export interface MachineTab {
  readonly table: string;
  /** Its title. */
  readonly tab: string;
  /** The last column is the mark: a short hash of its row, by which a person's edit is told from the system's writing. */
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly format: 'text' | 'datetime' | 'number';
  }[];
}

/** One value for each column but the mark, which the writer fills. Date-times are serials, '' is a blank. */
export interface MachineRow {
  readonly cells: readonly (string | number)[];
  /** Shown on red: somebody must do something. */
  readonly alert?: boolean;
}

/** Who wrote a machine tab from what. */
export interface Stamp {
  readonly run: string;
  /** Grows with what the content was made from; a writer that knows less never overwrites. */
  readonly order: number;
  /** Hash of what the content was made from. */
  readonly inputHash: string;
  /** Epoch ms. */
  readonly generatedAt: number;
}

export interface TabWriting {
  /** `older`: a writer that knew more was there first (or at the same time), so nothing was written. */
  readonly outcome: 'written' | 'unchanged' | 'older';
  /** Rows that a person had changed, kept in the tab "Bản người sửa" before they were overwritten. */
  readonly keptAside: number;
}

export interface Sheets {
  /**
   * Every tab of the spreadsheet tagged with one of `tables`, whole: header, column tags and rows, with unformatted values and
   * serial dates. A tab that is missing is missing in the answer. Two GET calls, however many tabs and rows.
   * Throws what the API answers (GaxiosError) when the spreadsheet can't be read, and `OutOfTime` when the budget ends before it is.
   */
  readTabs<const T extends string>(spreadsheetId: string, tables: readonly T[], budget: Budget): Promise<TaggedTab<T>[]>;

  /** The stamp of a machine tab; undefined when the tab is gone or was never written. One GET. */
  readStamp(spreadsheetId: string, table: string, budget: Budget): Promise<Stamp | undefined>;

  /**
   * Makes a machine tab say exactly `rows`, in one atomic batch under `stamp` (delivery.md, stamp rule): a deleted tab is made anew, a
   * person's edit is kept aside first, the same input in an untouched tab writes nothing, and a writer never overwrites one that knew
   * more, even when both write at once. Two GET calls and at most one write, more only when a race makes it look again.
   * Throws what the API answers when it refuses the tab three times, and `OutOfTime`; then it stands as it was, or as asked for.
   */
  writeMachineTab(
    spreadsheetId: string,
    tab: MachineTab,
    rows: readonly MachineRow[],
    stamp: Stamp,
    budget: Budget,
  ): Promise<TabWriting>;
}
