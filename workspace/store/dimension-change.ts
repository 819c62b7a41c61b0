/**
 * Rows or columns inserted, deleted or moved. Everything that stands in a row or column (cells, metadata, widths, protected
 * ranges) follows the same rule, said once here.
 */
import type { DatabaseSync } from 'node:sqlite';

export type Dimension = 'ROWS' | 'COLUMNS';

export type DimensionChange =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  /** `to` is counted before anything moves, as Google's destinationIndex is; outside [start, end]. */
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly to: number };

interface Shift {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

function shiftsOf(change: DimensionChange): Shift[] {
  switch (change.kind) {
    case 'insert':
      return [{ from: change.at, to: Number.MAX_SAFE_INTEGER, by: change.count }];
    case 'delete':
      return [{ from: change.end, to: Number.MAX_SAFE_INTEGER, by: change.start - change.end }];
    case 'move': {
      const { start, end, to } = change;
      return to > end
        ? [
            { from: start, to: end, by: to - end },
            { from: end, to, by: start - end },
          ]
        : [
            { from: start, to: end, by: to - start },
            { from: to, to: start, by: end - start },
          ];
    }
  }
}

/** Which rows of which tables follow: `idx` is the place, `where` picks one sheet's one dimension (its parameters in `of`). */
export interface Placed {
  readonly table: 'sheet_row' | 'dimension_properties' | 'developer_metadata';
  readonly where: string;
  readonly of: readonly (number | string)[];
}

export function changePlaces(database: DatabaseSync, { table, where, of }: Placed, change: DimensionChange): void {
  const run = (sql: string, ...values: number[]): void => {
    database.prepare(sql).run(...values, ...of);
  };
  if (change.kind === 'delete') run(`DELETE FROM ${table} WHERE idx >= ? AND idx < ? AND ${where}`, change.start, change.end);
  // By way of negative places, since two rows may not hold one place even for a moment.
  for (const { from, to, by } of shiftsOf(change)) {
    run(`UPDATE ${table} SET idx = -(idx + ?) - 1 WHERE idx >= ? AND idx < ? AND ${where}`, by, from, to);
  }
  run(`UPDATE ${table} SET idx = -idx - 1 WHERE idx < 0 AND ${where}`);
}

/** The same change on a list that holds one entry a place. */
export function changeList<T>(list: readonly T[], change: DimensionChange, blank: T): T[] {
  const changed = [...list];
  const padTo = (length: number): void => {
    while (changed.length < length) changed.push(blank);
  };
  switch (change.kind) {
    case 'insert':
      if (change.at < changed.length) changed.splice(change.at, 0, ...Array.from({ length: change.count }, () => blank));
      return changed;
    case 'delete':
      changed.splice(change.start, change.end - change.start);
      return changed;
    case 'move': {
      const { start, end, to } = change;
      padTo(Math.max(end, to));
      const block = changed.splice(start, end - start);
      changed.splice(to > end ? to - block.length : to, 0, ...block);
      return changed;
    }
  }
}

/** A half-open span after the change; undefined when nothing of it is left. An open end stays open. */
export function changeSpan(
  start: number,
  end: number | undefined,
  change: DimensionChange,
): [number, number | undefined] | undefined {
  switch (change.kind) {
    case 'insert': {
      const by = (place: number): number => (place > change.at ? change.count : 0);
      return [start + (start >= change.at ? change.count : 0), end === undefined ? undefined : end + by(end)];
    }
    case 'delete': {
      const settle = (place: number): number =>
        place <= change.start ? place : Math.max(change.start, place - (change.end - change.start));
      const [from, to] = [settle(start), end === undefined ? undefined : settle(end)];
      return to !== undefined && from >= to ? undefined : [from, to];
    }
    case 'move': {
      if (start >= change.start && end !== undefined && end <= change.end) {
        const by = change.to > change.end ? change.to - change.end : change.to - change.start;
        return [start + by, end + by];
      }
      const count = change.end - change.start;
      const without = changeSpan(start, end, { kind: 'delete', start: change.start, end: change.end });
      const at = change.to > change.end ? change.to - count : change.to;
      return without && changeSpan(without[0], without[1], { kind: 'insert', at, count });
    }
  }
}
