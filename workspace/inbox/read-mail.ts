/** A message as its reader's program understands it: MIME taken apart by mailparser. */
import { type ParsedMail, simpleParser } from 'mailparser';
import type { ReceivedMail } from './inbox.ts';

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

export interface Mail {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  /** Every header line as sent, unfolded, in order. */
  readonly headers: readonly string[];
  /** Pictures of the mail itself stand in it as data URIs. Undefined: no HTML part. */
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly attachments: readonly Attachment[];
}

export async function readMail(mail: ReceivedMail): Promise<Mail> {
  const parsed = await simpleParser(Buffer.from(mail.raw), { skipTextToHtml: true });
  return {
    subject: parsed.subject || '(không có tiêu đề)',
    from: parsed.from?.text || mail.sender,
    to: addressees(parsed) || mail.recipients.join(', '),
    messageId: parsed.messageId ?? '',
    headers: parsed.headerLines.map(({ line }) => line.replace(/\r?\n[ \t]+/g, ' ')),
    html: parsed.html || undefined,
    text: parsed.text,
    attachments: parsed.attachments
      .filter((attachment) => attachment.related !== true)
      .map(({ filename, contentType, content }, i) => ({ name: filename || `tep-${i + 1}`, contentType, content })),
  };
}

function addressees({ to }: ParsedMail): string {
  const groups = to === undefined ? [] : 'text' in to ? [to] : to;
  return groups.map((group) => group.text).join(', ');
}
