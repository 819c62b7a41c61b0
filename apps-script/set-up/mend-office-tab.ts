/** Makes or mends one tab of set-up's own: columns, formats, notes, what may be typed, frozen header, protection. */
import { columnTags, type Sheet, tagSheet } from '../tables.ts';
import { findTab } from './find-tab.ts';
import type { Journal } from './journal.ts';
import { mendColumns } from './mend-columns.ts';
import { mendLooks } from './mend-looks.ts';
import type { OfficeTab } from './office-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface MendedTab {
  readonly sheet: Sheet;
  readonly fresh: boolean;
}

/** `blank`: Google's first, empty tab of a new spreadsheet, which becomes this one. */
export function mendOfficeTab(spreadsheet: Spreadsheet, tab: OfficeTab, journal: Journal, blank?: Sheet): MendedTab {
  const found = findTab(spreadsheet, tab, journal);
  const sheet = found ?? makeTab(spreadsheet, tab, blank);
  const fresh = found === undefined;
  if (fresh) journal.did(`Trang “${tab.title}”: đã tạo.`);
  mendColumns({ sheet, wanted: tab.columns, filledByForm: false, fresh }, journal);
  if (fresh) widen(sheet, tab);
  const mended = [mendLooks(sheet, tab.columns), mendHeader(sheet), tab.machine && protect(sheet)].some(Boolean);
  if (mended && !fresh) journal.did(`Trang “${tab.title}”: đã sửa định dạng, ghi chú, danh sách chọn hoặc bảo vệ trang.`);
  return { sheet, fresh };
}

function makeTab(spreadsheet: Spreadsheet, { table, title }: OfficeTab, blank?: Sheet): Sheet {
  const sheet = blank?.setName(title) ?? spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  tagSheet(sheet, table);
  return sheet;
}

/** Of a new tab only: afterwards the widths are the people's. */
function widen(sheet: Sheet, { columns }: OfficeTab): void {
  for (const { key, column } of columnTags(sheet)) {
    const width = columns.find((wanted) => wanted.key === key)?.width;
    if (width !== undefined) sheet.setColumnWidth(column, width);
  }
}

function mendHeader(sheet: Sheet): boolean {
  const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn()));
  const rebold = header.getFontWeights()[0]?.some((weight) => weight !== 'bold') ?? false;
  if (rebold) header.setFontWeight('bold');
  const rewrap = header.getWraps()[0]?.some((wraps) => !wraps) ?? false;
  if (rewrap) header.setWrap(true);
  const refreeze = sheet.getFrozenRows() !== 1;
  if (refreeze) sheet.setFrozenRows(1);
  return rebold || rewrap || refreeze;
}

/** A warning, not a wall: the cloud functions write here under an account of their own, which a wall would shut out too. */
function protect(sheet: Sheet): boolean {
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (protection?.isWarningOnly()) return false;
  (protection ?? sheet.protect().setDescription('Hệ thống ghi, người không sửa')).setWarningOnly(true);
  return true;
}
