/**
 * "Chỉ tiêu": every indicator over time. Since the plan began at each month's end, then month, quarter and year each alone, from the answers
 * as they stand. Indicators on children have one line: what the last report told.
 */
import { type Period, periodByCode, periodName } from '../calendar/periods.ts';
import { boardFigures } from '../forms/board-tabs.ts';
import { isRatio, type Measure } from '../indicators/measure.ts';
import { bandedSentence } from '../reports/banded-sentence.ts';
import { computeMonth } from '../reports/compute-month.ts';
import { figureText } from '../reports/figure-text.ts';
import type { MonthIndicator } from '../reports/month.ts';
import { disclosedReport } from '../reports/nested-windows.ts';
import { seenIndicators } from '../reports/seen-indicators.ts';
import { unreadTabs } from '../reports/unread-words.ts';
import { verdictInTable } from '../reports/verdict-words.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import type { BoardMonth } from './board-month.ts';
import { type BoardChart, type BoardRow, fraction, inColumns } from './board-row.ts';
import { monthsSoFar, periodsHolding } from './periods-so-far.ts';

type Kind = 'cumulative' | 'month' | 'quarter' | 'year';
type Seen = ReturnType<typeof seenIndicators>[number];

interface Taken {
  readonly kind: Kind;
  readonly period: Period;
  readonly seen: ReadonlyMap<string, Seen>;
}

export function figures(
  board: BoardFacts,
  { told }: BoardMonth,
): { readonly rows: readonly BoardRow[]; readonly charts: readonly BoardChart[] } {
  const { plan } = board;
  const taken = takenOver(board);
  const rows: BoardRow[] = [];
  const charts: BoardChart[] = [];
  for (const { code, shortTitle, evidence } of plan.indicators) {
    if (evidence === 'survey' || evidence === 'cases') {
      const banded = told && seenIndicators(plan, told).find(({ promised }) => promised.code === code);
      if (banded && told) rows.push(toldRow(board, banded, told.period.code));
      continue;
    }
    const from = rows.length;
    const own = taken.flatMap((one) => rowOf(one, code));
    const ends = own.filter(({ kind }) => kind === 'cumulative').length;
    rows.push(...own.map(({ row }) => row));
    charts.push({ key: code, title: `${code}. ${shortTitle}: lũy kế theo tháng`, rows: [from, from + ends], ...TREND });
  }
  return { rows, charts };
}

const TREND = {
  kind: 'line',
  domain: 'period',
  series: [
    { column: 'lowRate', colour: '#1f4e79' },
    { column: 'highRate', colour: '#6b9bd1' },
    { column: 'target', colour: '#444444', dashed: true },
  ],
} as const satisfies Partial<BoardChart>;

/** Each period once, with what everyone may see of it. */
function takenOver({ plan, period: until, facts, problems, live }: BoardFacts): readonly Taken[] {
  const seenIn = (period: Period): Taken['seen'] => {
    const month = period.code === live.period.code ? live : computeMonth(plan, period, facts, problems);
    return new Map(seenIndicators(plan, disclosedReport(plan, month, 'shared')).map((seen) => [seen.promised.code, seen]));
  };
  const months = monthsSoFar(plan, until).map((period) => ({ period, seen: seenIn(period) }));
  const longer = (kind: 'quarter' | 'year'): Taken[] =>
    periodsHolding(
      months.map(({ period }) => period),
      kind,
      plan,
    ).map((period) => ({ kind, period, seen: seenIn(period) }));
  return [
    ...months.map((month) => ({ kind: 'cumulative' as const, ...month })),
    ...months.map((month) => ({ kind: 'month' as const, ...month })),
    ...longer('quarter'),
    ...longer('year'),
  ];
}

function rowOf({ kind, period, seen }: Taken, code: string): { readonly kind: Kind; readonly row: BoardRow }[] {
  const indicator = seen.get(code);
  if (indicator?.seen.shown !== 'exact') return [];
  const { promised, unread } = indicator;
  const { cumulative, inPeriod, target, verdict } = indicator.seen;
  const measure = kind === 'cumulative' ? cumulative : inPeriod;
  const isWhole = unread.tables.length === 0;
  // Of one period alone there is nothing to judge: the plan's targets are for all who were reached since it began.
  const words = kind === 'cumulative' ? verdictInTable(verdict, target?.by, Number(period.to.slice(0, 4))) : null;
  const row: BoardRow = {
    cells: inColumns(boardFigures, {
      code,
      title: promised.shortTitle,
      kind: boardFigures.kinds[kind],
      period: sentenceCase(periodName(period)),
      ...(isWhole && numbersOf(measure)),
      target: target === null ? undefined : target.percent / 100,
      verdict: words === null ? undefined : `${words.mark} ${words.word}`,
      source: boardFigures.sources.live,
      note: isWhole ? noteOf(measure, target) : `${sentenceCase(unreadTabs(unread.tables))}.`,
    }),
  };
  return [{ kind, row }];
}

function numbersOf(measure: Measure) {
  const { low, high, of } = measure;
  const rates = isRatio(measure)
    ? { lowRate: fraction(measure.low, measure.of), highRate: fraction(measure.high, measure.of) }
    : {};
  return { low, high, of, ...rates };
}

const noteOf = (measure: Measure, target: MonthIndicator['target']): string =>
  isRatio(measure) ? '' : sentenceCase(figureText(measure, target));

function toldRow({ plan }: BoardFacts, { promised, seen }: Seen, code: string): BoardRow {
  const period = periodByCode(code, plan.periods);
  const { mark, word } = verdictInTable(seen.verdict, seen.target?.by, Number((period?.to ?? code).slice(0, 4)));
  return {
    cells: inColumns(boardFigures, {
      code: promised.code,
      title: promised.shortTitle,
      kind: boardFigures.kinds.released,
      period: period === undefined ? code : sentenceCase(periodName(period)),
      target: seen.target === null ? undefined : seen.target.percent / 100,
      verdict: `${mark} ${word}`,
      source: boardFigures.sources.released,
      note: seen.shown === 'banded' ? bandedSentence(seen) : '',
    }),
  };
}
