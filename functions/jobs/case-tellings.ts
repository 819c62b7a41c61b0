/**
 * Who is told what about the cases as they stand (domain.md §4): "A new case tells the reporting unit, the standing office and the health
 * station; worst form tells the police unit as well. An alert fires when a state becomes true (due soon, overdue), once per case and step."
 */
import { dayOfInstant } from '../calendar/instant.ts';
import type { Case } from '../cases/case-of-rows.ts';
import type { CaseReport } from '../cases/case-reports.ts';
import type { CaseRows } from '../cases/case-rows.ts';
import { CASE_SETTINGS } from '../cases/case-settings.ts';
import { type Task, tasksAt } from '../cases/tasks-at.ts';
import { type UnitRow, unitsThatAct, unitsToTell } from '../cases/who-acts.ts';
import { printCode } from '../forms/code-letters.ts';
import type { Plan } from '../plans/plan.ts';
import { codeMail, deadlineMail, policeMail } from '../reports/case-mail.ts';
import type { Telling } from './telling.ts';

export interface WatchedCases {
  readonly plan: Plan;
  readonly rows: CaseRows;
  /** Taken at `at`. */
  readonly cases: readonly Case[];
  readonly units: readonly UnitRow[];
  /** Epoch ms. */
  readonly at: number;
}

/** A case that has no code yet is told about in the run that gives it one. */
export function caseTellings(watched: WatchedCases): readonly Telling[] {
  const { rows, cases, units, at } = watched;
  const day = dayOfInstant(at);
  const reportsOf = Map.groupBy(rows.reports, ({ code, completes }) => completes ?? code);
  return cases.flatMap((one) => {
    if (one.code === undefined) return [];
    const codes = [one.code, ...one.merged.map(({ code }) => code)];
    const named = { about: printCode(one.code), alias: codes.slice(1).map(printCode), form: 'case-update' } as const;
    const reports = codes.flatMap((code) => reportsOf.get(code) ?? []);
    const lastRow = Math.max(...[...reports, ...one.updates].map(({ submittedAt }) => submittedAt));
    const police = unitsToTell(one, units, day).police.map((unit): Telling => {
      const write = (link: string | undefined) => policeMail({ code: named.about, link, plan: watched.plan });
      return { ...named, kind: 'case-police', occasion: 0, unit, since: lastRow, write };
    });
    const firstKnown = Math.min(...reports.map(({ submittedAt }) => submittedAt));
    const deadlines = tasksAt([one], at).flatMap((task) =>
      task.standing === 'open' ? [] : deadlineTellings(task, task.standing, one, watched, firstKnown),
    );
    return [...reports.flatMap((report) => codeTellings(report, one, watched)), ...police, ...deadlines];
  });
}

/** One for each report that began a case, with its own code: to the unit that sent it, and to those who keep the children's files. */
function codeTellings({ code, completes, unit, submittedAt }: CaseReport, one: Case, { units, at }: WatchedCases): Telling[] {
  if (code === undefined || completes !== undefined) return [];
  const about = printCode(code);
  const told = unitsToTell({ ...one, reportedBy: [unit] }, units, dayOfInstant(at)).code;
  return told.map((to) => ({
    kind: 'case-code',
    about,
    alias: [],
    occasion: 0,
    unit: to,
    since: submittedAt,
    form: 'case-update',
    write: (link) => codeMail({ code: about, link, submittedAt }),
  }));
}

function deadlineTellings(
  { step, due }: Task,
  standing: 'due-soon' | 'overdue',
  one: Case,
  { units, at }: WatchedCases,
  firstKnown: number,
): Telling[] {
  const [about = '', ...alias] = [one.code ?? '', ...one.merged.map(({ code }) => code)].map(printCode);
  const soon = CASE_SETTINGS.dueSoonHours[step] * 3_600_000;
  // A case that is told of late is overdue from then on, as far as anybody could know.
  const since = Math.max(firstKnown, standing === 'overdue' ? due : due - soon);
  return unitsThatAct(one, step, units, dayOfInstant(at)).map((unit) => ({
    kind: `${step}-${standing}` as const,
    about,
    alias,
    occasion: step === 'follow-up' ? dayOfInstant(due - 1) : 0,
    unit,
    since,
    form: 'case-update',
    write: (link) => deadlineMail({ code: about, link, step, standing, due }),
  }));
}
