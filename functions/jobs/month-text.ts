/** The month in words for someone inside the office: the authority's mail as plain text. */
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import type { Plan } from '../plans/plan.ts';
import { composeMail } from '../reports/compose-mail.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { computeAt, computeReview, previousReleased } from './compute-released.ts';
import type { IndicatorsRequest } from './indicators.ts';
import { loadTables, type SpreadsheetIds } from './load-facts.ts';

export interface MonthRequest extends IndicatorsRequest {
  /** Epoch ms: printed as the cut-off when none is asked for and every row there is counts. */
  readonly now: number;
}

export interface MonthTextPorts {
  readonly sheets: Sheets;
  readonly claims: ClaimStore;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
  readonly render: Render;
}

export async function monthText(
  { sheets, claims, plan, ids, render }: MonthTextPorts,
  request: MonthRequest,
  budget: Budget,
): Promise<string> {
  const [tables, deliveries] = await Promise.all([loadTables(sheets, ids, budget), listDeliveries(claims, plan.id, budget)]);
  const closedAt = request.cutoff ?? request.now;
  const month = (request.review ? computeReview : computeAt)(plan, tables, request.period, request.cutoff);
  const previous = request.review ? null : await previousReleased({ plan, tables, deliveries, claims, budget }, request.period);
  const mail = composeMail({
    plan,
    month,
    previous,
    clearance: 'authority',
    recipientName: plan.recipientHead,
    closedAt,
    render,
  });
  return `${mail.subject}\n\n${mail.text}`;
}
