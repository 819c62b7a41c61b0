/** V. NHIỆM VỤ TRỌNG TÂM and VI. KIẾN NGHỊ, ĐỀ XUẤT: what the figures ask for next, and what the units propose. */
import { nextPeriod } from '../calendar/periods.ts';
import { isRatio } from '../indicators/measure.ts';
import { judgedMeasure } from './judged-measure.ts';
import { wordsOfUnits, wordsToAdd } from './letter-assessment.ts';
import { type LetterFacts, periodInLetter, periodOf } from './letter-facts.ts';
import { type Block, item, part } from './letter-view.ts';
import { oneLine } from './one-line.ts';
import { organisationName } from './organisation-name.ts';
import { hasOverdue } from './overdue-words.ts';
import { readings } from './readings.ts';
import { type SeenIndicator, seenIndicators } from './seen-indicators.ts';
import { isCeiling, shortfall, targetText } from './target-words.ts';
import { unreadTables } from './unread-tables.ts';
import { unreadTabs } from './unread-words.ts';
import { counted, names } from './vi-format.ts';

export function nextTasks(facts: LetterFacts): Block[] {
  const { plan, month } = facts;
  const next = periodInLetter(nextPeriod(periodOf(plan, month.period), plan.periods));
  const unread = [...unreadTables(month.problems).keys()];
  const tasks = [
    ...(unread.length === 0 ? [] : [`Khắc phục ${unreadTabs(unread)} để số liệu được tính đủ.`]),
    ...(hasOverdue(month) ? [`Xử lý ngay các trường hợp quá hạn (${plan.standingBody.name}).`] : []),
    ...seenIndicators(plan, month).flatMap((indicator) => taskOf(facts, indicator)),
    ...askForReturns(facts),
    'Tiếp tục thực hiện các nhiệm vụ, giải pháp của Kế hoạch.',
  ];
  return [part(`V. NHIỆM VỤ TRỌNG TÂM ${next.toLocaleUpperCase('vi')}`), ...tasks.map(item)];
}

/** What would settle or lift one indicator; nothing for one on children, whose numbers this letter doesn't have. */
function taskOf({ plan, month }: LetterFacts, { promised, seen, unread }: SeenIndicator): string[] {
  if (seen.shown === 'banded' || unread.tables.length > 0) return [];
  const { code, audience, unit, measure } = promised;
  const { target, verdict, narrowedBy } = seen;
  if (narrowedBy !== null) return [`Bổ sung danh sách người dự của ${oneLine(narrowedBy.name)} để kết luận chỉ số ${code}.`];
  const judged = judgedMeasure(seen);
  if (!isRatio(judged)) {
    const settler = organisationName(plan, promised.settledBy, month.period.to);
    return judged.reason === 'no-denominator' ? [`Bổ sung tổng số ${audience} để tính chỉ số ${code} (${settler}).`] : [];
  }
  if (verdict !== 'not-met' || target === null || isCeiling(target)) return [];
  const what = isTraining(measure) ? 'Tổ chức tập huấn' : 'Truyền thông trực tiếp';
  return [`${what} cho ít nhất ${counted(shortfall(target, judged))} ${unit} nữa để đạt ${targetText(target)} (chỉ số ${code}).`];
}

const isTraining = (measure: SeenIndicator['promised']['measure']): boolean =>
  measure.kind === 'officials-trained' ||
  measure.kind === 'agencies-trained' ||
  (measure.kind === 'establishments' && measure.by === 'trained');

function askForReturns({ month: { reporting, problems } }: LetterFacts): string[] {
  const unread = unreadTables(problems);
  if (reporting.missing === 0 || unread.has('units') || unread.has('monthly-return')) return [];
  const who = reporting.missingUnits.map(oneLine);
  return [`Đôn đốc ${who.length === 0 ? 'các đơn vị' : names(who, 'đơn vị')} gửi xác nhận tháng.`];
}

export function proposals(facts: LetterFacts): Block[] {
  const { plan, month, letter, returned } = facts;
  const asked =
    readings(plan, month).length === 0
      ? []
      : [item(`Đề nghị ${letter.toInBrief} hướng dẫn, cho ý kiến về cách tính các chỉ tiêu (các cách hiểu nêu tại mục IV.4).`)];
  return [part('VI. KIẾN NGHỊ, ĐỀ XUẤT'), ...asked, ...wordsProposed(returned, asked.length > 0)];
}

function wordsProposed(returned: LetterFacts['returned'], hasOther: boolean): Block[] {
  if (returned === null) return [wordsToAdd('kiến nghị, đề xuất')];
  const { proposals: words, heldBack } = returned;
  const isSilent = words.length + heldBack.proposals === 0;
  return isSilent && hasOther ? [] : wordsOfUnits(words, heldBack.proposals, 'Không.');
}
