/** A message as MIME bytes (RFC 5322, RFC 2045), by nodemailer's composer. Nothing that a person typed becomes a header or is read. */
import { isMailAddress } from '../forms/mail-address.ts';
import type { AttachedFile, Mailbox, Message } from './mailer.ts';

/** Thrown before anything is built: the caller handed over what no server should see. */
export class MessageRefused extends Error {}

/** Encoded, with all that is attached. Mail servers of offices take 10 MB at the least; a report has no business near that. */
export const LARGEST_MESSAGE = 5_000_000;

/** CRLF line ends, ASCII, boundaries that differ at each call. Rejects with MessageRefused. */
export async function composeMime(message: Message): Promise<Uint8Array> {
  const mail = mailOf(message);
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const bytes = await new MailComposer(mail).compile().build();
  if (bytes.length > LARGEST_MESSAGE) throw new MessageRefused(tooLarge(bytes.length));
  return bytes;
}

function mailOf({ from, to, subject, text, html, inline = [], attachments = [], messageId, date }: Message) {
  for (const { address } of [from, to]) {
    if (!isMailAddress(address)) throw new MessageRefused('Địa chỉ thư không đúng dạng; chưa gửi gì.');
  }
  return {
    from: headerMailbox(from),
    to: headerMailbox(to),
    subject: headerText(subject),
    text: inLines(text),
    html: inLines(html),
    // The pictures go beside the HTML (multipart/related), the rest beside both texts (multipart/mixed).
    attachments: [...inline.map((file) => ({ ...fileOf(file), cid: safeName(file.cid) })), ...attachments.map(fileOf)],
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

const fileOf = ({ filename, contentType, bytes }: AttachedFile) => ({
  filename: safeName(filename),
  contentType: mediaType(contentType),
  content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
});

/** In a header as it is: nothing to quote, to encode (RFC 2047, RFC 2231) or to take for a path. */
const safeName = (name: string): string => matching(name, /^\w[\w.-]*$/, 'Tên tệp');
const mediaType = (type: string): string => matching(type, /^\w[\w.+-]*\/\w[\w.+-]*$/, 'Loại tệp');

function matching(text: string, right: RegExp, what: string): string {
  if (!right.test(text)) throw new MessageRefused(`${what} đính kèm không đúng dạng; chưa gửi gì.`);
  return text;
}

const megabytes = (n: number): string => (n / 1_000_000).toFixed(1).replace('.', ',');

const tooLarge = (size: number): string => `Thư nặng ${megabytes(size)} MB, quá ${megabytes(LARGEST_MESSAGE)} MB; chưa gửi gì.`;

const headerMailbox = ({ name, address }: Mailbox): Mailbox => ({ name: headerText(name), address });

/** Every control character (CR, LF, NUL, U+0085 among them) and both Unicode line ends: a header is one line, whatever was typed. */
const headerText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** SMTP knows one line end (RFC 5321, 2.3.8), and nodemailer mends every other on the way: stored so, the bytes travel as they are. */
const inLines = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');
