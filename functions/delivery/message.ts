/** A composed report becomes a message for one mailbox. */

import { domainOf } from '../forms/mail-address.ts';
import { oneLine } from '../reports/one-line.ts';
import { type MailIdentity, messageIdOf } from './mail-key.ts';
import type { Mailbox, Message } from './mailer.ts';

/** All that a report says, whoever sends it. */
type Content = Pick<Message, 'subject' | 'html' | 'text' | 'inline' | 'attachments'>;

export interface ReportMail {
  /** MAIL_FROM: "UBND phường Kinh Bắc <vhxh@kinhbac.example>" or a bare address; checked by the configuration. */
  readonly from: string;
  readonly to: Mailbox;
  readonly mail: Content;
  readonly identity: MailIdentity;
  /** Epoch ms. */
  readonly date: number;
}

export function reportMessage({ from, to, mail, identity, date }: ReportMail): Message {
  const sender = senderOf(from);
  return {
    from: sender,
    to: { ...to, name: oneLine(to.name) },
    ...mail,
    messageId: messageIdOf(identity, domainOf(sender.address)),
    date,
  };
}

/** "Name <address>" in its parts; a bare address has no name. */
export function senderOf(from: string): Mailbox {
  const open = from.lastIndexOf('<');
  if (open < 0) return { name: '', address: from.trim() };
  return {
    name: from.slice(0, open).trim(),
    address: from
      .slice(open + 1)
      .replace('>', '')
      .trim(),
  };
}
