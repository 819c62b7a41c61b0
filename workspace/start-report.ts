/** What a start did, in plain lines for the terminal. */

import { wallClock } from '../functions/calendar/instant.ts';
import { formatDate } from '../functions/calendar/plain-date.ts';
import type { RunningWorkspace } from './open-workspace.ts';

type Answer = Readonly<Record<string, unknown>>;

/** `answer` is what `send-reports` answered, `board` what `refresh-board` did. */
export function describeStart(workspace: RunningWorkspace, answer: Answer, board: Answer): string {
  const { plan, url, clock, dir } = workspace;
  return [
    `Tuổi Thơ — không gian thử trên máy này, ${plan.areaName}. Dữ liệu thử: không nhập trường hợp thật.`,
    '',
    `  Mở trình duyệt:   ${url}`,
    `  Hôm nay ở đây:    ${formatDate(wallClock(clock.now()).date)}`,
    ...describeRun(workspace, answer).map((line) => `  ${line}`),
    `  Bảng theo dõi:    ${boardWords(workspace, board)}`,
    `  Dữ liệu nằm ở:    ${dir}`,
    '',
    'Nhấn Ctrl-C để dừng.',
  ].join('\n');
}

function describeRun({ inbox, url }: RunningWorkspace, answer: Answer): string[] {
  if (answer['ok'] !== true) return [`Việc hằng tháng:  KHÔNG chạy được. ${JSON.stringify(answer['problems'])}`];
  const sent = Number(answer['sent']);
  const failed = Number(answer['failed']);
  const mails = inbox.list(sent).toReversed();
  return [
    `Việc hằng tháng:  ${sentence(sent, Number(answer['alreadySent']), Number(answer['due']))}`,
    ...mails.map((mail) => `    ${url}inbox/${mail.number}  ${mail.recipients.join(', ')}`),
    ...sentencesOf(answer['unread']).map(({ message }) => `    ${message}`),
    ...sentencesOf(answer['refused']).map(({ row, message }) => `    Trang “Nơi nhận”, dòng ${row}: ${message}`),
    ...(failed > 0 ? [`    ${failed} thư chưa gửi được, lần chạy sau gửi lại.`] : []),
  ];
}

function boardWords({ url, directory }: RunningWorkspace, board: Answer): string {
  if (board['ok'] !== true) return `KHÔNG cập nhật được. ${JSON.stringify(board['problems'])}`;
  return `${url}spreadsheets/d/${directory().spreadsheets.board}/edit`;
}

interface Said {
  readonly row: number | null;
  readonly message: string;
}

/** What a person has to mend, in the catalogue's own words. */
const sentencesOf = (problems: unknown): readonly Said[] => (Array.isArray(problems) ? problems : []);

function sentence(sent: number, already: number, due: number): string {
  if (sent > 0) return `đã gửi ${sent} thư báo cáo đến hạn, nằm trong hộp thư thử:`;
  if (due === 0) return 'chưa có báo cáo nào đến hạn.';
  return already > 0
    ? 'mọi báo cáo đến hạn đã gửi từ trước, không gửi lại.'
    : 'có báo cáo đến hạn nhưng “Nơi nhận” chưa có hộp thư nào được gửi.';
}
