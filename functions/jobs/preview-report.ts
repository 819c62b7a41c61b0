/**
 * `preview-report`: the report as it would leave now, for the menu of the data spreadsheet. Sends nothing, writes nothing. A function of
 * its own, so that who may look need not be allowed to send. Always in the `shared` form: whoever opens the data spreadsheet need not be
 * allowed to see small counts of children (privacy.md, 4).
 */
import type { Period } from '../calendar/periods.ts';
import type { Budget } from '../clock.ts';
import { latestRelease } from '../delivery/deliveries.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import { composeMail } from '../reports/compose-mail.ts';
import { releasedReport } from './compute-released.ts';
import { readIndicatorsRequest } from './indicators.ts';
import { loadTables } from './load-facts.ts';
import { makeReport } from './make-report.ts';
import type { MonthTextPorts } from './month-text.ts';
import { nextReport } from './next-report.ts';
import { contentOf } from './report-content.ts';

export interface PreviewRequest {
  /** Absent: the month (in a plan without monthly reports the year) whose report leaves next. */
  readonly period?: Period;
  /** Epoch ms: the cut-off, unless the report was released already. */
  readonly now: number;
}

export interface Preview {
  /** Period code: '2026-10'. */
  readonly period: string;
  /** It was sent already, and is shown as it was sent last: a revision of it, where one was issued. */
  readonly released: boolean;
  readonly subject: string;
  readonly html: string;
}

/** Reads a request body `{period?}`; throws `BadRequest` on a period that is none. */
export function readPreviewRequest(body: Readonly<Record<string, unknown>>, plan: Plan, now: number): PreviewRequest {
  if (body['period'] === undefined) return { now };
  return { now, period: readIndicatorsRequest({ period: body['period'] }, plan).period };
}

export async function previewReport(
  { sheets, claims, plan, ids, render }: MonthTextPorts,
  request: PreviewRequest,
  budget: Budget,
): Promise<Preview> {
  const [tables, deliveries] = await Promise.all([loadTables(sheets, ids, budget), listDeliveries(claims, plan.id, budget)]);
  const period = request.period ?? nextReport(plan, deliveries, request.now);
  const reading = { plan, tables, deliveries, claims, budget };
  const released = latestRelease(deliveries, period);
  const content =
    released === undefined
      ? { plan, ...(await makeReport(reading, period, request.now)).report, closedAt: request.now }
      : contentOf(plan, released, await releasedReport(reading, released));
  const { subject, html } = composeMail({ ...content, clearance: 'shared', recipientName: '', render });
  return { period: period.code, released: released !== undefined, subject, html };
}
