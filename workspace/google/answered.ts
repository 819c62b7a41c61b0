/**
 * Kept messages as Google writes them in answers: a color beside its style, and no sheetId in a range of the tab whose id is 0 (recorded from
 * real answers: burnash/gspread, tests/cassettes/CellTest.test_define_named_range.json).
 */
import { bothColors } from '../store/color-styles.ts';

const EDGES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];

export const answered = <T>(message: T): T => bothColors(withoutZeroSheet(message));

function withoutZeroSheet<T>(message: T): T {
  if (Array.isArray(message)) return message.map(withoutZeroSheet) as T;
  if (typeof message !== 'object' || message === null) return message;
  const isZeroRange = 'sheetId' in message && message.sheetId === 0 && Object.keys(message).every(isRangeField);
  return Object.fromEntries(
    Object.entries(message).flatMap(([name, value]) =>
      isZeroRange && name === 'sheetId' ? [] : [[name, withoutZeroSheet(value)]],
    ),
  ) as T;
}

const isRangeField = (name: string): boolean => name === 'sheetId' || EDGES.includes(name);
