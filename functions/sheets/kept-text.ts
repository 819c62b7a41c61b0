/** A row that a person changed, as a line that a person can read. */
import { fromSerial, wallClock } from '../calendar/instant.ts';
import type { Cell } from '../records/table.ts';
import type { SeenRow } from './machine-rows.ts';
import { isBlank } from './row-mark.ts';
import type { MachineTab } from './sheets-port.ts';

/** Google takes 50,000 characters a cell: a longer line would be refused, and with it every later writing of the tab. */
const LONGEST = 50_000;

/** The row's cells without its mark, in the order of the tab's columns. */
export function keptText({ columns }: MachineTab, { cells }: SeenRow): string {
  const texts = columns.slice(0, -1).map(({ format }, i) => textOf(cells[i], format));
  const text = texts.join(' | ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function textOf(cell: Cell | undefined, format: MachineTab['columns'][number]['format']): string {
  if (isBlank(cell) || format === 'formula') return '';
  if (format !== 'datetime' || typeof cell !== 'number') return String(cell);
  const { date, hour, minute, second } = wallClock(fromSerial(cell).ms);
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
