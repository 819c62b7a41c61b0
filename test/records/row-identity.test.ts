import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseReport } from '../../functions/forms/case-report.ts';
import { training } from '../../functions/forms/training.ts';
import { hash53, rowIdentities } from '../../functions/records/row-identity.ts';
import { aCaseReport, aTraining, type FormRow } from '../builders/form-rows.ts';
import { renamed, reordered, rewritten, tabOf, untagged, withColumn } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const tabWith = (...rows: readonly FormRow[]) => tabOf(aWorld().tables(rows), rows[0]?.definition.id ?? 'training');
const tab = tabWith(
  aTraining().with({ children: 5, note: 'Hoà' }),
  aTraining().with({ children: 6 }),
  aTraining().with({ children: 5, note: 'Hoà' }),
);
const identities = rowIdentities(training, tab);

test('an identity is form, instant, hash of the answers and ordinal among equals', () => {
  expect(identities[0]).toMatch(/^training\/\d+\/[0-9a-f]{14}\/0$/);
  expect(new Set(identities).size).toBe(3);
  expect(identities[2]).toBe(identities[0]?.replace(/0$/, '1'));
});

test('it stays when columns move, are renamed or added, and in NFD', () => {
  const order = [0, ...[...tab.header.keys()].slice(1).reverse()];
  expect(rowIdentities(training, reordered(untagged(tab), order))).toEqual(identities);
  expect(rowIdentities(training, renamed(tab, 'Ghi chú', 'Ghi chú thêm'))).toEqual(identities);
  expect(rowIdentities(training, withColumn(tab, 'Đã xem', undefined, ['x', 'x', 'x']))).toEqual(identities);
  expect(
    rowIdentities(
      training,
      rewritten(tab, 'Ghi chú', (cell) => (typeof cell === 'string' ? cell.normalize('NFD') : '')),
    ),
  ).toEqual(identities);
});

test('it stays when the form asks one question more, which old rows leave blank', () => {
  const asked = { key: 'extra', title: 'Câu mới', kind: 'text', serves: ['x'], sensitivity: 'open' } as const;
  const longer = { ...training, sections: [...training.sections, { key: 'more', questions: [asked] }] };
  expect(rowIdentities(longer, withColumn(tab, 'Câu mới', 'extra'))).toEqual(identities);
});

test('it stays when the system writes a case code into the row', () => {
  const cases = tabWith(aCaseReport());
  expect(
    rowIdentities(
      caseReport,
      rewritten(cases, 'Mã trường hợp đã cấp', () => '0123456789A'),
    ),
  ).toEqual(rowIdentities(caseReport, cases));
});

test('it changes with any answer, and belongs to the instant', () => {
  expect(
    rowIdentities(
      training,
      rewritten(tab, 'Ghi chú', () => 'khác'),
    )[1],
  ).not.toBe(identities[1]);
  expect(
    rowIdentities(
      training,
      rewritten(tab, 'Dấu thời gian', (cell) => Number(cell) + 1),
    )[1],
  ).not.toBe(identities[1]);
});

test('without a time stamp, or in a quarantined table, there is none', () => {
  expect(
    rowIdentities(
      training,
      rewritten(tab, 'Dấu thời gian', () => null),
    ),
  ).toEqual(['', '', '']);
  expect(rowIdentities(training, renamed(untagged(tab), 'Ghi chú', 'x'))).toEqual([]);
});

test('the hash is cyrb53, and parts what differs', () => {
  // The author's own vectors, seed 0.
  const numbers = ['a', 'b', 'revenge', 'revenue'].map((text) => Number.parseInt(hash53(text), 16));
  expect(numbers).toEqual([7929297801672961, 8684336938537663, 4051478007546757, 8309097637345594]);
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (hash53(a) === hash53(b)) === (a === b)));
});
