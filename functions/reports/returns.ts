/** Who has not reported and who was late (wording.md, "missing reports", "late"). */
import { endOfDay } from '../calendar/instant.ts';
import { formatDate, toDay } from '../calendar/plain-date.ts';
import type { TableId } from '../forms/question.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { oneLine } from './one-line.ts';
import { type UnreadTables, unreadTables } from './unread-tables.ts';
import { unreadTabs } from './unread-words.ts';
import { counted, names, sentenceCase } from './vi-format.ts';

/** `closedAt`: instant up to which rows were read (epoch ms). */
export function returns(month: DisclosedMonth, closedAt: number): string[] {
  const { period, reporting } = month;
  const { expected, missing, unconfirmed, late } = reporting;
  const unread = unreadTables(month.problems);
  const unknown = RETURNS_FROM.filter((table) => unread.has(table));
  if (unknown.length > 0) return [`${sentenceCase(unreadTabs(unknown))} nên chưa biết đơn vị nào đã báo cáo.`];
  if (expected === 0) return ['Chưa có đơn vị nào trong danh sách phải gửi xác nhận tháng.'];
  const open = stillOpen(month, closedAt);
  return [
    missing === 0
      ? allLine(period, counted(expected))
      : open === null
        ? missingLine(period, reporting)
        : `${sentenceCase(open)}.`,
    ...(unconfirmed && open === null && recordsWereRead(unread)
      ? [`${counted(unconfirmed)} đơn vị trong số đó có số liệu nhưng chưa xác nhận.`]
      : []),
    // Without the holidays the limit may be later than it seems.
    ...(late === 0 || unread.has('holidays') ? [] : [lateLine(period, reporting)]),
  ];
}

/** For the summary: one clause, none when all have reported. */
export function returnsInBrief(month: DisclosedMonth, closedAt: number): string[] {
  const { period, reporting, problems } = month;
  const unread = unreadTables(problems);
  if (reporting.missing === 0 || RETURNS_FROM.some((table) => unread.has(table))) return [];
  const open = stillOpen(month, closedAt);
  if (open !== null) return [open];
  const share = `${counted(reporting.missing)}/${counted(reporting.expected)}`;
  return [period.kind === 'month' ? `${share} đơn vị chưa báo cáo` : `chưa nhận ${share} xác nhận tháng của các đơn vị`];
}

const RETURNS_FROM: readonly TableId[] = ['units', 'monthly-return'];
const RECORDS_FROM: readonly TableId[] = ['training', 'outreach', 'inspection', 'other-activity', 'case-report', 'case-update'];

const recordsWereRead = (unread: UnreadTables): boolean => !RECORDS_FROM.some((table) => unread.has(table));

type Period = DisclosedMonth['period'];
type Reporting = DisclosedMonth['reporting'];

/** While units may still send, nobody is behind: how many returns have come. Null once the limit has passed. */
function stillOpen({ period, reporting: { sendBy, expected, missing } }: DisclosedMonth, closedAt: number): string | null {
  if (closedAt > endOfDay(toDay(sendBy))) return null;
  const has = `đã nhận ${counted(expected - missing)}/${counted(expected)} xác nhận tháng`;
  return closedAt < endOfDay(toDay(period.to)) ? `kỳ chưa kết thúc, ${has}` : `chưa hết hạn gửi (${formatDate(sendBy)}), ${has}`;
}

/** A longer period counts one return a unit a month. */
const allLine = ({ kind }: Period, all: string): string =>
  kind === 'month' ? `${all}/${all} đơn vị đã báo cáo.` : `Đã nhận đủ ${all}/${all} xác nhận tháng của các đơn vị.`;

/** Over a longer period one unit may miss several months, so both numbers are said. */
function missingLine({ kind }: Period, { missing, missingUnits }: Reporting): string {
  const what = kind === 'month' ? 'báo cáo' : `${counted(missing)} xác nhận tháng`;
  const who = missingUnits.map(oneLine);
  if (who.length === 0) return `Chưa nhận ${what}.`;
  const many = who.length > 3 ? ` ${counted(who.length)} đơn vị` : '';
  return `Chưa nhận ${what} của${many}: ${names(who, 'đơn vị')}.`;
}

/** The limit of a longer period is each month's own, so it is named for a month only. */
function lateLine(period: Period, { late, lateUnits, sendBy }: Reporting): string {
  const limit = period.kind === 'month' ? ` (${formatDate(sendBy).slice(0, 5)})` : '';
  const who = lateUnits.map(({ name }) => oneLine(name));
  const named = who.length === 0 || who.length > 3 ? '' : `: ${names(who, 'đơn vị')}`;
  const what = period.kind === 'month' ? 'đơn vị' : 'xác nhận tháng';
  return `${counted(late)} ${what} gửi sau hạn${limit}${named}; số liệu đã được tính vào kỳ.`;
}
