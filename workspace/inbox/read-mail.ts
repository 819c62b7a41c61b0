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
    attachments: attached(parsed),
  };
}

/** Each under a name of its own: it is the last part of its address, where the part that is shown is called `html`. */
function attached({ attachments }: ParsedMail): readonly Attachment[] {
  const taken = new Set(['html']);
  return attachments
    .filter((attachment) => attachment.related !== true)
    .map(({ filename, contentType, content }, i) => {
      const wanted = filename || `tep-${i + 1}`;
      let name = wanted;
      for (let copy = 2; taken.has(name); copy++) name = wanted.replace(/(?=\.[^.]*$)|$/, ` (${copy})`);
      taken.add(name);
      return { name, contentType: MEDIA_TYPE.test(contentType) ? contentType : 'application/octet-stream', content };
    });
}

/** RFC 9110, 8.3.1, without parameters; a mail may claim anything. */
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/;

function addressees({ to }: ParsedMail): string {
  const groups = to === undefined ? [] : 'text' in to ? [to] : to;
  return groups.map((group) => group.text).join(', ');
}
