/** Days, minutes and months out of cells: a serial of Sheets, or text as people type it. Undefined when the cell is neither. */
import { fromSerial, instantOf } from '../calendar/instant.ts';
import { fromDay, parseDate, toDay } from '../calendar/plain-date.ts';
import { shortText } from './cell.ts';
import type { Cell } from './table.ts';

/**
 * Days that can be meant, 1950-01-01 to 2099-12-31. A number outside was never a date: 2026 typed into a date column is the year,
 * and as a serial it would be a day in 1905.
 */
const FIRST_DAY = -7305;
const LAST_DAY = 47481;

const plausible = (day: number): boolean => day >= FIRST_DAY && day <= LAST_DAY;

/** Day of a date cell; the fraction of a serial is its time and is dropped. */
export function parseDay(cell: Cell | undefined): number | undefined {
  const day = typeof cell === 'number' ? fromSerial(cell).day : dayOfText(shortText(cell));
  return day !== undefined && plausible(day) ? day : undefined;
}

function dayOfText(text: string | undefined): number | undefined {
  const date = text === undefined ? undefined : parseDate(text);
  return date === undefined ? undefined : toDay(date);
}

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Epoch ms of a date-time cell, Vietnam's wall clock: a serial, 'dd/MM/yyyy HH:mm[:ss]' or 'yyyy-MM-dd[T ]HH:mm[:ss]'. */
export function parseDateTime(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') {
    const { day, ms } = fromSerial(cell);
    return plausible(day) ? ms : undefined;
  }
  const text = shortText(cell) ?? '';
  const parting = text.search(/[T ]/);
  const day = parseDay(text.slice(0, Math.max(0, parting)));
  const clock = CLOCK.exec(text.slice(parting + 1).trimStart());
  return day === undefined || !clock
    ? undefined
    : instantOf(fromDay(day), Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0));
}

const MONTH = /^(0?[1-9]|1[0-2])\s?[/.-]\s?((?:19|20)\d\d)$/;

/** year × 12 + month − 1 of 'mm/yyyy', or of the date that Sheets made of it. */
export function parseMonth(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') {
    const day = parseDay(cell);
    const [year, month] = day === undefined ? [] : fromDay(day).split('-').map(Number);
    return year === undefined || month === undefined ? undefined : year * 12 + month - 1;
  }
  const found = MONTH.exec(shortText(cell) ?? '');
  return found ? Number(found[2]) * 12 + Number(found[1]) - 1 : undefined;
}
