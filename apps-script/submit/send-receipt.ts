/** One receipt a response, whoever delivers its event and however often. Ports and "now" are arguments; Google's stand in google-desk.ts. */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { domainOf, isMailAddress } from '../../functions/forms/mail-address.ts';
import { findUnit, type Unit } from './find-unit.ts';
import type { Mark, Receipts } from './receipt-marks.ts';
import { type Mail, type ReceiptOffice, receiptMail } from './receipt-text.ts';
import { type Submission, textOf } from './submission.ts';

export interface ReceiptDesk {
  readonly office: ReceiptOffice & { readonly mailDomains: readonly string[] };
  readonly marks: Receipts;
  units(): readonly Unit[];
  /** Throws when the mail was not taken. */
  send(to: string, mail: Mail): void;
  /** Runs alone: no other run of this script is between its two marks. */
  alone(work: () => void): void;
  /** Epoch ms. */
  now(): number;
}

/** A receipt that comes later is of no use; and no mark is kept longer than a response may be answered. */
const DAYS_TO_ANSWER = 7;
const DAY = 86_400_000;

/** The oldest submission that is still answered. */
export const answeredSince = (now: number): number => now - DAYS_TO_ANSWER * DAY;

export function sendReceipt(desk: ReceiptDesk, submission: Submission): void {
  const { marks } = desk;
  if (submission.submittedAt < answeredSince(desk.now()) || isSettled(marks.find(submission.id))) return;
  // Read before the lock is taken: others wait for it.
  const day = dayOfInstant(submission.submittedAt);
  const unit = findUnit(desk.units(), textOf(submission, 'unit'), textOf(submission, 'unitKey'), day);
  const mailbox = unit?.email.trim().toLowerCase() ?? '';
  desk.alone(() => {
    const before = marks.find(submission.id);
    if (isSettled(before)) return;
    const note = (mark: Mark): void => marks.set(submission.id, submission.submittedAt, mark);
    if (unit === undefined) return note({ state: 'refused', form: submission.form.id });
    if (!mayGetMail(mailbox, desk.office.mailDomains)) return note({ state: 'unreachable' });
    note({ state: 'sending' });
    try {
      desk.send(mailbox, receiptMail(submission, oneLine(unit.name), desk.office, before?.state === 'sending'));
    } catch (error) {
      // The day's quota, or a mailbox Google refuses: known not to have left, so the daily run tries it again.
      note({ state: 'failed' });
      throw error;
    }
    note({ state: 'sent' });
  });
}

/** Nothing more is done for the response: what was begun and not ended, and what failed, is tried again. */
export const isSettled = (mark: Mark | undefined): boolean =>
  mark !== undefined && mark.state !== 'sending' && mark.state !== 'failed';

/** An editor of the register can't have mail sent outside (the rule of functions/delivery/recipients.ts). */
export const mayGetMail = (mailbox: string, domains: readonly string[]): boolean =>
  isMailAddress(mailbox) && domains.includes(domainOf(mailbox));

/** Where a unit's receipts go, as the office reads it. */
export function receiptsGoTo(email: string, domains: readonly string[]): string {
  if (mayGetMail(email.toLowerCase(), domains)) return email;
  return email === '' ? 'Chưa có hộp thư trong trang “Đơn vị”' : 'Hộp thư sai hoặc ngoài tên miền được phép';
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
