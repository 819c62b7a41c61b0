/** A suggestion as a person reads it: its reason, and what wording.md puts under every one. */
import { AGE } from './legal-limits.ts';
import type { Suggestion } from './suggest-class.ts';

const SUGGESTED = 'Đây là gợi ý theo thông tin đã báo. Cán bộ Phòng Văn hóa - Xã hội xác nhận.';
/** "Trẻ em" is under 16, the programme's rate covers 5-17: "for 16-17 the same steps run as policy, and the report says so" (domain.md §3). */
export const AS_POLICY = 'Áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).';

/** From 16 to under 18: not a child by law, a case all the same. */
export const isPolicyAge = (age: number | undefined): boolean => age !== undefined && age >= AGE.notChild && age < AGE.adult;

export function explainSuggestion({ reason }: Suggestion, age: number | undefined): string {
  return [reason, ...(isPolicyAge(age) ? [AS_POLICY] : []), SUGGESTED].join(' ');
}
