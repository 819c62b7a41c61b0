/**
 * What anybody would write before rows go into an engine: bytes → rows, and a cell that people typed → a day or a count. The peers share
 * it, so that none of them pays for another's parser.
 */
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { Cell } from '../../functions/records/table.ts';
import { TABS } from '../data/payload.ts';
import { TRAINING_KEYS } from '../data/training-rows.ts';

/** Days as the sheet counts them; October of the decree is 15/9 to 14/10. */
export const PLAN_START = dayToSerial(toDay('2026-01-01'));
export const PERIOD_START = dayToSerial(toDay('2026-09-15'));
export const PERIOD_END = dayToSerial(toDay('2026-10-14'));

const decoder = new TextDecoder();

/** Rows of each tab without its header, in the order of `TABS`. */
export function rowsIn(bytes: Uint8Array): Cell[][][] {
  const { valueRanges } = JSON.parse(decoder.decode(bytes)) as { readonly valueRanges: readonly { readonly values: Cell[][] }[] };
  return TABS.map((_, tab) => valueRanges[tab]?.values.slice(1) ?? []);
}

/** Where a column of the training rows stands. */
export const at = (key: string): number => TRAINING_KEYS.indexOf(key);

const DAY_FIRST = /^(\d\d)\/(\d\d)\/(\d{4})$/;

export function dayOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return Math.floor(cell);
  const [, day, month, year] = DAY_FIRST.exec(String(cell ?? '')) ?? [];
  return year === undefined ? null : dayToSerial(toDay(`${year}-${month}-${day}`));
}

export function countOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : null;
}

export const textOf = (cell: Cell | undefined): string => (cell === undefined || cell === null ? '' : String(cell));

export const PEOPLE = ['educators', 'carers', 'children', 'minors', 'collaborators', 'residents'] as const;
