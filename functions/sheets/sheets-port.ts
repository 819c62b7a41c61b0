/** The port to spreadsheets. Its only adapter for Google is google-sheets.ts; the workspace is reached through the same one. */
import type { RawTable } from '../records/table.ts';

/** A tab found by its `table` metadata: title and position may change, the tag stays (design, decision 7). */
export type TaggedTab<T extends string> = Omit<RawTable, 'table'> & { readonly table: T };

export interface Sheets {
  /**
   * Every tab of the spreadsheet tagged with one of `tables`, whole: header, column tags and rows, with unformatted values and
   * serial dates. A tab that is missing is missing in the answer. Two GET calls, however many tabs and rows.
   * Throws what the API answers (GaxiosError) when the spreadsheet can't be read.
   */
  readTabs<const T extends string>(spreadsheetId: string, tables: readonly T[]): Promise<TaggedTab<T>[]>;

  /** Adds rows below the last one, as typed values (text is never parsed as a formula). One call. */
  appendRows(spreadsheetId: string, sheetId: number, rows: readonly (readonly (string | number)[])[]): Promise<void>;
}
