/** Rows in which a task of the plan left its trace: each row once, in the period and since the plan began. */
import { periodByCode } from '../calendar/periods.ts';
import { toDay } from '../calendar/plain-date.ts';
import { columnsOf, type FormDefinition } from '../forms/define-form.ts';
import { FORMS } from '../forms/forms.ts';
import type { Question } from '../forms/question.ts';
import { countedRows } from '../indicators/counted-rows.ts';
import type { Window } from '../indicators/measure.ts';
import type { AnswerEvidence, Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import { sectionsOnPath } from '../records/required-answers.ts';
import type { Table } from '../records/table.ts';
import { answeredWith } from './answered.ts';

/** Rows of these are children: they are counted nowhere on the board (privacy.md, 4). */
export const isOfCases = ({ form }: AnswerEvidence): boolean => form === 'case-report' || form === 'case-update';

/** Rows of the forms that are evidence, by form and row: what two pieces of evidence name is one. */
export function rowsWith(evidence: readonly AnswerEvidence[], plan: Plan, facts: Facts, window: Window): number {
  const rows = new Set<string>();
  for (const piece of evidence) {
    const dated = datedForm(piece, plan, facts);
    if (dated === undefined) for (const row of registerRows(piece, facts, window)) rows.add(`${piece.form} ${row}`);
    else for (const row of formRows(piece, dated, window)) rows.add(`${piece.form} ${row}`);
  }
  return rows.size;
}

interface DatedForm {
  readonly form: FormDefinition;
  readonly table: Table<FormDefinition>;
  readonly days: Int32Array | Float64Array;
}

function datedForm({ form: id }: AnswerEvidence, { periods }: Plan, facts: Facts): DatedForm | undefined {
  const form = FORMS.find((one) => one.id === id);
  const { training, outreach, inspection, otherActivity, monthlyReturn } = facts;
  const table = [training, outreach, inspection, otherActivity].find(({ definition }) => definition.id === id);
  if (form === undefined) return undefined;
  if (table !== undefined) return { form, table, days: table.columns.heldOn };
  if (form.id !== monthlyReturn.definition.id) return undefined;
  // A month's return stands on that month's last day.
  const days = Float64Array.from(monthlyReturn.columns.period, (code) => {
    const period = periodByCode(code, periods);
    return period === undefined ? Number.NaN : toDay(period.to);
  });
  return { form, table: monthlyReturn, days };
}

function formRows({ question, answers }: AnswerEvidence, { form, table, days }: DatedForm, window: Window): number[] {
  const rows = countedRows(table, days, window);
  if (question === undefined) return rows;
  const asked = columnsOf(form).find(({ key }) => key === question);
  return rows.filter(asked && countsChildren(asked) ? askedFor(table, question) : answeredWith(table, form, question, answers));
}

/** Whether such a number was given, where some leave out a 0, would tell of children on the day it comes: that it was asked for is enough. */
const countsChildren = ({ kind, sensitivity }: Question): boolean => kind === 'integer' && sensitivity !== 'open';

function askedFor(table: Table<FormDefinition>, question: string): (row: number) => boolean {
  const pathOf = sectionsOnPath(table);
  return (row) => pathOf(row).some(({ questions }) => questions.some(({ key }) => key === question));
}

/** Of a survey by its day; a register of what there is has no day, and stands for as long as it does. */
function registerRows({ form, question, answers }: AnswerEvidence, facts: Facts, { from, to }: Window): number[] {
  const rows: readonly object[] = form === 'survey' ? facts.survey : form === 'units' ? facts.units : [];
  return rows.flatMap((row, place) => {
    const entry: Readonly<Record<string, unknown>> = { ...row };
    const answer = question === undefined ? true : entry[question];
    const isAnswered = answers === undefined ? answer !== undefined && answer !== '' : answers.includes(String(answer));
    const { asOf } = entry;
    const isHeld = typeof asOf !== 'number' || (asOf >= from && asOf <= to);
    return isAnswered && isHeld ? [place] : [];
  });
}
