/** What a cell shows, for the API's formattedValue and for the viewer. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { ERROR_WORDS } from '../formulas/error-words.ts';
import { cellValue, isRich, type RichCell, richCell, type StoredCell } from '../store/cell.ts';
import { formatSerial } from './date-pattern.ts';
import { type LocaleRules, localeRules } from './locale-rules.ts';
import { formatGeneral, formatNumber, formatText } from './number-pattern.ts';

/** The text of a cell under its number format; '' when it is blank. Formulas have one where they were read computed. */
export function formattedValue(cell: StoredCell | undefined, locale: string): string {
  if (typeof cell === 'string') return cell;
  const { computed } = richCell(cell);
  if (computed?.error) return ERROR_WORDS[computed.error.type];
  const value = cellValue(cell);
  if (value === undefined) return '';
  const format = numberFormatOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return formatText(value, format?.pattern ?? '');
  return formattedNumber(value, format, localeRules(locale));
}

/** Whether the cell's number is a date, a time or both, by its format. */
export function isDated(cell: StoredCell | undefined): cell is RichCell {
  if (cell === undefined || cell === null || !isRich(cell)) return false;
  return typeof cellValue(cell) === 'number' && ['DATE', 'TIME', 'DATE_TIME'].includes(numberFormatOf(cell)?.type ?? '');
}

/** The cell's own, else what its formula brings along. */
export function numberFormatOf(cell: StoredCell | undefined): sheets_v4.Schema$NumberFormat | undefined {
  const { format, computed } = richCell(cell);
  return format?.numberFormat ?? computed?.numberFormat;
}

function formattedNumber(value: number, format: sheets_v4.Schema$NumberFormat | null | undefined, rules: LocaleRules): string {
  const pattern = format?.pattern;
  switch (format?.type) {
    case 'DATE':
      return formatSerial(value, pattern || rules.date, rules);
    case 'TIME':
      return formatSerial(value, pattern || rules.time, rules);
    case 'DATE_TIME':
      return formatSerial(value, pattern || rules.dateTime, rules);
    case 'NUMBER':
      return formatNumber(value, pattern || '#,##0.00', rules);
    case 'PERCENT':
      return formatNumber(value, pattern || '0.00%', rules);
    case 'CURRENCY':
      return formatNumber(value, pattern || rules.currency, rules);
    case 'SCIENTIFIC':
      return formatNumber(value, pattern || '0.00E+00', rules);
    default:
      return formatGeneral(value, rules);
  }
}
