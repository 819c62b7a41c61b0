/** The tabs of Sổ hồ sơ: "Việc cần làm", "Trường hợp", "Nghi trùng", rewritten as a pure function of the cases, in one batch. */

import { caseListRows } from '../cases/case-list-rows.ts';
import type { Case } from '../cases/case-of-rows.ts';
import type { CaseRows } from '../cases/case-rows.ts';
import { duplicateRows } from '../cases/duplicate-rows.ts';
import { suspectedDuplicates as pairsOf } from '../cases/suspected-duplicates.ts';
import { taskRows } from '../cases/task-rows.ts';
import type { Budget } from '../clock.ts';
import { sha256 } from '../delivery/sha256.ts';
import { caseList, caseTasks, suspectedDuplicates } from '../forms/case-tabs.ts';
import type { Log } from '../log.ts';
import type { Facts } from '../records/facts.ts';
import type { MachineContent, Sheets, TabWriting } from '../sheets/sheets-port.ts';

export interface CasesAt {
  /** Epoch ms. */
  readonly at: number;
  readonly facts: Pick<Facts, 'units' | 'groups'>;
  readonly rows: CaseRows;
  readonly cases: readonly Case[];
}

export interface CaseTabs {
  readonly sheets: Sheets;
  /** Id of Sổ hồ sơ. */
  readonly spreadsheetId: string;
  readonly run: string;
  readonly budget: Budget;
  readonly log: Log;
}

/** Whoever read later knows more. No mail hangs on the tabs: a failure is logged, and the next run writes them. */
export async function writeCaseTabs(
  { at, facts: { units, groups }, rows, cases }: CasesAt,
  { sheets, spreadsheetId, run, budget, log }: CaseTabs,
): Promise<TabWriting['outcome'] | 'failed'> {
  const content = (tab: MachineContent['tab'], filled: MachineContent['rows']): MachineContent => {
    const stamp = { run, order: at, inputHash: sha256(JSON.stringify(filled)), generatedAt: at };
    return { tab, rows: filled, stamp };
  };
  const contents = [
    content(caseTasks, taskRows(cases, at, units)),
    content(caseList, caseListRows(cases, at, groups)),
    content(suspectedDuplicates, duplicateRows(pairsOf(cases, rows, at), { units, groups })),
  ];
  try {
    const outcomes = (await sheets.writeMachineTabs(spreadsheetId, contents, budget)).map(({ outcome }) => outcome);
    return outcomes.find((outcome) => outcome !== 'unchanged') ?? 'unchanged';
  } catch (error) {
    log({ step: 'case-tabs', severity: 'ERROR', error: error instanceof Error ? error.constructor.name : 'unknown' });
    return 'failed';
  }
}
