/**
 * What a tab that could not be read (missing, doubled, a column gone) leaves open. Its rows are there, only nobody read them, and
 * Low ≤ true ≤ High (domain.md §2) must go on holding: rows of sessions can only add, so Low and what is met stand while "not met"
 * falls; a register that says who is counted, or of how many, leaves nothing standing.
 */
import type { TableId } from '../forms/question.ts';
import type { Verdict } from '../indicators/measure.ts';
import type { MeasureSpec } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import { measureInputs } from './measure-inputs.ts';

/** Each tab that could not be read, with the code of the first reason. */
export type UnreadTables = ReadonlyMap<TableId, string>;

export function unreadTables(problems: readonly Problem[]): UnreadTables {
  const unread = new Map<TableId, string>();
  for (const { form, code, effect } of problems) if (effect === 'quarantine' && !unread.has(form)) unread.set(form, code);
  return unread;
}

/** What of it one measure should have read. */
export interface UnreadInputs {
  /** Empty: everything was read. */
  readonly tables: readonly TableId[];
  /** Not even "at least" can be said. */
  readonly leavesNothing: boolean;
}

export function unreadInputs(measure: MeasureSpec, unread: UnreadTables): UnreadInputs {
  const { adding, deciding } = measureInputs(measure);
  // A form's row counts only under its sender: without the units no form is read.
  const reads = (answers: object, table: TableId) =>
    table in answers || (table === 'units' && FORMS_BY_UNIT.some((form) => form in answers));
  const tables = [...unread.keys()].filter((table) => reads(adding, table) || reads(deciding, table));
  return { tables, leavesNothing: tables.some((table) => reads(deciding, table)) };
}

const FORMS_BY_UNIT: readonly TableId[] = ['training', 'outreach', 'case-report', 'case-update'];

/** The verdict as far as it holds whatever stands in the tabs that were not read. */
export function verdictDespite({ tables, leavesNothing }: UnreadInputs, verdict: Verdict): Verdict {
  if (tables.length === 0 || verdict === 'no-verdict') return verdict;
  return leavesNothing || verdict === 'not-met' ? 'undecided' : verdict;
}
