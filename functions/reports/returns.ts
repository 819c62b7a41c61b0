/** Who has not reported and who was late (wording.md, "missing reports", "late"). */
import { formatDate } from '../calendar/plain-date.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { oneLine } from './one-line.ts';
import { counted, names } from './vi-format.ts';

export function returns({ period, reporting }: DisclosedMonth): string[] {
  const { expected, missing, unconfirmed, late } = reporting;
  if (expected === 0) return ['Chưa có đơn vị nào trong danh sách phải gửi xác nhận tháng.'];
  return [
    missing === 0 ? allLine(period, counted(expected)) : missingLine(period, reporting),
    ...(unconfirmed ? [`${counted(unconfirmed)} đơn vị trong số đó có số liệu nhưng chưa xác nhận.`] : []),
    ...(late === 0 ? [] : [lateLine(period, reporting)]),
  ];
}

type Period = DisclosedMonth['period'];
type Reporting = DisclosedMonth['reporting'];

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
