/** Below the indicators: what is late, who has not reported, where the mails are, and what was done. */
import { boardOverview } from '../forms/board-tabs.ts';
import { caseSentences } from '../reports/case-sentences.ts';
import { oneLine } from '../reports/one-line.ts';
import { returns } from '../reports/returns.ts';
import { counted } from '../reports/vi-format.ts';
import { childrenSentences, workDone } from '../reports/work-done.ts';
import type { BoardFacts, MailStanding } from './board-facts.ts';
import type { BoardMonth } from './board-month.ts';
import { type BoardRow, inColumns } from './board-row.ts';

export function standingLines({ now, mail, isOverdue }: BoardFacts, { month, told }: BoardMonth): readonly BoardRow[] {
  return [
    about('Trường hợp quá hạn', overdueWords(isOverdue), { alert: isOverdue === true }),
    about('Đơn vị báo cáo', returns(month, now).join(' '), { note: month.reporting.missingUnits.map(oneLine).join('\n') }),
    about('Thư báo cáo', mailWords(mail), { alert: mail.parked > 0 }),
    ...(told === null ? [] : [about('Trẻ em (báo cáo đã gửi)', [...received(told), ...childrenSentences(told)].join(' '))]),
    // What was told of children has its own line.
    ...workDone(month)
      .filter((sentence) => !childrenSentences(month).includes(sentence))
      .map((sentence, i) => about(i === 0 ? 'Việc đã làm trong kỳ' : '', sentence)),
  ];
}

/** Letters of a line that every screen shows. */
const FITS = 60;

/** Without whether one was overdue then: the line above says how it is now. */
const received = (told: NonNullable<BoardMonth['told']>): readonly string[] => caseSentences(told).slice(0, 1);

/** A tab of cases that can't be read is not everyone's to know, but "no" would be a lie. */
function overdueWords(isOverdue: boolean | null): string {
  if (isOverdue === null) return '– Chưa tính được.';
  return isOverdue ? '○ Có. Xem trang “Việc cần làm” của Sổ hồ sơ.' : '● Không có.';
}

function mailWords({ lastReport, parked }: MailStanding): string {
  const last =
    lastReport === undefined
      ? '– Chưa gửi báo cáo nào.'
      : `${lastReport.sent === lastReport.all ? '●' : '○'} ${lastReport.title}: đã gửi ${counted(lastReport.sent)}/${counted(lastReport.all)} nơi nhận.`;
  return parked === 0 ? last : `${last} ○ ${counted(parked)} thư chờ quyết định: xem trang “Sổ gửi”.`;
}

function about(subject: string, text: string, { alert = false, note = '' } = {}): BoardRow {
  return {
    cells: inColumns(boardOverview, { subject, verdict: text }),
    line: 'plain',
    alert,
    // What runs past the screen is read by pointing at it.
    ...((note !== '' || text.length > FITS) && { notes: { verdict: note === '' ? text : `${text}\n${note}` } }),
  };
}
