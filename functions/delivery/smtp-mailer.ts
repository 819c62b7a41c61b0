/**
 * Mail over SMTP, by nodemailer. One connection a message: a report goes to a dozen mailboxes once a month, and a pool would only
 * blur which message an error belongs to. The library is loaded at the first use, off the start path (google.md, Client).
 */
import { isMailAddress } from '../forms/mail-address.ts';
import { ATTEMPT_LIMIT, type Mailer } from './mailer.ts';
import { attempt, type Limits, type SmtpServer } from './smtp-attempt.ts';
import { composeMime } from './smtp-mime.ts';

const SECONDS = 1000;
/**
 * A ministry's server may greet slowly. After the dot it may take its time too (RFC 5321, 4.5.3.2.6, grants ten minutes, because who
 * gives up early has a mail of unknown fate), so it gets all that is left of an attempt.
 */
const LIMITS: Limits = { greeting: 20 * SECONDS, message: ATTEMPT_LIMIT - 5 * SECONDS, quit: 2 * SECONDS };

/** `url`: smtp://[user:password@]host[:port] or smtps://…, checked by the configuration; parameters in it are not read. */
export function smtpMailer(url: string, limits: Limits = LIMITS): Mailer {
  const server = serverOf(url);
  return {
    compose: composeMime,
    async send(mail) {
      if (![mail.from, mail.to].every(isMailAddress)) return { outcome: 'refused', code: 'EENVELOPE' };
      return attempt(server, mail, limits);
    },
  };
}

/**
 * TLS is not negotiable outside this machine: smtps from the first byte, or STARTTLS required, the certificate checked. On
 * loopback (the workspace's inbox) plain SMTP is spoken, since no certificate can be right for 127.0.0.1.
 */
function serverOf(url: string): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' },
    ...(username === '' ? {} : { login: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
