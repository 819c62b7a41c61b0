/** A message as MIME bytes (RFC 5322, RFC 2045), by nodemailer's composer. Nothing that a person typed becomes a header or is read. */
import { isMailAddress } from '../forms/mail-address.ts';
import type { Mailbox, Message } from './mailer.ts';

/** Thrown before anything is built: the caller handed over what no server should see. */
export class MessageRefused extends Error {}

/** CRLF line ends, ASCII, one boundary that differs at each call. Rejects with MessageRefused. */
export async function composeMime(message: Message): Promise<Uint8Array> {
  const mail = mailOf(message);
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer(mail).compile().build();
}

function mailOf({ from, to, subject, text, html, messageId, date }: Message) {
  for (const { address } of [from, to]) {
    if (!isMailAddress(address)) throw new MessageRefused('Địa chỉ thư không đúng dạng; chưa gửi gì.');
  }
  return {
    from: headerMailbox(from),
    to: headerMailbox(to),
    subject: headerText(subject),
    text: inLines(text),
    html: inLines(html),
    messageId: headerText(messageId),
    date: new Date(date),
    // RFC 3834: no out-of-office answers to a report.
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Readable as source in any client, and no line beyond SMTP's 998 bytes.
    textEncoding: 'quoted-printable' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const headerMailbox = ({ name, address }: Mailbox): Mailbox => ({ name: headerText(name), address });

/** Every control character (CR, LF, NUL, U+0085 among them) and both Unicode line ends: a header is one line, whatever was typed. */
const headerText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** SMTP knows one line end (RFC 5321, 2.3.8), and nodemailer mends every other on the way: stored so, the bytes travel as they are. */
const inLines = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');
