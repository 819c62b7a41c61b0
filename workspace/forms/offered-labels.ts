/**
 * The names that register questions offer: read from the registers' tabs as they stand, entries valid today, in sheet order.
 * What Apps Script's daily trigger does at Google.
 */
import { dayOfInstant, fromSerial } from '../../functions/calendar/instant.ts';
import { parseDate, toDay } from '../../functions/calendar/plain-date.ts';
import { type OfferedRegister, type Question, SUBSETS, type Subset } from '../../functions/forms/question.ts';
import { registerLabels } from '../../functions/forms/register-options.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import type { CellValue } from '../store/cell.ts';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import type { OfferedLabels } from './build-form.ts';

/** An entry of a register that is valid today. */
export interface OfferedEntry {
  /** As the forms' options show it. */
  readonly label: string;
  /** The cell of a column, as text; '' when blank or when there is no such column. */
  text(questionKey: string): string;
}

/** `dataId`: the spreadsheet that holds the registers; `now` in epoch ms. A register without a tab offers nothing. */
export function offeredLabels(spreadsheets: Spreadsheets, dataId: string, now: number): OfferedLabels {
  const entries = (register: OfferedRegister) => offeredEntries(spreadsheets, dataId, register, now);
  const [units, groups] = [entries('units'), entries('groups')];
  const labels = (some: readonly OfferedEntry[]) => some.map(({ label }) => label);
  return {
    units: labels(units),
    related: labels(units.filter(isOf('related'))),
    groups: labels(groups),
    residential: labels(groups.filter(isOf('residential'))),
    officials: labels(entries('officials')),
  };
}

/** Whether the register's own answer puts an entry into that part; the cell holds the option's label. */
function isOf(subset: Subset): (entry: OfferedEntry) => boolean {
  const { register, column, option } = SUBSETS[subset];
  const label = REGISTERS.flatMap((definition): readonly Question[] => (definition.id === register ? definition.columns : []))
    .find(({ key }) => key === column)
    ?.options?.find(({ key }) => key === option)?.label;
  return (entry) => entry.text(column) === label;
}

export function offeredEntries(
  spreadsheets: Spreadsheets,
  dataId: string,
  register: OfferedRegister,
  now: number,
): readonly OfferedEntry[] {
  const tab = spreadsheets.sheetByTable(dataId, register);
  if (!tab) return [];
  const columns = spreadsheets.columnsOf(dataId, tab.sheetId);
  const today = dayOfInstant(now);
  const rows = spreadsheets
    .readValues(dataId, tab.sheetId, { startRow: 1 })
    .map((row) => (key: string) => row[columns.get(key) ?? -1])
    .filter((cell) => textOf(cell('name')) !== '' && isValid(cell, today));
  const labels = registerLabels(rows.map((cell) => ({ id: textOf(cell('id')), name: textOf(cell('name')) })));
  return rows.map((cell, i) => ({ label: labels[i] ?? '', text: (key) => textOf(cell(key)) }));
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
