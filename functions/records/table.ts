/**
 * What a tab becomes: typed columns, one entry a row, no object a row (performance.md). A row keeps its place, so a Problem can
 * point at its cell, whether or not the row enters the figures.
 */
import type { Definition, QuestionsOf } from '../forms/define-form.ts';
import type { Question, TableId } from '../forms/question.ts';
import type { Cells } from './cells.ts';

/** A cell as the Sheets API hands it out with UNFORMATTED_VALUE and SERIAL_NUMBER. Rows come ragged: trailing blanks are cut. */
export type Cell = string | number | boolean | null;

/** A tab as read: the header row, the metadata of its columns, and every row below (the first is sheet row 2). */
export interface RawTable {
  readonly table: TableId;
  readonly sheetId: number;
  readonly title: string;
  /** `questionKey` metadata of each column by position; undefined where a column carries none. */
  readonly columnKeys: readonly (string | undefined)[];
  readonly header: readonly Cell[];
  readonly cells: Cells;
  /** Template of the links to the tab's form (forms/prefilled-link.ts), where set-up put one. */
  readonly prefilledLink?: string;
}

/** Blank in an Int32Array of days (calendar `Day`). */
export const NO_DAY = -2147483648;
/** Blank in a choice or register column. Fixed options of a register question are -2, -3, … in their order (see `fixedIndex`). */
export const BLANK = -1;

/** The index that stands for the i-th fixed option of a register question ("Nhiều nhóm hoặc toàn phường" is 0 → -2). */
export const fixedIndex = (i: number): number => -2 - i;

export interface ColumnByKind {
  /** Days since 1970-01-01; NO_DAY when blank. */
  date: Int32Array;
  /** Epoch milliseconds; NaN when blank. */
  datetime: Float64Array;
  /** year × 12 + month − 1; NO_DAY when blank. */
  month: Int32Array;
  /** Period code "2026-10"; '' when blank. */
  period: string[];
  /** NaN when blank. */
  integer: Float64Array;
  decimal: Float64Array;
  /** NFC, trimmed; '' when blank. */
  text: string[];
  /** Non-empty trimmed NFC lines. */
  lines: (readonly string[])[];
  /** Index into the question's options; BLANK. Read it with `keyAt`. */
  choice: Int32Array;
  /** Bit i set when option i is ticked; 0 when blank (at most 31 options). */
  choices: Int32Array;
  /** Index into the register's rows as read (expired entries included); BLANK, or a fixed option. */
  register: Int32Array;
  registers: (readonly number[])[];
}

type ColumnOf<Q extends Question> = ColumnByKind[Q['kind']];

export interface Table<D extends Definition = Definition> {
  readonly definition: D;
  /** Rows read, blank lines left out. */
  readonly count: number;
  /** Sheet row (1-based) of each entry. */
  readonly sheetRow: Int32Array;
  /** Epoch ms; all zero in a register. */
  readonly submittedAt: Float64Array;
  /** 0 counted · 1 set aside, a Problem says why · 2 submitted after the cut-off, not seen. */
  readonly state: Uint8Array;
  readonly columns: { readonly [Q in QuestionsOf<D> as Q['key']]: ColumnOf<Q> };
  /** Question key (or `submittedAt`) → its column in the sheet, "Tập huấn!C": a Problem names its cell by it (`placeOf`). */
  readonly columnRefs?: ReadonlyMap<string, string>;
}

/** One row of a register as an object: registers are small, and indicators read them by name. */
export type RegisterRow<D extends Definition> = {
  readonly [Q in QuestionsOf<D> as Q['key']]: RegisterValue<Q>;
} & { readonly sheetRow: number };

type OptionKey<Q extends Question> = Q extends { readonly options: readonly (infer O extends { key: string })[] }
  ? O['key']
  : string;

type RegisterValue<Q extends Question> = Q['kind'] extends 'date'
  ? number | undefined // Day
  : Q['kind'] extends 'integer' | 'decimal'
    ? number | undefined
    : Q['kind'] extends 'choice'
      ? OptionKey<Q> | undefined
      : Q['kind'] extends 'choices'
        ? readonly OptionKey<Q>[]
        : Q['kind'] extends 'lines'
          ? readonly string[]
          : string;
