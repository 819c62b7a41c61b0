/** How numbers, days and names stand in a Vietnamese sentence (wording.md, style rules; domain.md §7). */
import { wallClock } from '../calendar/instant.ts';
import { formatDate, type PlainDate } from '../calendar/plain-date.ts';
import { grouped } from './rate.ts';

/** 1234567 → "1.234.567". Whole numbers, zero or more. */
export const integer = (n: number): string => grouped(String(n));

/** 17.25 → "17,3", 8 → "8": one decimal where there is any. */
export function decimal(n: number): string {
  const tenths = Math.round(n * 10);
  return `${integer(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}`;
}

/** In a sentence 1 to 9 have two digits: "05 vụ". */
export const counted = (n: number): string => (n >= 1 && n <= 9 ? `0${n}` : integer(n));

/** Up to three names in full, else three and how many more: "a, b, c và 04 đơn vị khác". */
export function names(list: readonly string[], unit: string): string {
  if (list.length <= 3) return list.join(', ');
  return `${list.slice(0, 3).join(', ')} và ${counted(list.length - 3)} ${unit} khác`;
}

/** "17 giờ ngày 16/10/2026", with the minutes where there are any. */
export function clockText(ms: number): string {
  const { date, hour, minute } = wallClock(ms);
  return `${hour} giờ ${minute === 0 ? '' : `${String(minute).padStart(2, '0')} phút `}ngày ${formatDate(date)}`;
}

/** Signing date of a document as it is cited: "19/5/2026". Decree 30/2020 pads days below 10 and the months 1 and 2 only. */
export function citedDate(date: PlainDate): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), date.slice(8)];
  return `${day}/${month <= 2 ? `0${month}` : month}/${year}`;
}

/** First letter made a capital: a phrase that opens a sentence. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** "từ 15/09/2026 đến hết 14/10/2026": the last day is in the period. */
export const spanText = (from: PlainDate, to: PlainDate): string => `từ ${formatDate(from)} đến hết ${formatDate(to)}`;

/** "chỉ số 4a (Cán bộ, giáo viên được thông tin)". */
export const indicatorText = ({ code, shortTitle }: { readonly code: string; readonly shortTitle: string }): string =>
  `chỉ số ${code} (${shortTitle})`;

/** What a person typed, with its full stop. */
export const asSentence = (typed: string): string => (/[.!?…]$/.test(typed) ? typed : `${typed}.`);
