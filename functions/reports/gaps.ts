/** 4. CÒN THIẾU VÀ AI GIẢI QUYẾT: each line names what is missing and who can settle it. */
import { formatDate, fromDay, type PlainDate, toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import { dataToMend } from './data-to-mend.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { isNotComputed } from './judged-measure.ts';
import { missingEvidence } from './missing-evidence.ts';
import { organisationName } from './organisation-name.ts';
import { hasOverdue, overdueText } from './overdue-words.ts';
import { returns } from './returns.ts';
import { type SeenIndicator, seenIndicators } from './seen-indicators.ts';
import { unreadTables } from './unread-tables.ts';
import { unreadLines } from './unread-words.ts';
import { sentenceCase } from './vi-format.ts';

/** `closedAt`: instant of the data cut-off (epoch ms). */
export function gaps(plan: Plan, month: DisclosedMonth, closedAt: number): string[] {
  const { to } = month.period;
  const indicators = seenIndicators(plan, month);
  const settler = ({ promised }: SeenIndicator) => organisationName(plan, promised.settledBy, to);
  return [
    ...unreadLines(unreadTables(month.problems)),
    ...(hasOverdue(month) ? [`${sentenceCase(overdueText(month))}: cần xử lý ngay (${plan.standingBody.name}).`] : []),
    ...indicators.flatMap((indicator) => missingEvidence(indicator, settler(indicator))),
    ...notComputed(indicators),
    ...indicators.flatMap((indicator) => oldDenominator(indicator, settler(indicator), to)),
    ...returns(month, closedAt),
    ...dataToMend(indicators, month.problems),
  ];
}

function notComputed(indicators: readonly SeenIndicator[]): string[] {
  const codes = indicators.filter(({ seen }) => isNotComputed(seen)).map(({ promised }) => promised.code);
  return codes.length === 0 ? [] : [`Chỉ số ${codes.join(', ')} chưa tính trong kỳ này.`];
}

/** A denominator is taken anew every year; an older one is used, and asked for again. */
const OLDEST_DENOMINATOR_DAYS = 366;

function oldDenominator({ promised, seen }: SeenIndicator, settledBy: string, to: PlainDate): string[] {
  if (seen.shown === 'banded' || seen.evidence === 'survey') return [];
  const asOf = seen.denominator?.asOf;
  if (asOf == null || asOf >= fromDay(toDay(to) - OLDEST_DENOMINATOR_DAYS)) return [];
  return [`Mẫu số của ${promised.audience} tính đến ${formatDate(asOf)}; đề nghị ${settledBy} cập nhật.`];
}
