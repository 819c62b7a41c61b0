/** Which reports are due now, and who gets each: from the plan's duties, the register "Nơi nhận" and the configuration. */
import { dayOfInstant } from '../calendar/instant.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Release } from '../delivery/claims.ts';
import { decideRecipients, type Recipient } from '../delivery/recipients.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { RawTable } from '../records/table.ts';
import { type DueReport, dueReports } from './due-reports.ts';
import { dueRevisions } from './due-revisions.ts';
import { factsAt } from './load-facts.ts';

/** Who may get mail and who signs it: part of the configuration. */
export interface MailPolicy {
  readonly mailFrom: string;
  readonly mailDomains: readonly string[];
  readonly authorityDomains: readonly string[];
}

interface DueMail {
  readonly report: DueReport;
  /** 0: the report itself. */
  readonly revision: number;
  readonly recipients: readonly Recipient[];
}

export interface WhatIsDue {
  /** In the order in which they leave. */
  readonly reports: readonly DueMail[];
  /** Rows of "Nơi nhận" that may not or can't be served, and why; each row once. */
  readonly refused: readonly Problem[];
  /** Tabs that could not be read; what needs them is not in the figures, and nobody may be left to send to. */
  readonly unread: readonly Problem[];
}

/** `releases`: what was released so far. `now`: epoch ms. */
export function whatIsDue(
  plan: Plan,
  tables: readonly RawTable[],
  policy: MailPolicy,
  now: number,
  releases: readonly Release[] = [],
): WhatIsDue {
  const { facts, problems } = factsAt(plan, tables);
  const day = dayOfInstant(now);
  const calendar = workingDays(holidaysOf(facts.holidays));
  const refused = new Map<number | null, Problem>();
  /** A revision goes to whom the report went to, and is late from the instant on at which it was issued. */
  const mailOf = (report: DueReport, revision: number, dueAt: number): DueMail => {
    const context = { plan, day, dueDay: dayOfInstant(report.dueAt), kind: report.period.kind, ...policy };
    const decided = decideRecipients(facts.recipients, context);
    for (const problem of decided.refused) refused.set(problem.row, problem);
    return { report: { ...report, dueAt }, revision, recipients: decided.send };
  };
  const reports = [
    ...dueReports(plan, day, now, calendar).map((report) => mailOf(report, 0, report.dueAt)),
    ...dueRevisions(plan, releases, now, calendar).map(({ report, revision, issuedAt }) => mailOf(report, revision, issuedAt)),
  ];
  // A revision that was issued before the next report fell due leaves before it.
  reports.sort((a, b) => a.report.dueAt - b.report.dueAt);
  return { reports, refused: [...refused.values()], unread: problems.filter((problem) => problem.effect === 'quarantine') };
}
