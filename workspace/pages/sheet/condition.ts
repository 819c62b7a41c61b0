/** Google's BooleanCondition on one cell, as conditional formats and validation rules use it. What is not known here is undefined. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { isMailAddress } from '../../../functions/forms/mail-address.ts';
import { localeRules } from '../../google/locale-rules.ts';
import { userEntered } from '../../google/user-entered.ts';
import type { CellValue } from '../../store/cell.ts';

type Condition = sheets_v4.Schema$BooleanCondition;

export interface Judged {
  readonly value: CellValue | undefined;
  /** As the cell shows it. */
  readonly text: string;
}

/** undefined: a kind of condition that is not judged here (a formula, another range). */
export function meets({ type, values }: Condition, { value, text }: Judged, locale: string): boolean | undefined {
  const given = (values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  const [first = ''] = given;
  // Case makes no difference, as at Google.
  const [cell, wanted] = [text.toLowerCase(), first.toLowerCase()];
  switch (type) {
    case 'BLANK':
      return text === '';
    case 'NOT_BLANK':
      return text !== '';
    case 'TEXT_CONTAINS':
      return cell.includes(wanted);
    case 'TEXT_NOT_CONTAINS':
      return !cell.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return cell.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return cell.endsWith(wanted);
    case 'TEXT_EQ':
      return cell === wanted;
    case 'TEXT_IS_EMAIL':
      return isMailAddress(text);
    case 'ONE_OF_LIST':
      return given.includes(text);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE_IS_VALID':
      return typeof value === 'number';
    default:
      return numberMeets(type ?? '', value, given, locale);
  }
}

function numberMeets(type: string, value: CellValue | undefined, given: readonly string[], locale: string): boolean | undefined {
  const compare = COMPARISONS[type];
  if (!compare) return undefined;
  const numbers = given.map((text) => numberOf(text, locale));
  const [a, b = 0] = numbers;
  if (a === undefined || numbers.includes(undefined)) return undefined;
  return typeof value === 'number' && compare(value, a, b);
}

/** A rule made by a program has a point in its numbers whatever the locale. */
function numberOf(text: string, locale: string): number | undefined {
  const { value } = userEntered(text, undefined, localeRules(locale));
  if (typeof value === 'number') return value;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const COMPARISONS: Readonly<Record<string, (value: number, a: number, b: number) => boolean>> = {
  NUMBER_GREATER: (value, a) => value > a,
  NUMBER_GREATER_THAN_EQ: (value, a) => value >= a,
  NUMBER_LESS: (value, a) => value < a,
  NUMBER_LESS_THAN_EQ: (value, a) => value <= a,
  NUMBER_EQ: (value, a) => value === a,
  NUMBER_NOT_EQ: (value, a) => value !== a,
  NUMBER_BETWEEN: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
  NUMBER_NOT_BETWEEN: (value, a, b) => value < Math.min(a, b) || value > Math.max(a, b),
};
