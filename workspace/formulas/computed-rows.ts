/** Rows as they were read, with what their formulas come to and what spills into them. */
import { type Computed, isRich, type RichCell, richCell, type StoredCell, type StoredRow } from '../store/cell.ts';
import type { Calculation, Result } from './calculation.ts';
import type { CellArea } from './formula-context.ts';
import { isError, type Scalar } from './formula-value.ts';

/** `rows` are those of the area, ragged. The answer may be longer by what spills below them. */
export function computedRows(calculation: Calculation, rows: readonly StoredRow[], area: CellArea): readonly StoredRow[] {
  const { sheetId, startRow, startColumn } = area;
  const made: StoredRow[] = rows.map((row, index) =>
    row.some(hasFormula)
      ? row.map((cell, column) => {
          if (!hasFormula(cell)) return cell;
          const result = calculation.result(sheetId, startRow + index, startColumn + column);
          return { ...cell, computed: computedOf(result.value, result) };
        })
      : row,
  );
  for (const { place, result } of calculation.spills(sheetId)) {
    for (const [down, values] of (result.spill ?? []).entries()) {
      const row = place.row + down - startRow;
      if (row < 0 || place.row + down >= area.endRow) continue;
      while (made.length <= row) made.push([]);
      made[row] = withSpill(made[row] ?? [], values, {
        from: place.column - startColumn,
        width: area.endColumn - startColumn,
        result,
      });
    }
  }
  return made;
}

interface SpillPlace {
  readonly from: number;
  readonly width: number;
  readonly result: Result;
}

/** Cells that hold something of their own (the formula itself) stay as they are. */
function withSpill(row: StoredRow, values: readonly Scalar[], { from, width, result }: SpillPlace): StoredRow {
  const made = [...row];
  for (const [right, value] of values.entries()) {
    const column = from + right;
    const own = richCell(made[column]);
    if (column < 0 || column >= width || own.formula !== undefined || own.value !== undefined) continue;
    made[column] = { ...own, computed: computedOf(value, result) };
  }
  return Array.from(made, (cell) => cell ?? null);
}

const hasFormula = (cell: StoredCell): cell is RichCell => cell !== null && isRich(cell) && cell.formula !== undefined;

/** "" shows nothing and has no effective value, as the API answers it. */
function computedOf(value: Scalar, { format }: Result): Computed {
  if (isError(value)) return { error: value.cell };
  if (value === null || value === '') return {};
  return { value, ...(format && typeof value === 'number' && { numberFormat: format }) };
}
