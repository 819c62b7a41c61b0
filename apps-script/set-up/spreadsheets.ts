/** The three spreadsheets (Google shares per file, so what may not be seen together lies apart): made once, then opened. */
import type { SpreadsheetRole } from '../../functions/forms/question.ts';
import { rememberSpreadsheet, spreadsheetId } from '../state.ts';
import type { Sheet } from '../tables.ts';
import { type Journal, Refusal } from './journal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const ROLES: readonly SpreadsheetRole[] = ['data', 'cases', 'board'];
export const NAMES: Readonly<Record<SpreadsheetRole, string>> = { data: 'Sổ dữ liệu', cases: 'Sổ hồ sơ', board: 'Bảng theo dõi' };

const LOCALE = 'vi_VN';
export const ZONE = 'Asia/Ho_Chi_Minh';

export interface Book {
  readonly spreadsheet: Spreadsheet;
  /** Google's own first tab of a spreadsheet made in this run. */
  readonly blank?: Sheet;
}

export function openBook(role: SpreadsheetRole, journal: Journal): Book {
  const id = spreadsheetId(role);
  const book = id === undefined ? (ownBook(role, journal) ?? makeBook(role, journal)) : { spreadsheet: open(role, id) };
  const { spreadsheet } = book;
  if (spreadsheet.getSpreadsheetLocale() !== LOCALE) {
    spreadsheet.setSpreadsheetLocale(LOCALE);
    if (!book.blank) journal.did(`${NAMES[role]}: ngôn ngữ và vùng đã đặt lại là Việt Nam.`);
  }
  if (spreadsheet.getSpreadsheetTimeZone() !== ZONE) {
    spreadsheet.setSpreadsheetTimeZone(ZONE);
    if (!book.blank) journal.did(`${NAMES[role]}: múi giờ đã đặt lại là giờ Việt Nam.`);
  }
  return book;
}

/**
 * Sổ dữ liệu is the spreadsheet that the script is bound to: "Only bound scripts can create menus" (Apps Script, guide to menus). A
 * project of its own gets along without the menu.
 */
function ownBook(role: SpreadsheetRole, journal: Journal): Book | undefined {
  // The typings promise one; a project that is bound to nothing gets null.
  const container: Spreadsheet | null = role === 'data' ? SpreadsheetApp.getActiveSpreadsheet() : null;
  if (!container) return undefined;
  container.rename(titleOf(role));
  rememberSpreadsheet(role, container.getId());
  journal.did(`${NAMES[role]}: là trang tính này, ${container.getUrl()}`);
  const [first, second] = container.getSheets();
  return first && !second && first.getLastRow() === 0 ? { spreadsheet: container, blank: first } : { spreadsheet: container };
}

const titleOf = (role: SpreadsheetRole): string => `${NAMES[role]} - ${OFFICE.areaName}`;

function makeBook(role: SpreadsheetRole, journal: Journal): Book {
  const spreadsheet = SpreadsheetApp.create(titleOf(role));
  rememberSpreadsheet(role, spreadsheet.getId());
  journal.did(`${NAMES[role]}: đã tạo, ${spreadsheet.getUrl()}`);
  const [blank] = spreadsheet.getSheets();
  return blank ? { spreadsheet, blank } : { spreadsheet };
}

/** A file that can't be opened is not made anew: that would part the office's data in two. */
function open(role: SpreadsheetRole, id: string): Spreadsheet {
  try {
    return SpreadsheetApp.openById(id);
  } catch {
    throw new Refusal(
      `Không mở được ${NAMES[role]} (mã tệp ${id}). Khôi phục tệp từ thùng rác hoặc xin lại quyền sửa, rồi chạy lại. Chưa làm gì khác.`,
    );
  }
}
