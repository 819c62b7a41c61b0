/** Prints a run in the tab "Thiết lập": what was done always, what only asks or tells when it does not stand there yet. */
import { toSerial } from '../../functions/calendar/instant.ts';
import { columnTags, type Sheet } from '../tables.ts';
import type { JournalLine } from './journal.ts';
import { newLines } from './new-lines.ts';
import { setUpLog } from './office-tabs.ts';

const KINDS: Readonly<Record<JournalLine['kind'], string>> = { did: 'Đã làm', ask: 'Cần người quyết định', note: 'Lưu ý' };

export function printJournal(sheet: Sheet, lines: readonly JournalLine[], now: number): void {
  const places = new Map(columnTags(sheet).map(({ key, column }) => [key, column]));
  const textColumn = places.get('text');
  const last = sheet.getLastRow();
  const printed =
    textColumn && last > 1
      ? sheet
          .getRange(2, textColumn, last - 1, 1)
          .getValues()
          .map(([cell]) => String(cell))
      : [];
  const news = newLines(lines, printed);
  if (news.length === 0) return;
  const missing = last + news.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const { key, format } of setUpLog.columns) {
    const place = places.get(key);
    if (place === undefined) continue;
    const cells = sheet.getRange(last + 1, place, news.length, 1);
    // As text first: a tab's title that a person chose may begin like a formula.
    if (format === 'text') cells.setNumberFormat('@');
    cells.setValues(news.map((line) => [key === 'at' ? toSerial(now) : key === 'kind' ? KINDS[line.kind] : line.text]));
  }
}
