/** "Tổng quan": the plan and its period, every indicator in one line, then what was done, what is late and what waits. */
import { boardOverview } from '../forms/board-tabs.ts';
import { summary } from '../reports/summary.ts';
import { tallyOf } from '../reports/tally.ts';
import type { BoardFacts } from './board-facts.ts';
import type { BoardMonth } from './board-month.ts';
import { type BoardRow, inColumns } from './board-row.ts';
import { indicatorLines } from './indicator-lines.ts';
import { childrenNote, cutoffText, planText } from './overview-words.ts';
import { standingLines } from './standing-lines.ts';

export function overviewRows(facts: BoardFacts, { month, told }: BoardMonth): readonly BoardRow[] {
  const { plan, previous, now } = facts;
  const [standing, , attention] = summary(plan, month, null, tallyOf(plan, month), now);
  return [
    line(planText(plan), 'title'),
    line(cutoffText(facts)),
    line(childrenNote(facts)),
    line(standing, 'title'),
    line(attention.replaceAll(SECTION, '')),
    ...indicatorLines(facts, { month, told, previous }),
    ...standingLines(facts, { month, told }),
  ];
}

/** Sections are the mail's: here what is meant stands right below. */
const SECTION = / \(xem mục \d\)/g;

const line = (text: string, kind: 'title' | 'plain' = 'plain'): BoardRow => ({
  cells: inColumns(boardOverview, { subject: text }),
  line: kind,
  ...(text.length > FITS && { notes: { subject: text } }),
});

/** Letters of a line that a laptop shows whole; what runs past the screen is read by pointing at it. */
const FITS = 150;
