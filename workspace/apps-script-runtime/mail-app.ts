/** MailApp: mail under Google's daily quota, by SMTP to the workspace's inbox. */
import { type Fake, fake } from './fake.ts';
import type { ScriptWorld } from './script-world.ts';
import { bytesOf } from './utilities.ts';

/** Google's limits for a consumer account, the smaller one: recipients a day, recipients a message, bytes of a body. */
const DAILY_RECIPIENTS = 100;
const RECIPIENTS_A_MESSAGE = 50;
const LARGEST_BODY = 200 * 1024;
const DAY = 86_400_000;

interface MailFields {
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly subject?: unknown;
  readonly body?: unknown;
  readonly htmlBody?: unknown;
  readonly name?: unknown;
  readonly replyTo?: unknown;
  readonly noReply?: unknown;
  readonly attachments?: readonly Fake<GoogleAppsScript.Base.Blob>[];
}

const KNOWN = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo', 'noReply', 'attachments'];

export function mailApp(world: ScriptWorld): Fake<GoogleAppsScript.Mail.MailApp> {
  const { database, now, owner, ask } = world;
  const sentSince = database.prepare('SELECT coalesce(sum(recipients), 0) AS sent FROM script_mail WHERE at > ?');
  const record = database.prepare('INSERT INTO script_mail (at, recipients) VALUES (?, ?)');
  const remaining = (): number => DAILY_RECIPIENTS - Number(sentSince.get(now() - DAY)?.['sent'] ?? 0);

  const send = (fields: MailFields): void => {
    const strange = Object.keys(fields).find((name) => !KNOWN.includes(name));
    if (strange !== undefined) throw new Error(`not in this workspace: MailApp.sendEmail with ${strange}`);
    const [to, cc, bcc] = [mailboxes(fields.to), mailboxes(fields.cc), mailboxes(fields.bcc)];
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw new Error('Failed to send email: no recipient');
    if (recipients > RECIPIENTS_A_MESSAGE) throw new Error('Limit Exceeded: Email Recipients Per Message.');
    const [text, html] = [String(fields.body ?? ''), fields.htmlBody === undefined ? undefined : String(fields.htmlBody)];
    if (Buffer.byteLength(text) > LARGEST_BODY || Buffer.byteLength(html ?? '') > LARGEST_BODY) {
      throw new Error('Limit Exceeded: Email Body Size.');
    }
    if (remaining() < recipients) throw new Error('Service invoked too many times for one day: email.');
    ask({
      kind: 'mail',
      from: fields.name === undefined ? owner : `"${String(fields.name).replaceAll(/["\\\r\n]/g, ' ')}" <${owner}>`,
      to,
      cc,
      bcc,
      replyTo: fields.replyTo === undefined ? undefined : String(fields.replyTo),
      subject: String(fields.subject ?? ''),
      text,
      html,
      attachments: (fields.attachments ?? []).map((blob) => ({
        name: String(blob.getName?.()),
        type: String(blob.getContentType?.()),
        base64: bytesOf(blob.getBytes?.()).toString('base64'),
      })),
    });
    record.run(now(), recipients);
  };

  return fake<GoogleAppsScript.Mail.MailApp>('MailApp', {
    getRemainingDailyQuota: remaining,
    sendEmail: (...args: readonly unknown[]) => {
      if (args.length === 1 && typeof args[0] === 'object' && args[0] !== null) return send(args[0]);
      // sendEmail(recipient, subject, body[, options]), or sendEmail(recipient, replyTo, subject, body).
      const [to, ...rest] = args;
      if (rest.length === 3 && typeof rest[2] === 'string')
        return send({ to, replyTo: rest[0], subject: rest[1], body: rest[2] });
      const [subject, body, options] = rest;
      send({ ...(typeof options === 'object' ? options : {}), to, subject, body });
    },
  });
}

/** Google parts recipients by commas. */
function mailboxes(list: unknown): string[] {
  const boxes = String(list ?? '')
    .split(',')
    .map((mailbox) => mailbox.trim())
    .filter((mailbox) => mailbox !== '');
  for (const mailbox of boxes) {
    if (!/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(mailbox)) throw new Error(`Invalid email: ${mailbox}`);
  }
  return boxes;
}
