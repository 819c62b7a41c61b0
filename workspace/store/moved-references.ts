/** Where Google's JSON speaks of cells (GridRange, GridCoordinate), after rows or columns of their tab moved. */
import { changeSpan, type Dimension, type DimensionChange } from './dimension-change.ts';

type Json = Readonly<Record<string, unknown>>;

/** The same message; ranges of which nothing is left are left out of it. */
export function movedReferences<T extends object>(message: T, sheetId: number, dimension: Dimension, change: DimensionChange): T {
  const what = dimension === 'ROWS' ? { span: 'Row', cell: 'rowIndex' } : { span: 'Column', cell: 'columnIndex' };
  const keys = [`start${what.span}Index`, `end${what.span}Index`] as const;

  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved).filter((part) => part !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Json;
    const isHere = (fields['sheetId'] ?? 0) === sheetId;
    if (keys.some((key) => key in fields)) return isHere ? movedRange(fields) : fields;
    if (what.cell in fields) return isHere ? movedCell(fields) : fields;
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, part]) => {
        const changed = moved(part);
        return changed === undefined ? [] : [[name, changed]];
      }),
    );
  };
  const movedRange = (range: Json): Json | undefined => {
    const [start, end] = keys.map((key) => range[key] as number | undefined);
    const span = changeSpan(start ?? 0, end, change);
    if (span === undefined) return undefined;
    const [from, to] = span;
    return { ...range, [keys[0]]: from, ...(to !== undefined && { [keys[1]]: to }) };
  };
  const movedCell = (cell: Json): Json => {
    const at = Number(cell[what.cell]);
    const [place = at] = changeSpan(at, at + 1, change) ?? [change.kind === 'delete' ? change.start : at];
    return { ...cell, [what.cell]: place };
  };
  return moved(message) as T;
}
