/** Whether a case is past a deadline: with its number and its steps for the authority, as a yes or no for everyone. */
import type { AuthorityCases } from './disclosed-cases.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { counted } from './vi-format.ts';

export const hasOverdue = (month: DisclosedMonth): boolean =>
  month.clearance === 'authority' ? (month.cases?.overdue ?? 0) > 0 : month.cases?.isOverdue === true;

/** "có 03 trường hợp quá hạn", "có trường hợp quá hạn", "không có trường hợp quá hạn". */
export function overdueInBrief(month: DisclosedMonth): string {
  if (!hasOverdue(month)) return 'không có trường hợp quá hạn';
  const howMany = month.clearance === 'authority' && month.cases !== null ? `${counted(month.cases.overdue)} ` : '';
  return `có ${howMany}trường hợp quá hạn`;
}

/** With its steps, for who may know: "có 03 trường hợp quá hạn (biện pháp bảo vệ khẩn cấp 01; kế hoạch hỗ trợ, can thiệp 02)". */
export function overdueText(month: DisclosedMonth): string {
  const brief = overdueInBrief(month);
  if (month.clearance === 'shared' || month.cases === null) return brief;
  const { overdueSteps } = month.cases;
  const steps = STEPS.filter(({ step }) => overdueSteps[step] > 0);
  if (steps.length <= 1) return [brief, ...steps.map(({ words }) => words)].join(' ');
  // A case may be late with two of them.
  return `${brief} (${steps.map(({ step, words }) => `${words} ${counted(overdueSteps[step])}`).join('; ')})`;
}

const STEPS: readonly { readonly step: keyof AuthorityCases['overdueSteps']; readonly words: string }[] = [
  { step: 'emergency', words: 'biện pháp bảo vệ khẩn cấp' },
  { step: 'plan', words: 'kế hoạch hỗ trợ, can thiệp' },
  { step: 'follow-up', words: 'thăm, theo dõi' },
];
