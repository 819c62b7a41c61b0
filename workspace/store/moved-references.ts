/** Where Google's JSON speaks of cells (GridRange, GridCoordinate, formulas of conditions), after cells of a tab moved. */
import { type Mover, type Place, placed } from './place.ts';

type Json = Readonly<Record<string, unknown>>;

const EDGES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const;
const COORDINATE = ['sheetId', 'rowIndex', 'columnIndex'];

/** The same message; ranges of which nothing is left are left out of it. `formula` says what becomes of a condition's formula. */
export function movedReferences<T extends object>(
  message: T,
  mover: Mover,
  formula: (text: string) => string = (text) => text,
): T {
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved).filter((part) => part !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Json;
    if (EDGES.some((edge) => edge in fields)) return movedRange(fields, mover);
    if (isCoordinate(fields)) return movedCell(fields, mover);
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, part]) => {
        const isFormula = name === 'userEnteredValue' && typeof part === 'string' && part.startsWith('=');
        const changed = isFormula ? formula(part) : moved(part);
        return changed === undefined ? [] : [[name, changed]];
      }),
    );
  };
  return moved(message) as T;
}

const isCoordinate = (fields: Json): boolean =>
  ('rowIndex' in fields || 'columnIndex' in fields) && Object.keys(fields).every((name) => COORDINATE.includes(name));

const edge = (fields: Json, name: string): number | undefined => {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
};

function movedRange(range: Json, mover: Mover): Json | undefined {
  const [startRow, endRow, startColumn, endColumn] = EDGES.map((name) => edge(range, name));
  const place = placed(edge(range, 'sheetId') ?? 0, [startRow, endRow], [startColumn, endColumn]);
  const moved = mover(place);
  if (moved === undefined || moved === place) return moved && range;
  const { sheetId: _, ...others } = range;
  for (const name of EDGES) delete (others as Record<string, unknown>)[name];
  return { ...others, ...gridRangeOf(moved) };
}

/** The place as Google's message. */
export const gridRangeOf = ({ sheetId, startRow, endRow, startColumn, endColumn }: Place): Json => ({
  sheetId,
  ...(startRow !== undefined && { startRowIndex: startRow }),
  ...(endRow !== undefined && { endRowIndex: endRow }),
  ...(startColumn !== undefined && { startColumnIndex: startColumn }),
  ...(endColumn !== undefined && { endColumnIndex: endColumn }),
});

/** An anchor whose cell is gone stays where the deleted cells were. */
function movedCell(cell: Json, mover: Mover): Json {
  const [row, column] = [edge(cell, 'rowIndex') ?? 0, edge(cell, 'columnIndex') ?? 0];
  const sheetId = edge(cell, 'sheetId') ?? 0;
  const moved =
    mover({ sheetId, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }) ??
    mover({ sheetId, startRow: row, startColumn: column });
  return { sheetId: moved?.sheetId ?? sheetId, rowIndex: moved?.startRow ?? row, columnIndex: moved?.startColumn ?? column };
}
