import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredCell, StoredRow } from '../../../workspace/store/cell.ts';
import { changeList, type DimensionChange } from '../../../workspace/store/dimension-change.ts';
import { createRowStore } from '../../../workspace/store/row-store.ts';
import { spreadsheetSchema } from '../../../workspace/store/spreadsheet-schema.ts';

const LOOK: StoredCell = { format: { textFormat: { bold: true } } };

function store() {
  const database = new DatabaseSync(':memory:');
  database.exec(spreadsheetSchema);
  database.exec("INSERT INTO spreadsheet VALUES ('s', '{}', '{}', 1, 0, 0); INSERT INTO sheet VALUES (1, 's', 0, 0, '{}')");
  const rows = createRowStore(database);
  const kept = () => Number(database.prepare('SELECT count(*) AS n FROM sheet_row').get()?.['n']);
  const all = (): Record<number, StoredRow> =>
    Object.fromEntries([...rows.read(1, 0, Number.MAX_SAFE_INTEGER)].map(({ index, cells }) => [index, cells]));
  return { rows, kept, all };
}

const cells = fc.array(fc.constantFrom<StoredCell>(null, 'a', 1, LOOK), { maxLength: 3 });
const place = fc.nat(15);
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: place, cells }),
  fc.record({ kind: fc.constant('update' as const), at: place, count: fc.integer({ min: 1, max: 8 }), cells }),
  fc.record({ kind: fc.constant('insert' as const), at: place, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('delete' as const), at: place, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant('move' as const),
    at: place,
    count: fc.integer({ min: 1, max: 3 }),
    by: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('columns' as const), at: fc.nat(3) }),
);

const trimmed = (row: readonly StoredCell[]): StoredCell[] => {
  const cut = [...row];
  while (cut.length > 0 && cut.at(-1) === null) cut.pop();
  return cut;
};

describe('the rows of a sheet', () => {
  test('are the same whether neighbours are kept as one run or one by one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { rows, all } = store();
        let model: StoredCell[][] = Array.from({ length: 60 }, () => []);
        const changeRows = (change: DimensionChange): void => {
          rows.changeRows(1, change);
          model = changeList<StoredCell[]>(model, change, []);
        };
        for (const one of steps) {
          if (one.kind === 'write') {
            rows.write(1, one.at, one.cells);
            model[one.at] = trimmed(one.cells);
          } else if (one.kind === 'update') {
            rows.update(1, one.at, one.at + one.count, (before) => [...before, ...one.cells].slice(0, 3));
            for (let row = one.at; row < one.at + one.count; row++) {
              model[row] = trimmed([...(model[row] ?? []), ...one.cells].slice(0, 3));
            }
          } else if (one.kind === 'insert') changeRows({ kind: 'insert', at: one.at, count: one.count });
          else if (one.kind === 'delete') changeRows({ kind: 'delete', start: one.at, end: one.at + one.count });
          else if (one.kind === 'move') {
            const end = one.at + one.count;
            changeRows({ kind: 'move', start: one.at, end, to: end + one.by });
          } else {
            rows.changeColumns(1, { kind: 'insert', at: one.at, count: 1 });
            model = model.map((row) => trimmed(changeList<StoredCell>(row, { kind: 'insert', at: one.at, count: 1 }, null)));
          }
          const expected = Object.fromEntries([...model.entries()].filter(([, row]) => row.length > 0));
          expect(all()).toEqual(expected);
          const filled = model.findLastIndex((row) => row.some((cell) => cell === 'a' || cell === 1)) + 1;
          expect(rows.filledRows(1)).toBe(filled);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a look on a thousand of them is kept once', () => {
    const { rows, kept, all } = store();
    rows.update(1, 1, 1000, () => [LOOK]);
    expect(kept()).toBe(1);
    rows.write(1, 500, ['a']);
    expect(kept()).toBe(3);
    expect(Object.keys(all())).toHaveLength(999);
    expect([...rows.read(1, 499, 502)].map(({ index, cells }) => [index, cells])).toEqual([
      [499, [LOOK]],
      [500, ['a']],
      [501, [LOOK]],
    ]);
    expect([rows.reaches(1, 999), rows.reaches(1, 1000), rows.filledRows(1)]).toEqual([true, false, 501]);
  });
});

test('rows with a formula, in a cell or a rule, are found; texts that look like one are not', () => {
  const { rows } = store();
  rows.write(1, 0, ['=A1', 'formula']);
  rows.write(1, 4, [null, { formula: '=A1' }]);
  rows.write(1, 9, [{ validation: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=B1:B5' }] } } }]);
  const asked: StoredCell[] = [];
  rows.rewriteFormulas(1, (cell) => {
    if (cell !== null) asked.push(cell);
    return cell;
  });
  expect(asked).toHaveLength(2);
});
