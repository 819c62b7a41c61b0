/** Tellings become mails: one for each mailbox, never twice for the same matter, and none to a mailbox outside MAIL_DOMAINS. */
import { monthLabel, periodByCode } from '../calendar/periods.ts';
import type { UnitRow } from '../cases/who-acts.ts';
import type { DeliveryRun, OutgoingMail } from '../delivery/deliver.ts';
import type { Deliveries } from '../delivery/deliveries.ts';
import { type MailIdentity, mailKey, messageIdOf } from '../delivery/mail-key.ts';
import { reportMessage, senderOf } from '../delivery/message.ts';
import { domainOf, isMailAddress } from '../forms/mail-address.ts';
import { fillPrefilledLink } from '../forms/prefilled-link.ts';
import { registerLabels } from '../forms/register-options.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import { problem } from '../records/problem-catalogue.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import { composeWorkMail } from '../reports/work-mail.ts';
import { gravestFirst, type LinkedForm, type Telling } from './telling.ts';

export interface TellingPorts {
  readonly plan: Plan;
  readonly units: readonly UnitRow[];
  /** Links of the forms with slots, as set-up left them on the tabs. */
  readonly links: Readonly<Partial<Record<LinkedForm, string>>>;
  readonly deliveries: Deliveries;
  readonly mailer: DeliveryRun['mailer'];
  readonly render: Render;
  /** Where the office's forms are: no mail links to anywhere else, whatever the tab's tag says. */
  readonly formsRoot: string;
  /** MAIL_FROM and MAIL_DOMAINS. */
  readonly mailFrom: string;
  readonly mailDomains: readonly string[];
}

export interface TellingMails {
  /** The gravest first. */
  readonly mails: readonly OutgoingMail[];
  /** Units that something had to be told and that can't be reached, each once. */
  readonly refused: readonly Problem[];
}

export function tellingMails(tellings: readonly Telling[], ports: TellingPorts): TellingMails {
  const { units, deliveries, mailDomains } = ports;
  const labels = registerLabels(units);
  const mails = new Map<string, OutgoingMail>();
  const refused = new Map<number, Problem>();
  for (const telling of gravestFirst(tellings)) {
    const unit = units[telling.unit];
    if (unit === undefined || telling.since < deliveries.toldBefore) continue;
    const recipient = unit.email.trim().toLowerCase();
    if (!isMailAddress(recipient) || !mailDomains.includes(domainOf(recipient))) {
      refused.set(unit.sheetRow, problem('unit-mailbox', { form: 'units', row: unit.sheetRow, question: 'email' }));
      continue;
    }
    const identity = identityOf(telling, ports.plan, recipient, telling.about);
    const others = telling.alias.map((about) => mailKey(identityOf(telling, ports.plan, recipient, about)));
    const key = mailKey(identity);
    if (mails.has(key) || others.some((other) => deliveries.mails.has(other))) continue;
    mails.set(key, mailOf(telling, identity, unit, labels[telling.unit] ?? unit.name, ports));
  }
  return { mails: [...mails.values()], refused: [...refused.values()] };
}

const identityOf = ({ kind, occasion }: Telling, plan: Plan, recipient: string, period: string): MailIdentity => ({
  plan: plan.id,
  period,
  kind,
  recipient,
  revision: occasion,
});

function mailOf(
  telling: Telling,
  identity: MailIdentity,
  unit: UnitRow,
  label: string,
  { plan, links, formsRoot, mailer, render, mailFrom }: TellingPorts,
): OutgoingMail {
  const { address: from } = senderOf(mailFrom);
  const month = telling.form === 'monthly-return' ? periodByCode(telling.about, plan.periods) : undefined;
  const answers = {
    unit: label,
    unitKey: unit.key,
    ...(month ? { period: monthLabel(month) } : { caseCode: telling.about }),
  };
  return {
    identity,
    from,
    messageId: messageIdOf(identity, domainOf(from)),
    dueAt: telling.since,
    compose: (date) => {
      const template = links[telling.form] ?? '';
      const link = template.startsWith(formsRoot) ? fillPrefilledLink(template, answers) : undefined;
      const mail = composeWorkMail(telling.write(link), { plan, addressee: unit.name, render });
      const to = { name: unit.name, address: identity.recipient };
      return mailer.compose(reportMessage({ from: mailFrom, to, mail, identity, date }));
    },
  };
}
