/**
 * The mail to the standing office about what waits for its decision. It names reports and mailboxes, and nothing that a report says:
 * no figure, no case, no link that opens data (privacy.md, 7).
 */
import type { Plan } from '../plans/plan.ts';
import { senderOf } from '../plans/plan-letters.ts';
import type { ComposedMail } from '../reports/compose-mail.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import { clockText } from '../reports/vi-format.ts';
import { wrapText } from '../reports/wrap-text.ts';
import { shortKey } from './claims.ts';
import { type MailRecord, sinceOf } from './deliveries.ts';
import { listOf } from './mail-kinds.ts';
import { mailTitle } from './mail-title.ts';
import { parkedReason } from './status-words.ts';

export interface NoticeInput {
  readonly plan: Plan;
  /** At least one. */
  readonly parked: readonly MailRecord[];
  readonly render: Render;
}

/** Finished Vietnamese strings in the order they are read; the templates only lay them out. */
interface NoticeView {
  readonly subject: string;
  /** The line a mailbox shows beside the subject. */
  readonly preheader: string;
  readonly issuer: string;
  readonly title: string;
  readonly about: string;
  readonly addressee: string;
  readonly opening: string;
  /** Where the office sees what still waits. */
  readonly listed: string;
  readonly mails: readonly {
    readonly title: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  }[];
}

/** Readers of plain text see at most this many columns (RFC 3676 advises 78; quoting takes two). */
const TEXT_WIDTH = 76;

export function composeNotice({ plan, parked, render }: NoticeInput): ComposedMail {
  const view = noticeView(plan, parked);
  return {
    subject: view.subject,
    html: render('parked-notice.html', view),
    text: wrapText(render('parked-notice.txt', view), TEXT_WIDTH),
  };
}

/** "trang “Sổ gửi” của Bảng theo dõi", and for mails about cases their own list. */
const listsOf = (parked: readonly MailRecord[]): string =>
  [...new Set(parked.map(({ mail }) => listOf(mail.identity.kind)))]
    .map(({ tab, spreadsheet }) => `trang “${tab}” của ${spreadsheet === 'board' ? 'Bảng theo dõi' : 'Sổ hồ sơ'}`)
    .join(' hoặc ');

function noticeView(plan: Plan, parked: readonly MailRecord[]): NoticeView {
  const [first] = parked;
  if (first === undefined) throw new RangeError('A notice tells about at least one mail.');
  const only = parked.length === 1 ? mailTitle(first.mail.identity) : undefined;
  return {
    subject: `[${plan.areaName}] ${only === undefined ? `${parked.length} thư` : `Thư “${only}”`} chờ quyết định`,
    preheader: 'Hỏi nơi nhận, rồi chọn ghi là đã gửi hoặc gửi lại. Hệ thống không tự gửi lại.',
    issuer: senderOf(plan),
    title: 'Thư chờ quyết định',
    about: only ?? `${parked.length} thư`,
    addressee: plan.standingBody.name,
    opening:
      only === undefined
        ? `Có ${parked.length} thư không gửi xong được và đang chờ người phụ trách quyết định.`
        : 'Có một thư không gửi xong được và đang chờ người phụ trách quyết định.',
    listed: `Thư còn chờ đứng đầu ${listsOf(parked)}, trên nền đỏ.`,
    mails: parked.map((record) => ({
      title: mailTitle(record.mail.identity),
      facts: [
        { label: 'Gửi tới', value: record.mail.identity.recipient },
        { label: 'Từ lúc', value: clockText(sinceOf(record)) },
        { label: 'Lý do', value: parkedReason(record) },
        { label: 'Mã', value: shortKey(record.key) },
      ],
    })),
  };
}
