/** 2. TRƯỜNG HỢP TRẺ EM: one sentence a fact (wording.md, monthly mail). */

import { CASE_CLASSES } from '../forms/questions/case-class.ts';
import { bandText } from './child-band.ts';
import { CLASS_WORDS } from './class-words.ts';
import type { AuthorityCases, SharedCases } from './disclosed-cases.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { overdueText } from './overdue-words.ts';
import { cellText } from './small-cells.ts';
import { counted, decimal, sentenceCase } from './vi-format.ts';

export function caseSentences(month: DisclosedMonth): string[] {
  if (month.cases === null) return ['Chưa tính trong kỳ này.'];
  const overdue = `${sentenceCase(overdueText(month))}.`;
  return month.clearance === 'authority' ? ofAuthority(month.cases, overdue) : ofEveryone(month.cases, overdue);
}

function ofAuthority(cases: AuthorityCases, overdue: string): string[] {
  const { notified, open, policyAge, twoCleanVisits, usesExpectedDay } = cases;
  const isIdle = notified === 0 && open === 0;
  return [
    ...received(cases),
    ...firstResponse(cases),
    ...(isIdle ? [] : [overdue]),
    ...(twoCleanVisits === 0
      ? []
      : [`${counted(twoCleanVisits)} trẻ có hai lần thăm liền nhau không còn lao động trái quy định.`]),
    ...(open === 0 ? [] : [policy(` (${cellText(policyAge, counted)} trường hợp)`)]),
    ...(usesExpectedDay
      ? ['Có hạn xử lý được tính theo ngày nghỉ dự kiến; hạn có thể thay đổi khi có lịch nghỉ chính thức.']
      : []),
  ];
}

const ofEveryone = ({ open }: SharedCases, overdue: string): string[] => [
  `Đang quản lý ${bandText(open, 'trường hợp')}; số tiếp nhận từ đầu năm xem chỉ số 2.`,
  overdue,
  policy(''),
];

function received({ notified, open, byClass, trafficked }: AuthorityCases): string[] {
  if (open === 0) {
    const nobody = 'không có trường hợp đang quản lý';
    return [notified === 0 ? `Không phát sinh và ${nobody}.` : `Tiếp nhận mới ${counted(notified)} trường hợp; ${nobody}.`];
  }
  const coming = notified === 0 ? 'Trong kỳ không phát sinh trường hợp mới' : `Tiếp nhận mới ${counted(notified)} trường hợp`;
  const ofWhich = ` (trong đó nghi bị mua bán ${cellText(trafficked, counted)})`;
  // A class that nobody watches over is named where its number may be: left out, it says no more than "dưới 5".
  const classes = CASE_CLASSES.filter(({ key }) => WATCHED.has(key) || typeof byClass[key] === 'number').map(
    ({ key }) => `${CLASS_WORDS[key]} ${cellText(byClass[key], counted)}${key === 'worst-form' ? ofWhich : ''}`,
  );
  return [`${coming}; đang quản lý ${counted(open)}.`, `Theo phân loại: ${classes.join('; ')}.`];
}

const WATCHED: ReadonlySet<string> = new Set([
  'worst-form',
  'hazardous',
  'child-labour',
  'employer-not-compliant',
  'at-risk',
  'undetermined',
] as const satisfies readonly (keyof AuthorityCases['byClass'])[]);

function firstResponse({ notified, medianHours }: AuthorityCases): string[] {
  if (notified === 0) return [];
  const took = medianHours === null ? 'chưa có trường hợp nào có biện pháp' : `trung vị ${decimal(medianHours)} giờ`;
  return [`Thời gian từ khi nhận tin đến biện pháp đầu tiên: ${took}.`];
}

/** "For 16-17 the same steps run as policy, and the report says so" (domain.md §3): said always, so that it tells no count. */
const policy = (howMany: string): string =>
  `Với người từ đủ 16 đến dưới 18 tuổi${howMany}: áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).`;
