/** Cells of the workbook, by what stands in them. */
import { periodName } from '../calendar/periods.ts';
import type { Measure, Ratio } from '../indicators/measure.ts';
import { isRatio } from '../indicators/measure.ts';
import { percentBeside } from './figure-text.ts';
import { periodOf } from './letter-facts.ts';
import type { MonthIndicator } from './month.ts';
import { clockText, sentenceCase, spanText } from './vi-format.ts';
import type { SheetCell, WorkbookFacts } from './workbook.ts';

export const text = (words: string): SheetCell => ({ kind: 'text', text: words });
export const number = (value: number | undefined): SheetCell => (value === undefined ? BLANK : { kind: 'number', value });
export const year = (value: number | undefined): SheetCell => (value === undefined ? BLANK : { kind: 'year', value });
export const date = (day: string | null | undefined): SheetCell => (day == null ? BLANK : { kind: 'date', date: day });
export const BLANK: SheetCell = { kind: 'blank' };

type Target = MonthIndicator['target'];

/** Low, high and of, as far as the measure has them. */
export const countCells = (measure: Measure): SheetCell[] => [number(measure.low), number(measure.high), number(measure.of)];

export const rateCells = (measure: Measure, target: Target): SheetCell[] =>
  isRatio(measure) && measure.of > 0
    ? [percent(measure.low, measure, target), percent(measure.high, measure, target)]
    : [BLANK, BLANK];

/** Shown with as many decimals as the letter prints: 89,96% must not become the 90,0% that it isn't (rate.ts). */
function percent(part: number, { of }: Ratio, target: Target): SheetCell {
  const printed = percentBeside(part, of, target);
  return { kind: 'percent', value: part / of, decimals: printed.length - printed.indexOf(',') - 2 };
}

/** "Tháng 10/2026 (từ 15/09/2026 đến hết 14/10/2026); số liệu chốt lúc 17 giờ ngày 19/10/2026." */
export function aboutText({ plan, month, closedAt, revision }: WorkbookFacts): string {
  const again = revision === 0 ? '' : `, điều chỉnh lần ${revision}`;
  const period = periodOf(plan, month.period);
  const from = period.from < plan.start && plan.start <= period.to ? plan.start : period.from;
  return `${plan.areaName}. ${sentenceCase(periodName(period))} (${spanText(from, period.to)}); số liệu chốt lúc ${clockText(closedAt)}${again}.`;
}
