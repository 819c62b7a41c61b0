/** The registers as they stand in *Sổ dữ liệu*, for what set-up, links and receipts need of them. */

import { dayOfInstant } from '../functions/calendar/instant.ts';
import { type Day, parseDate, toDay } from '../functions/calendar/plain-date.ts';
import { nfc } from '../functions/forms/fold.ts';
import type { RegisterId } from '../functions/forms/question.ts';
import { registerLabels } from '../functions/forms/register-options.ts';
import { spreadsheetId } from './state.ts';
import { columnTags, sheetsOfTable } from './tables.ts';

export interface RegisterEntry {
  /** The cell of a column as text; '' when blank or when there is no such column. */
  text(key: string): string;
  /** The cell of a date column; undefined when blank or unreadable (the reader of the records reports it). */
  day(key: string): Day | undefined;
}

/** Rows with a name, in sheet order; none when there is no such tab. */
export function registerRows(register: RegisterId): readonly RegisterEntry[] {
  const id = spreadsheetId('data');
  const sheet = id === undefined ? undefined : sheetsOfTable(SpreadsheetApp.openById(id), register)[0];
  if (sheet === undefined) return [];
  const columns = new Map(columnTags(sheet).map(({ key, column }) => [key, column - 1]));
  return sheet
    .getDataRange()
    .getValues()
    .slice(1)
    .map((row) => entryOf((key) => row[columns.get(key) ?? -1]))
    .filter((entry) => entry.text('name') !== '');
}

function entryOf(cell: (key: string) => unknown): RegisterEntry {
  const text = (key: string): string => nfc(String(cell(key) ?? ''));
  return {
    text,
    day(key) {
      const value = cell(key);
      if (value instanceof Date) return dayOfInstant(value.getTime());
      const date = parseDate(text(key));
      return date === undefined ? undefined : toDay(date);
    },
  };
}

/** Entries in force on a day, each under the label that the forms offer. Both days are inclusive, blank is open. */
export function offeredEntries(
  register: RegisterId,
  today: Day,
): readonly { readonly label: string; readonly entry: RegisterEntry }[] {
  const entries = registerRows(register).filter(
    (entry) => (entry.day('validFrom') ?? today) <= today && today <= (entry.day('validTo') ?? today),
  );
  const labels = registerLabels(entries.map((entry) => ({ id: entry.text('id'), name: entry.text('name') })));
  return entries.map((entry, i) => ({ entry, label: labels[i] ?? '' }));
}
