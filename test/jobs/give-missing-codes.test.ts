import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCodeHmac } from '../../functions/case-code-hmac.ts';
import { readCode } from '../../functions/forms/code-letters.ts';
import { giveMissingCodes, RowsUnsettled } from '../../functions/jobs/give-missing-codes.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import type { Sheets } from '../../functions/sheets/sheets-port.ts';
import { aCaseReport } from '../builders/form-rows.ts';
import { noSheets } from '../builders/no-sheets.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { rowsIn, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const hmac = caseCodeHmac('k'.repeat(32));

/** Case reports of a morning, one a minute. */
const morning = (count: number): RawTable => {
  const rows = Array.from({ length: count }, (_, i) =>
    aCaseReport()
      .submitted(`2026-10-05T09:${String(i).padStart(2, '0')}`)
      .with({ age: 5 + (i % 12) })
      .row(),
  );
  const [table] = aWorld()
    .tables(rows)
    .filter(({ table }) => table === 'case-report');
  if (table === undefined) throw new Error('no tab');
  return table;
};

const COLUMN = morning(0).columnKeys.indexOf('givenCode');

/** The tab at Google: written by place, and changed by people just before a write arrives. */
function aTab(table: RawTable, meanwhile: readonly ((rows: Cell[][]) => void)[] = []) {
  const rows = rowsIn(table);
  const left = [...meanwhile];
  let writes = 0;
  const sheets: Sheets = {
    ...noSheets,
    async writeColumn(_id, _table, key, cells) {
      expect(key).toBe('givenCode');
      left.shift()?.(rows);
      writes++;
      for (const [place, code] of cells) {
        const row = rows[place - 2] ?? [];
        while (row.length <= COLUMN) row.push('');
        row[COLUMN] = code;
      }
    },
    readTabs: async (_id, [wanted]) => (wanted === undefined ? [] : [withRows({ ...table, table: wanted }, rows)]),
  };
  return {
    give: () =>
      giveMissingCodes(withRows(table, rows), hmac, {
        sheets,
        spreadsheetId: 'cases',
        budget: steppedClock().budget(60_000),
      }),
    /** Code by time stamp. */
    codes: () => Object.fromEntries(rows.map((row) => [row[0], readCode(String(row[COLUMN] ?? ''))])),
    rows,
    writes: () => writes,
  };
}

/** What every order of rows must come to. */
const settled = async (table: RawTable) => {
  const tab = aTab(table);
  await tab.give();
  return tab.codes();
};

describe('giving codes to rows', () => {
  test('gives each new report one, and nothing to reports that have theirs', async () => {
    const tab = aTab(morning(3));
    expect((await tab.give()).given).toBe(3);
    const codes = tab.codes();
    expect(new Set(Object.values(codes)).size).toBe(3);
    expect((await tab.give()).given).toBe(0);
    expect([tab.codes(), tab.writes()]).toEqual([codes, 1]);
  });

  test('hands on the tab with its codes, as it stands', async () => {
    const tab = aTab(morning(2));
    const { table } = await tab.give();
    expect(rowsIn(table).map((row) => readCode(String(row[COLUMN])))).toEqual(Object.values(tab.codes()));
  });

  test('rows that people sort, insert or delete while codes are written: each report has its own code in the end', async () => {
    const table = morning(6);
    const wanted = await settled(table);
    const doings: ((rows: Cell[][]) => void)[] = [
      (rows) => void rows.reverse(),
      (rows) => void rows.splice(2, 1),
      (rows) => void rows.splice(1, 0, []),
      (rows) => void rows.sort((a, b) => Number(a[3] ?? 0) - Number(b[3] ?? 0)),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...doings), { maxLength: 2 }),
        fc.subarray([0, 1, 2, 3, 4, 5]),
        async (done, coded) => {
          const half = withRows(
            table,
            rowsIn(table).map((row, i) => (coded.includes(i) ? withCode(row, wanted[String(row[0])]) : row)),
          );
          const tab = aTab(half, done);
          await tab.give();
          for (const [stamp, code] of Object.entries(tab.codes()))
            expect(code).toBe(stamp === 'undefined' ? undefined : wanted[stamp]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stops when people never rest, and says so', async () => {
    const restless = Array.from({ length: 9 }, () => (rows: Cell[][]) => void rows.reverse());
    await expect(aTab(morning(4), restless).give()).rejects.toThrow(RowsUnsettled);
  });

  test('a tab whose column is gone is left alone: the problem of the tab says why', async () => {
    const { columnKeys, header, ...table } = morning(1);
    const cut = { ...table, columnKeys: columnKeys.slice(0, COLUMN), header: header.slice(0, COLUMN) };
    expect((await aTab(cut).give()).given).toBe(0);
  });
});

function withCode(row: readonly Cell[], code: string | undefined): readonly Cell[] {
  const filled: Cell[] = [...row];
  while (filled.length <= COLUMN) filled.push('');
  filled[COLUMN] = code ?? '';
  return filled;
}
