/**
 * "Báo cáo điều chỉnh": which report, what would change, why; then it is issued and sent. Nothing is issued before the person has read
 * what changes and written the reason that everybody will read.
 */
import { attempt, Failure } from './attempt.ts';
import { callFunction } from './call-function.ts';
import { issuedWords, type ReleasedReport, type ReportChanges, readChanges, readReleased } from './revision-answer.ts';
import { sentWords } from './sent-words.ts';

const CAPTION = 'Báo cáo điều chỉnh';
const NOTHING_ISSUED = 'Chưa phát hành báo cáo điều chỉnh nào.';
/** Of the reports to choose from, the newest. */
const MOST_REPORTS = 12;
/** Of the changes in a message box; the mail has all of them. */
const MOST_LINES = 20;

export function reviseReport(): void {
  attempt('Điều chỉnh báo cáo', () => {
    const report = chosen(readReleased(call({})).slice(0, MOST_REPORTS));
    if (typeof report === 'string') return report;
    const changes = readChanges(call({ period: report.period }));
    if (changes.lines.length === 0) return `${changes.title}: không có gì thay đổi so với lần gửi trước.`;
    if (!isWanted(changes)) return NOTHING_ISSUED;
    const reason = reasonFor(changes);
    if (reason === undefined) return NOTHING_ISSUED;
    return `${issuedWords(call({ period: report.period, reason }))} ${sent()}`;
  });
}

/** The report the person names; else what to say where they named none. */
function chosen(reports: readonly ReleasedReport[]): ReleasedReport | string {
  if (reports.length === 0) return 'Chưa có báo cáo nào đã gửi.';
  const list = reports.map(({ words }, i) => `${i + 1}. ${words}`);
  const answer = written(['Ghi số thứ tự của báo cáo cần xem thay đổi:', '', ...list]);
  if (answer === undefined) return NOTHING_ISSUED;
  const report = /^\d+$/.test(answer) ? reports[Number(answer) - 1] : undefined;
  if (report === undefined) throw new Failure(`Cần ghi một số từ 1 đến ${reports.length}.`);
  return report;
}

function isWanted({ title, next, lines }: ReportChanges): boolean {
  const ui = SpreadsheetApp.getUi();
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  const message = [`${title}, thay đổi so với lần gửi trước:`, '', ...shown, '', `Phát hành báo cáo điều chỉnh lần ${next}?`];
  return ui.alert(CAPTION, message.join('\n'), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

const reasonFor = ({ title, next }: ReportChanges): string | undefined =>
  written([
    `${title}, điều chỉnh lần ${next}. Ghi lý do (từ 10 đến 300 ký tự).`,
    'Lý do gửi cho mọi nơi nhận: không ghi họ tên, mã trường hợp, số trẻ em.',
  ]);

/** What the person wrote; undefined: they closed the box. */
function written(lines: readonly string[]): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(CAPTION, lines.join('\n'), ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : undefined;
}

/** It would go by itself with the next run; whoever has just issued it wants to see it go. */
function sent(): string {
  const answer = callFunction('send-reports', {});
  return answer.ok ? sentWords(answer.body) : `${answer.failure} Lần chạy sau sẽ gửi thư.`;
}

function call(body: object): Readonly<Record<string, unknown>> {
  const answer = callFunction('revise-report', body);
  if (!answer.ok) throw new Failure(answer.failure);
  return answer.body;
}
