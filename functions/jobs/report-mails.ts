/** The mails of a due report, one a recipient. Nothing is computed before the first of them is built. */
import type { DeliveryRun, OutgoingMail } from '../delivery/deliver.ts';
import { type Deliveries, releasedCutoff } from '../delivery/deliveries.ts';
import { type MailIdentity, messageIdOf } from '../delivery/mail-key.ts';
import { reportMessage, senderOf } from '../delivery/message.ts';
import type { Recipient } from '../delivery/recipients.ts';
import { claimRelease } from '../delivery/release.ts';
import { domainOf } from '../forms/mail-address.ts';
import type { Plan } from '../plans/plan.ts';
import type { RawTable } from '../records/table.ts';
import { composeMail } from '../reports/compose-mail.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Month } from '../reports/month.ts';
import { computeAt, previousReleased } from './compute-released.ts';
import type { DueReport } from './due-reports.ts';

export interface ReportWriting {
  readonly plan: Plan;
  readonly tables: readonly RawTable[];
  readonly deliveries: Deliveries;
  readonly delivery: DeliveryRun;
  readonly render: Render;
  /** MAIL_FROM. */
  readonly mailFrom: string;
}

export function reportMails(
  writing: ReportWriting,
  { period, dueAt }: DueReport,
  recipients: readonly Recipient[],
): OutgoingMail[] {
  const { plan, mailFrom } = writing;
  const { address: from } = senderOf(mailFrom);
  const released = releasedOnce(writing, period);
  return recipients.map((recipient) => {
    const identity: MailIdentity = {
      plan: plan.id,
      period: period.code,
      kind: period.kind,
      recipient: recipient.address,
      revision: 0,
    };
    const compose = composer(writing, identity, recipient, released);
    return { identity, from, messageId: messageIdOf(identity, domainOf(from)), dueAt, compose };
  });
}

interface Released {
  readonly month: Month;
  readonly previous: Month | null;
  readonly cutoff: number;
}

/** The released figures: the cut-off claimed and the month computed once, when the first mail needs them. */
function releasedOnce(
  { plan, tables, deliveries, delivery }: ReportWriting,
  period: DueReport['period'],
): () => Promise<Released> {
  const release = async (): Promise<Released> => {
    const { kind, code } = period;
    const asked = { plan: plan.id, kind, period: code, revision: 0, cutoff: delivery.budget.clock.now() };
    const cutoff = releasedCutoff(deliveries, period) ?? (await claimRelease(asked, delivery));
    return {
      month: computeAt(plan, tables, period, cutoff),
      previous: previousReleased(plan, tables, deliveries, period),
      cutoff,
    };
  };
  let first: Promise<Released> | undefined;
  return () => {
    first ??= release().catch((error: unknown) => {
      // The next mail of the report asks again.
      first = undefined;
      throw error;
    });
    return first;
  };
}

function composer(
  { plan, render, mailFrom, delivery }: ReportWriting,
  identity: MailIdentity,
  { address, name, clearance }: Recipient,
  released: () => Promise<Released>,
): OutgoingMail['compose'] {
  return async (date) => {
    const { month, previous, cutoff } = await released();
    const mail = composeMail({ plan, month, previous, clearance, recipientName: name, closedAt: cutoff, render });
    return delivery.mailer.compose(reportMessage({ from: mailFrom, to: { name, address }, mail, identity, date }));
  };
}
