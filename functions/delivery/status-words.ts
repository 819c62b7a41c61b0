/** Where a mail stands, as the office reads it in "Sổ gửi", in the notice and in the menu. */
import { dayOfInstant } from '../calendar/instant.ts';
import { clockText } from '../reports/vi-format.ts';
import { type MailRecord, sinceOf } from './deliveries.ts';
import { MOST_REFUSALS } from './mail-state.ts';

/** A phrase without a full stop: "Đã gửi, muộn 3 ngày". Of what waits for a person it says since when. */
export function statusWords(record: MailRecord): string {
  const { state } = record;
  // Its key names its day: on the next one another is written.
  if (record.mail.identity.kind === 'parked-notice' && state.state !== 'sent' && state.state !== 'sending')
    return 'Chưa gửi được, thư báo của ngày sau thay thế';
  const since = `từ ${clockText(sinceOf(record))}`;
  switch (state.state) {
    case 'built':
      return 'Chờ gửi';
    case 'sending':
      return 'Đang gửi';
    case 'lapsed':
      return 'Bị ngắt khi đang gửi, lần chạy tới sẽ ghi rõ';
    case 'sent':
      return `Đã gửi${state.by === undefined ? '' : ' (nơi nhận đã xác nhận)'}${lateness(record)}`;
    case 'refused':
      return 'Máy chủ thư chưa nhận, sẽ gửi lại';
    case 'resend':
      return 'Sẽ gửi lại theo quyết định';
    case 'unknown':
      return `Chưa rõ đã tới nơi nhận hay chưa, ${since}`;
    case 'gave-up':
      return state.code === 'forgotten'
        ? `Quá 30 ngày chưa gửi được, ${since}`
        : `Thôi gửi sau ${MOST_REFUSALS} lần không được nhận, ${since}`;
  }
}

/** What the person of the standing office does about a mail that waits for them: the two choices, and where to make them. */
export const PARKED_TODO =
  'Hỏi nơi nhận: đã nhận được thì ghi là đã gửi, chưa nhận được thì gửi lại (Sổ dữ liệu, menu “Tuổi Thơ”, mục “Thư chờ quyết định”).';

/** Why a mail waits for a person, in a sentence. */
export function parkedReason({ state }: MailRecord): string {
  if (state.state !== 'gave-up') return 'Việc gửi bị ngắt giữa chừng nên chưa rõ thư đã tới nơi nhận hay chưa.';
  if (state.code !== 'forgotten')
    return `Máy chủ thư ${state.n} lần không nhận thư này nên hệ thống thôi gửi (mã trả lời: ${state.code}). Hộp thư có thể sai hoặc đã đầy.`;
  return 'Quá 30 ngày thư chưa gửi được. Hộp thư có thể đã bị bỏ khỏi trang “Nơi nhận”.';
}

/** Epoch ms at which the mail left, undefined while it has not: of an attempt that a person vouches for, its own instant. */
export function sentInstant({ state, sends, outcomes, late }: MailRecord): number | undefined {
  if (state.state !== 'sent') return undefined;
  // An attempt that was proven refused is not when it left: by the time of the decision it had come some other way.
  const vouched = state.by !== undefined && (late.get(state.n) ?? outcomes.get(state.n))?.outcome === 'unknown';
  return vouched ? (sends.get(state.n)?.at ?? state.at) : state.at;
}

/** In days of the calendar here: what leaves on the day it is due is on time. */
function lateness(record: MailRecord): string {
  const { dueAt } = record.mail;
  const sentAt = sentInstant(record);
  if (dueAt === undefined || sentAt === undefined) return '';
  const days = dayOfInstant(sentAt) - dayOfInstant(dueAt);
  return days > 0 ? `, muộn ${days} ngày` : '';
}
