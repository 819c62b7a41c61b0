/** "Kế hoạch": every task in the plan's own words, who is in charge, and what was reported for it. */
import { toDay } from '../calendar/plain-date.ts';
import { boardPlan } from '../forms/board-tabs.ts';
import { FORMS } from '../forms/forms.ts';
import { REGISTERS } from '../forms/registers.ts';
import { sentList } from '../forms/sent-list.ts';
import type { AnswerEvidence, DutyEvidence, Task } from '../plans/plan.ts';
import { organisationName } from '../reports/organisation-name.ts';
import { type UnreadTables, unreadTables } from '../reports/unread-tables.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import { type BoardRow, inColumns } from './board-row.ts';
import { isOfCases, rowsWith } from './task-evidence.ts';

export function planRows(board: BoardFacts): readonly BoardRow[] {
  const { plan } = board;
  const unread = unreadTables(board.problems);
  return plan.parts.flatMap(({ code, title }) => [
    { cells: inColumns(boardPlan, { code, task: title }), line: 'title' as const },
    ...plan.tasks.filter((task) => partOf(task) === code).map((task) => taskRow(board, task, unread)),
  ]);
}

/** 'II.1.a' is of part 'II.1'. */
const partOf = ({ code }: Task): string => code.slice(0, code.lastIndexOf('.'));

interface Standing {
  readonly standing: keyof typeof boardPlan.standings;
  readonly inPeriod?: number;
  readonly sinceStart?: number;
  readonly note: string;
}

function taskRow(board: BoardFacts, task: Task, unread: UnreadTables): BoardRow {
  const { plan, period } = board;
  const by = [...new Set(task.by.map((id) => sentenceCase(organisationName(plan, id, period.to))))].join('; ');
  const { standing, ...counted } = standingOf(board, task, unread);
  return {
    cells: inColumns(boardPlan, {
      code: task.code,
      task: task.quote,
      by,
      standing: boardPlan.standings[standing],
      ...counted,
    }),
  };
}

function standingOf(board: BoardFacts, { evidence = [], notMeasured }: Task, unread: UnreadTables): Standing {
  if (notMeasured !== undefined) return { standing: 'unmeasured', note: sentenceCase(notMeasured) };
  const answers = evidence.filter((piece): piece is AnswerEvidence => 'form' in piece);
  const duties = evidence.filter((piece): piece is DutyEvidence => 'duty' in piece);
  const open = answers.filter((piece) => !isOfCases(piece));
  const hasCases = open.length < answers.length;
  const note = sourcesOf(answers, duties);
  if (open.length === 0 && duties.length > 0 && !hasCases) {
    const sinceStart = duties.reduce((total, { duty }) => total + (board.mail.reported[duty] ?? 0), 0);
    return { standing: 'report', sinceStart, note };
  }
  if (open.length === 0) return { standing: 'cases', note };
  const { inPeriod, sinceStart } = countsOf(board, open);
  if (inPeriod > 0) return { standing: 'done', inPeriod, sinceStart, note };
  // "None" may only be said where everything that could show one was read, and none of it is for the authority alone.
  if (open.some(({ form }) => unread.has(form) || unread.has('units'))) return { standing: 'unread', sinceStart, note };
  if (sinceStart > 0) return { standing: 'earlier', inPeriod, sinceStart, note };
  return { standing: hasCases ? 'cases' : 'none', inPeriod, sinceStart, note };
}

function countsOf({ plan, period, facts }: BoardFacts, evidence: readonly AnswerEvidence[]) {
  const [start, from, to] = [toDay(plan.start), toDay(period.from), toDay(period.to)];
  const count = (first: number): number => rowsWith(evidence, plan, facts, { from: first, to });
  return { inPeriod: count(Math.max(start, from)), sinceStart: count(start) };
}

/** "Phiếu Tập huấn (Nội dung); trang Đơn vị". */
function sourcesOf(answers: readonly AnswerEvidence[], duties: readonly DutyEvidence[]): string {
  const tabs = new Set(answers.map(({ form }) => TABS.get(form) ?? form));
  return [...tabs, ...new Set(duties.map(({ duty }) => sentenceCase(sentList.kinds[duty])))].join('; ');
}

const TABS: ReadonlyMap<string, string> = new Map([
  ...FORMS.map(({ id, tab }): [string, string] => [id, `Phiếu “${tab}”`]),
  ...REGISTERS.map(({ id, tab }): [string, string] => [id, `Trang “${tab}”`]),
]);
