/** What both tabs of cases say, in order: what was told, and what was done. */
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { type CaseReport, caseReports, givenCodes } from './case-reports.ts';
import { type CaseUpdate, caseUpdates } from './case-updates.ts';
import { repeatedCodes } from './repeated-reports.ts';

export interface CaseRows {
  readonly reports: readonly CaseReport[];
  readonly updates: readonly CaseUpdate[];
  /** Code of a report that was sent twice → code of the one that counts. */
  readonly repeated: ReadonlyMap<string, string>;
}

/** What both tabs say of cases, and the problems of codes and offices that only show when rows meet each other and the register. */
export function caseRows(facts: Facts): { readonly rows: CaseRows; readonly problems: readonly Problem[] } {
  const known = givenCodes(facts);
  const { reports, problems: ofReports } = caseReports(facts, known);
  const { updates, problems: ofUpdates } = caseUpdates(facts, known);
  // domain.md §2, Time: "*Later* means by submission, then row". Between the two the code: it stays with its report when the tab is sorted.
  const bySubmission = [...reports].sort((a, b) => a.submittedAt - b.submittedAt || byCode(a, b) || a.sheetRow - b.sheetRow);
  const byDone = [...updates].sort((a, b) => a.doneAt - b.doneAt || a.submittedAt - b.submittedAt || a.sheetRow - b.sheetRow);
  const rows = { reports: bySubmission, updates: byDone, repeated: repeatedCodes(facts) };
  return { rows, problems: [...ofReports, ...ofUpdates] };
}

const byCode = ({ code: a = '' }: CaseReport, { code: b = '' }: CaseReport): number => (a < b ? -1 : a > b ? 1 : 0);
