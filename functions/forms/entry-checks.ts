/**
 * What Google refuses at entry, and the limits checked on the record: patterns and messages of forms.md. A cell can be edited past
 * the form, so every number has limits too; they are wider than what can be typed, but where forms.md names narrower ones.
 */
import type { EntryCheck, Limits } from './question.ts';

const vietnamese = (value: number): string =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+$)/g, '.');

/** Both bounds are allowed. Without a message of its own the limit says what it is. */
export function between(min: number, max: number, message = `Ghi số từ ${vietnamese(min)} đến ${vietnamese(max)}.`): Limits {
  return { min, max, message };
}

/** People, households, places of one activity. */
export const COUNT: EntryCheck = { pattern: '^\\d{1,4}$', message: 'Ghi số, không ghi chữ. Ví dụ: 35.' };

/** What may pass ten thousand: listeners, leaflets, the children of a whole ward. */
export const LARGE_COUNT: EntryCheck = { pattern: '^\\d{1,6}$', message: 'Ghi số, không ghi chữ. Ví dụ: 35.' };

/** Đồng, with or without the dots of the thousands. */
export const MONEY: EntryCheck = { pattern: '^[\\d.]{1,15}$', message: 'Ghi số tiền, không ghi chữ. Ví dụ: 15.000.000.' };

export const HOURS: EntryCheck = { pattern: '^\\d{1,3}([.,]\\d)?$', message: 'Ghi số giờ, ví dụ: 1,5.' };

export const MONTH: EntryCheck = { pattern: '^(0?[1-9]|1[0-2])/20\\d\\d$', message: 'Ghi tháng/năm, ví dụ: 03/2013.' };

/** Eleven characters, typed in groups if people like; O, I and L are folded to 0, 1 and 1 when the code is read. */
export const CASE_CODE: EntryCheck = { pattern: '^[0-9A-Za-z -]{11,14}$', message: 'Mã gồm 11 chữ và số.' };

export const SHORT_TEXT: EntryCheck = { maxLength: 300, message: 'Ghi ngắn hơn 300 chữ.' };

/** A pasted list of a whole conference fits; a cell of Google Sheets holds 50,000 characters. */
export const LONG_LIST: EntryCheck = { maxLength: 20_000, message: 'Danh sách quá dài. Tách thành hai phiếu.' };

export const COUNT_LIMITS = between(0, 999_999);
export const MONEY_LIMITS = between(0, 999_999_999_999);
