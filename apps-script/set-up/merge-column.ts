/**
 * When a question or its column was deleted, Google makes a new column and leaves the answers so far in the old one. They are copied
 * where the new one is blank; the old column stays, hidden, under a key that is no question's.
 */
import { columnMarks, letters, type Sheet, tagColumn } from '../tables.ts';
import type { WantedColumn } from './column-plan.ts';
import type { Journal } from './journal.ts';
import { runsToCopy } from './runs-to-copy.ts';

interface Merge {
  readonly from: number;
  readonly to: number;
  readonly want: WantedColumn;
}

export function mergeColumn(sheet: Sheet, { from, to, want }: Merge, journal: Journal): void {
  const rows = sheet.getLastRow() - 1;
  const values = (column: number) =>
    rows > 0
      ? sheet
          .getRange(2, column, rows, 1)
          .getValues()
          .map(([cell]) => cell)
      : [];
  const runs = runsToCopy(values(from), values(to));
  // A copy keeps what people typed as it is; a written value would be read again, formulas too.
  for (const { start, count } of runs) sheet.getRange(start + 2, from, count, 1).copyTo(sheet.getRange(start + 2, to, count, 1));
  const marks = columnMarks(sheet);
  for (const { column, metadata } of [...marks.questionKey, ...marks.placeholder]) if (column === from) metadata.remove();
  tagColumn(sheet, from, 'questionKey', `${want.key}.old`);
  tagColumn(sheet, to, 'questionKey', want.key);
  sheet.getRange(1, from).setValue(`${want.title} (cũ)`);
  sheet.hideColumns(from);
  const copied = runs.reduce((sum, { count }) => sum + count, 0);
  journal.did(
    `Trang “${sheet.getName()}”: cột “${want.title}” nay là cột ${letters(to)}; đã chép ${copied} câu trả lời từ cột ${letters(from)} (đã ẩn).`,
  );
}
