/** What the board says of itself: which plan, which period, from which day, and what of it was released. */
import { dayOfInstant } from '../calendar/instant.ts';
import { periodByCode, periodName } from '../calendar/periods.ts';
import { formatDate, fromDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import { citedDate, clockText, sentenceCase, spanText } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';

/** "Kế hoạch số 115/KH-UBND ngày 19/5/2026, Phường Kinh Bắc"; by its title where the plan's text carries no number. */
export function planText({ number, signedOn, title, areaName }: Plan): string {
  const cited = number === null ? title : `số ${number}${signedOn === null ? '' : ` ngày ${citedDate(signedOn)}`}`;
  return `Kế hoạch ${cited}, ${areaName}`;
}

/** Only the day: all day long the same input gives the same board. */
export function cutoffText({ plan, period, now }: BoardFacts): string {
  const since = period.from < plan.start && plan.start <= period.to ? plan.start : period.from;
  const today = formatDate(fromDay(dayOfInstant(now)));
  return `${sentenceCase(periodName(period))} (${spanText(since, period.to)}); số liệu tạm tính, cập nhật ngày ${today}.`;
}

export function childrenNote({ plan, released }: BoardFacts): string {
  if (released === null) return 'Số liệu về trẻ em: chưa có báo cáo nào được gửi nên chưa nêu.';
  const period = periodByCode(released.month.period.code, plan.periods);
  const name = period === undefined ? released.month.period.code : periodName(period);
  const revised = released.revision === 0 ? '' : `, điều chỉnh lần ${released.revision}`;
  return `Số liệu về trẻ em (chỉ số ${childCodes(plan).join(', ')}): theo báo cáo ${name}${revised} đã gửi, chốt lúc ${clockText(released.closedAt)}.`;
}

/** Indicators that everybody but the authority reads in bands. */
const childCodes = ({ indicators }: Plan): readonly string[] =>
  indicators.filter(({ evidence }) => evidence === 'survey' || evidence === 'cases').map(({ code }) => code);
