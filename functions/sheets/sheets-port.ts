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
    readonly format: ColumnFormat;
    /** Pixels, where Google's 100 are too few or too many: given when the column is made, then people's. Its text wraps. */
    readonly width?: number;
    /** Its text is cut instead, so that every row stays one line high. */
    readonly oneLine?: boolean;
  }[];
  readonly look?: TabLook;
}

/** `percent`: a fraction, 0.375 is 37,5 %. `formula`: drawn from our own numbers; it shows and is never read back. */
type ColumnFormat = 'text' | 'datetime' | 'number' | 'percent' | 'formula';

/** What Google draws of a tab by itself. Put in place with each writing; the rest of the tab's look is people's. */
interface TabLook {
  readonly frozenColumns?: number;
  /** Stands before the other tabs when it is made. */
  readonly first?: boolean;
  /** A filter on the header, whose choices stay people's. */
  readonly filter?: boolean;
  /** Conditional formats: cells of the column that begin so. `colour`: '#a3231f'. */
  readonly rules?: readonly LookRule[];
}

export interface LookRule {
  readonly column: string;
  readonly startsWith: string;
  readonly colour: string;
  readonly bold: boolean;
}

/** The only way to a formula: every other cell is text or a number, whatever it begins with. */
export interface Formula {
  readonly formula: string;
}

/** One value for each column but the mark, which the writer fills. Date-times are serials, '' is a blank. */
export interface MachineRow {
  readonly cells: readonly (string | number | Formula)[];
  /** Shown on red: somebody must do something. */
  readonly alert?: boolean;
  /** A line over the whole tab: its text runs on over the blank cells right of it; a `title` is bold. */
  readonly line?: 'title' | 'plain';
  /** By column: shown when a person points at the cell. */
  readonly notes?: Readonly<Record<string, string>>;
  /** By column: where a click on the cell leads. */
  readonly links?: Readonly<Record<string, string>>;
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

/** A chart of some neighbouring rows, each a point of every series. */
export interface MachineChart {
  /** Names it among the charts of its tab. */
  readonly key: string;
  readonly title: string;
  readonly kind: 'line' | 'bar' | 'stacked-column';
  /** The first row and the row after the last, counted from 0 among the tab's rows. */
  readonly rows: readonly [from: number, end: number];
  /** Column keys. */
  readonly domain: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly column: string;
  /** '#0b6b3a'. */
  readonly colour: string;
  /** Told apart without colour. */
  readonly dashed?: boolean;
}

/** What a machine tab is to say, and from what it was made. */
export interface MachineContent {
  readonly tab: MachineTab;
  readonly rows: readonly MachineRow[];
  readonly stamp: Stamp;
  /** Drawn beside the rows, from their cells. */
  readonly charts?: readonly MachineChart[];
  /** A later run holds its own order against the tab's, so an order that grew is written down even where the rows stayed. */
  readonly keepsOrder?: boolean;
}

export interface TabWriting {
  /** `older`: a writer that knew more was there first (or at the same time), so nothing was written. */
  readonly outcome: 'written' | 'unchanged' | 'older';
  /** Rows that a person had changed, kept in the tab "Bản người sửa" before they were overwritten. */
  readonly keptAside: number;
}

/** A machine tab as somebody saw it. Whoever writes it a little later hands it back, and it is not looked at again. */
export interface SeenStamp {
  /** undefined: the tab is gone or was never written. */
  readonly stamp: Stamp | undefined;
}

/** No column of the table is known to be the question's, or more than one is. */
export class NoSuchColumn extends Error {
  constructor(table: string, questionKey: string) {
    super(`${table}: not exactly one column is tagged ${questionKey}`);
    this.name = 'NoSuchColumn';
  }
}

export interface Sheets {
  /**
   * Every tab of the spreadsheet tagged with one of `tables`, whole: header, column tags and rows, with unformatted values and
   * serial dates. A tab that is missing is missing in the answer. Two GET calls, however many tabs and rows.
   * Throws what the API answers (GaxiosError) when the spreadsheet can't be read, and `OutOfTime` when the budget ends before it is.
   */
  readTabs<const T extends string>(spreadsheetId: string, tables: readonly T[], budget: Budget): Promise<TaggedTab<T>[]>;

  /** The stamp of a machine tab. One GET. */
  readStamp(spreadsheetId: string, table: string, budget: Budget): Promise<SeenStamp>;

  /**
   * Makes a machine tab say exactly `rows`, in one atomic batch under `stamp` (delivery.md, stamp rule): a deleted tab is made anew, a
   * person's edit is kept aside first, the same input in an untouched tab writes nothing, and a writer never overwrites one that knew
   * more, even when both write at once. Two GET calls and at most one write, more only when a race makes it look again. With what
   * `readStamp` saw of that spreadsheet it is one GET, and two where people have changed the tab since.
   * Throws what the API answers when it refuses the tab three times, and `OutOfTime`; then it stands as it was, or as asked for.
   */
  writeMachineTab(
    spreadsheetId: string,
    tab: MachineTab,
    rows: readonly MachineRow[],
    stamp: Stamp,
    budget: Budget,
    seen?: SeenStamp,
  ): Promise<TabWriting>;

  /**
   * The same for several machine tabs of one spreadsheet, each under its own stamp: those that changed are written in one atomic batch,
   * so that they never tell of different moments; the others are left as they stand. As many calls as for one. Outcomes in the order of
   * `contents`, whose tables differ.
   */
  writeMachineTabs(
    spreadsheetId: string,
    contents: readonly MachineContent[],
    budget: Budget,
    seen?: SeenStamp,
  ): Promise<readonly TabWriting[]>;

  /**
   * Text into some cells of one question's column: `cells` by sheet row (2 is the first below the header). The column is found by its
   * tag at the moment of the write, wherever it was moved meanwhile; rows are not, so nothing may have sorted them since they were
   * read. Cells not named stay as they are, and writing the same again changes nothing. One GET and one write; nothing where `cells` is
   * empty. Throws `NoSuchColumn` when no column of the table carries the tag or two do, what the API answers, and `OutOfTime`.
   */
  writeColumn(
    spreadsheetId: string,
    table: string,
    questionKey: string,
    cells: ReadonlyMap<number, string>,
    budget: Budget,
  ): Promise<void>;
}
