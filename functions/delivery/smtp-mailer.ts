/**
 * Mail over SMTP, by nodemailer. One connection a message: a report goes to a dozen mailboxes once a month, and a pool would only
 * blur which message an error belongs to. The library is loaded at the first send, off the start path (google.md, Client).
 */
import { isMailAddress } from '../forms/mail-address.ts';
import type { Mailbox, Mailer, Message } from './mailer.ts';

/** Thrown before anything is sent: the caller handed over what no server should see. */
export class MessageRefused extends Error {}

const SECONDS = 1000;
/** A ministry's server may greet slowly; one mail must still end well inside the job's 420 s (delivery.md, budgets). */
const TIMEOUTS = {
  dnsTimeout: 10 * SECONDS,
  connectionTimeout: 20 * SECONDS,
  greetingTimeout: 20 * SECONDS,
  socketTimeout: 60 * SECONDS,
};

/** `url`: smtp://[user:password@]host[:port] or smtps://…, checked by the configuration; parameters in it are not read. */
export function smtpMailer(url: string): Mailer {
  const server = serverOf(url);
  return {
    async send(message) {
      const mail = mailOf(message);
      const { createTransport } = await import('nodemailer');
      const { messageId } = await createTransport({
        ...server,
        ...TIMEOUTS,
        disableFileAccess: true,
        disableUrlAccess: true,
      }).sendMail(mail);
      return { messageId };
    },
  };
}

/**
 * TLS is not negotiable outside this machine: smtps from the first byte, or STARTTLS required, the certificate checked. On
 * loopback (the workspace's inbox) plain SMTP is spoken, since no certificate can be right for 127.0.0.1.
 */
function serverOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' as const },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

function mailOf(message: Message) {
  const { from, to } = message;
  for (const { address } of [from, to]) {
    if (!isMailAddress(address)) throw new MessageRefused('Địa chỉ thư không đúng dạng; chưa gửi gì.');
  }
  return {
    // The envelope is said outright: nodemailer would otherwise collect recipients out of the headers.
    envelope: { from: from.address, to: [to.address] },
    from: headerMailbox(from),
    to: headerMailbox(to),
    subject: headerText(message.subject),
    text: message.text,
    html: message.html,
    messageId: headerText(message.messageId),
    date: new Date(message.date),
    // RFC 3834: no out-of-office answers to a report.
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Readable as source in any client, and no line beyond SMTP's 998 bytes.
    textEncoding: 'quoted-printable' as const,
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const headerMailbox = ({ name, address }: Mailbox): Mailbox => ({ name: headerText(name), address });

/** Every control character (CR, LF, NUL, U+0085 among them) and both Unicode line ends: a header is one line, whatever was typed. */
const headerText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
