/** The counted rows of the case update that have an effect; a void action has none, and its problem says why. */
import type { caseUpdate } from '../forms/case-update.ts';
import { readCode } from '../forms/code-letters.ts';
import type { QuestionsOf } from '../forms/define-form.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import { problem } from '../records/problem-catalogue.ts';
import { keyAt, placeOf } from '../records/read-table.ts';
import { lacksReason } from '../records/row-checks.ts';
import { BLANK, NO_DAY } from '../records/table.ts';
import { codeProblem } from './code-problem.ts';

type OptionOf<Key extends string> = Extract<
  QuestionsOf<typeof caseUpdate>,
  { readonly key: Key; readonly options: unknown }
>['options'][number]['key'];

export type Action = OptionOf<'action'>;

export interface CaseUpdate {
  readonly code: string;
  readonly action: Action;
  /** Epoch ms. */
  readonly doneAt: number;
  readonly submittedAt: number;
  readonly sheetRow: number;
  /** Position in the register of units. */
  readonly unit: number;
  /** Of a visit: the day set for the next one, and its answers. */
  readonly nextFollowUp: number | undefined;
  readonly schooling: OptionOf<'schooling'> | undefined;
  readonly stillWorking: OptionOf<'stillWorking'> | undefined;
  readonly confirmedClass: OptionOf<'confirmedClass'> | undefined;
  readonly closingReason: OptionOf<'closingReason'> | undefined;
  readonly duplicateOf: string | undefined;
  readonly sameChild: OptionOf<'sameChild'> | undefined;
}

/** These "count only from a unit whose role is Thường trực" (domain.md §2, Cases). */
const STANDING_OFFICE_ONLY: ReadonlySet<Action> = new Set([
  'confirm-class',
  'duplicate',
  'close',
  'reopen',
  'no-plan-needed',
] as const);

export function caseUpdates(
  facts: Facts,
  known: ReadonlySet<string>,
): { readonly updates: readonly CaseUpdate[]; readonly problems: readonly Problem[] } {
  const table = facts.caseUpdate;
  const updates: CaseUpdate[] = [];
  const problems: Problem[] = [];
  for (let entry = 0; entry < table.count; entry++) {
    const action = keyAt(table, 'action', entry);
    if (table.state[entry] !== 0) continue;
    const wrong =
      codeProblem(table.columns.caseCode[entry] ?? '', known, placeOf(table, 'caseCode', entry)) ??
      (action === 'duplicate'
        ? codeProblem(table.columns.duplicateOf[entry] ?? '', known, placeOf(table, 'duplicateOf', entry))
        : undefined) ??
      (action !== undefined && STANDING_OFFICE_ONLY.has(action) && !isFromStandingOffice(facts, entry)
        ? problem('needs-standing-office', placeOf(table, 'action', entry))
        : undefined);
    if (wrong) problems.push(wrong);
    // records/row-checks.ts raises `reason-missing`.
    const code = readCode(table.columns.caseCode[entry] ?? '');
    if (wrong || action === undefined || code === undefined || lacksReason(table, entry)) continue;
    updates.push(updateAt(facts, entry, code, action));
  }
  return { updates, problems };
}

/** "Thường trực" by the register as it stands, as registers are read. */
const isFromStandingOffice = ({ caseUpdate, units }: Facts, entry: number): boolean =>
  units[caseUpdate.columns.unit[entry] ?? -1]?.role === 'standing';

function updateAt({ caseUpdate: table }: Facts, entry: number, code: string, action: Action): CaseUpdate {
  const { doneAt, nextFollowUp, duplicateOf } = table.columns;
  const isVisit = action === 'visit';
  const next = nextFollowUp[entry] ?? NO_DAY;
  return {
    code,
    action,
    doneAt: doneAt[entry] ?? Number.NaN,
    submittedAt: table.submittedAt[entry] ?? Number.NaN,
    sheetRow: table.sheetRow[entry] ?? 0,
    unit: table.columns.unit[entry] ?? BLANK,
    nextFollowUp: isVisit && next !== NO_DAY ? next : undefined,
    schooling: isVisit ? keyAt(table, 'schooling', entry) : undefined,
    stillWorking: isVisit ? keyAt(table, 'stillWorking', entry) : undefined,
    confirmedClass: action === 'confirm-class' ? keyAt(table, 'confirmedClass', entry) : undefined,
    closingReason: action === 'close' ? keyAt(table, 'closingReason', entry) : undefined,
    duplicateOf: readCode(duplicateOf[entry] ?? ''),
    sameChild: action === 'duplicate' ? keyAt(table, 'sameChild', entry) : undefined,
  };
}
