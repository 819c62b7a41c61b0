/** "Theo nhóm": how many of each school's and residential group's people were reached, and whose list of names would settle what. */
import { formatDate, fromDay, toDay } from '../calendar/plain-date.ts';
import { boardGroups } from '../forms/board-tabs.ts';
import { groupBounds } from '../indicators/attendance-bounds.ts';
import { reachedByGroup } from '../indicators/people-reached.ts';
import { sessionsHeld } from '../indicators/sessions.ts';
import type { Indicator } from '../plans/plan.ts';
import { oneLine } from '../reports/one-line.ts';
import { unreadInputs, unreadTables } from '../reports/unread-tables.ts';
import { unreadTabs } from '../reports/unread-words.ts';
import { counted, sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import { type BoardChart, type BoardRow, fraction, inColumns } from './board-row.ts';

export function groups(board: BoardFacts): { readonly rows: readonly BoardRow[]; readonly charts: readonly BoardChart[] } {
  const rows: BoardRow[] = [];
  const charts: BoardChart[] = [];
  for (const indicator of board.plan.indicators) {
    const own = rowsOf(board, indicator);
    const known = own.filter(({ rate }) => rate !== undefined).length;
    if (known > 0)
      charts.push({
        key: indicator.code,
        title: `${indicator.code}. ${indicator.shortTitle}: theo nhóm`,
        // Those without a rate stand last.
        rows: [rows.length, rows.length + known],
        ...COVERAGE,
      });
    rows.push(...own.map(({ row }) => row));
  }
  return { rows, charts };
}

const COVERAGE = {
  kind: 'bar',
  domain: 'group',
  series: [
    { column: 'lowRate', colour: '#1f4e79' },
    { column: 'highRate', colour: '#9dc3e6' },
  ],
} as const satisfies Partial<BoardChart>;

const hasSize = ({ size }: { readonly size: number }): boolean => Number.isFinite(size) && size > 0;

interface GroupRow {
  readonly row: BoardRow;
  readonly rate: number | undefined;
}

function rowsOf({ plan, period, facts, problems }: BoardFacts, { code, audience, measure }: Indicator): readonly GroupRow[] {
  if (measure.kind !== 'people-reached') return [];
  const about = { code, audience: sentenceCase(audience) };
  const unread = unreadInputs(measure, unreadTables(problems));
  if (unread.tables.length > 0) {
    const note = `${sentenceCase(unreadTabs(unread.tables))}.`;
    return [{ row: { cells: inColumns(boardGroups, { ...about, note }) }, rate: undefined }];
  }
  const days = { from: toDay(plan.start), to: toDay(period.to) };
  const held = sessionsHeld(facts, { cumulative: days, inPeriod: days });
  const { groups: reached, noGroup } = reachedByGroup(facts, held, measure.audience);
  const listed = reached
    .filter(({ kind, sum }) => kind === plan.groupKind[measure.audience] || sum > 0)
    .map((group) => ({ ...group, ...groupBounds(group) }))
    .sort((a, b) => Number(hasSize(b)) - Number(hasSize(a)) || b.gain - a.gain || (a.id < b.id ? -1 : 1))
    .map(({ name, size, low, high, gain, sum }): GroupRow => {
      const of = hasSize({ size }) ? size : undefined;
      const rates = of === undefined ? {} : { of, lowRate: fraction(low, of), highRate: fraction(high, of) };
      const note = noteOf({ sum, gain, hasSize: of !== undefined, asOf: formatDate(fromDay(days.to)) });
      const cells = inColumns(boardGroups, { ...about, group: oneLine(name), low, high, gain, note, ...rates });
      return { row: { cells }, rate: rates.lowRate };
    });
  if (noGroup.sum === 0) return listed;
  const cells = inColumns(boardGroups, {
    ...about,
    group: 'Buổi ghi nhiều nhóm hoặc không ghi nhóm',
    low: noGroup.most,
    high: noGroup.sum,
    note: 'Lần sau chọn đúng nhóm trong phiếu, mỗi nhóm một phiếu.',
  });
  return [...listed, { row: { cells }, rate: undefined }];
}

interface Noted {
  readonly sum: number;
  readonly gain: number;
  readonly hasSize: boolean;
  readonly asOf: string;
}

function noteOf({ sum, gain, hasSize, asOf }: Noted): string {
  if (!hasSize) return 'Chưa có mẫu số của nhóm: bổ sung ở trang “Mẫu số” của Sổ dữ liệu.';
  if (sum === 0) return `Đến hết ${asOf} chưa có buổi trực tiếp nào cho nhóm.`;
  return gain === 0 ? '' : `Có danh sách người dự thì rõ thêm ${counted(gain)} người.`;
}
