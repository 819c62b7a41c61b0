/** The reminder to a unit that has not confirmed its month (forms.md, "Reminder mail"). */
import type { Period } from '../calendar/periods.ts';
import { formatDate, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkMail } from './work-mail.ts';

export interface ReturnMailFacts {
  readonly month: Period;
  readonly sendBy: PlainDate;
  readonly isOverdue: boolean;
  /** The prefilled form "Xác nhận tháng". */
  readonly link: string | undefined;
}

export function returnMail({ month: { code, from, to }, sendBy, isOverdue, link }: ReturnMailFacts): WorkMail {
  const month = `tháng ${code.slice(5)}/${code.slice(0, 4)}`;
  const limit = `24 giờ ngày ${formatDate(sendBy)}`;
  const where = link === undefined ? 'trong phiếu “Xác nhận tháng”' : 'theo đường dẫn dưới đây';
  return {
    subject: `Nhắc gửi xác nhận ${month}${isOverdue ? ': đã quá hạn' : ''}`,
    title: `Nhắc gửi xác nhận ${month}`,
    paragraphs: [
      `Hệ thống chưa nhận được xác nhận ${month} (từ ${formatDate(from)} đến ${formatDate(to)}). ${isOverdue ? `Hạn gửi là ${limit}; xác nhận gửi sau hạn vẫn được ghi nhận.` : `Hạn gửi: ${limit}.`}`,
      `Nếu không có hoạt động, chọn “Không phát sinh” ${where}. Chưa đến một phút.`,
    ],
    link: link === undefined ? undefined : { words: 'Gửi xác nhận tháng', url: link },
    closing: 'Đã gửi rồi thì bỏ qua thư này.',
  };
}
