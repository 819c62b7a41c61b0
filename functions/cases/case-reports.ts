/** The counted rows of the case report, each under the code of its case. */
import { readCode } from '../forms/code-letters.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { placeOf } from '../records/read-table.ts';
import { BLANK } from '../records/table.ts';
import { answersAt, type CaseAnswers } from './case-answers.ts';
import { codeProblem } from './code-problem.ts';

export interface CaseReport {
  /** Undefined until its row was given one. */
  readonly code: string | undefined;
  /** The code of the earlier report that this one completes. */
  readonly completes: string | undefined;
  /** Epoch ms, both. */
  readonly receivedAt: number;
  readonly submittedAt: number;
  /** Says which is later of two that were submitted at the same instant. */
  readonly sheetRow: number;
  /** Position in the register of units. */
  readonly unit: number;
  readonly answers: CaseAnswers;
}

/** Codes of every row that is seen, those set aside too: they are known, though their case waits for its row to be mended. */
export function givenCodes({ caseReport }: Facts): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let entry = 0; entry < caseReport.count; entry++) {
    const code = readCode(caseReport.columns.givenCode[entry] ?? '');
    if (code !== undefined && caseReport.state[entry] !== 2) codes.add(code);
  }
  return codes;
}

export function caseReports(
  { caseReport }: Facts,
  known: ReadonlySet<string>,
): { readonly reports: readonly CaseReport[]; readonly problems: readonly Problem[] } {
  const { caseCode, givenCode, receivedAt } = caseReport.columns;
  const reports: CaseReport[] = [];
  const problems: Problem[] = [];
  for (let entry = 0; entry < caseReport.count; entry++) {
    if (caseReport.state[entry] !== 0) continue;
    const completes = caseCode[entry] ?? '';
    // "An unknown case code" sets the row aside (domain.md §2, "What a problem does").
    const unknown = codeProblem(completes, known, placeOf(caseReport, 'caseCode', entry));
    if (unknown) {
      problems.push(unknown);
      continue;
    }
    reports.push({
      code: readCode(givenCode[entry] ?? ''),
      completes: readCode(completes),
      receivedAt: receivedAt[entry] ?? Number.NaN,
      submittedAt: caseReport.submittedAt[entry] ?? Number.NaN,
      sheetRow: caseReport.sheetRow[entry] ?? 0,
      unit: caseReport.columns.unit[entry] ?? BLANK,
      answers: answersAt(caseReport, entry),
    });
  }
  return { reports, problems };
}
