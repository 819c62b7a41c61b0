/**
 * The reason of a revision is the one free text that goes to every recipient, so it is short, about the work, and refused where it may
 * name anybody, a case, or how many children there are (privacy.md, 2, 4 and 7).
 */
import { readCode } from '../forms/code-letters.ts';
import { personalDataIn } from '../forms/personal-data/personal-data.ts';

const SHORTEST = 10;
const LONGEST = 300;

/** Without the spaces around; blanks and line breaks are one space. */
export const tidyReason = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What is wrong with a tidy reason, in a Vietnamese sentence each; empty: it may go. */
export function wrongInReason(reason: string): string[] {
  const letters = [...reason].length;
  const isPersonal = personalDataIn(reason).length > 0;
  return [
    ...(letters < SHORTEST || letters > LONGEST ? [`Lý do điều chỉnh cần từ ${SHORTEST} đến ${LONGEST} ký tự.`] : []),
    ...(isPersonal ? ['Lý do điều chỉnh gửi cho mọi nơi nhận: không ghi họ tên, số điện thoại, địa chỉ, lớp học của ai.'] : []),
    ...(namesCase(reason) ? ['Lý do điều chỉnh gửi cho mọi nơi nhận: không ghi mã trường hợp.'] : []),
    ...(countsChildren(reason) ? ['Lý do điều chỉnh gửi cho mọi nơi nhận: không ghi số trẻ em hoặc số trường hợp.'] : []),
  ];
}

const namesCase = (reason: string): boolean =>
  reason.split(/[\s,;.:()]+/).some((word) => /\d/.test(word) && readCode(word) !== undefined);

const NUMBER = '(?:\\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const CHILD = '(?:trẻ|em|cháu|trường hợp|hồ sơ|vụ)(?!\\p{L})';

const countsChildren = (reason: string): boolean =>
  new RegExp(`(?<!\\p{L})${NUMBER}\\s+(?:phiếu\\s+)?${CHILD}`, 'iu').test(reason);
