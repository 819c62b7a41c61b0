/**
 * `revise-report`: nothing released changes silently (domain.md §5). Asked for a period it lists what would be reported differently now,
 * and writes nothing; given a reason it issues the next revision, which `send-reports` then mails to everybody who got the report. What
 * is listed is what its caller may know (privacy.md, 4): whoever opens the data spreadsheet need not be allowed to see small counts.
 */
import { type Period, periodName } from '../calendar/periods.ts';
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { latestRelease } from '../delivery/deliveries.ts';
import { listForSending } from '../delivery/list-deliveries.ts';
import { claimRelease } from '../delivery/release.ts';
import { sentList } from '../forms/sent-list.ts';
import type { Plan } from '../plans/plan.ts';
import type { Clearance } from '../reports/disclosure.ts';
import { tidyReason, wrongInReason } from '../reports/revision-reason.ts';
import { storedReport } from '../reports/stored-report.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { BadRequest } from './bad-request.ts';
import { type Reading, saidBy } from './compute-released.ts';
import { type DrivePorts, forgetMark } from './drive-shortcut.ts';
import { readIndicatorsRequest } from './indicators.ts';
import { loadTables } from './load-facts.ts';
import { versionOf } from './make-report.ts';
import { makeRevision, type ToldChanges, toldChanges } from './make-revision.ts';
import { type LastWord, type ReleasedPeriod, releasedPeriods, wordOf } from './released-periods.ts';

export interface ReviseRequest {
  /** Absent: only tell what was released. */
  readonly period?: Period;
  /** Absent: only tell what would change. */
  readonly issue?: {
    readonly reason: string;
    /** Mailbox of the person, or the command that was used. */
    readonly by: string;
  };
}

interface RevisePorts extends DrivePorts {
  readonly sheets: Sheets;
  readonly claims: ClaimStore;
  readonly plan: Plan;
  /** Unique to this run. */
  readonly run: string;
}

interface Named {
  readonly period: string;
  readonly title: string;
}

/** What would be reported differently. */
interface PendingRevision extends Named, ToldChanges {
  readonly released: LastWord;
  /** Records of the period that came since; of cases only for the authority. */
  readonly newRows: number;
}

interface IssuedRevision extends Named, ToldChanges {
  /** Its number. */
  readonly issued: number;
  /** false: somebody else issued it at the same moment, and reason, changes and `by` are theirs. */
  readonly recorded: boolean;
  readonly by: string;
  readonly reason: string;
}

export type ReviseResult = { readonly periods: readonly ReleasedPeriod[] } | PendingRevision | IssuedRevision;

/** Reads a request body `{period?, reason?}`; throws `BadRequest` naming every wrong field at once. */
export function readReviseRequest(
  body: Readonly<Record<string, unknown>>,
  plan: Plan,
  caller: { readonly email: string },
): ReviseRequest {
  const { period: code, reason: typed } = body;
  if (code === undefined && typed === undefined) return {};
  const { period } = readIndicatorsRequest({ period: code }, plan);
  if (typed === undefined) return { period };
  const reason = typeof typed === 'string' ? tidyReason(typed) : '';
  const wrong = wrongInReason(reason);
  if (wrong.length > 0) throw new BadRequest(wrong.map((problem) => `reason: ${problem}`));
  return { period, issue: { reason, by: caller.email } };
}

/** `clearance`: what the caller may see. Throws `BadRequest` where nothing was released, nothing changes, or a tab can't be read. */
export async function reviseReport(
  ports: RevisePorts,
  { period, issue }: ReviseRequest,
  clearance: Clearance,
  budget: Budget,
): Promise<ReviseResult> {
  const { sheets, claims, plan, ids } = ports;
  const ledger = { sheets, list: sentList, spreadsheetId: ids.board, budget };
  const [tables, deliveries] = await Promise.all([
    loadTables(sheets, ids, budget),
    // A store that lost its claims would number a revision anew.
    listForSending(claims, plan.id, ledger),
  ]);
  if (period === undefined) return { periods: releasedPeriods(plan, deliveries.releases) };

  const last = latestRelease(deliveries, period);
  const title = `Báo cáo ${periodName(period)}`;
  if (last === undefined) throw new BadRequest([`period: ${title} chưa gửi, nên không có gì để điều chỉnh.`]);
  const reading: Reading = { plan, tables, deliveries, claims, budget };
  const cutoff = budget.clock.now();
  const revised = await makeRevision(reading, period, last, cutoff);
  const shown = toldChanges(plan, revised, cutoff, clearance);
  const named = { period: period.code, title };
  if (issue === undefined) {
    const { all, aboutCases } = revised.replaces.late;
    const newRows = clearance === 'authority' ? all : all - aboutCases;
    return { ...named, released: wordOf(last), ...shown, newRows };
  }
  if (shown.changes.length === 0 && !shown.hasMore)
    throw new BadRequest([`${title}: không có gì thay đổi so với lần gửi trước.`]);

  const next = last.revision + 1;
  const asked = {
    ...{ plan: plan.id, kind: last.kind, period: period.code, revision: next, cutoff },
    ...{ planVersion: versionOf(plan), ...issue },
  };
  const held = await claimRelease(asked, storedReport(revised), { run: ports.run, claims, budget });
  ports.log({
    ...{ step: 'revise', run: ports.run, period: period.code, kind: last.kind, revision: next },
    outcome: held.created ? 'issued' : 'issued-before',
  });
  // The board tells of it, and nothing else was written by which a refresh would notice.
  await forgetMark(ports, budget);
  const { reason = '', by = '' } = held.release;
  const told = toldChanges(plan, await saidBy(reading, held), held.release.cutoff, clearance);
  return { ...named, issued: next, recorded: held.created, by, reason, ...told };
}
