/**
 * Which cells a person may not change: those of a protected range that are not let out of it. Where Google only warns (set-up warns, so that
 * the office can mend a tab by hand in need) this page refuses: nothing here needs mending by hand.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Sheet } from '../../store/spreadsheets.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** Zero-based. */
export const holds = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange, row: number, column: number) =>
  row >= (startRowIndex ?? 0) &&
  row < (endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (startColumnIndex ?? 0) &&
  column < (endColumnIndex ?? Number.POSITIVE_INFINITY);

export const isProtected = ({ protectedRanges }: Pick<Sheet, 'protectedRanges'>, row: number, column: number): boolean =>
  protectedRanges.some(
    ({ range, unprotectedRanges }) =>
      range !== undefined && holds(range, row, column) && !(unprotectedRanges ?? []).some((open) => holds(open, row, column)),
  );

/** Protected as a whole: only the system writes there. */
export const isLocked = ({ protectedRanges }: Pick<Sheet, 'protectedRanges'>): boolean =>
  protectedRanges.some(
    ({ range, unprotectedRanges }) =>
      range !== undefined &&
      range.startRowIndex === undefined &&
      range.startColumnIndex === undefined &&
      (unprotectedRanges ?? []).length === 0,
  );
