/** The menu "Tuổi Thơ" of the data spreadsheet, and what its items do. */
import { postersDialog } from '../posters/posters-dialog.ts';
import { attempt, Failure, say, TITLE } from './attempt.ts';
import { boardWords } from './board-words.ts';
import { callFunction } from './call-function.ts';
import { sentWords } from './sent-words.ts';
import { watchedWords } from './watched-words.ts';

/** Of set-up's lines in a message box; all of them stand in the tab. */
const MOST_LINES = 20;

export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu(TITLE)
    .addItem('Xem trước báo cáo tháng này', 'menuPreview')
    .addItem('Gửi báo cáo đến hạn', 'menuSendDue')
    .addItem('Cấp mã, nhắc việc ngay', 'menuWatchCases')
    .addItem('Cập nhật Bảng theo dõi', 'menuRefreshBoard')
    .addItem('Thư chờ quyết định', 'menuParked')
    .addItem('Báo cáo điều chỉnh', 'menuRevise')
    .addItem('In áp phích mã QR', 'menuPosters')
    .addSeparator()
    .addItem('Thiết lập lại', 'menuSetUp')
    .addToUi();
}

/** `setUp`: the lines it printed, shown as they are: some say what only a person can decide. */
export function runSetUp(setUp: () => readonly string[]): void {
  say('Đang thiết lập…');
  attempt('Thiết lập', () => {
    const lines = setUp();
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
    const ui = SpreadsheetApp.getUi();
    ui.alert('Thiết lập', shown.join('\n'), ui.ButtonSet.OK);
    return 'Thiết lập đã chạy xong. Các việc đã làm ghi ở trang “Thiết lập”.';
  });
}

/** The report as those outside the authority get it: whoever opens this spreadsheet need not be allowed to see small counts. */
export function previewReport(): void {
  attempt('Xem trước báo cáo', () => {
    const answer = callFunction('preview-report', {});
    if (!answer.ok) throw new Failure(answer.failure);
    const { html, subject } = answer.body;
    const page = HtmlService.createHtmlOutput(String(html)).setWidth(720).setHeight(640);
    SpreadsheetApp.getUi().showModalDialog(page, `Xem trước, chưa gửi: ${String(subject)}`);
    return 'Đã mở bản xem trước. Chưa gửi thư nào.';
  });
}

export function sendDueReports(): void {
  say('Đang gửi báo cáo đến hạn…');
  attempt('Gửi báo cáo', () => {
    const answer = callFunction('send-reports', {});
    if (!answer.ok) throw new Failure(`${answer.failure} Bấm lại không làm thư nào đi hai lần.`);
    return sentWords(answer.body);
  });
}

/** What the schedule does anyway, without waiting for its next run. */
export function watchCases(): void {
  say('Đang cấp mã và nhắc việc…');
  attempt('Cấp mã, nhắc việc', () => {
    const answer = callFunction('watch-cases', {});
    if (!answer.ok) throw new Failure(`${answer.failure} Bấm lại không cấp mã hai lần, không làm thư nào đi hai lần.`);
    return watchedWords(answer.body);
  });
}

export function refreshBoard(): void {
  say('Đang cập nhật Bảng theo dõi…');
  attempt('Cập nhật Bảng theo dõi', () => {
    // Whoever chose this may have typed a moment ago, and Drive tells the function of it only minutes later.
    const answer = callFunction('refresh-board', { anew: true });
    if (!answer.ok) throw new Failure(`${answer.failure} Bảng theo dõi vẫn như lần cập nhật trước.`);
    return boardWords(answer.body);
  });
}

export function showPosters(): void {
  say('Đang vẽ mã QR…');
  attempt('In áp phích', () => {
    const { page, units } = postersDialog();
    if (units === 0)
      throw new Failure('Chưa có đơn vị nào có mã. Điền trang “Đơn vị” (cột “Mã đơn vị trong đường dẫn”) rồi thử lại.');
    SpreadsheetApp.getUi().showModalDialog(page, 'In áp phích mã QR');
    return `Đã mở áp phích của ${units} đơn vị.`;
  });
}
