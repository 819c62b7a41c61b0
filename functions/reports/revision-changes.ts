/**
 * What a revision changes, as one reader may know it: both months go through disclosure first, and what the mail would say of each is
 * compared, line by line. So nothing that was printed changes unlisted, and nothing is listed that the reader could not have read.
 */
import type { Plan } from '../plans/plan.ts';
import { caseSentences } from './case-sentences.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { type IndicatorRow, indicatorRow } from './indicator-row.ts';
import { returns } from './returns.ts';
import { seenIndicators } from './seen-indicators.ts';
import { indicatorText } from './vi-format.ts';
import { workDone } from './work-done.ts';

export interface Change {
  /** Of the indicator; else which part of the report: 'cases', 'work', 'returns'. */
  readonly code: string;
  /** "Chỉ số 4a (Cán bộ, giáo viên được thông tin)", "Việc đã làm". */
  readonly what: string;
  /** In the words of the report. */
  readonly was: string;
  readonly now: string;
}

/** One side of the comparison. */
export interface Reported {
  readonly month: DisclosedMonth;
  /** Instant of the cut-off (epoch ms). */
  readonly closedAt: number;
}

export function revisionChanges(plan: Plan, was: Reported, now: Reported): Change[] {
  const lines = (code: string, what: string, of: (side: Reported) => readonly string[]) =>
    lineChange(code, what, of(was), of(now));
  return [
    ...indicatorChanges(plan, was.month, now.month),
    ...lines('cases', 'Trường hợp trẻ em', ({ month }) => caseSentences(month)),
    ...lines('work', 'Việc đã làm', ({ month }) => workDone(month)),
    ...lines('returns', 'Đơn vị báo cáo', ({ month, closedAt }) => returns(month, closedAt)),
  ];
}

function indicatorChanges(plan: Plan, was: DisclosedMonth, now: DisclosedMonth): Change[] {
  const rows = rowsOf(plan, was);
  return [...rowsOf(plan, now)].flatMap(([code, { what, row }]) => {
    const [before, after] = [statements(rows.get(code)?.row), statements(row)];
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part));
    // Why a verdict holds follows from the figures: it is said where no figure differs, or none may be shown.
    const isFigure = (part: string) => row.facts.some(({ label }) => label === part);
    const told = differing.some(isFigure) ? differing.filter((part) => part !== BECAUSE) : differing;
    const said = (parts: ReadonlyMap<string, string>) => told.flatMap((part) => parts.get(part) || []).join('; ') || NOTHING;
    return told.length === 0 ? [] : [{ code, what, was: said(before), now: said(after) }];
  });
}

const NOTHING = 'không nêu';
const BECAUSE = 'because';

function rowsOf(plan: Plan, month: DisclosedMonth) {
  const { from, to } = month.period;
  const alone = { plan, from, to, before: undefined, hasPrevious: false, problems: month.problems };
  return new Map(
    seenIndicators(plan, month).map(({ promised, seen }) => {
      const row = indicatorRow(promised, seen, alone);
      return [promised.code, { what: `C${indicatorText(promised).slice(1)}`, row }] as const;
    }),
  );
}

/** What a row says, part by part, in the order of the mail; the target and the comparison with the month before are no figures of it. */
function statements(row: IndicatorRow | undefined): ReadonlyMap<string, string> {
  if (row === undefined) return new Map();
  const figures = row.facts.filter(({ label }) => label !== 'Mục tiêu' && label !== 'So kỳ trước');
  return new Map([
    ['verdict', row.verdict],
    ...figures.map(({ label, value }) => [label, `${label}: ${value}`] as const),
    [BECAUSE, row.because.replace(/^[:.] /, '').replace(/\.$/, '')],
    ['notes', row.notes.join(' ').replace(/\.$/, '')],
  ]);
}

/** Lines that both have stand for themselves; of the rest, those that fell away and those that came. */
function lineChange(code: string, what: string, was: readonly string[], now: readonly string[]): Change[] {
  const gone = was.filter((line) => !now.includes(line));
  const come = now.filter((line) => !was.includes(line));
  if (gone.length + come.length === 0) return [];
  return [{ code, what, was: gone.join(' ') || NOTHING, now: come.join(' ') || NOTHING }];
}
