/** "12 phiếu cần sửa (…)": how many rows wait for a correction, why most of them do, and whether that can change a verdict. */
import type { TableId } from '../forms/question.ts';
import type { MeasureSpec } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import { isNotComputed } from './judged-measure.ts';
import { problemReason } from './problem-reasons.ts';
import type { SeenIndicator } from './seen-indicators.ts';
import { counted } from './vi-format.ts';

/** The tables whose rows can move a measure. */
function fedBy(measure: MeasureSpec): readonly TableId[] {
  switch (measure.kind) {
    case 'survey-rate':
      return ['survey'];
    case 'hazardous-share':
    case 'supported-in-time':
    case 'in-education':
      return ['case-report', 'case-update'];
    case 'people-reached':
      return ['training', 'outreach', 'groups', 'population', 'units'];
    case 'establishments':
      return [...(measure.by === 'trained' ? TRAINED_AT : INFORMED_AT), 'establishments', 'population', 'units'];
    case 'officials-trained':
      return [...TRAINED_AT, 'officials', 'units'];
    case 'agencies-trained':
      return [...TRAINED_AT, 'units'];
  }
}

const TRAINED_AT = ['training'] as const;
const INFORMED_AT = ['training', 'outreach'] as const;

export function dataToMend(indicators: readonly SeenIndicator[], problems: readonly Problem[]): string[] {
  const open = problems.filter(({ effect, code }) => effect !== 'flag' && !settledBySystem(code));
  if (open.length === 0) return [];
  const rows = new Set(open.map(({ form, row }) => `${form} ${row}`));
  const tables = new Set(open.map(({ form }) => form));
  const affected = indicators.filter((indicator) => couldChange(indicator, tables)).map(({ promised }) => promised.code);
  const most = problemReason(mostFrequent(open.map(({ code }) => code)));
  const effect =
    affected.length === 0 ? 'không làm thay đổi kết luận' : `có thể làm thay đổi kết luận chỉ số ${affected.join(', ')}`;
  return [`${counted(rows.size)} phiếu cần sửa (nhiều nhất: ${most}); ${effect}.`];
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
 * A session more can only raise a coverage, so what is met stays met; a row of a register or of the population can also lower it.
 * A verdict that this reader doesn't see is not spoken of.
 */
function couldChange({ promised, seen }: SeenIndicator, tables: ReadonlySet<TableId>): boolean {
  if (isNotComputed(seen) || seen.verdict === 'withheld' || seen.verdict === 'no-verdict') return false;
  return fedBy(promised.measure).some((table) => tables.has(table) && (seen.verdict !== 'met' || !isSession(table)));
}

const isSession = (table: TableId): boolean => table === 'training' || table === 'outreach';
