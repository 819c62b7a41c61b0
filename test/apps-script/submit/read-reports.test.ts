import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RawReports, type ReadCells, readReports } from '../../../apps-script/submit/read-reports.ts';
import { fromSerial, toSerial } from '../../../functions/calendar/instant.ts';
import { giveCodes } from '../../../functions/cases/give-codes.ts';
import { reportsToCode } from '../../../functions/cases/reports-to-code.ts';
import { printCode } from '../../../functions/forms/code-letters.ts';
import type { Cell } from '../../../functions/records/table.ts';
import { aCaseReport } from '../../builders/form-rows.ts';
import { rowsIn, tabOf, untagged } from '../../builders/tabs.ts';
import { aWorld } from '../../builders/world.ts';
import { hmac, SENT } from '../../cases/a-report.ts';

const tab = tabOf(aWorld().tables([aCaseReport()]), 'case-report');
const [sample = []] = rowsIn(tab);
const place = (key: string): number => tab.columnKeys.indexOf(key);
const given = place('givenCode');

/** A row that differs from the sample in these cells. */
function aRow(cells: Readonly<Record<string, Cell>>): Cell[] {
  const row = Array.from({ length: tab.header.length }, (_, position) => sample[position] ?? null);
  for (const [key, cell] of Object.entries(cells)) row[place(key)] = cell;
  return row;
}

/** The sheet as a script sees it: a time stamp is a Date, a blank is ''. What was read is counted. */
function sheetOf(rows: readonly (readonly Cell[])[]) {
  const calls: number[] = [];
  const shown = (cell: Cell | undefined, position: number): unknown =>
    position === place('submittedAt') && typeof cell === 'number' ? new Date(fromSerial(cell).ms) : (cell ?? '');
  const read: ReadCells = (row, column, height, width) => {
    calls.push(height * width);
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => shown(rows[row - 2 + y]?.[column - 1 + x], column - 1 + x)),
    );
  };
  return { calls, read };
}

const codesOf = (rows: RawReports['rows']) => giveCodes(reportsToCode({ ...tab, rows })?.rows ?? [], hmac);
const ownCodes = codesOf([0, 1, 2].map((second) => aRow({ submittedAt: toSerial(SENT + second * 1000) })));

describe('the case reports, read in part', () => {
  const row = fc
    .record({
      submittedAt: fc.constantFrom<Cell[]>(null, ...[0, 0, 1, 2, 3].map((second) => toSerial(SENT + second * 1000)), 'hôm qua'),
      age: fc.constantFrom<Cell[]>(12, 13),
      caseCode: fc.constantFrom<Cell[]>(null, null, null, '\u200b ', '0123-4567-89A'),
      givenCode: fc.constantFrom<Cell[]>(null, null, 'chưa có', 4567, '0123-4567-89A', ...ownCodes.map(printCode)),
    })
    .map(aRow);

  test('get the same codes as the whole tab, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (rows, isTagged) => {
        const head = { ...(isTagged ? tab : untagged(tab)), rows: [] };
        expect(codesOf(readReports(sheetOf(rows).read, head, given, rows.length))).toEqual(codesOf(rows));
      }),
      { numRuns: 500 },
    );
  });

  test('of ten thousand reports and a new one are three columns and a row, in four calls', () => {
    const old = Array.from({ length: 10_000 }, (_, i) => aRow({ submittedAt: toSerial(SENT + i * 60_000) }));
    const coded = old.map((cells, i) => Object.assign([...cells], { [given]: printCode(codeOf(i)) }));
    const { calls, read } = sheetOf([...coded, aRow({ submittedAt: toSerial(SENT) })]);
    const rows = readReports(read, { ...tab, rows: [] }, given, 10_001);
    expect(calls).toEqual([10_001, 10_001, 10_001, tab.header.length]);
    expect(rows[10_000]?.slice(0, sample.length)).toEqual(aRow({ submittedAt: toSerial(SENT) }).slice(0, sample.length));
  });

  test('where each has its code, and one completes another, are three columns', () => {
    const { calls, read } = sheetOf([aRow({ givenCode: '0123-4567-89A' }), aRow({ caseCode: '0123-4567-89A' })]);
    readReports(read, { ...tab, rows: [] }, given, 2);
    expect(calls).toEqual([2, 2, 2]);
  });
});

/** Ten thousand different codes. */
const codeOf = (i: number): string => giveCodes([{ identity: `x${i}`, given: '' }], hmac)[0] ?? '';
