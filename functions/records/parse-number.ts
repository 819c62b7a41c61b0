/**
 * Numbers as people here write them (domain.md §7): "1.234.567,5". A dot before exactly three digits parts thousands, so "1.234" is
 * 1234 in every column; before other digits it can only be a decimal point ("3.5" hours).
 */
import { shortText } from './cell.ts';
import type { Cell } from './table.ts';

const PLAIN = /^-?\d{1,15}$/;
const THOUSANDS = /^-?[1-9]\d{0,2}(?:\.\d{3}){1,4}$/;
const DECIMALS = /^\d{1,6}$/;

/** A whole number, from a number or vi-VN text; undefined when the cell isn't one. */
export function parseInteger(cell: Cell): number | undefined {
  const value = typeof cell === 'number' ? cell : parseWhole(shortText(cell) ?? '');
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A number with or without decimals. */
export function parseDecimal(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  const text = shortText(cell) ?? '';
  const whole = parseWhole(text);
  if (whole !== undefined) return whole;
  const mark = text.includes(',') ? text.indexOf(',') : text.indexOf('.');
  const head = text.slice(0, Math.max(0, mark));
  const tail = text.slice(mark + 1);
  return parseWhole(head) === undefined || !DECIMALS.test(tail) ? undefined : Number(`${head.replaceAll('.', '')}.${tail}`);
}

function parseWhole(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  return THOUSANDS.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}
