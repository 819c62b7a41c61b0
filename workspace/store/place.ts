/** Cells as a reference names them, and where they are after a change of the grid. */
import { changeSpan, type Dimension, type DimensionChange } from './dimension-change.ts';

/** Zero-based, half-open; an absent edge is open. */
export interface Place {
  readonly sheetId: number;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The place after a change: the same object where nothing moved, undefined where nothing is left of it. */
export type Mover = (place: Place) => Place | undefined;

type Span = readonly [start: number | undefined, end: number | undefined];

const rowsOf = ({ startRow, endRow }: Place): Span => [startRow, endRow];
const columnsOf = ({ startColumn, endColumn }: Place): Span => [startColumn, endColumn];

export function placed(sheetId: number, [startRow, endRow]: Span, [startColumn, endColumn]: Span): Place {
  return {
    sheetId,
    ...(startRow !== undefined && { startRow }),
    ...(endRow !== undefined && { endRow }),
    ...(startColumn !== undefined && { startColumn }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

export interface GridChange {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly change: DimensionChange;
  /** Only cells that lie between these places of the other dimension move: a range is inserted or deleted, not whole rows. */
  readonly within?: readonly [start: number, end: number];
}

export const byChange =
  ({ sheetId, dimension, change, within }: GridChange): Mover =>
  (place) => {
    if (place.sheetId !== sheetId) return place;
    const [along, across] = dimension === 'ROWS' ? [rowsOf(place), columnsOf(place)] : [columnsOf(place), rowsOf(place)];
    const [start, end] = along;
    if (start === undefined && end === undefined) return place;
    if (within && !liesIn(across, within)) return place;
    const moved = changeSpan(start ?? 0, end, change);
    if (moved === undefined) return undefined;
    const [from, to] = moved;
    if (from === (start ?? 0) && to === end) return place;
    const span: Span = [start === undefined && from === 0 ? undefined : from, to];
    return dimension === 'ROWS' ? placed(sheetId, span, across) : placed(sheetId, across, span);
  };

/** A block of cells that goes elsewhere, to another tab maybe: what lies in it as a whole goes with it. */
export const byCut =
  (source: Required<Place>, to: { readonly sheetId: number; readonly row: number; readonly column: number }): Mover =>
  (place) => {
    if (place.sheetId !== source.sheetId) return place;
    const { startRow, endRow, startColumn, endColumn } = place;
    if (startRow === undefined || endRow === undefined || startColumn === undefined || endColumn === undefined) return place;
    if (!liesIn([startRow, endRow], [source.startRow, source.endRow])) return place;
    if (!liesIn([startColumn, endColumn], [source.startColumn, source.endColumn])) return place;
    const [down, right] = [to.row - source.startRow, to.column - source.startColumn];
    return placed(to.sheetId, [startRow + down, endRow + down], [startColumn + right, endColumn + right]);
  };

const liesIn = ([start, end]: Span, [from, to]: readonly [number, number]): boolean =>
  (start ?? 0) >= from && (end ?? Number.POSITIVE_INFINITY) <= to;

/** Whether two closed areas of one tab share a cell. */
export const overlap = (a: Required<Place>, b: Required<Place>): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

export const contains = (outer: Required<Place>, inner: Required<Place>): boolean =>
  liesIn([inner.startRow, inner.endRow], [outer.startRow, outer.endRow]) &&
  liesIn([inner.startColumn, inner.endColumn], [outer.startColumn, outer.endColumn]);
