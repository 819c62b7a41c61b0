/** What people and Google do to a tab after it was set up: columns moved, renamed, doubled, deleted. */
import type { TableId } from '../../functions/forms/question.ts';
import { cellsOf, rowsOf } from '../../functions/records/cells.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';

export const tabOf = (tables: readonly RawTable[], table: TableId): RawTable => {
  const found = tables.find((tab) => tab.table === table);
  if (!found) throw new Error(`No tab ${table}`);
  return found;
};

export const rowsIn = (tab: Pick<RawTable, 'cells'>): Cell[][] => rowsOf(tab.cells);

export const withRows = <Tab extends object>(tab: Tab, rows: readonly (readonly Cell[])[]): Tab & Pick<RawTable, 'cells'> => ({
  ...tab,
  cells: cellsOf(rows),
});

export const changing = (tables: readonly RawTable[], table: TableId, change: (tab: RawTable) => RawTable): RawTable[] =>
  tables.map((tab) => (tab.table === table ? change(tab) : tab));

/** Its columns in another order: `order[i]` is where the i-th one was. */
export function reordered(tab: RawTable, order: readonly number[]): RawTable {
  return {
    ...tab,
    columnKeys: order.map((position) => tab.columnKeys[position]),
    header: order.map((position) => tab.header[position] ?? ''),
    cells: cellsOf(rowsIn(tab).map((row) => order.map((position) => row[position] ?? null))),
  };
}

/** A tab whose columns were never tagged. */
export const untagged = (tab: RawTable): RawTable => ({ ...tab, columnKeys: [] });

export const renamed = (tab: RawTable, from: string, to: Cell): RawTable => ({
  ...tab,
  header: tab.header.map((title) => (title === from ? to : title)),
});

export const withColumn = (tab: RawTable, title: Cell, key?: string, cells: readonly Cell[] = []): RawTable => {
  const width = tab.header.length;
  const filled = (row: readonly Cell[], i: number): Cell[] => [
    ...row,
    ...new Array(width - row.length).fill(null),
    cells[i] ?? null,
  ];
  const wider = { ...tab, header: [...tab.header, title], columnKeys: [...tab.columnKeys, key] };
  return withRows(wider, rowsIn(tab).map(filled));
};

/** The answers under one title, written over. */
export const rewritten = (tab: RawTable, title: string, rewrite: (cell: Cell) => Cell): RawTable => {
  const at = tab.header.indexOf(title);
  const over = (row: readonly Cell[]): Cell[] => {
    const whole: Cell[] = [...row, ...new Array(Math.max(0, at + 1 - row.length)).fill(null)];
    whole[at] = rewrite(whole[at] ?? null);
    return whole;
  };
  return withRows(tab, rowsIn(tab).map(over));
};
