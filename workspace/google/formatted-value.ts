/** What a cell shows, for the API's formattedValue and for the viewer. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { isRich, type RichCell, richCell, type StoredCell } from '../store/cell.ts';
import { formatSerial } from './date-pattern.ts';
import { type LocaleRules, localeRules } from './locale-rules.ts';
import { formatGeneral, formatNumber, formatText } from './number-pattern.ts';

/** Formulas are kept and not computed: the cell shows an error, as a formula does that Google can't read. */
export const FORMULA_ERROR = '#ERROR!';

/** The text of a cell under its number format; '' when it is blank. `locale` as in the spreadsheet's properties. */
export function formattedValue(cell: StoredCell | undefined, locale: string): string {
  if (typeof cell === 'string') return cell;
  const { value, formula, format } = richCell(cell);
  if (formula !== undefined) return FORMULA_ERROR;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return formatText(value, format?.numberFormat?.pattern ?? '');
  return formattedNumber(value, format?.numberFormat, localeRules(locale));
}

/** Whether the cell's number is a date, a time or both, by its format. */
export function isDated(cell: StoredCell | undefined): cell is RichCell {
  if (cell === undefined || cell === null || !isRich(cell)) return false;
  return typeof cell.value === 'number' && ['DATE', 'TIME', 'DATE_TIME'].includes(cell.format?.numberFormat?.type ?? '');
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
