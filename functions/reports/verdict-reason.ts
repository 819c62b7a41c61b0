/** The sentence after the verdict: what it rests on, and what is missing (wording.md, "Phrases by case"). */
import { reportingYear } from '../calendar/periods.ts';
import { formatDate, type PlainDate, toDay } from '../calendar/plain-date.ts';
import { isRatio, type NoRatio, type Ratio } from '../indicators/measure.ts';
import type { Indicator, Plan } from '../plans/plan.ts';
import type { ExactIndicator } from './disclosure.ts';
import { countText, percentBeside, rateText } from './figure-text.ts';
import { judgedMeasure } from './judged-measure.ts';
import { oneLine } from './one-line.ts';
import { organisationName } from './organisation-name.ts';
import { isCeiling, shortfall, targetText } from './target-words.ts';
import { counted, integer, sentenceCase } from './vi-format.ts';

export interface ReasonContext {
  readonly plan: Plan;
  /** The period's first and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** A tab of sessions was not read: what is known is the least (unread-tables.ts). */
  readonly isPartial: boolean;
}

export function verdictReason(promised: Indicator, indicator: ExactIndicator, context: ReasonContext): string {
  const judged = judgedMeasure(indicator);
  if (!isRatio(judged)) return withoutRate(promised, indicator, judged, context);
  const { target, narrowedBy } = indicator;
  const rate = rateText(judged, target);
  if (target === null) return `${sentenceCase(rate)}.`;
  switch (indicator.verdict) {
    case 'met':
      return met(judged, target, context);
    case 'not-met':
      return notMet(promised, judged, target, context.to);
    case 'undecided':
    case 'no-verdict':
      if (narrowedBy === null) return `${rate}.`;
      return `${rate}. Nếu có danh sách người dự của ${oneLine(narrowedBy.name)}, khoảng này hẹp lại ${counted(narrowedBy.gain)} ${promised.unit}.`;
  }
}

type Target = NonNullable<ExactIndicator['target']>;

/** The end of [low, high] that is nearest to failing settles "met", the one nearest to passing settles "not met". */
function met(measure: Ratio, target: Target, { isPartial }: ReasonContext): string {
  const part = isCeiling(target) ? measure.high : measure.low;
  const isExact = measure.low === measure.high && !isPartial;
  const extreme = isExact ? '' : isCeiling(target) ? 'cao nhất ' : 'ít nhất ';
  return `${extreme}${shareOf(part, measure.of, target)}, mục tiêu ${targetText(target)}.`;
}

function notMet({ unit }: Indicator, measure: Ratio, target: Target, to: PlainDate): string {
  const part = isCeiling(target) ? measure.low : measure.high;
  const extreme = measure.low === measure.high ? '' : isCeiling(target) ? 'thấp nhất ' : 'cao nhất ';
  const gap = `${isCeiling(target) ? 'vượt' : 'còn thiếu'} ít nhất ${counted(shortfall(target, measure))} ${unit}`;
  // Before the target's year the verdict itself names it.
  const by = Number(to.slice(0, 4)) < target.by ? '' : ` đến năm ${target.by}`;
  return `${extreme}${shareOf(part, measure.of, target)}; ${gap} so với mục tiêu ${targetText(target)}${by}.`;
}

const shareOf = (part: number, of: number, target: Target): string =>
  `${integer(part)}/${integer(of)} (${percentBeside(part, of, target)})`;

function withoutRate(
  { audience, unit, settledBy, measure: { kind } }: Indicator,
  indicator: ExactIndicator,
  measure: NoRatio,
  context: ReasonContext,
): string {
  const { plan, to } = context;
  switch (measure.reason) {
    case 'no-denominator': {
      const seen = (measure.high ?? 0) === 0 ? `Chưa ghi nhận ${unit} nào.` : `Đã ghi nhận ${countText(measure)} ${unit}.`;
      const settler = organisationName(plan, settledBy, to);
      return `Chưa tính được tỷ lệ vì chưa có tổng số ${audience}. ${seen} Đề nghị ${settler} cung cấp.`;
    }
    case 'no-survey':
      return 'Chưa có điều tra, khảo sát nên chưa kết luận.';
    case 'stale':
      return `Khảo sát gần nhất${surveyDay(indicator)} đã quá hạn nên chưa kết luận.`;
    case 'nothing-notified':
      // A stock of nobody is not a period without news: a case may have come whose class isn't known yet.
      if (kind !== 'supported-in-time') return `Đến hết ${formatDate(to)} không có ${audience}.`;
      return `Không phát sinh trường hợp được thông báo từ ${formatDate(judgedFrom(indicator, context))} đến ${formatDate(to)}.`;
    case 'not-computed':
      return '';
  }
}

const surveyDay = ({ denominator }: ExactIndicator): string =>
  denominator?.asOf == null ? '' : ` (${formatDate(denominator.asOf)})`;

/** Indicator 2 is judged over the reporting year; nothing is earlier than the plan. */
function judgedFrom({ inYear }: ExactIndicator, { plan, from, to }: ReasonContext): PlainDate {
  const start = inYear === undefined ? from : reportingYear(toDay(to), plan.periods).from;
  return start < plan.start ? plan.start : start;
}
