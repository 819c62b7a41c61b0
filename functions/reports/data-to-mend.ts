/** "12 phiếu cần sửa (…)": how many rows wait for a correction, why most of them do, and what mending them can change. */
import { isRatio } from '../indicators/measure.ts';
import type { Indicator } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import { isNotComputed, judgedMeasure } from './judged-measure.ts';
import { measureInputs } from './measure-inputs.ts';
import { problemReason } from './problem-reasons.ts';
import type { SeenIndicator } from './seen-indicators.ts';
import { counted } from './vi-format.ts';

export function dataToMend(indicators: readonly SeenIndicator[], problems: readonly Problem[]): string[] {
  const open = problems.filter(({ effect, code }) => effect !== 'flag' && effect !== 'quarantine' && !settledBySystem(code));
  if (open.length === 0) return [];
  const rows = new Set(open.map(({ form, row }) => `${form} ${row}`));
  const most = problemReason(mostFrequent(open.map(({ code }) => code)));
  return [`${counted(rows.size)} phiếu cần sửa (nhiều nhất: ${most}); ${effectOf(indicators, open)}.`];
}

/** The same form sent twice is counted once, and nobody has to mend it. */
const settledBySystem = (code: Problem['code']): boolean => code === 'repeated';

/** The smallest code on a tie, so that the order of the rows changes nothing. */
function mostFrequent(codes: readonly string[]): string {
  const count = new Map<string, number>();
  for (const code of codes) count.set(code, (count.get(code) ?? 0) + 1);
  return [...count].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/**
 * A verdict is named only where it is open and a row to mend can close it. How many people or bodies an unread row holds nobody
 * knows, so of a verdict that is settled no more is said than that the figures may move.
 */
function effectOf(indicators: readonly SeenIndicator[], open: readonly Problem[]): string {
  const reaches = indicators.map((indicator) => ({ code: indicator.promised.code, reach: reachInto(indicator, open) }));
  const verdicts = reaches.filter(({ reach }) => reach === 'verdict').map(({ code }) => code);
  if (verdicts.length > 0) return `có thể làm thay đổi kết luận chỉ số ${verdicts.join(', ')}`;
  return reaches.some(({ reach }) => reach === 'figures') ? 'có thể làm thay đổi số liệu' : 'không làm thay đổi kết luận';
}

function reachInto({ promised, seen }: SeenIndicator, open: readonly Problem[]): 'verdict' | 'figures' | 'none' {
  if (isNotComputed(seen) || seen.verdict === 'no-verdict') return 'none';
  const decides = open.some((problem) => feeds(promised, 'deciding', problem));
  const adds = open.some((problem) => feeds(promised, 'adding', problem));
  // One session more can only raise a coverage: what is met stays met.
  if (!decides && (!adds || seen.verdict === 'met')) return 'none';
  if (seen.verdict !== 'undecided') return 'figures';
  // Without a denominator no session more can settle it.
  const isOpenInterval = seen.shown === 'exact' && isRatio(judgedMeasure(seen));
  return decides || isOpenInterval ? 'verdict' : 'figures';
}

/** A row that is left out takes all its answers along; else only the answer that is blank. */
function feeds({ measure }: Indicator, how: 'adding' | 'deciding', { form, question, effect }: Problem): boolean {
  const answers = measureInputs(measure)[how][form];
  if (answers === undefined) return false;
  return answers === 'every' || effect === 'set-aside' || (question !== null && answers.includes(question));
}
