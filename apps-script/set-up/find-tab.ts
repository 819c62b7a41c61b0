/** The tab of a table: the one tagged so, else one that carries its title, else none. Its name is put right. */
import { type Sheet, sheetsOfTable, tagSheet } from '../tables.ts';
import type { Journal } from './journal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface TabName {
  readonly table: string;
  readonly title: string;
}

export function findTab(spreadsheet: Spreadsheet, { table, title }: TabName, journal: Journal): Sheet | undefined {
  const [tagged, copy] = sheetsOfTable(spreadsheet, table);
  if (copy) journal.ask(`Có hai trang “${title}”: “${tagged?.getName()}” và “${copy.getName()}”. Xóa trang thừa rồi chạy lại.`);
  if (tagged) {
    nameTab(spreadsheet, tagged, title, journal);
    return tagged;
  }
  const titled = spreadsheet.getSheetByName(title);
  if (!titled || isTagged(titled)) return undefined;
  tagSheet(titled, table);
  journal.did(`Trang “${title}” đã được nhận lại.`);
  return titled;
}

const isTagged = (sheet: Sheet): boolean => sheet.getDeveloperMetadata().some((metadata) => metadata.getKey() === 'table');

/** Renames the tab where it is not called so; another tab of that name is a person's, and in the way. */
export function nameTab(spreadsheet: Spreadsheet, sheet: Sheet, title: string, journal: Journal): void {
  const was = sheet.getName();
  if (was === title) return;
  if (spreadsheet.getSheetByName(title)) {
    journal.ask(`Trang “${was}” phải tên là “${title}”, nhưng đã có trang khác tên đó. Đổi tên trang kia rồi chạy lại.`);
    return;
  }
  sheet.setName(title);
  journal.did(`Trang “${was}” đã đổi tên thành “${title}”.`);
}
