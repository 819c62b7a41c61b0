/** 3. VIỆC ĐÃ LÀM: one sentence a kind of work; what was not held is said where the plan expects it (wording.md, phrases by case). */
import type { TableId } from '../forms/question.ts';
import { sentList } from '../forms/sent-list.ts';
import { bandText } from './child-band.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { type UnreadTables, unreadTables } from './unread-tables.ts';
import { unreadTabs } from './unread-words.ts';
import { counted, sentenceCase } from './vi-format.ts';

export function workDone(month: DisclosedMonth): string[] {
  const { activity } = month;
  const unread = unreadTables(month.problems);
  // A form's row counts only under its sender.
  if (unread.has('units')) return [notRead('units', 'chưa tính được việc đã làm trong kỳ')];
  const isWhole = !WORK_FROM.some((table) => unread.has(table));
  const children = unread.has('other-activity') ? [] : childrenSentences(month);
  if (isWhole && Object.values(activity).every((n) => n === 0))
    return ['Trong kỳ không có hoạt động nào được báo cáo.', ...children];
  return [
    ...(unread.has('training') ? [notRead('training', 'chưa có số liệu lớp tập huấn')] : trainingSentences(activity, unread)),
    ...(unread.has('outreach') ? [notRead('outreach', 'chưa có số liệu truyền thông')] : outreachSentences(activity)),
    ...(unread.has('inspection') ? [notRead('inspection', 'chưa có số liệu kiểm tra')] : inspectionSentences(activity)),
    ...(unread.has('other-activity') ? [notRead('other-activity', 'chưa có số liệu các nhiệm vụ khác')] : []),
    ...supportSentences(activity),
    ...children,
    ...guidanceSentences(activity),
    ...resourceSentences(activity),
    ...budgetSentences(activity),
  ];
}

export type Activity = DisclosedMonth['activity'];

const WORK_FROM: readonly TableId[] = ['training', 'outreach', 'inspection', 'other-activity'];

/** "Nothing was held" and "nothing could be read" are two facts too. */
export const notRead = (table: TableId, leaves: string): string => `${sentenceCase(unreadTabs([table]))}: ${leaves}.`;

export function trainingSentences({ trainings, trainingAttendances }: Activity, unread: UnreadTables): string[] {
  if (trainings === 0) return ['Trong kỳ không tổ chức lớp tập huấn nào.'];
  // Officials are ticked by name: without their list they are not among those who came.
  const came = attended(trainingAttendances, unread.has('officials') ? 'ít nhất ' : '');
  return [`Tổ chức ${counted(trainings)} lớp tập huấn${came}.`];
}

/** Unsaid at 0: where only establishments or agencies are on record, people came, but nobody counted them. */
const attended = (attendances: number, bound = ''): string =>
  attendances === 0 ? '' : `, ${bound}${counted(attendances)} lượt người dự`;

const reached = (reach: number): string => (reach === 0 ? '' : `, tiếp cận ${counted(reach)} lượt`);

export function outreachSentences(activity: Activity): string[] {
  if (activity.outreach === 0) return ['Trong kỳ không có hoạt động truyền thông nào.'];
  return sentences([
    [activity.outreachDirect, (n) => `Tổ chức ${n} hoạt động truyền thông trực tiếp${attended(activity.outreachAttendances)}.`],
    [
      activity.outreachIndirect,
      (n) => `Thực hiện ${n} hoạt động truyền thông gián tiếp${reached(activity.indirectReach)} (không tính vào chỉ tiêu).`,
    ],
    [activity.materials, (n) => `Phát ${n} tài liệu, sản phẩm truyền thông.`],
  ]);
}

/** No inspection and no violation are two facts, and neither stands for the other. */
export function inspectionSentences({ inspections, violations }: Activity): string[] {
  if (inspections === 0) return ['Trong kỳ không tiến hành kiểm tra.'];
  const held = `Tiến hành ${counted(inspections)} cuộc kiểm tra`;
  return violations === 0
    ? [`${held}.`, 'Trong kỳ không phát hiện vi phạm.']
    : [`${held}, ${counted(violations)} cuộc có vi phạm.`];
}

/** What was done for children at risk and their families, and against trafficking. */
export const supportSentences = (activity: Activity): string[] =>
  sentences([
    ...orElse(
      [activity.legalAid, (n) => `Trợ giúp pháp lý cho ${n} người.`],
      [activity.legalAidActivities, (n) => `Có ${n} hoạt động trợ giúp pháp lý.`],
    ),
    [activity.models, (n) => `Triển khai ${n} mô hình phòng ngừa.`],
    [activity.reviews, (n) => `Rà soát trẻ em ${n} lượt.`],
    [activity.traffickingActivities, (n) => `Nắm tình hình, phòng chống mua bán trẻ em ${n} lần.`],
  ]);

export const guidanceSentences = (activity: Activity): string[] =>
  sentences([
    [activity.directives, (n) => `Ban hành ${n} văn bản chỉ đạo, hướng dẫn.`],
    [activity.finalReviews, (n) => `Sơ kết, tổng kết ${n} lần.`],
  ]);

export const resourceSentences = (activity: Activity): string[] =>
  sentences(
    orElse(
      [activity.resources, (n) => `Vận động nguồn lực ${n} đồng.`],
      [activity.resourceActivities, (n) => `Vận động nguồn lực ${n} lần, chưa quy ra tiền.`],
    ),
  );

export const budgetSentences = (activity: Activity): string[] =>
  sentences(
    orElse(
      [activity.budget, (n) => `Bố trí, sử dụng kinh phí ${n} đồng.`],
      [activity.budgetActivities, (n) => `Bố trí, sử dụng kinh phí ${n} lần, chưa ghi số tiền.`],
    ),
  );

/** Always said to `shared`, since "dưới 10" has zero inside: leaving the sentence out would be the count 0. */
export function childrenSentences({ clearance, children }: DisclosedMonth): string[] {
  if (clearance === 'shared') {
    if ('toldIn' in children)
      return [`Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở ${sentList.kinds[children.toldIn]}.`];
    return [
      `Trẻ trở lại học qua rà soát: ${bandText(children.returnedToSchool, 'trẻ')}.`,
      `Vụ việc mua bán trẻ em phát hiện: ${bandText(children.incidents, 'vụ việc')}.`,
    ];
  }
  return sentences([
    [children.returnedToSchool, (n) => `Qua rà soát, ${n} trẻ trở lại học.`],
    [children.incidents, (n) => `Phát hiện ${n} vụ việc mua bán trẻ em.`],
  ]);
}

type Part = readonly [number, (n: string) => string];

/** The sum where one was given, else how often it was done. */
const orElse = (sum: Part, times: Part): readonly Part[] => (sum[0] > 0 ? [sum] : [times]);

function sentences(parts: readonly Part[]): string[] {
  return parts.filter(([n]) => n > 0).map(([n, say]) => say(counted(n)));
}
