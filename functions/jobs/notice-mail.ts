/** The notice of the day to the standing office: what waits for its decision (delivery.md: alerted within a day). */
import { dayOfInstant } from '../calendar/instant.ts';
import { fromDay } from '../calendar/plain-date.ts';
import type { OutgoingMail } from '../delivery/deliver.ts';
import type { MailRecord } from '../delivery/deliveries.ts';
import { type MailIdentity, messageIdOf } from '../delivery/mail-key.ts';
import type { Mailer } from '../delivery/mailer.ts';
import { reportMessage, senderOf } from '../delivery/message.ts';
import { composeNotice } from '../delivery/notice.ts';
import { attemptOf } from '../delivery/untold.ts';
import { domainOf } from '../forms/mail-address.ts';
import type { Plan } from '../plans/plan.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { MailPolicy } from './what-is-due.ts';

export interface NoticeWriting {
  readonly plan: Plan;
  readonly policy: MailPolicy;
  readonly render: Render;
  readonly mailer: Mailer;
}

/** `now`: epoch ms. undefined: the office's mailbox is outside MAIL_DOMAINS. */
export function noticeMail(
  { plan, policy, render, mailer }: NoticeWriting,
  parked: readonly MailRecord[],
  now: number,
): OutgoingMail | undefined {
  const recipient = plan.standingBody.email.toLowerCase();
  if (!policy.mailDomains.includes(domainOf(recipient))) return undefined;
  const identity: MailIdentity = {
    plan: plan.id,
    period: fromDay(dayOfInstant(now)),
    kind: 'parked-notice',
    recipient,
    revision: 0,
  };
  const { address: from } = senderOf(policy.mailFrom);
  return {
    identity,
    from,
    messageId: messageIdOf(identity, domainOf(from)),
    covers: parked.map(attemptOf),
    compose: (date) => {
      const mail = composeNotice({ plan, parked, render });
      const to = { name: plan.standingBody.name, address: recipient };
      return mailer.compose(reportMessage({ from: policy.mailFrom, to, mail, identity, date }));
    },
  };
}
