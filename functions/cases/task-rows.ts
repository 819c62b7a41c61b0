/** "Việc cần làm": what is due, overdue, since when, and who is to do it. */
import { dayOfInstant } from '../calendar/instant.ts';
import { type CaseTaskKey, caseTasks } from '../forms/case-tabs.ts';
import { units as unitsRegister } from '../forms/registers/units.ts';
import type { Case } from './case-of-rows.ts';
import { CASE_SETTINGS, type CaseSettings } from './case-settings.ts';
import type { Action } from './case-updates.ts';
import { emergencyActions, planActions } from './deadlines.ts';
import { AS_POLICY } from './explain-suggestion.ts';
import { STEP_NAMES } from './step-names.ts';
import { classLabel, codeWords, deadlineSerial, inColumns, serialOf, type TabRow, updateLabel } from './tab-row.ts';
import { type Task, tasksAt } from './tasks-at.ts';
import { type UnitRow, unitsThatAct } from './who-acts.ts';

/**
 * Overdue, then due soon, then open; first due first. `cases` are taken at the same instant (epoch ms). No row tells how long something
 * has been overdue: a row changes only when a state becomes true, so that a run with nothing new writes nothing.
 */
export function taskRows(
  cases: readonly Case[],
  at: number,
  units: readonly UnitRow[],
  settings: CaseSettings = CASE_SETTINGS,
): readonly TabRow[] {
  const day = dayOfInstant(at);
  const whoActs = (one: Case, task: Task): string =>
    unitsThatAct(one, task.step, units, day)
      .map((position) => units[position]?.name)
      .join('; ') || NOBODY;
  const tasks = cases.flatMap((one) => tasksAt([one], at, settings).map((task) => ({ one, task })));
  return tasks.sort(byUrgency).map(({ one, task }) => ({
    cells: cellsOf(one, task, whoActs(one, task)),
    ...(task.standing === 'overdue' && { alert: true }),
  }));
}

const CASE_POINT = unitsRegister.columns.find(({ key }) => key === 'casePoint')?.title ?? '';
const NOBODY = `Chưa có đơn vị: chọn Có ở cột “${CASE_POINT}”, trang “${unitsRegister.tab}”`;

interface Listed {
  readonly one: Case;
  readonly task: Task;
}

const STANDINGS: readonly Task['standing'][] = ['overdue', 'due-soon', 'open'];
const STEPS: readonly Task['step'][] = ['emergency', 'plan', 'follow-up'];

/** Total but for cases without a code, which keep their order. */
function byUrgency({ task: a }: Listed, { task: b }: Listed): number {
  const byStanding = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  const byCode = (a.code ?? '') < (b.code ?? '') ? -1 : (a.code ?? '') > (b.code ?? '') ? 1 : 0;
  return byStanding || a.due - b.due || byCode || STEPS.indexOf(a.step) - STEPS.indexOf(b.step);
}

function cellsOf(one: Case, task: Task, who: string): TabRow['cells'] {
  const cells: Readonly<Record<CaseTaskKey, string | number>> = {
    standing: caseTasks.standings[task.standing],
    code: codeWords(task.code),
    task: `${STEP_NAMES[task.step]}.\nCần cập nhật: ${actionsOf(one, task).map(quoted).join(' hoặc ')}.`,
    due: deadlineSerial(task.due),
    since: serialOf(task.since),
    who,
    class: classLabel(one.class),
    note: notesOf(one, task).join(' '),
  };
  return inColumns(caseTasks.columns, cells);
}

/** What satisfies the step. */
function actionsOf(one: Case, { step }: Task): readonly Action[] {
  if (step === 'emergency') return emergencyActions(one) ?? [];
  return step === 'plan' ? planActions(one) : ['visit'];
}

const quoted = (action: Action): string => `“${updateLabel('action', action)}”`;

function notesOf({ answers }: Case, { step, isPolicy, usesExpectedDay, code }: Task): readonly string[] {
  return [
    ...(code === undefined ? ['Phiếu báo chưa được cấp mã.'] : []),
    ...(step === 'emergency' && answers.emergency === undefined ? ['Chưa rõ có khẩn cấp không: xử lý như khẩn cấp.'] : []),
    ...(usesExpectedDay ? ['Hạn tính theo ngày nghỉ dự kiến.'] : []),
    ...(isPolicy ? [AS_POLICY] : []),
  ];
}
