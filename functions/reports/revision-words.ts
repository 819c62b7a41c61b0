/** Section 6 of the mail, "ĐIỀU CHỈNH SO VỚI LẦN TRƯỚC", and what a later report says of periods that were released before (wording.md). */
import { periodByCode, periodName } from '../calendar/periods.ts';
import type { LateRecords } from '../indicators/late-records.ts';
import type { Plan } from '../plans/plan.ts';
import type { Clearance, DisclosedMonth } from './disclosure.ts';
import { oneLine } from './one-line.ts';
import type { EarlierPeriod } from './released-report.ts';
import { type Change, type Reported, revisionChanges } from './revision-changes.ts';
import { asSentence, clockText, counted } from './vi-format.ts';

/** A revision as one reader gets it. */
export interface Revision {
  readonly number: number;
  readonly reason: string;
  readonly was: Reported;
  readonly late: LateRecords;
}

export interface RevisionSection {
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
}

export function revisionSection(
  plan: Plan,
  month: DisclosedMonth,
  closedAt: number,
  revision: Revision | undefined,
): RevisionSection {
  if (revision === undefined) return { notes: ['Không có.'], changes: [] };
  const changes = revisionChanges(plan, revision.was, { month, closedAt });
  const late = told(revision.late, month.clearance);
  return {
    notes: [
      `Báo cáo này thay thế số liệu đã gửi (chốt lúc ${clockText(revision.was.closedAt)}).`,
      `Lý do: ${asSentence(oneLine(revision.reason))}`,
      ...(late === 0 ? [] : [`Sau khi gửi báo cáo có ${counted(late)} phiếu thuộc kỳ này.`]),
      ...(changes.length === 0 ? ['Các số liệu nêu trong thư này không thay đổi so với lần trước.'] : []),
    ],
    changes,
  };
}

/** "Late after release", of the periods before: what was sent stands, and where its changes are told. */
export const earlierLines = (plan: Plan, earlier: readonly EarlierPeriod[], clearance: Clearance): string[] =>
  earlier.flatMap(({ code, revision, late, open }) => {
    const [came, waits] = [told(late, clearance), told(open, clearance)];
    const where = `Báo cáo điều chỉnh lần ${revision === 0 ? 1 : revision}`;
    const report = `báo cáo ${nameOf(plan, code)}`;
    const rows = `Sau khi gửi ${report} có ${counted(came)} phiếu thuộc kỳ này. Số liệu đã gửi được giữ nguyên`;
    if (revision === 0) return came === 0 ? [] : [`${rows}; thay đổi (nếu có) sẽ nêu ở ${where}.`];
    const pending = waits === 0 ? '' : ` Còn ${counted(waits)} phiếu đến sau lần điều chỉnh này.`;
    const first = came === 0 ? `Số liệu đã gửi của ${report} có thay đổi, nêu ở ${where}.` : `${rows}; thay đổi nêu ở ${where}.`;
    return [`${first}${pending}`];
  });

/** How many rows of cases came says how many cases there are. */
const told = ({ all, aboutCases }: LateRecords, clearance: Clearance): number =>
  clearance === 'authority' ? all : all - aboutCases;

function nameOf(plan: Plan, code: string): string {
  const period = periodByCode(code, plan.periods);
  return period === undefined ? code : periodName(period);
}
