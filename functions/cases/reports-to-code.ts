/** The tab "Báo cáo trường hợp" as rows that have a code or are to get one, for the two that write them: the cloud function and the script. */
import { caseReport } from '../forms/case-report.ts';
import { cellText, isBlank } from '../records/cell.ts';
import { matchHeader } from '../records/match-header.ts';
import { parseDateTime } from '../records/parse-when.ts';
import type { Cell, RawTable } from '../records/table.ts';
import type { CaseRow } from './give-codes.ts';
import { reportIdentity } from './report-identity.ts';

/** The tab row by row, as a script reads it too. */
export interface ReportRows extends Omit<RawTable, 'cells'> {
  readonly rows: readonly (readonly Cell[])[];
}

export interface ReportsToCode {
  /** Position of the column `givenCode`. */
  readonly column: number;
  /** In the order of `raw.rows`: rows[0] is sheet row 2. */
  readonly rows: readonly CaseRow[];
}

/**
 * Undefined when the table is quarantined, or has no column to write to: nothing is given then, and the problem of the table says
 * why. A report that completes an earlier one (it carries that one's code, domain.md §2) begins no case and gets no code.
 */
export function reportsToCode(raw: ReportRows): ReportsToCode | undefined {
  const header = matchHeader(caseReport, raw);
  const column = 'problems' in header ? undefined : header.positions.get('givenCode');
  if ('problems' in header || column === undefined) return undefined;
  const rows = raw.rows.map((row): CaseRow => {
    const cell = (key: string) => row[header.positions.get(key) ?? -1];
    const identity = isBlank(cell('caseCode')) ? reportIdentity(parseDateTime(row[header.stamp]), cell) : '';
    return { identity, given: cellText(cell('givenCode')) };
  });
  return { column, rows };
}
