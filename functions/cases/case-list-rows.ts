/** "Trường hợp": one row a case, all of it derived. No free text, and of registers only where the child lives (privacy.md, 1, 2). */
import { type CaseListKey, caseList } from '../forms/case-tabs.ts';
import { printCode } from '../forms/code-letters.ts';
import type { ClassKey } from './case-facts.ts';
import type { Case } from './case-of-rows.ts';
import { explainSuggestion } from './explain-suggestion.ts';
import { factName } from './fact-names.ts';
import { inFormOrder } from './labels.ts';
import { latestSchooling } from './latest-schooling.ts';
import { STEP_NAMES } from './step-names.ts';
import {
  classLabel,
  codeWords,
  deadlineSerial,
  groupLabel,
  inColumns,
  reportedLabel,
  serialOf,
  type TabRow,
  updateLabel,
} from './tab-row.ts';
import { tasksAt } from './tasks-at.ts';

/** The open first, then the closed; newest receipt first. `cases` are taken at the same instant (epoch ms); `groups`: the register. */
export function caseListRows(
  cases: readonly Case[],
  at: number,
  groups: readonly { readonly name: string }[],
): readonly TabRow[] {
  return cases.toSorted(newestFirst).map((one) => ({ cells: cellsOf(one, at, groups) }));
}

/** Total but for cases without a code, which keep their order. */
function newestFirst(a: Case, b: Case): number {
  const byClosing = Number(a.closing !== undefined) - Number(b.closing !== undefined);
  const byCode = (a.code ?? '') < (b.code ?? '') ? -1 : (a.code ?? '') > (b.code ?? '') ? 1 : 0;
  return byClosing || b.receivedAt - a.receivedAt || byCode;
}

function cellsOf(one: Case, at: number, groups: readonly { readonly name: string }[]): TabRow['cells'] {
  const { answers, facts, suggestion, closing } = one;
  const [next] = tasksAt([one], at);
  const cells: Readonly<Record<CaseListKey, string | number>> = {
    code: codeWords(one.code),
    merged: one.merged.map(({ code }) => printCode(code)).join('\n'),
    receivedAt: serialOf(one.receivedAt),
    phase: caseList.phases[one.phase],
    class: classLabel(one.class),
    classFrom: one.confirmed === undefined ? 'Gợi ý' : 'Đã xác nhận',
    suggestion: `${classLabel(suggestion.class)}. ${explainSuggestion(suggestion, facts.age)}`,
    couldBe: couldBeWords(one),
    age: facts.age ?? '',
    sex: reportedLabel('sex', answers.sex),
    group: groupLabel(answers.group, groups),
    schooling: updateLabel('schooling', latestSchooling(one)?.answer),
    emergency: reportedLabel('emergency', answers.emergency),
    next: next ? STEP_NAMES[next.step] : '',
    due: next ? deadlineSerial(next.due) : '',
    closedAt: serialOf(closing?.at),
    closingReason: closing ? updateLabel('closingReason', closing.reason) : '',
  };
  return inColumns(caseList.columns, cells);
}

/** One line a class, gravest first, with the facts that would settle it. */
function couldBeWords({ suggestion: { couldBe }, facts }: Case): string {
  const byClass = Map.groupBy<ClassKey, (typeof couldBe)[number]>(couldBe, (open) => open.class);
  return [...byClass]
    .map(([key, open]) => {
      const missing = inFormOrder(open.flatMap((rule) => rule.missing)).map((fact) => factName(fact, facts));
      return `${classLabel(key)}: cần biết ${missing.join('; ')}.`;
    })
    .join('\n');
}
