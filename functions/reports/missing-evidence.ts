/** What keeps an indicator from being told, and who can supply it. */
import { isRatio, type NoRatio } from '../indicators/measure.ts';
import type { Indicator } from '../plans/plan.ts';
import type { BandedIndicator } from './banded-indicator.ts';
import type { ExactIndicator } from './disclosure.ts';
import { isNotComputed, judgedMeasure } from './judged-measure.ts';
import { oneLine } from './one-line.ts';
import type { SeenIndicator } from './seen-indicators.ts';
import { names } from './vi-format.ts';

/** `settledBy`: the body's name. No line for what is told, or not computed, or not this reader's to know. */
export const missingEvidence = (indicator: SeenIndicator, settledBy: string): string[] =>
  wantedEvidence(indicator, settledBy).map((wanted) => `Chỉ số ${indicator.promised.code} ${wanted}`);

/** The same without its indicator: "chưa kết luận được: cần danh sách người dự của Trường THCS Kinh Bắc." */
export function wantedEvidence({ promised, seen, unread }: SeenIndicator, settledBy: string): string[] {
  // A tab that could not be read has a line of its own, and comes first: nobody need supply what stands there already.
  if (seen.verdict !== 'undecided' || isNotComputed(seen) || unread.tables.length > 0) return [];
  const line = seen.shown === 'banded' ? bandedLine(promised, seen) : exactLine(promised, seen);
  // A named group has its own list, whoever settles the rest: a school's does not come from the heads of residential groups.
  const who = seen.shown === 'exact' && seen.narrowedBy !== null ? '' : ` (${settledBy})`;
  return line === null ? [] : [`${line}${who}.`];
}

function exactLine(promised: Indicator, indicator: ExactIndicator): string | null {
  const judged = judgedMeasure(indicator);
  if (!isRatio(judged)) return reasonLine(promised, indicator, judged.reason);
  const { narrowedBy, evidence } = indicator;
  return needs(narrowedBy === null ? SETTLES[evidence] : `danh sách người dự của ${oneLine(narrowedBy.name)}`);
}

const needs = (what: string): string => `chưa kết luận được: cần ${what}`;

/** What would settle an interval that no single group narrows. */
const SETTLES: Readonly<Record<ExactIndicator['evidence'], string>> = {
  headcount: 'danh sách người dự của các buổi',
  register: 'tên các cơ sở mới ghi số lượng hoặc chưa khớp danh sách',
  survey: 'điều tra, khảo sát',
  cases: 'cập nhật các trường hợp còn trong hạn hoặc chưa rõ',
};

function reasonLine(
  { audience, measure }: Indicator,
  { missingGroups = [] }: ExactIndicator,
  reason: NoRatio['reason'],
): string | null {
  if (measure.kind === 'survey-rate') return surveyLine(reason);
  if (reason !== 'no-denominator') return null;
  const of = missingGroups.length === 0 ? '' : ` của ${names(missingGroups.map(oneLine), 'nhóm')}`;
  return `chưa tính được tỷ lệ: cần tổng số ${audience}${of}`;
}

/** Only the survey's own state: what cases would settle is not this reader's to know. */
function bandedLine(promised: Indicator, { statement }: BandedIndicator): string | null {
  if (promised.measure.kind !== 'survey-rate') return null;
  return surveyLine(statement.kind === 'survey' ? 'stale' : statement.kind === 'no-denominator' ? 'no-denominator' : 'no-survey');
}

function surveyLine(reason: NoRatio['reason']): string {
  if (reason === 'stale') return needs('khảo sát mới, lần gần nhất đã quá hạn');
  return needs(reason === 'no-denominator' ? 'số trẻ được rà soát' : 'điều tra, khảo sát');
}
