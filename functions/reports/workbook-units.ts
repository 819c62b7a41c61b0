/** Sheet "Theo đơn vị": who reported, late or not yet. No figure on cases by unit: a school as unit names the school (privacy.md, 4). */
import type { TableId } from '../forms/question.ts';
import { oneLine } from './one-line.ts';
import { returns } from './returns.ts';
import { unreadTables } from './unread-tables.ts';
import type { SheetCell, SheetView, WorkbookFacts } from './workbook.ts';
import { aboutText, BLANK, date, number, text } from './workbook-cells.ts';

export function unitsSheet(facts: WorkbookFacts): SheetView {
  return {
    name: 'Theo đơn vị',
    title: 'TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ',
    about: aboutText(facts),
    columns: [
      { title: 'Đơn vị', width: 60 },
      { title: 'Tình hình', width: 30 },
      { title: 'Số lượng', width: 14 },
      { title: 'Hạn gửi', width: 14 },
    ],
    rows: rowsOf(facts),
  };
}

const RETURNS_FROM: readonly TableId[] = ['units', 'monthly-return'];

function rowsOf({ month, closedAt }: WorkbookFacts): SheetCell[][] {
  const unread = unreadTables(month.problems);
  if (RETURNS_FROM.some((table) => unread.has(table)))
    return returns(month, closedAt).map((sentence) => [text(sentence), BLANK, BLANK, BLANK]);
  const { expected, onTime, late, missing, sendBy, lateUnits, missingUnits } = month.reporting;
  // A longer period counts one return a unit a month, and each month has its own limit.
  const isMonth = month.period.kind === 'month';
  const all = isMonth ? 'Tất cả đơn vị' : 'Tất cả đơn vị (số xác nhận tháng)';
  const limit = isMonth ? date(sendBy) : BLANK;
  const totals: [string, number][] = [
    ['Phải báo cáo', expected],
    [ON_TIME, onTime],
    [LATE, late],
    [MISSING, missing],
  ];
  return [
    ...totals.map(([standing, n]) => [text(all), text(standing), number(n), limit]),
    ...missingUnits.map((name) => [text(oneLine(name)), text(MISSING), BLANK, limit]),
    ...lateUnits.map(({ name }) => [text(oneLine(name)), text(LATE), BLANK, limit]),
  ];
}

const ON_TIME = 'Đúng hạn';
const LATE = 'Sau hạn';
const MISSING = 'Chưa báo cáo';
