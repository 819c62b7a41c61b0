import type { AddressInfo } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import type { Message } from '../../functions/delivery/mailer.ts';
import { messageIdOf } from '../../functions/delivery/message.ts';
import { MessageRefused, smtpMailer } from '../../functions/delivery/smtp-mailer.ts';

interface Received {
  readonly raw: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

const servers: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
});

/** A real SMTP server on a port of its own; `received` grows with each message. */
async function inbox(
  options: SMTPServerOptions = {},
  host = '127.0.0.1',
): Promise<{ url: string; port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({
          raw: Buffer.concat(chunks).toString('utf8'),
          envelope: { from, to: rcptTo.map(({ address }) => address) },
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, host, () => listening()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://${host}:${port}`, port, received };
}

const identity = {
  plan: 'kinh-bac-2026-2030',
  period: '2026-10',
  kind: 'month',
  recipient: 'soyte@bacninh.example',
  revision: 0,
};
const message: Message = {
  from: { name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' },
  to: { name: 'Sở Y tế tỉnh Bắc Ninh', address: 'soyte@bacninh.example' },
  subject: '[Phường Kinh Bắc] Báo cáo tháng 10/2026 phòng ngừa lao động trẻ em: đạt 1/8 chỉ tiêu',
  html: `<p>${'Phòng ngừa, giảm thiểu lao động trẻ em. '.repeat(200)}</p>`,
  text: 'Kính gửi: Sở Y tế tỉnh Bắc Ninh\n\n.\n- Đạt 1/8 chỉ tiêu\nFrom here\n',
  messageId: messageIdOf(identity, 'kinhbac.example'),
  date: instantOf('2026-10-19', 17, 0),
};

const deliver = async (sent: Message): Promise<{ mail: ParsedMail; raw: string; envelope: Received['envelope'] }> => {
  const { url, received } = await inbox();
  await smtpMailer(url).send(sent);
  const [only] = received;
  if (only === undefined || received.length > 1) throw new Error(`${received.length} messages`);
  return { mail: await simpleParser(only.raw), raw: only.raw, envelope: only.envelope };
};
const mailboxes = (header: AddressObject | AddressObject[] | undefined) => [header].flat().flatMap((each) => each?.value ?? []);
/** Header names as they stand in the raw bytes, folded lines joined to theirs. */
const headerNames = (raw: string) => [...(raw.split('\r\n\r\n')[0] ?? '').matchAll(/^([^\s:]+):/gm)].map(([, name]) => name);

const ALLOWED = ['From', 'To', 'Subject', 'Message-ID', 'Auto-Submitted', 'Date', 'MIME-Version', 'Content-Type'];

describe('a message over SMTP', () => {
  it('arrives as it was written', async () => {
    const { mail, envelope } = await deliver(message);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text).toBe(message.text);
    expect(mail.html).toBe(message.html);
    expect(mailboxes(mail.from)).toEqual([{ name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' }]);
    expect(mailboxes(mail.to)).toEqual([{ name: 'Sở Y tế tỉnh Bắc Ninh', address: 'soyte@bacninh.example' }]);
    expect(envelope).toEqual({ from: 'vhxh@kinhbac.example', to: ['soyte@bacninh.example'] });
    expect(mail.messageId).toBe(message.messageId);
    expect(mail.date?.getTime()).toBe(message.date);
    expect(mail.attachments).toEqual([]);
  });

  it('has the headers it needs and no other, and lines that every server takes', async () => {
    const { raw } = await deliver(message);
    expect(headerNames(raw).toSorted()).toEqual(ALLOWED.toSorted());
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable\r$/gm)).toHaveLength(2);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('says which message the server took', async () => {
    const { url } = await inbox();
    await expect(smtpMailer(url).send(message)).resolves.toEqual({ messageId: message.messageId });
  });

  it('has the same head and body at a resend', async () => {
    const { url, received } = await inbox();
    const mailer = smtpMailer(url);
    await mailer.send(message);
    await mailer.send(message);
    const withoutBoundary = received.map(({ raw }) => raw.replaceAll(/--_NmP-[\w-]+/g, 'boundary'));
    expect(withoutBoundary[0]).toBe(withoutBoundary[1]);
  });
});

describe('what people typed, in a header', () => {
  const payloads = [
    'x\r\nBcc: evil@evil.example',
    'x\nBcc: evil@evil.example',
    'x\rBcc: evil@evil.example',
    'x\r\n\r\n<script>alert(1)</script>',
    'x\u0000Bcc: evil@evil.example',
    'x\u0085Bcc: evil@evil.example',
    'x\u2028Bcc: evil@evil.example',
    'x\u2029Bcc: evil@evil.example',
    'x, evil@evil.example',
    'x" <evil@evil.example>, "',
    '=?utf-8?Q?=0D=0ABcc:_evil=40evil.example?=',
    'x\r\n.\r\nMAIL FROM:<evil@evil.example>',
  ];
  const fields: readonly [string, (payload: string) => Message][] = [
    ['subject', (payload) => ({ ...message, subject: payload })],
    ['recipient’s name', (payload) => ({ ...message, to: { ...message.to, name: payload } })],
    ['sender’s name', (payload) => ({ ...message, from: { ...message.from, name: payload } })],
    ['message id', (payload) => ({ ...message, messageId: payload })],
    ['text', (payload) => ({ ...message, text: payload })],
    ['page', (payload) => ({ ...message, html: payload })],
  ];

  it.each(fields)('never adds a header or a recipient by the %s', async (_, hostile) => {
    const { url, received } = await inbox();
    const mailer = smtpMailer(url);
    await Promise.all(payloads.map((payload) => mailer.send(hostile(payload))));
    expect(received).toHaveLength(payloads.length);
    for (const { raw, envelope } of received) {
      expect(envelope).toEqual({ from: 'vhxh@kinhbac.example', to: ['soyte@bacninh.example'] });
      expect(headerNames(raw).filter((name) => !ALLOWED.includes(name ?? '') && name !== 'Content-Transfer-Encoding')).toEqual(
        [],
      );
      const mail = await simpleParser(raw);
      expect(mailboxes(mail.to).map(({ address }) => address)).toEqual(['soyte@bacninh.example']);
      expect(mail.bcc).toBeUndefined();
    }
  });

  it.each(payloads)('is refused in an address: %j', async (payload) => {
    const { url, received } = await inbox();
    for (const address of [payload, `a@bacninh.example${payload}`]) {
      await expect(smtpMailer(url).send({ ...message, to: { name: '', address } })).rejects.toBeInstanceOf(MessageRefused);
      await expect(smtpMailer(url).send({ ...message, from: { name: '', address } })).rejects.toBeInstanceOf(MessageRefused);
    }
    expect(received).toEqual([]);
  });

  it('never makes the mailer read a file or a URL', async () => {
    const canary = 'data:text/plain,canary-from-a-url';
    const { raw } = await deliver({
      ...message,
      html: `<img src="file:///etc/hostname"><img src="${canary}">`,
      text: 'file:///etc/hostname',
    });
    const mail = await simpleParser(raw);
    expect(mail.attachments).toEqual([]);
    expect(mail.html).toContain(canary);
  });
});

describe('a server that does not take the message', () => {
  it('is an error with its answer', async () => {
    const { url } = await inbox({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('mailbox full'), { responseCode: 452 })),
    });
    await expect(smtpMailer(url).send(message)).rejects.toMatchObject({ responseCode: 452 });
  });

  it('is an error when nobody listens', async () => {
    const { url, port } = await inbox();
    const server = servers.splice(0)[0];
    await new Promise<void>((closed) => server?.close(() => closed()));
    expect(url).toContain(String(port));
    await expect(smtpMailer(url).send(message)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});

describe('TLS', () => {
  it('signs in with the user and password of the address', async () => {
    let signedIn: unknown;
    const { port, received } = await inbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, callback) {
        signedIn = { user: auth.username, pass: auth.password };
        callback(null, { user: auth.username });
      },
    });
    await smtpMailer(`smtp://v%40n:p%3A%2F@127.0.0.1:${port}`).send(message);
    expect(signedIn).toEqual({ user: 'v@n', pass: 'p:/' });
    expect(received).toHaveLength(1);
  });

  /** The same machine by an address that the mailer does not take for loopback: in its place stands the server of some network. */
  const ELSEWHERE = '127.0.0.2';

  it.each<[string, SMTPServerOptions, string]>([
    ['offers none', {}, 'smtp'],
    ['offers it with a certificate of its own making', { hideSTARTTLS: false }, 'smtp'],
    ['speaks it from the start with a certificate of its own making', { secure: true }, 'smtps'],
    ['does not speak it where it was promised', {}, 'smtps'],
  ])('is required and checked outside this machine: a server that %s gets nothing', async (_, options, protocol) => {
    const { port, received } = await inbox(options, ELSEWHERE);
    const refused = await smtpMailer(`${protocol}://${ELSEWHERE}:${port}`)
      .send(message)
      .catch((error: Error) => error.message);
    expect(refused).toMatch(/STARTTLS|certificate|SSL|wrong version/i);
    expect(received).toEqual([]);
  });

  it('may be self-made on this machine', async () => {
    const { port, received } = await inbox({ secure: true });
    await smtpMailer(`smtps://127.0.0.1:${port}`).send(message);
    expect(received).toHaveLength(1);
  });
});
