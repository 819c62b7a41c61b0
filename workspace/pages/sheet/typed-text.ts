/** What a cell shows, and what one would have typed to get it: typed again as USER_ENTERED it gives the same value. */
import { formatSerial } from '../../google/date-pattern.ts';
import { formattedValue, isDated } from '../../google/formatted-value.ts';
import { type LocaleRules, localeRules } from '../../google/locale-rules.ts';
import { formatGeneral, formatNumber } from '../../google/number-pattern.ts';
import { userEntered } from '../../google/user-entered.ts';
import { type CellValue, type RichCell, richCell, type StoredCell } from '../../store/cell.ts';
import { visibleText } from '../visible-text.ts';

/** As it stands on the page. Line ends as a page has them. */
export const shownText = (cell: StoredCell | undefined, locale: string): string =>
  visibleText(formattedValue(cell, locale).replace(/\r\n?/g, '\n'));

export function typedText(cell: StoredCell | undefined, locale: string): string {
  const rules = localeRules(locale);
  const { value, formula, format } = richCell(cell);
  if (formula !== undefined) return formula;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = typeof value === 'number' ? numberText(value, richCell(cell), rules) : value;
  if (means(userEntered(text, format?.numberFormat, rules, A_LEAP_YEAR).value, value, isDated(cell))) return text;
  // Text that would be read as something else has an apostrophe in front; a number, all the digits it has.
  return typeof value === 'number' ? formatGeneral(value, rules) : `'${value}`;
}

/** Of a text like "29/2" it only counts that it would be a date in some year. */
const A_LEAP_YEAR = 2024;

/** A time is written to the second, and kept with all its digits. */
const means = (read: CellValue | undefined, value: CellValue, dated: boolean): boolean =>
  dated && typeof read === 'number' && typeof value === 'number' ? Math.abs(read - value) < HALF_A_SECOND : read === value;
const HALF_A_SECOND = 0.5 / 86_400;

function numberText(value: number, cell: RichCell, rules: LocaleRules): string {
  const type = cell.format?.numberFormat?.type;
  if (type === 'PERCENT') return formatNumber(value, '0.##########%', rules);
  if (!isDated(cell)) return formatGeneral(value, rules);
  return formatSerial(value, type === 'TIME' ? rules.time : type === 'DATE' ? rules.date : rules.dateTime, rules);
}
