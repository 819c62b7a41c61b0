/**
 * Rows → cases as they stood at an instant (domain.md §2, Cases). Nothing of a case is typed: facts are the union of its reports,
 * the rest follows from what was done.
 */
import type { WorkingDays } from '../calendar/working-days.ts';
import { ageAt } from './case-age.ts';
import { type CaseAnswers, unionOf } from './case-answers.ts';
import type { CaseFacts, ClassKey } from './case-facts.ts';
import type { CaseReport } from './case-reports.ts';
import type { CaseRows } from './case-rows.ts';
import { CASE_SETTINGS, type CaseSettings } from './case-settings.ts';
import { type CaseState, caseState } from './case-state.ts';
import type { CaseUpdate } from './case-updates.ts';
import { deadlines, type Step } from './deadlines.ts';
import { sameChild } from './same-child.ts';
import { type Suggestion, suggestClass } from './suggest-class.ts';

export interface Case extends CaseState {
  /** Eleven letters as compared; undefined until the report was given one. */
  readonly code: string | undefined;
  /** Further codes that the standing office found to be the same child, each with its own receipt (epoch ms). */
  readonly merged: readonly { readonly code: string; readonly receivedAt: number }[];
  /** Epoch ms: the least receivedAt of its reports. */
  readonly receivedAt: number;
  /** Units of its reports, as positions in the register, each once: who received it first stands first. */
  readonly reportedBy: readonly number[];
  readonly answers: CaseAnswers;
  readonly facts: CaseFacts;
  readonly suggestion: Suggestion;
  readonly confirmed: ClassKey | undefined;
  /** "Last confirmed, else suggested." */
  readonly class: ClassKey;
  /** In the order of what was done. */
  readonly updates: readonly CaseUpdate[];
  readonly steps: readonly Step[];
}

/**
 * The cases at an instant (epoch ms; P.to is `endOfDay(P.to)`), from what was received and done before it: "an instant of exactly 24:00
 * belongs to the next day as an event". Earliest receipt first.
 */
export function casesAt(
  rows: CaseRows,
  at: number,
  calendar: WorkingDays,
  settings: CaseSettings = CASE_SETTINGS,
): readonly Case[] {
  const reports = rows.reports.filter(({ receivedAt }) => receivedAt < at);
  const updates = rows.updates.filter(({ doneAt }) => doneAt < at);
  const childOf = sameChild(rows, updates);
  const updatesOf = Map.groupBy(updates, ({ code }) => childOf(code));
  // A report that waits for its code is a case of its own.
  const reportsOf = Map.groupBy(reports, (report) => {
    const code = codeOf(report);
    return code === undefined ? report : childOf(code);
  });
  const cases = [...reportsOf].flatMap(([child, [first, ...others]]) =>
    first ? [aCase([first, ...others], (typeof child === 'string' && updatesOf.get(child)) || [], calendar, settings)] : [],
  );
  return cases.sort((a, b) => a.receivedAt - b.receivedAt || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

/** A report that completes another is that one's, whatever code it was given itself. */
const codeOf = ({ code, completes }: CaseReport): string | undefined => completes ?? code;

function aCase(
  reports: readonly [CaseReport, ...CaseReport[]],
  updates: readonly CaseUpdate[],
  calendar: WorkingDays,
  settings: CaseSettings,
): Case {
  const [first, ...others] = reports;
  const answers = unionOf([first.answers, ...others.map((report) => report.answers)]);
  const [main, ...merged] = codesOf(reports);
  const receivedAt = Math.min(...reports.map((report) => report.receivedAt));
  const facts: CaseFacts = { ...answers, age: ageAt(answers, receivedAt), schooling: answers.schooling?.answer };
  const suggestion = suggestClass(facts);
  const confirmed = updates.findLast((update) => update.confirmedClass !== undefined)?.confirmedClass;
  const state = caseState(updates);
  const known = confirmed ?? suggestion.class;
  const clocked = { receivedAt, answers, class: known, isClosed: state.closing !== undefined, updates };
  return {
    ...state,
    code: main?.code,
    merged,
    receivedAt,
    reportedBy: reportersOf(reports),
    answers,
    facts,
    suggestion,
    confirmed,
    class: known,
    updates,
    steps: deadlines(clocked, calendar, settings),
  };
}

const reportersOf = (reports: readonly CaseReport[]): readonly number[] => [
  ...new Set(reports.toSorted((a, b) => a.receivedAt - b.receivedAt).map(({ unit }) => unit)),
];

/** The codes of one child, the one received first at the head: those that began a case, unless all such rows are set aside. */
function codesOf(reports: readonly CaseReport[]): readonly { readonly code: string; readonly receivedAt: number }[] {
  const began = reports.filter(({ completes }) => completes === undefined);
  const received = new Map<string, number>();
  for (const report of began.length > 0 ? began : reports) {
    const code = codeOf(report);
    if (code !== undefined) received.set(code, Math.min(received.get(code) ?? Infinity, report.receivedAt));
  }
  return [...received]
    .map(([code, receivedAt]) => ({ code, receivedAt }))
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.code < b.code ? -1 : 1));
}
