/** The cells of one tab as formulas read them, and which of them are formulas. */
import { cellValue, isRich, type StoredRow } from '../store/cell.ts';
import type { Scalar } from './formula-value.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface TabCells {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Those that hold something. */
  readonly rows: readonly StoredRow[];
  /** In reading order. */
  readonly formulas: readonly CellPlace[];
  formula(row: number, column: number): string | undefined;
  /** What was typed; null where the cell is blank or a formula. */
  value(row: number, column: number): Scalar;
}

interface Tab {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function tabCells({ sheetId, rowCount, columnCount }: Tab, rows: readonly StoredRow[]): TabCells {
  const formulas: CellPlace[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null && isRich(cell) && cell.formula !== undefined) formulas.push({ row, column });
    }
  }
  return {
    sheetId,
    rowCount,
    columnCount,
    rows,
    formulas,
    formula: (row, column) => {
      const cell = rows[row]?.[column] ?? null;
      return cell !== null && isRich(cell) ? cell.formula : undefined;
    },
    value: (row, column) => cellValue(rows[row]?.[column]) ?? null,
  };
}
