/**
 * The official letter for who edits it in the office: as it is attached to the authority's mail, and with the difficulties and proposals
 * that units wrote into their returns. They are free text, which never leaves by mail (privacy.md, 7): here a person reads them first.
 */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { latestRelease } from '../delivery/deliveries.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import { type Attachment, officialLetter } from '../reports/attachments.ts';
import { returnedWords } from '../reports/returned-words.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { BadRequest } from './bad-request.ts';
import { releasedReport } from './compute-released.ts';
import { factsAt, loadTables, type SpreadsheetIds } from './load-facts.ts';
import { makeReport } from './make-report.ts';
import type { MonthRequest } from './month-text.ts';
import { contentOf } from './report-content.ts';

export interface LetterPorts {
  readonly sheets: Sheets;
  readonly claims: ClaimStore;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
}

/** Of a released report its released figures; else those of the cut-off asked for, or of every row there is. Throws `BadRequest` for a review. */
export async function letterFile(
  { sheets, claims, plan, ids }: LetterPorts,
  { period, cutoff: asked, now, review }: MonthRequest,
  budget: Budget,
): Promise<Attachment> {
  if (review) throw new BadRequest(['review: sơ kết, tổng kết chưa có mẫu văn bản báo cáo.']);
  const [tables, deliveries] = await Promise.all([loadTables(sheets, ids, budget), listDeliveries(claims, plan.id, budget)]);
  const released = asked === undefined ? latestRelease(deliveries, period) : undefined;
  const reading = { plan, tables, deliveries, claims, budget };
  const cutoff = asked ?? released?.cutoff ?? now;
  const content =
    released === undefined
      ? { plan, ...(await makeReport(reading, period, cutoff)).report, closedAt: cutoff }
      : contentOf(plan, released, await releasedReport(reading, released));
  return officialLetter({
    ...content,
    clearance: 'authority',
    returned: returnedWords(factsAt(plan, tables, cutoff).facts, period, plan.periods),
  });
}
