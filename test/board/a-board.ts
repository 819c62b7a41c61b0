/** Boards as data: a small ward's answers, with months as somebody might have released them. */
import { boardContents } from '../../functions/board/board.ts';
import type { BoardFacts } from '../../functions/board/board-facts.ts';
import type { BoardContent, BoardRow, BoardTab, KeyIn } from '../../functions/board/board-row.ts';
import { instantOf } from '../../functions/calendar/instant.ts';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import type { Month } from '../../functions/reports/month.ts';
import type { FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf, type World } from '../builders/world.ts';

export interface Given extends Partial<BoardFacts> {
  readonly plan?: Plan;
  readonly code?: string;
  readonly world?: World;
  readonly rows?: readonly FormRow[];
}

/** The month is computed from the rows unless it is given. */
export function boardFacts({ plan = kinhBac, code = '2026-10', world = aWorld(), rows = [], ...given }: Given = {}): BoardFacts {
  const period = periodByCode(code, plan.periods);
  if (period === undefined) throw new RangeError(code);
  const { facts, problems } = factsOf(world, rows);
  return {
    plan,
    period,
    facts,
    problems,
    live: given.live ?? computeMonth(plan, period, facts, problems),
    released: null,
    isOverdue: false,
    previous: null,
    now: instantOf('2026-10-20', 8, 0),
    mail: { lastReport: undefined, parked: 0, reported: {} },
    linkTo: (table, cell) => `https://docs.google.com/spreadsheets/d/so-du-lieu/edit#gid=${table}&range=${cell}`,
    ...given,
  };
}

export const releasedAs = (month: Month, revision = 0): BoardFacts['released'] => ({
  month,
  revision,
  closedAt: instantOf('2026-10-19', 17, 0),
});

export const aBoard = (given: Given = {}): readonly BoardContent[] => boardContents(boardFacts(given));

export function tabOf<Tab extends BoardTab>(tab: Tab, board: readonly BoardContent[]) {
  const content = board.find((one) => one.tab.table === tab.table);
  if (content === undefined) throw new Error(`no tab ${tab.table}`);
  const named = content.rows.map((row) => ({ ...row, ...cellsByKey(tab, row) }));
  return { ...content, named };
}

/** Cells of a row by column. */
function cellsByKey<Tab extends BoardTab>(
  tab: Tab,
  { cells }: BoardRow,
): Readonly<Record<KeyIn<Tab>, BoardRow['cells'][number]>> {
  const entries = tab.columns.slice(0, -1).map(({ key }, i) => [key, cells[i] ?? '']);
  return Object.fromEntries(entries);
}

/** As a person reads it, line by line; notes below their cells. */
export const asText = ({ rows }: BoardContent): string =>
  rows
    .flatMap(({ cells, alert, line, notes = {} }) => [
      `${alert ? '!! ' : ''}${line === 'title' ? '## ' : ''}${cells.map((cell) => (typeof cell === 'object' ? cell.formula : cell)).join(' | ')}`.replace(
        /[ |]+$/,
        '',
      ),
      ...Object.entries(notes).map(([column, note]) => `      (${column}) ${note.replaceAll('\n', ' / ')}`),
    ])
    .join('\n');
