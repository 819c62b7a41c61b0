/** The daily look back: Google may drop an event, and a run may have died; no response of the last days stays without a receipt. */
import { officeNotice } from './office-notice.ts';
import { answeredSince, isSettled, mayGetMail, type ReceiptDesk, sendReceipt } from './send-receipt.ts';
import type { Submission } from './submission.ts';

export interface CatchUpDesk extends ReceiptDesk {
  readonly office: ReceiptDesk['office'] & { readonly standingBody: { readonly name: string; readonly email: string } };
  /** Responses submitted since (epoch ms), of every form. */
  submissionsSince(since: number): Iterable<Submission>;
  /** Mails Google still takes today. */
  mailsLeft(): number;
}

/** How many receipts failed; those are tried again tomorrow. */
export function catchUpReceipts(desk: CatchUpDesk): { readonly failed: number } {
  const since = answeredSince(desk.now());
  let failed = 0;
  for (const submission of desk.submissionsSince(since)) {
    // Without the lock: only a look, so that the many that are done cost nothing.
    if (isSettled(desk.marks.find(submission.id))) continue;
    if (desk.mailsLeft() < 1) {
      failed += 1;
      continue;
    }
    try {
      sendReceipt(desk, submission);
    } catch {
      failed += 1;
    }
  }
  desk.alone(() => {
    tellOffice(desk);
    desk.marks.forgetBefore(since);
  });
  return { failed };
}

function tellOffice(desk: CatchUpDesk): void {
  const { marks, office } = desk;
  const refused = marks.refused();
  const notice = officeNotice(refused, office.standingBody.name);
  const mailbox = office.standingBody.email.toLowerCase();
  if (notice === undefined || !mayGetMail(mailbox, office.mailDomains) || desk.mailsLeft() < 1) return;
  desk.send(mailbox, notice);
  for (const { responseId, at, form } of refused) marks.set(responseId, at, { state: 'told', form });
}
