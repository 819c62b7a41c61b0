/** "Số liệu cần sửa": each problem in plain words, with a link to its cell. What concerns cases stands in Sổ hồ sơ alone. */
import { boardProblems } from '../forms/board-tabs.ts';
import { FORMS } from '../forms/forms.ts';
import { REGISTERS } from '../forms/registers.ts';
import type { Effect, Problem } from '../records/problem.ts';
import { integer } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import type { SharedMonth } from './board-month.ts';
import { type BoardRow, inColumns, onlyLine } from './board-row.ts';

export function problemRows({ linkTo }: BoardFacts, { problems }: SharedMonth): readonly BoardRow[] {
  const shown = problems.length > MOST_SHOWN ? worstFirst(problems).slice(0, MOST_SHOWN) : problems;
  const left = problems.length - shown.length;
  return [
    ...shown.map((problem) => problemRow(problem, linkTo)),
    ...(left > 0 ? [onlyLine(boardProblems, notShown(left))] : []),
    onlyLine(boardProblems, IN_CASES),
  ];
}

/** More than anybody mends before they look again; ten thousand rows would be more than Google takes in one batch (10 MB). */
const MOST_SHOWN = 1_000;

const HARM: readonly Effect[] = ['quarantine', 'set-aside', 'blank', 'void', 'flag'];

const worstFirst = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => HARM.indexOf(a.effect) - HARM.indexOf(b.effect));

const notShown = (left: number): string =>
  `Còn ${integer(left)} chỗ chưa nêu ở đây; chỗ làm mất số liệu đứng trước. Sửa xong thì chọn “Cập nhật Bảng theo dõi” để xem tiếp.`;

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
