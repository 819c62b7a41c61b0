/** "Đơn vị": who confirmed in time, late or not at all. By period and by unit the three add up to what was to be sent. */
import { endOfDay } from '../calendar/instant.ts';
import { type Period, periodName } from '../calendar/periods.ts';
import { boardUnits } from '../forms/board-tabs.ts';
import type { TableId } from '../forms/question.ts';
import { type UnitMonth, unitStandings } from '../indicators/reporting.ts';
import { oneLine } from '../reports/one-line.ts';
import { unreadTables } from '../reports/unread-tables.ts';
import { unreadTabs } from '../reports/unread-words.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import { type BoardChart, type BoardRow, inColumns, onlyLine } from './board-row.ts';
import { monthsSoFar } from './periods-so-far.ts';

interface MonthOfUnits {
  readonly period: Period;
  readonly units: readonly UnitMonth[];
  /** Units may still send: nobody is behind, and nothing is added up yet. */
  readonly isOpen: boolean;
}

const NEEDED: readonly TableId[] = ['units', 'monthly-return'];

export function units(board: BoardFacts): { readonly rows: readonly BoardRow[]; readonly charts: readonly BoardChart[] } {
  const unread = unreadTables(board.problems);
  const missing = NEEDED.filter((table) => unread.has(table));
  if (missing.length > 0) return { rows: [onlyLine(boardUnits, `${sentenceCase(unreadTabs(missing))}.`)], charts: [] };
  const months = monthsOf(board);
  const settled = months.filter(({ isOpen }) => !isOpen);
  const rows = [
    ...settled.map(({ period, units: all }) => row('period', sentenceCase(periodName(period)), all)),
    row(
      'all',
      'Tất cả đơn vị, các kỳ đã hết hạn',
      settled.flatMap(({ units: all }) => all),
    ),
    ...unitRows(months, settled),
  ];
  const charts: BoardChart[] = settled.length === 0 ? [] : [{ ...DISCIPLINE, rows: [0, settled.length] }];
  return { rows, charts };
}

const DISCIPLINE = {
  key: 'discipline',
  title: 'Xác nhận tháng của các đơn vị',
  kind: 'stacked-column',
  domain: 'name',
  series: [
    { column: 'onTime', colour: '#1f4e79' },
    { column: 'late', colour: '#9dc3e6' },
    { column: 'missing', colour: '#a3231f' },
  ],
} as const satisfies Partial<BoardChart>;

function monthsOf({ plan, period, facts, now }: BoardFacts): readonly MonthOfUnits[] {
  const rules = { ...plan.periods, planStart: plan.start };
  return monthsSoFar(plan, period).map((month) => {
    const { sendBy, units: all } = unitStandings(facts, month, rules);
    return { period: month, units: all, isOpen: now <= endOfDay(sendBy) };
  });
}

/** Units that must report now or had to before, in the order of the register. */
function unitRows(months: readonly MonthOfUnits[], settled: readonly MonthOfUnits[]): readonly BoardRow[] {
  const last = months.at(-1);
  const names = new Map(months.toReversed().flatMap(({ units: all }) => all.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => {
    const now = last?.units.find((unit) => unit.id === id);
    const all = settled.flatMap(({ units: each }) => each.filter((unit) => unit.id === id));
    return row('unit', oneLine(name), all, now && nowWords(now, last?.isOpen ?? false));
  });
}

const nowWords = ({ standing }: UnitMonth, isOpen: boolean): string =>
  boardUnits.standings[isOpen && standing === 'missing' ? 'open' : standing];

function row(by: keyof typeof boardUnits.by, name: string, all: readonly UnitMonth[], now?: string): BoardRow {
  const count = (wanted: UnitMonth['standing']): number => all.filter(({ standing }) => standing === wanted).length;
  const [onTime, late, missing] = [count('on-time'), count('late'), count('missing')];
  const cells = { by: boardUnits.by[by], name, onTime, late, missing, expected: all.length, now };
  return { cells: inColumns(boardUnits, cells) };
}
