/** The units that are valid today, as the home page offers their links: read from the register's tab as it stands. */
import { dayOfInstant, fromSerial } from '../../functions/calendar/instant.ts';
import { parseDate, toDay } from '../../functions/calendar/plain-date.ts';
import { registerLabels } from '../../functions/forms/register-options.ts';
import type { CellValue } from '../store/cell.ts';
import type { WorkspacePort } from '../workspace-port.ts';

export interface OfficeUnit {
  /** As the forms' options show it. */
  readonly label: string;
  readonly role: string;
  /** What its links carry beside its name. */
  readonly key: string;
}

export function officeUnits({ spreadsheets, clock, directory }: WorkspacePort): readonly OfficeUnit[] {
  const { spreadsheets: ids } = directory();
  const tab = ids.data === '' ? undefined : spreadsheets.sheetByTable(ids.data, 'units');
  if (!tab) return [];
  const columns = spreadsheets.columnsOf(ids.data, tab.sheetId);
  const today = dayOfInstant(clock.now());
  const rows = spreadsheets
    .readValues(ids.data, tab.sheetId, { startRow: 1 })
    .map((row) => (key: string) => row[columns.get(key) ?? -1])
    .filter((cell) => textOf(cell('name')) !== '' && isValid(cell, today));
  const labels = registerLabels(rows.map((cell) => ({ id: textOf(cell('id')), name: textOf(cell('name')) })));
  return rows.map((cell, i) => ({ label: labels[i] ?? '', role: textOf(cell('role')), key: textOf(cell('key')) }));
}

type CellByKey = (key: string) => CellValue | null | undefined;

const textOf = (value: CellValue | null | undefined): string => String(value ?? '').trim();

/** Both ends inclusive, blank is open (domain.md §2). A date nobody can read closes nothing: the reader of the records reports it. */
function isValid(cell: CellByKey, today: number): boolean {
  const from = dayOf(cell('validFrom'));
  const to = dayOf(cell('validTo'));
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

function dayOf(value: CellValue | null | undefined): number | undefined {
  if (typeof value === 'number') return fromSerial(value).day;
  const date = parseDate(textOf(value));
  return date === undefined ? undefined : toDay(date);
}
