/** What `values.batchGet` answers for the training tab and the registers: the bytes that every candidate starts from. */

import { columnsOf } from '../../functions/forms/define-form.ts';
import { training } from '../../functions/forms/training.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { REGISTER_TABS } from './registers.ts';
import { TRAINING_KEYS, trainingRows } from './training-rows.ts';

/** Tabs without their cells, in the order of `valueRanges`. */
export const TABS: readonly Omit<RawTable, 'header' | 'cells'>[] = [
  { table: 'training', sheetId: 0, title: training.tab, columnKeys: TRAINING_KEYS },
  ...REGISTER_TABS.map(({ header: _header, rows: _rows, ...tab }) => tab),
];

const HEADER: readonly Cell[] = ['Dấu thời gian', ...columnsOf(training).map(({ title }) => title)];

/** As Google sends it with `prettyPrint: false`. */
export function payload(count: number, distinctNotes = false): Uint8Array {
  const ranges = [
    {
      range: `'${training.tab}'!A1:U${count + 1}`,
      majorDimension: 'ROWS',
      values: [HEADER, ...trainingRows(count, distinctNotes)],
    },
    ...REGISTER_TABS.map(({ title, header, rows }) => ({
      range: `'${title}'!A1:Z${rows.length + 1}`,
      majorDimension: 'ROWS',
      values: [header, ...rows],
    })),
  ];
  // Range by range: a million rows are longer than the longest string.
  const parts = ranges.map((range) => Buffer.from(JSON.stringify(range)));
  const between = parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from(','), part]));
  return Buffer.concat([Buffer.from('{"spreadsheetId":"so-du-lieu","valueRanges":['), ...between, Buffer.from(']}')]);
}
