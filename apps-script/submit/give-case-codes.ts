/**
 * Gives new case reports their code at once: the one that the cloud function `watch-cases` gives too, and whoever writes first is right,
 * since a code that stands in its row stays. So no harm is done by an event that comes twice, late or never, by a response that is not
 * in the sheet yet, by a missing key or a tab in quarantine: the next event, the daily run or the function makes up for it.
 */
import type { Hmac } from '../../functions/cases/case-code.ts';
import { isCodeKey } from '../../functions/cases/code-key.ts';
import { giveCodes } from '../../functions/cases/give-codes.ts';
import { reportsToCode } from '../../functions/cases/reports-to-code.ts';
import { caseReport } from '../../functions/forms/case-report.ts';
import { printCode, readCode } from '../../functions/forms/code-letters.ts';
import { aloneSoon } from '../set-up/alone.ts';
import { runsToCopy } from '../set-up/runs-to-copy.ts';
import { formState, spreadsheetId, storedCodeKey } from '../state.ts';
import { columnTags, headerOf, type Sheet, sheetsOfTable } from '../tables.ts';
import { type RawReports, readReports } from './read-reports.ts';

/** At the event of a form; an answer to one of the other six changes no case report. */
export function giveCodesAt(formId: string): void {
  if (formState(caseReport.id)?.formId === formId) giveCaseCodes();
}

/** To every row that is to have one and has none. */
export function giveCaseCodes(): void {
  const id = spreadsheetId(caseReport.spreadsheet);
  if (id === undefined) return;
  const key = storedCodeKey() ?? '';
  if (!isCodeKey(key)) {
    console.warn('Chưa cấp mã trường hợp: CASE_CODE_KEY trong thuộc tính của dự án còn thiếu hoặc sai. Máy chủ báo cáo sẽ cấp.');
    return;
  }
  const hmac: Hmac = (message) => Utilities.computeHmacSha256Signature(message, key, Utilities.Charset.UTF_8);
  aloneSoon(() => {
    const [sheet] = sheetsOfTable(SpreadsheetApp.openById(id), caseReport.id);
    if (sheet) fillCodes(sheet, hmac);
  });
}

function fillCodes(sheet: Sheet, hmac: Hmac): void {
  const count = sheet.getLastRow() - 1;
  const head = headOf(sheet);
  const column = reportsToCode(head)?.column;
  if (count < 1 || column === undefined) return;
  const rows = readReports((...area) => sheet.getRange(...area).getValues(), head, column, count);
  const reports = reportsToCode({ ...head, rows })?.rows ?? [];
  const codes = giveCodes(reports, hmac);
  const missing = reports.map(({ given }, row) => {
    const code = codes[row] ?? '';
    return code === '' || readCode(given) === code ? '' : printCode(code);
  });
  for (const { start, count: height } of runsToCopy(missing, [])) {
    const cells = missing.slice(start, start + height).map((code) => [code]);
    // Text first: what a sheet would make of a code is not to be found out.
    sheet
      .getRange(start + 2, column + 1, height, 1)
      .setNumberFormat('@')
      .setValues(cells);
  }
}

/** The tab without its rows. */
function headOf(sheet: Sheet): RawReports {
  const columnKeys: (string | undefined)[] = [];
  for (const { key, column } of columnTags(sheet)) columnKeys[column - 1] = key;
  return {
    table: caseReport.id,
    sheetId: sheet.getSheetId(),
    title: caseReport.tab,
    columnKeys: Array.from(columnKeys),
    header: headerOf(sheet),
    rows: [],
  };
}
