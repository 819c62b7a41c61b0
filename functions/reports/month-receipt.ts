/** The receipt that a unit gets after its limit: what the system has of the month, what is still open, and what the unit wrote. */
import { periodName } from '../calendar/periods.ts';
import { formatDate } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import type { Confirmation, MonthToReceipt, Received, UnitMonth } from './month-receipt-facts.ts';
import type { RowToMend } from './month-receipt-rows.ts';
import type { WordsReceived } from './month-receipt-words.ts';
import { clockText, counted, spanText } from './vi-format.ts';
import type { WorkMail } from './work-mail.ts';

export interface MonthReceiptFacts extends MonthToReceipt {
  readonly plan: Plan;
  readonly unit: UnitMonth;
  /** Epoch ms: the rows were read then. */
  readonly readAt: number;
  /** The prefilled form "Xác nhận tháng". */
  readonly link: string | undefined;
}

/** A longer list is not read on a phone; the rest is in the next receipt. */
const MOST_ROWS = 20;

export function monthReceipt({ plan, month, sendBy, unit, readAt, link }: MonthReceiptFacts): WorkMail {
  const { confirmation, toMend } = unit;
  const name = periodName(month);
  const owesReturn = confirmation.standing === 'missing' || confirmation.standing === 'too-early';
  const news = owesReturn ? ': chưa có xác nhận' : toMend.length > 0 ? `: ${counted(toMend.length)} phiếu cần sửa` : '';
  const limit = `24 giờ ngày ${formatDate(sendBy)}`;
  return {
    subject: `Biên nhận ${name}${news}`,
    title: `Biên nhận ${name}`,
    paragraphs: [
      ...confirmationSentence(confirmation, name, limit),
      `Dưới đây là số liệu của đơn vị trong ${name} (${spanText(month.from, month.to)}) mà hệ thống đã nhận đến ${clockText(readAt)}. Phiếu trường hợp không nêu trong thư.`,
    ],
    link: owesReturn && link !== undefined ? { words: 'Gửi xác nhận tháng', url: link } : undefined,
    sections: [
      { title: 'Đã nhận', lines: receivedLines(unit) },
      { title: 'Phiếu cần sửa', lines: mendLines(toMend) },
      { title: 'Ý kiến của đơn vị', lines: [...said('difficulties', unit.difficulties), ...said('proposals', unit.proposals)] },
    ].filter(({ lines }) => lines.length > 0),
    closing: `Thiếu phiếu thì gửi bổ sung. Phiếu sai thì gửi lại phiếu đúng và báo ${plan.standingBody.name} bỏ phiếu cũ, nêu tên trang và số dòng.`,
  };
}

function confirmationSentence(confirmation: Confirmation, name: string, limit: string): string[] {
  switch (confirmation.standing) {
    case 'on-time':
      return [`Đã nhận xác nhận ${name} lúc ${clockText(confirmation.at)}, đúng hạn.`];
    case 'late':
      return [`Đã nhận xác nhận ${name} lúc ${clockText(confirmation.at)}, sau hạn (${limit}); xác nhận vẫn được ghi nhận.`];
    case 'too-early':
      return [
        `Đơn vị gửi xác nhận ${name} lúc ${clockText(confirmation.at)}, khi tháng báo cáo chưa hết, nên chưa tính là xác nhận cả tháng. Đề nghị gửi lại.`,
      ];
    case 'missing':
      return [`Chưa nhận được xác nhận ${name}. Hạn gửi là ${limit}; xác nhận gửi sau hạn vẫn được ghi nhận.`];
    case 'not-asked':
      return [];
  }
}

function receivedLines({ received, toMend }: UnitMonth): string[] {
  const hasRows = toMend.length > 0;
  if (received.length > 0) return [...received.map(receivedLine), ...(hasRows ? [] : ['Không có phiếu hoạt động cần sửa.'])];
  return [
    hasRows ? 'Trong tháng chưa có phiếu hoạt động nào được tính.' : 'Trong tháng chưa nhận phiếu hoạt động nào của đơn vị.',
  ];
}

const receivedLine = ({ what, forms, attended, reached }: Received): string =>
  [
    `${what}: ${counted(forms)} phiếu`,
    ...(attended > 0 ? [`${counted(attended)} lượt người dự`] : []),
    ...(reached > 0 ? [`tiếp cận gián tiếp ${counted(reached)} lượt`] : []),
  ]
    .join(', ')
    .concat('.');

function mendLines(rows: readonly RowToMend[]): string[] {
  const shown = rows.slice(0, MOST_ROWS).map(({ tab, row, messages }) => `${tab}, dòng ${row}: ${messages.join(' ')}`);
  const more = rows.length - shown.length;
  return more > 0 ? [...shown, `Và ${counted(more)} dòng khác.`] : shown;
}

const TITLES = { difficulties: 'Khó khăn, vướng mắc', proposals: 'Đề nghị' } as const;

function said(key: keyof typeof TITLES, words: WordsReceived): string[] {
  switch (words.kind) {
    case 'none':
      return [];
    case 'held-back':
      return [`${TITLES[key]}: đã nhận, nội dung tạm giữ để xem lại.`];
    case 'said':
      return [`${TITLES[key]}: “${words.text}”`];
  }
}
