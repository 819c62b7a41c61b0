/** `indicators`: the month as JSON, from every row submitted up to the cut-off. Changes nothing. */

import { type Period, periodByCode } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { parseProgrammeTime } from '../calendar/programme-time.ts';
import type { Budget } from '../clock.ts';
import type { Plan } from '../plans/plan.ts';
import { explainProblems } from '../records/explain-problems.ts';
import type { Month } from '../reports/month.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { BadRequest } from './bad-request.ts';
import { computeAt, computeReview } from './compute-released.ts';
import { loadTables, type SpreadsheetIds } from './load-facts.ts';

export interface IndicatorsRequest {
  readonly period: Period;
  /** Epoch ms. */
  readonly cutoff?: number;
  /** Not the year alone, but the plan since its first day: sơ kết, tổng kết. */
  readonly review?: true;
}

/** Reads a request body `{period, cutoff?, review?}`; throws `BadRequest` naming every wrong field at once. */
export function readIndicatorsRequest(body: Readonly<Record<string, unknown>>, plan: Plan): IndicatorsRequest {
  const code = body['period'];
  const period = typeof code === 'string' ? periodByCode(code, plan.periods) : undefined;
  const cutoff = typeof body['cutoff'] === 'string' ? parseProgrammeTime(body['cutoff']) : undefined;
  const isReview = body['review'] === true;
  const problems = [
    ...(period === undefined ? ['period: cần mã kỳ báo cáo, ví dụ "2026-10", "2026-Q3", "2026-H1", "2026-9M" hoặc "2026".'] : []),
    ...(body['cutoff'] !== undefined && cutoff === undefined
      ? ['cutoff: cần một thời điểm ISO, ví dụ "2026-10-19T10:00:00Z".']
      : []),
    ...(isReview && period !== undefined && period.kind !== 'year'
      ? ['review: sơ kết, tổng kết lập theo năm, ví dụ period là "2028".']
      : []),
  ];
  if (period === undefined || problems.length > 0) throw new BadRequest(problems);
  if (period.to < plan.start)
    throw new BadRequest([`period: kỳ ${period.code} kết thúc trước khi Kế hoạch bắt đầu (${formatDate(plan.start)}).`]);
  return { period, ...(cutoff !== undefined && { cutoff }), ...(isReview && { review: true }) };
}

export async function indicators(
  ports: { readonly sheets: Sheets; readonly plan: Plan; readonly ids: SpreadsheetIds },
  request: IndicatorsRequest,
  budget: Budget,
): Promise<Month> {
  const tables = await loadTables(ports.sheets, ports.ids, budget);
  const month = (request.review ? computeReview : computeAt)(ports.plan, tables, request.period, request.cutoff);
  return { ...month, problems: await explainProblems(month.problems, tables) };
}
