/** The month in words for someone inside the office: the authority's mail as plain text. */
import { openSentList } from '../delivery/sent-list.ts';
import type { Plan } from '../plans/plan.ts';
import { composeMail } from '../reports/compose-mail.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { computeAt, previousReleased } from './compute-released.ts';
import type { IndicatorsRequest } from './indicators.ts';
import { loadTables, type SpreadsheetIds } from './load-facts.ts';

export interface MonthRequest extends IndicatorsRequest {
  /** Epoch ms: printed as the cut-off when none is asked for and every row there is counts. */
  readonly now: number;
}

export interface MonthTextPorts {
  readonly sheets: Sheets;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
  readonly render: Render;
}

export async function monthText({ sheets, plan, ids, render }: MonthTextPorts, request: MonthRequest): Promise<string> {
  const [tables, list] = await Promise.all([loadTables(sheets, ids), openSentList(sheets, ids.board)]);
  const closedAt = request.cutoff ?? request.now;
  const month = computeAt(plan, tables, request.period, request.cutoff);
  const previous = previousReleased(plan, tables, list.entries, request.period);
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
