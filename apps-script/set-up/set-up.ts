/** Set-up, in its order. Safe to run again: whatever is right already is read, compared and left alone. */
import { FORMS } from '../../functions/forms/forms.ts';
import { holidays } from '../../functions/forms/registers.ts';
import { refreshLinks } from '../posters/google-links.ts';
import { linksList } from '../posters/links-list.ts';
import { installedBy, rememberInstaller, spreadsheetId } from '../state.ts';
import { sheetsOfTable } from '../tables.ts';
import { refuseBin } from './drive-files.ts';
import { fillHolidays } from './fill-holidays.ts';
import { createJournal, type Journal, Refusal } from './journal.ts';
import { judgeSharing } from './judge-sharing.ts';
import { mendCodeKey } from './mend-code-key.ts';
import { mendForm } from './mend-form.ts';
import { type MendedTab, mendOfficeTab } from './mend-office-tab.ts';
import { offeredNow } from './offered.ts';
import { OFFICE_TABS, setUpLog } from './office-tabs.ts';
import { printJournal } from './print-journal.ts';
import { readSharing } from './sharing.ts';
import { type Book, openBook } from './spreadsheets.ts';
import { mendTriggers } from './triggers.ts';

/** Google ends a run after six minutes; a form takes less than one. */
const LONGEST_RUN_MS = 4.5 * 60_000;

export function runSetUp(now: number): string[] {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(30_000)) return ['Thiết lập đang chạy ở nơi khác. Chờ vài phút rồi chạy lại.'];
  const journal = createJournal();
  try {
    mendOffice(journal, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    journal.ask(error.message);
  } finally {
    print(journal, now);
    lock.releaseLock();
  }
  const lines = journal.lines.map(({ text }) => text);
  return journal.lines.every(({ kind }) => kind === 'note') ? [...lines, 'Mọi thứ đã đúng, không phải sửa gì.'] : lines;
}

function mendOffice(journal: Journal, now: number): void {
  refuseSecondAccount();
  refuseBin();
  refuseSharing();
  const data = openBook('data', journal);
  const cases = openBook('cases', journal);
  const board = openBook('board', journal);
  const books = { data, cases, board };
  const tabs = new Map<string, MendedTab>();
  for (const tab of OFFICE_TABS) {
    const { spreadsheet, blank } = books[tab.spreadsheet];
    const unused = tabs.has(tab.spreadsheet) ? undefined : blank;
    const mended = mendOfficeTab(spreadsheet, tab, journal, unused);
    tabs.set(tab.spreadsheet, mended).set(tab.table, mended);
  }
  const holidayTab = tabs.get(holidays.id);
  if (holidayTab) fillHolidays(holidayTab, journal);
  SpreadsheetApp.flush();
  mendForms(books, journal, now);
  dropBlank(cases);
  const { written, templates } = refreshLinks();
  if (written) journal.did(`Trang “${linksList.tab}”: đã ghi lại đường dẫn của các đơn vị.`);
  if (templates) journal.did('Đường dẫn điền sẵn trong thư của hệ thống: đã ghi lại.');
  mendCodeKey(journal);
  mendTriggers(journal);
  shareNote(journal);
}

function mendForms(books: Readonly<Record<string, Book>>, journal: Journal, now: number): void {
  const offered = offeredNow(now);
  const began = Date.now();
  for (const form of FORMS) {
    if (Date.now() - began > LONGEST_RUN_MS)
      throw new Refusal('Hết thời gian của một lần chạy. Chạy lại để làm tiếp phần còn lại.');
    const book = books[form.spreadsheet];
    if (book) mendForm(form, book.spreadsheet, offered, journal);
  }
}

/** Triggers belong to the account that made them: a second account would send every receipt twice. */
function refuseSecondAccount(): void {
  const email = Session.getEffectiveUser().getEmail();
  const installer = installedBy();
  if (installer !== undefined && installer !== email) {
    throw new Refusal(
      `Dừng: hệ thống đã cài bằng tài khoản ${installer}; hãy chạy bằng tài khoản đó. Muốn chuyển: tài khoản đó xóa hết lệnh tự chạy, rồi xóa thuộc tính “installedBy” của dự án.`,
    );
  }
  rememberInstaller(email);
}

/** Before anything is written: what lies open is not added to. */
function refuseSharing(): void {
  const id = spreadsheetId('cases');
  if (id === undefined) return;
  const judged = judgeSharing(readSharing(id));
  if (judged.kind === 'ask') throw new Refusal(judged.text);
}

/** Again at the end: a spreadsheet made in this run takes over what its folder is shared with. */
function shareNote(journal: Journal): void {
  const id = spreadsheetId('cases');
  if (id === undefined) return;
  const { kind, text } = judgeSharing(readSharing(id));
  journal[kind](text);
}

/** Google's first, empty tab, where no register took its place. */
function dropBlank({ spreadsheet, blank }: Book): void {
  if (blank && blank.getLastRow() === 0 && spreadsheet.getNumSheets() > 1 && blank.getDeveloperMetadata().length === 0) {
    spreadsheet.deleteSheet(blank);
  }
}

function print({ lines }: Journal, now: number): void {
  const id = spreadsheetId('data');
  if (id === undefined) return;
  try {
    const [sheet] = sheetsOfTable(SpreadsheetApp.openById(id), setUpLog.table);
    if (sheet) printJournal(sheet, lines, now);
  } catch (error) {
    console.error(error); // the lines are returned all the same
  }
}
