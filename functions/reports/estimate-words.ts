/** "Ước cả năm" in words: the cell of an indicator, the sentence on the year's work, and what both rest on. */
import { formatDate } from '../calendar/plain-date.ts';
import type { TableId } from '../forms/question.ts';
import type { DisclosedMonth, ExactIndicator } from './disclosure.ts';
import { partialFigureText } from './figure-text.ts';
import type { Reading } from './readings.ts';
import { unreadTables } from './unread-tables.ts';
import { integer } from './vi-format.ts';
import type { PacedWork } from './year-estimate.ts';

/** "ít nhất 412/1.100 (37,5%)"; undefined where the period has no estimate. */
export function estimateCell({ estimate, target }: ExactIndicator): string | undefined {
  if (estimate === undefined) return undefined;
  if (estimate === null) return 'không ước tính';
  return partialFigureText({ ...estimate, high: estimate.low }, target, { tables: [], leavesNothing: false });
}

const SAID: readonly (readonly [PacedWork, (n: string) => string])[] = [
  ['trainings', (n) => `${n} lớp tập huấn`],
  ['trainingAttendances', (n) => `${n} lượt người dự tập huấn`],
  ['outreachDirect', (n) => `${n} hoạt động truyền thông trực tiếp`],
  ['outreachAttendances', (n) => `${n} lượt người dự truyền thông`],
  ['outreachIndirect', (n) => `${n} hoạt động truyền thông gián tiếp`],
  ['indirectReach', (n) => `${n} lượt tiếp cận gián tiếp`],
  ['inspections', (n) => `${n} cuộc kiểm tra`],
];

const WORK_FROM: readonly TableId[] = ['units', 'training', 'officials', 'outreach', 'inspection'];

/** For section 3. */
export function estimateSentence({ estimate, period, problems }: DisclosedMonth): string[] {
  if (estimate === undefined) return [];
  const year = `Ước cả năm ${period.code} (đến hết ${formatDate(estimate.to)})`;
  const unread = unreadTables(problems);
  if (WORK_FROM.some((table) => unread.has(table))) return [`${year}: chưa ước được vì có trang số liệu chưa đọc được.`];
  const said = SAID.flatMap(([work, words]) => {
    const n = estimate.activity[work];
    return n === undefined ? [] : [words(integer(n))];
  });
  return [said.length === 0 ? `${year}: số việc còn ít, không ước tính.` : `${year}: khoảng ${said.join(', ')}.`];
}

/** For section 5. */
export function estimateReading({ estimate, period }: DisclosedMonth): Reading[] {
  if (estimate === undefined) return [];
  const { to, days } = estimate;
  const pace = `số đến hết ${formatDate(period.to)} nhân ${days.of}/${days.counted} ngày (năm báo cáo đến hết ${formatDate(to)}), làm tròn hai chữ số đầu`;
  return [
    {
      about: 'Ước cả năm',
      text: `Tập huấn, truyền thông, kiểm tra: ${pace}; không ước việc mà mức đó chưa thêm được 01. Mức bao phủ: ít nhất bằng lũy kế, nếu danh sách và tổng số không đổi. Tỷ lệ theo khảo sát, trường hợp trẻ em, kinh phí và việc khác không ước tính. Cán bộ rà soát trước khi ký.`,
    },
  ];
}
