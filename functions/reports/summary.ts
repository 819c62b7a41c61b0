/** TÓM TẮT: three sentences made from the figures alone (wording.md). */
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { lagging } from './lagging.ts';
import { hasOverdue, overdueInBrief } from './overdue-words.ts';
import { progress } from './progress.ts';
import { returnsInBrief } from './returns.ts';
import { metTargetsText, type Tally } from './tally.ts';
import { unreadTables } from './unread-tables.ts';
import { unreadClause } from './unread-words.ts';
import { counted, sentenceCase } from './vi-format.ts';

/** `closedAt`: instant of the data cut-off (epoch ms). */
export function summary(
  plan: Plan,
  month: DisclosedMonth,
  previous: DisclosedMonth | null,
  tally: Tally,
  closedAt: number,
): [string, string, string] {
  return [standing(tally), progress(plan, month, previous), attention(plan, month, tally, closedAt)];
}

/** "Đạt 2/8 chỉ tiêu (4/11 chỉ số); chưa đạt 03 chỉ số; chưa đủ căn cứ kết luận 04 chỉ số." */
function standing(tally: Tally): string {
  const { indicators, notComputed } = tally;
  const ofWhich = notComputed === 0 ? '' : ` (trong đó ${counted(notComputed)} chỉ số chưa tính trong kỳ này)`;
  const rest = [
    ['chưa đạt', indicators['not-met'], ''],
    ['chưa đủ căn cứ kết luận', indicators.undecided, ofWhich],
    ['theo dõi xu hướng', indicators['no-verdict'], ''],
    ['không công bố kết luận', indicators.withheld, ''],
  ] as const;
  const clauses = rest.filter(([, n]) => n > 0).map(([words, n, more]) => `; ${words} ${counted(n)} chỉ số${more}`);
  return `${headline(tally)}${clauses.join('')}.`;
}

/** "Đạt 2/8 chỉ tiêu (4/11 chỉ số)": how the mail opens. */
export const headline = (tally: Tally): string =>
  `${sentenceCase(metTargetsText(tally))} (${tally.indicators.met}/${tally.indicators.all} chỉ số)`;

function attention(plan: Plan, month: DisclosedMonth, { indicators, notComputed }: Tally, closedAt: number): string {
  const unsettled = indicators.undecided - notComputed;
  const behind = lagging(plan, month);
  const parts = [
    ...unreadClause(unreadTables(month.problems)),
    ...(hasOverdue(month) ? [overdueInBrief(month)] : []),
    ...behind,
    ...(behind.length > 0 || unsettled === 0 ? [] : [`${counted(unsettled)} chỉ số chưa đủ căn cứ kết luận (xem mục 4)`]),
    ...returnsInBrief(month, closedAt),
  ];
  return parts.length === 0 ? 'Không có việc cần lưu ý.' : `Cần lưu ý: ${parts.join('; ')}.`;
}
