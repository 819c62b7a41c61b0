/** I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI and III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ, GIẢI PHÁP: the mail's sentences under the letter's headings. */
import type { TableId } from '../forms/question.ts';
import type { WorkKind } from '../plans/plan-letter.ts';
import type { LetterFacts, SharedMonth } from './letter-facts.ts';
import { type Block, item, paragraph, part, section, TO_FILL } from './letter-view.ts';
import { returns } from './returns.ts';
import { unreadTables } from './unread-tables.ts';
import { counted } from './vi-format.ts';
import {
  budgetSentences,
  childrenSentences,
  guidanceSentences,
  inspectionSentences,
  notRead,
  outreachSentences,
  resourceSentences,
  supportSentences,
  trainingSentences,
} from './work-done.ts';

export function leadership(facts: LetterFacts): Block[] {
  const { month } = facts;
  const unread = unreadForm(month, 'other-activity');
  return [
    part('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI'),
    ...(unread === null ? [directives(facts)] : [item(unread)]),
    ...returnsSaid(facts).map(item),
    ...(unread === null ? [item(means(month))] : []),
  ];
}

/** How many documents is known; their numbers and titles stay in the data workbook, for the person who edits the letter. */
function directives({ plan, month }: LetterFacts): Block {
  const { directives: issued } = month.activity;
  if (issued > 0)
    return {
      kind: 'item',
      text: `Trong kỳ ban hành ${counted(issued)} văn bản chỉ đạo, hướng dẫn:`,
      draft: `${TO_FILL} số, ký hiệu, trích yếu.`,
    };
  const which = plan.number === null ? 'Kế hoạch' : `Kế hoạch số ${plan.number}`;
  return item(`Trong kỳ không ban hành văn bản mới; các đơn vị tiếp tục thực hiện ${which}.`);
}

/** "51/58 đơn vị gửi báo cáo, trong đó …"; while that can't be told, what the mail says instead. */
function returnsSaid({ month, closedAt }: LetterFacts): string[] {
  const { reporting, period } = month;
  const unread = unreadTables(month.problems);
  const { expected, onTime, late, missing } = reporting;
  if (unread.has('units') || unread.has('monthly-return') || expected === 0) return returns(month, closedAt);
  const isMonth = period.kind === 'month';
  const all = `${counted(expected - missing)}/${counted(expected)}`;
  const sent = isMonth ? `${all} đơn vị gửi báo cáo` : `Các đơn vị gửi ${all} xác nhận tháng`;
  const owing = missing === 0 ? '' : `; ${counted(missing)} ${isMonth ? 'đơn vị chưa báo cáo' : 'xác nhận chưa gửi'}`;
  // Without the holidays the limit may be later than it seems.
  const parts = unread.has('holidays') ? '' : `, trong đó ${counted(onTime)} đúng hạn, ${counted(late)} sau hạn`;
  return [`${sent}${parts}${owing}.`];
}

function means({ activity }: SharedMonth): string {
  const said = [...budgetSentences(activity), ...resourceSentences(activity)];
  return said.length === 0 ? 'Trong kỳ chưa phát sinh kinh phí.' : `Kinh phí: ${said.join(' ')}`;
}

export const solutions = ({ plan, month }: LetterFacts): Block[] => [
  part('III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ, GIẢI PHÁP'),
  ...plan.solutions.flatMap(({ title, work }, place) => {
    const { form, say } = WORK[work];
    const unread = unreadForm(month, form);
    const said = unread === null ? say(month) : [unread];
    return [
      section(`${place + 1}. ${title}`),
      paragraph(said.length === 0 ? 'Trong kỳ chưa có kết quả được báo cáo.' : said.join(' ')),
    ];
  }),
];

/** What each kind of work is told from. */
const WORK: Readonly<Record<WorkKind, { readonly form: TableId; readonly say: (month: SharedMonth) => string[] }>> = {
  guidance: { form: 'other-activity', say: ({ activity }) => guidanceSentences(activity) },
  outreach: { form: 'outreach', say: ({ activity }) => outreachSentences(activity) },
  training: { form: 'training', say: ({ activity, problems }) => trainingSentences(activity, unreadTables(problems)) },
  support: { form: 'other-activity', say: (month) => [...supportSentences(month.activity), ...childrenSentences(month)] },
  inspection: { form: 'inspection', say: ({ activity }) => inspectionSentences(activity) },
  means: { form: 'other-activity', say: ({ activity }) => resourceSentences(activity) },
};

/** Said instead of figures that nobody could read; a form's row counts only under its sender. */
function unreadForm({ problems }: SharedMonth, form: TableId): string | null {
  const unread = unreadTables(problems);
  const table = unread.has('units') ? 'units' : unread.has(form) ? form : null;
  return table === null ? null : notRead(table, 'chưa có số liệu');
}
