import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { nfc } from '../../functions/forms/fold.ts';
import { isBlank, storedText } from '../../functions/records/cell.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { aCaseReport, aMonthlyReturn, anOutreach, aTraining } from '../builders/form-rows.ts';
import { rowsIn, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const context = { planStart: toDay('2026-01-01') };
const tables = aWorld().tables([
  aTraining()
    .at('thcs-kinh-bac')
    .with({ educators: 12, officials: ['CB-02', 'CB-04'], agencies: ['hoi-phu-nu'], others: 'yes', note: 'Hoà giải ở cơ sở' }),
  anOutreach()
    .at('several')
    .with({ carers: 30, establishments: ['Hộ kinh doanh Bánh Thị Cầu'], focus: ['poor-households'] }),
  aCaseReport()
    .at('outside')
    .with({ schooling: 'left-before-grade-9', risks: ['poor', 'migrant'] }),
  aMonthlyReturn(),
]);

const everyText = (tab: RawTable, write: (text: string) => string): RawTable => {
  const cell = (value: Cell): Cell => (typeof value === 'string' ? write(value) : value);
  return withRows(
    { ...tab, columnKeys: [], header: tab.header.map(cell) },
    rowsIn(tab).map((row) => row.map(cell)),
  );
};

test('NFD or NFC, the facts are the same', () => {
  const decomposed = tables.map((tab) => everyText(tab, (text) => text.normalize('NFD')));
  expect(JSON.stringify(decomposed)).not.toBe(JSON.stringify(tables));
  expect(readFacts(decomposed, context)).toEqual(readFacts(tables, context));
});

test('invisible characters around every text change nothing', () => {
  const marks = fc.constantFrom(
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202c',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u00ad',
    ' ',
    '\u00a0',
    '\t',
  );
  fc.assert(
    fc.property(marks, marks, (before, after) => {
      const marked = tables.map((tab) => everyText(tab, (text) => (text === '' ? text : before + text + after)));
      expect(readFacts(marked, context)).toEqual(readFacts(tables, context));
    }),
    { numRuns: 30 },
  );
});

test('what is taken for a plain letter is one: stored as `nfc` stores it, and never blank', () => {
  const units = Array.from({ length: 0x2000 }, (_, unit) => String.fromCharCode(unit));
  expect(units.filter((unit) => storedText(unit) !== nfc(unit))).toEqual([]);
  expect(units.filter((unit) => isBlank(unit) !== (nfc(unit) === ''))).toEqual([]);
});
