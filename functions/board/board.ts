/** Bảng theo dõi: every tab of it, as a pure function of the answers, of what was released and of the day. */
import {
  boardFigures,
  boardGroups,
  boardGuide,
  boardOverview,
  boardPlan,
  boardProblems,
  boardUnits,
} from '../forms/board-tabs.ts';
import type { BoardFacts } from './board-facts.ts';
import { boardMonth } from './board-month.ts';
import type { BoardContent } from './board-row.ts';
import { figures } from './figure-rows.ts';
import { groups } from './group-rows.ts';
import { guideRows } from './guide-rows.ts';
import { overviewRows } from './overview-rows.ts';
import { planRows } from './plan-rows.ts';
import { problemRows } from './problem-rows.ts';
import { units } from './unit-rows.ts';

/** In the order of the tabs. */
export function boardContents(board: BoardFacts): readonly BoardContent[] {
  const shown = boardMonth(board);
  return [
    { tab: boardOverview, rows: overviewRows(board, shown), charts: [] },
    { tab: boardFigures, ...figures(board, shown) },
    { tab: boardGroups, ...groups(board) },
    { tab: boardUnits, ...units(board) },
    { tab: boardProblems, rows: problemRows(board, shown.month), charts: [] },
    { tab: boardPlan, rows: planRows(board), charts: [] },
    { tab: boardGuide, rows: guideRows(board), charts: [] },
  ];
}
