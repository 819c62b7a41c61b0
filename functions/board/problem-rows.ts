/** "Số liệu cần sửa": each problem in plain words, with a link to its cell. What concerns cases stands in Sổ hồ sơ alone. */
import { boardProblems } from '../forms/board-tabs.ts';
import { FORMS } from '../forms/forms.ts';
import { REGISTERS } from '../forms/registers.ts';
import type { Problem } from '../records/problem.ts';
import type { BoardFacts } from './board-facts.ts';
import type { SharedMonth } from './board-month.ts';
import { type BoardRow, inColumns, onlyLine } from './board-row.ts';

export function problemRows({ linkTo }: BoardFacts, { problems }: SharedMonth): readonly BoardRow[] {
  return [...problems.map((problem) => problemRow(problem, linkTo)), onlyLine(boardProblems, IN_CASES)];
}

/** Always the same words: how many rows of cases need mending would say how many there are. */
const IN_CASES = 'Số liệu về trường hợp trẻ em cần sửa không nêu ở đây: xem biên nhận của đơn vị và Sổ hồ sơ.';

function problemRow({ form, row, cell, message, effect }: Problem, linkTo: BoardFacts['linkTo']): BoardRow {
  const where = cell ?? `${TABS.get(form) ?? form}${row === null ? '' : `, dòng ${row}`}`;
  // "Tập huấn!C14": the tab is known by its table, so only the end of it is needed.
  const place = cell === null ? (row === null ? '' : `${row}:${row}`) : cell.slice(cell.lastIndexOf('!') + 1);
  const link = linkTo(form, place);
  return {
    cells: inColumns(boardProblems, { where, problem: message, effect: boardProblems.effects[effect] }),
    ...(link !== undefined && { links: { where: link } }),
  };
}

const TABS: ReadonlyMap<string, string> = new Map([...FORMS, ...REGISTERS].map(({ id, tab }) => [id, tab]));
